// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the HTTP layer and the routes know of each other: plain structs, no Asio, no Beast. The HTTP layer
// reads a request within its limits, calls the handler on a pool thread, and writes the answer; a handler may
// block (on the disk, on the writer's commit) but never on the network. Bodies of uploads are handed over
// chunk by chunk as they arrive. What a handler throws is answered with 500 and ends nothing else.
#include "shared/base/bytes.hpp"
#include "shared/base/files.hpp"
#include "shared/base/result.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tarim::server {

struct Request {
  std::string method;  ///< GET, HEAD, POST, PATCH, DELETE, OPTIONS
  std::string path;    ///< Decoded, without the query; begins with "/".
  std::map<std::string, std::string> query;
  std::map<std::string, std::string> headers;  ///< Names in lower case; what comes twice is joined by ", ".
  std::string body;  ///< Whole, as sent (a Content-Encoding is the handler's); empty for uploads.
  std::string peer;  ///< Address, for limits; never shown to others, never logged.
  /// Empty when there is none.
  [[nodiscard]] std::string_view header(std::string_view name) const;
};

/// A part of a file as the body; the HTTP layer sends it without holding it in memory. It is open already, so
/// that nothing is promised that cannot be read.
struct FileBody {
  std::shared_ptr<base::OpenFile> content;
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
};

/// Content-Length and Connection are written by the HTTP layer; to HEAD it sends the same headers and no
/// body.
struct Answer {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string contentType = "application/json";
  std::string body;
  std::optional<FileBody> file;
  std::string reason;  ///< Why it is a 5xx, or what else operators should know: for the log, never sent.
};

/// An upload under way. One pool thread at a time calls it, the last call is finish(), fail() or the
/// destructor. Destroyed without either when the link breaks: what write() accepted stays, durable when the
/// destructor ends.
class Upload {
 public:
  virtual ~Upload() = default;
  /// Taken. An error ends the request with fail(error).
  virtual base::Result<void> write(base::ByteView chunk) = 0;
  /// All bytes are here; durable when it returns.
  virtual Answer finish() = 0;
  virtual Answer fail(const base::Error& error) = 0;
};

class Handler {
 public:
  virtual ~Handler() = default;
  /// The body limit of this route; 0 when it is an upload and goes to beginUpload. On the I/O thread: a look
  /// into a table, nothing that waits.
  [[nodiscard]] virtual std::size_t bodyLimit(const Request& request) const = 0;
  /// Asked on a pool thread before a large body is taken into memory: an answer refuses it unread.
  virtual std::optional<Answer> refuse(const Request&) { return {}; }
  /// Somebody who recorded this request may send it again and nothing is different then: it is answered
  /// before its sender has proved to be there now. On the I/O thread, too.
  [[nodiscard]] virtual bool mayBeRepeated(const Request&) const { return false; }
  virtual Answer handle(const Request& request) = 0;
  /// Either an upload that takes `length` bytes (absent: chunked), or an answer that refuses it.
  virtual std::pair<std::unique_ptr<Upload>, Answer> beginUpload(const Request& request,
                                                                 std::optional<std::uint64_t> length) = 0;
};

}  // namespace tarim::server
