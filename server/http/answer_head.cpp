// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/answer_head.hpp"

#include <boost/beast/http/status.hpp>

#include <algorithm>

namespace tarim::server {

namespace {

namespace http = boost::beast::http;

std::string reasonOf(int status) {
  if (status == 460) return "Checksum Mismatch";
  const auto known = http::int_to_status(static_cast<unsigned>(status));
  return std::string(http::obsolete_reason(known));
}

/// A line end inside a value would begin a header of somebody else's making.
void put(std::string& head, std::string_view name, std::string_view value) {
  head.append(name).append(": ");
  std::copy_if(value.begin(), value.end(), std::back_inserter(head),
               [](char c) { return c != '\r' && c != '\n'; });
  head.append("\r\n");
}

}  // namespace

std::uint64_t bodyLength(const Answer& answer) {
  return answer.file ? answer.file->length : answer.body.size();
}

std::string answerHead(const Answer& answer, bool keep) {
  std::string head = "HTTP/1.1 " + std::to_string(answer.status) + " " + reasonOf(answer.status) + "\r\n";
  const bool bodiless = answer.status == 204 || answer.status == 304;
  if (!bodiless && bodyLength(answer) > 0) put(head, "Content-Type", answer.contentType);
  if (!bodiless) put(head, "Content-Length", std::to_string(bodyLength(answer)));
  for (const auto& [name, value] : answer.headers)
    put(head, name, value);
  if (!keep) put(head, "Connection", "close");
  head.append("\r\n");
  return head;
}

}  // namespace tarim::server
