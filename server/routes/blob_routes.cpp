// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/routes/answers.hpp"
#include "server/routes/call.hpp"
#include "server/routes/range.hpp"

namespace tarim::server {

namespace {

/// Whether If-None-Match contains the hash or "*".
bool isKnown(const Request& request, const std::string& etag) {
  const std::string_view known = request.header("if-none-match");
  return known == "*" || known.find(etag) != std::string_view::npos;
}

std::string contentRange(const ByteRange& part, std::uint64_t size) {
  return "bytes " + std::to_string(part.offset) + "-" + std::to_string(part.offset + part.length - 1) + "/" +
         std::to_string(size);
}

/// The answer says that the page is lost; only the log says why.
Answer unreadable(const base::Error& error, const base::Hash& hash) {
  if (error.code() != base::Code::FilesMissing) return problem(error);
  Answer answer = problem(base::Error(error.code(), hash.hex()));
  answer.reason = error.line();
  return answer;
}

}  // namespace

Answer blob(const Call& call) {
  const auto hash = base::hashFromHex(call.argument);
  if (!hash) return problem(base::Error(base::Code::NotFound));
  const auto stored = call.services.blobs.find(*call.identity, *hash);
  if (!stored) return problem(stored.error());
  const std::string etag = "\"" + hash->hex() + "\"";
  Answer answer;
  answer.contentType = "application/octet-stream";
  answer.headers = {{"ETag", etag}, {"Accept-Ranges", "bytes"}, {"Cache-Control", "private, no-transform"}};
  if (isKnown(call.request, etag)) {
    answer.status = 304;
    return answer;
  }
  const std::string_view condition = call.request.header("if-range");
  const bool holds = condition.empty() || condition == etag;
  const RangeAnswer range = holds ? rangeOf(call.request.header("range"), stored->size) : RangeAnswer{};
  if (range.unsatisfiable) {
    answer = problem(base::Error(base::Code::InvalidInput, "Range"), 416);
    answer.headers.emplace_back("Content-Range", "bytes */" + std::to_string(stored->size));
    return answer;
  }
  // Checks the file before the head is sent. A client that downloads ranges checks the hash of the whole at
  // the end.
  const bool isWhole = !range.part && call.request.method == "GET";
  auto content =
      call.services.files.open(*hash, isWhole ? ContentStore::Check::Hash : ContentStore::Check::Size);
  if (!content) return unreadable(content.error(), *hash);
  answer.file = FileBody{std::move(*content), 0, stored->size};
  if (!range.part) return answer;
  answer.status = 206;
  answer.headers.emplace_back("Content-Range", contentRange(*range.part, stored->size));
  answer.file->offset = range.part->offset;
  answer.file->length = range.part->length;
  return answer;
}

}  // namespace tarim::server
