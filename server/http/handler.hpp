// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The interface between the HTTP layer and the routes: plain structs, no Asio, no Beast. The HTTP layer reads
// a request within its limits, calls the handler on a pool thread, and writes the answer. A handler may block
// on the disk or on the writer's commit, never on the network. It receives the bodies of uploads chunk by
// chunk as they arrive. An exception from a handler is answered with 500; the connection closes and the
// server goes on.
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
  std::map<std::string, std::string>
      headers;  ///< Names in lower case; values of a repeated header are joined by ", ".
  std::string
      body;  ///< Complete and still encoded (the handler decodes Content-Encoding); empty for uploads.
  std::string peer;  ///< The peer's address (IPv6: its /64), for limits; never shown to others, never logged.
  /// The value of a header; empty when the request lacks it.
  [[nodiscard]] std::string_view header(std::string_view name) const;
};

/// A range of a file as the body. The HTTP layer sends the range without holding it in memory. The file is
/// open before the head is sent, so that the head promises nothing that cannot be read.
struct FileBody {
  std::shared_ptr<base::OpenFile> content;
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
};

/// The HTTP layer adds Content-Length and Connection; it answers HEAD with the same headers and no body.
struct Answer {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string contentType = "application/json";
  std::string body;
  std::optional<FileBody> file;
  std::string
      reason;  ///< For the log, never sent: why the status is 5xx, or what else operators should know.
  std::string device;  ///< Never sent: the device whose token the request carried; empty: nobody's.
};

/// Who sends a request, known before its body is read.
struct Admission {
  std::optional<Answer> refusal;  ///< Refuses the request with its body unread.
  std::string device;             ///< As Answer::device.
};

/// An upload under way. One pool thread at a time calls it; the last call is finish() or fail(). When the
/// link breaks the upload is destroyed without either: bytes that write() accepted stay, and are durable when
/// the destructor returns.
class Upload {
 public:
  virtual ~Upload() = default;
  /// Accepts a chunk. After an error the HTTP layer ends the request with fail(error).
  virtual base::Result<void> write(base::ByteView chunk) = 0;
  /// All bytes have arrived. They are durable when this returns.
  virtual Answer finish() = 0;
  virtual Answer fail(const base::Error& error) = 0;
  /// The device that sends; empty: nobody's.
  [[nodiscard]] virtual std::string device() const { return {}; }
  /// finish() computes for long, so few may do it at once.
  [[nodiscard]] virtual bool finishIsHeavy() const { return false; }
};

class Handler {
 public:
  virtual ~Handler() = default;
  /// The body limit of this route in bytes; 0 for an upload, which goes to beginUpload(). Called on the I/O
  /// thread: must not block.
  [[nodiscard]] virtual std::size_t bodyLimit(const Request& request) const = 0;
  /// Called on a pool thread before the server reads a large body into memory.
  virtual Admission admit(const Request&) { return {}; }
  /// The request, with its body, takes long to handle or much memory, so few of its kind may be handled at
  /// once. Called on the I/O thread: must not block.
  [[nodiscard]] virtual bool isHeavy(const Request&) const { return false; }
  /// The request is safe to replay, so the server may answer it as 0-RTT data, before the handshake proves
  /// that the sender is live. Called on the I/O thread: must not block.
  [[nodiscard]] virtual bool mayBeRepeated(const Request&) const { return false; }
  virtual Answer handle(const Request& request) = 0;
  /// Either an upload that accepts `length` bytes (absent: a chunked body), or an answer that refuses it.
  virtual std::pair<std::unique_ptr<Upload>, Answer> beginUpload(const Request& request,
                                                                 std::optional<std::uint64_t> length) = 0;
};

}  // namespace tarim::server
