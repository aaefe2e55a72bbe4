// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/request_head.hpp"

#include "server/http/target.hpp"

#include <boost/beast/core/string.hpp>
#include <boost/beast/http/rfc7230.hpp>

namespace tarim::server {

namespace beast = boost::beast;
namespace http = boost::beast::http;

namespace {

std::string lowerCase(std::string_view name) {
  std::string lower(name);
  for (char& c : lower)
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lower;
}

}  // namespace

bool fillHead(RequestParser& parser, Head& head) {
  const auto& message = parser.get();
  Request& request = head.request;
  request.method = std::string(message.method_string());
  for (const auto& field : message) {
    std::string& value = request.headers[lowerCase(field.name_string())];
    if (!value.empty()) value += ", ";
    value += std::string_view(field.value().data(), field.value().size());
  }
  // RFC 9112, 3.2: exactly one.
  const bool hasHost =
      message.count(http::field::host) <= 1 && (message.version() < 11 || !request.header("host").empty());
  if (!hasHost || !readTarget(std::string_view(message.target().data(), message.target().size()), request))
    return false;
  if (!parser.chunked()) {
    const auto length = parser.content_length();
    head.length = length ? *length : 0;
  }
  head.keepAlive = message.version() >= 11 && message.keep_alive();
  const std::string_view expectation = request.header("expect");
  const bool wantsGo = beast::iequals(expectation, "100-continue");
  head.expectsContinue = wantsGo;
  head.hasUnknownExpectation = !expectation.empty() && !wantsGo;
  return true;
}

}  // namespace tarim::server
