// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/http/test_server.hpp"

#include "server/admin/certificates.hpp"

#include <fstream>
#include <stdexcept>

namespace tarim::tests {

using server::Answer;
using server::Request;

namespace {

void put(const std::string& path, std::string_view text) {
  std::ofstream(path, std::ios::binary) << text;
}

Answer plain(int status, std::string body) {
  Answer answer;
  answer.status = status;
  answer.contentType = "text/plain";
  answer.body = std::move(body);
  return answer;
}

class TestUpload final : public server::Upload {
 public:
  TestUpload(TestHandler& handler, std::size_t limit, bool slow)
      : m_handler(handler), m_limit(limit), m_slow(slow) {}
  ~TestUpload() override { m_handler.uploadEnded(m_taken); }
  base::Result<void> write(base::ByteView chunk) override {
    if (m_taken.size() + chunk.size() > m_limit) return base::Error(base::Code::StorageFull, "full");
    m_taken.append(base::textOf(chunk));
    m_handler.uploadHas(m_taken.size());
    return {};
  }
  Answer finish() override { return m_slow ? m_handler.slow() : plain(201, std::to_string(m_taken.size())); }
  Answer fail(const base::Error& error) override { return plain(507, error.line()); }

 private:
  TestHandler& m_handler;
  std::size_t m_limit;
  bool m_slow;
  std::string m_taken;
};

}  // namespace

TestHandler::TestHandler(std::filesystem::path folder) : m_folder(std::move(folder)) {
  for (int i = 0; i <= 64 * 1024; ++i)
    m_content.push_back(static_cast<char>('a' + i % 23));
  put((m_folder / "file").string(), m_content);
}

std::size_t TestHandler::bodyLimit(const Request& request) const {
  if (request.path == "/large") return 1u << 20;
  return request.path == "/upload" ? 0 : 1000;
}

server::Admission TestHandler::admit(const Request& request) {
  if (request.header("x-stranger").empty()) return {{}, std::string(request.header("x-device"))};
  return {plain(401, "who are you"), {}};
}

bool TestHandler::isHeavy(const Request& request) const {
  return request.path == "/heavy";
}

bool TestHandler::mayBeRepeated(const Request& request) const {
  return request.path == "/echo" || request.path == "/file";
}

Answer TestHandler::handle(const Request& request) {
  ++m_handled;
  Answer answer = answerTo(request);
  answer.device = request.header("x-device");
  return answer;
}

Answer TestHandler::answerTo(const Request& request) {
  if (request.path == "/hello") return plain(200, "hello");
  if (request.path == "/echo" || request.path == "/large") return plain(200, request.body);
  if (request.path == "/slow" || request.path == "/heavy") return slow();
  if (request.path == "/throw") throw std::runtime_error("a secret of the inside");
  if (request.path == "/file") {
    const auto from = request.query.contains("from") ? std::stoull(request.query.at("from")) : 0;
    Answer answer = plain(200, "");
    answer.headers = {{"ETag", "\"x\"\r\nX-Smuggled: yes"}};
    answer.file = server::FileBody{*base::DiskFiles().open(m_folder / "file"), from, m_content.size() - from};
    return answer;
  }
  std::string seen = request.method + " " + request.path;
  for (const auto& [key, value] : request.query)
    seen += " " + key + "=" + value;
  return plain(200, seen + " " + std::string(request.header("x-twice")));
}

Answer TestHandler::slow() {
  std::unique_lock lock(m_mutex);
  ++m_slow;
  m_changed.notify_all();
  m_changed.wait(lock, [&] { return m_isReleased; });
  return plain(200, "slow");
}

void TestHandler::releaseSlowRequests() {
  const std::lock_guard lock(m_mutex);
  m_isReleased = true;
  m_changed.notify_all();
}

void TestHandler::waitForSlowRequests(int count) {
  std::unique_lock lock(m_mutex);
  m_changed.wait(lock, [&] { return m_slow >= count; });
}

void TestHandler::uploadEnded(const std::string& taken) {
  const std::lock_guard lock(m_mutex);
  m_taken += taken;
  ++m_uploads;
  m_changed.notify_all();
}

void TestHandler::uploadHas(std::size_t bytes) {
  const std::lock_guard lock(m_mutex);
  m_underWay = bytes;
  m_changed.notify_all();
}

void TestHandler::waitForTaken(std::size_t bytes) {
  std::unique_lock lock(m_mutex);
  m_changed.wait(lock, [&] { return m_underWay >= bytes; });
}

std::string TestHandler::takenByUploads(int count) {
  std::unique_lock lock(m_mutex);
  m_changed.wait(lock, [&] { return m_uploads >= count; });
  return m_taken;
}

std::pair<std::unique_ptr<server::Upload>, Answer> TestHandler::beginUpload(const Request& request,
                                                                            std::optional<std::uint64_t>) {
  if (request.query.contains("refuse")) return {nullptr, plain(409, "elsewhere")};
  const std::size_t limit =
      request.query.contains("full") ? std::stoul(request.query.at("full")) : 100u << 20;
  return {std::make_unique<TestUpload>(*this, limit, request.query.contains("slow")), Answer{}};
}

TestServer::TestServer(server::HttpOptions options)
    : m_handler(m_folder.path().toStdString()), m_options(std::move(options)) {
  const base::Instant now = base::SystemClock().now();
  const auto authority = server::makeAuthority("a test", now).value();
  const auto own = server::makeServerCertificate(authority, {"localhost", "127.0.0.1", "::1"}, now).value();
  put(caFile(), authority.certificate);
  put(file("server.pem"), own.certificate);
  put(file("server.key"), own.privateKey);
  m_options.certificate = file("server.pem");
  m_options.privateKey = file("server.key");
  auto started = server::HttpServer::start(m_options, m_handler);
  m_server = std::move(started.value());
}

std::unique_ptr<TlsClient> TestServer::client(TlsOptions options) {
  options.caFile = caFile();
  return TlsClient::connect(port(), options);
}

std::string request(std::string_view method, std::string_view target, std::string_view headers,
                    std::string_view body) {
  std::string text(method);
  text.append(" ").append(target).append(" HTTP/1.1\r\nHost: localhost\r\n").append(headers).append("\r\n");
  return text.append(body);
}

std::string post(std::string_view target, std::string_view body, std::string_view headers) {
  const std::string all = "Content-Length: " + std::to_string(body.size()) + "\r\n" + std::string(headers);
  return request("POST", target, all, body);
}

}  // namespace tarim::tests
