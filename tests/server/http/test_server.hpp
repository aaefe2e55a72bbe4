// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// An HttpServer with a certificate of its own on a free port, and a handler with these routes:
//   GET  /hello     "hello"
//   POST /echo      its body, at most 1000 bytes
//   POST /large     its body, at most 1 MiB; 401 with the header X-Stranger
//   GET  /slow, GET /heavy   (heavy: of the kind that few may do at once) answers "slow" once the test calls
//                   releaseSlowRequests()
//   GET  /throw     throws
//   GET  /file      64 KiB and one byte from the disk; from=N leaves N out
//   POST /upload    accepts chunks; refuse=1 is refused at once, full=N fails after N bytes
//   GET  /path…     method, path and query as they arrived
// The header X-Device names the device that sends, as if it had shown a token.
#include "server/http/http_server.hpp"
#include "tests/support/tls_client.hpp"

#include <QTemporaryDir>

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace tarim::tests {

class TestHandler final : public server::Handler {
 public:
  explicit TestHandler(std::filesystem::path folder);
  [[nodiscard]] std::size_t bodyLimit(const server::Request& request) const override;
  server::Admission admit(const server::Request& request) override;
  [[nodiscard]] bool isHeavy(const server::Request& request) const override;
  /// Requests to /echo and /file are safe to replay.
  [[nodiscard]] bool mayBeRepeated(const server::Request& request) const override;
  server::Answer handle(const server::Request& request) override;
  std::pair<std::unique_ptr<server::Upload>, server::Answer> beginUpload(
      const server::Request& request, std::optional<std::uint64_t> length) override;

  /// Blocks until releaseSlowRequests().
  server::Answer slow();
  void releaseSlowRequests();
  /// Waits until `count` requests block in /slow.
  void waitForSlowRequests(int count);
  /// The number of requests handled.
  [[nodiscard]] int handled() const { return m_handled; }
  /// Waits until `count` uploads have ended. The bytes that they accepted, one upload after another.
  std::string takenByUploads(int count);
  void uploadEnded(const std::string& taken);
  /// Waits until an upload under way has accepted `bytes` bytes.
  void waitForTaken(std::size_t bytes);
  void uploadHas(std::size_t bytes);
  [[nodiscard]] const std::string& fileContent() const { return m_content; }

 private:
  std::filesystem::path m_folder;
  std::string m_content;
  std::mutex m_mutex;
  std::condition_variable m_changed;
  server::Answer answerTo(const server::Request& request);

  std::atomic<int> m_handled{0};
  bool m_isReleased = false;
  int m_slow = 0;
  int m_uploads = 0;
  std::size_t m_underWay = 0;
  std::string m_taken;
};

class TestServer {
 public:
  /// The constructor sets the certificate and key in `options`.
  explicit TestServer(server::HttpOptions options = {});
  std::unique_ptr<TlsClient> client(TlsOptions options = {});
  [[nodiscard]] std::uint16_t port() const { return m_server->port(); }
  void stop() { m_server.reset(); }
  [[nodiscard]] server::HttpServer& http() { return *m_server; }
  [[nodiscard]] server::HttpOptions options() const { return m_options; }
  TestHandler& handler() { return m_handler; }
  [[nodiscard]] std::string caFile() const { return file("ca.pem"); }
  [[nodiscard]] std::string file(const char* name) const {
    return m_folder.filePath(QString::fromLatin1(name)).toStdString();
  }

 private:
  QTemporaryDir m_folder;
  TestHandler m_handler;
  server::HttpOptions m_options;
  std::unique_ptr<server::HttpServer> m_server;
};

/// "GET /path HTTP/1.1" with a Host and these further header lines, each ended by \r\n.
std::string request(std::string_view method, std::string_view target, std::string_view headers = {},
                    std::string_view body = {});
/// The same with Content-Length.
std::string post(std::string_view target, std::string_view body, std::string_view headers = {});

}  // namespace tarim::tests
