// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/http/house.hpp"

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

class Taking final : public server::Upload {
 public:
  Taking(RoomHandler& rooms, std::size_t room, bool slow) : m_rooms(rooms), m_room(room), m_slow(slow) {}
  ~Taking() override { m_rooms.uploadEnded(m_taken); }
  base::Result<void> write(base::ByteView chunk) override {
    if (m_taken.size() + chunk.size() > m_room) return base::Error(base::Code::StorageFull, "full");
    m_taken.append(base::textOf(chunk));
    m_rooms.uploadHas(m_taken.size());
    return {};
  }
  Answer finish() override { return m_slow ? m_rooms.slow() : plain(201, std::to_string(m_taken.size())); }
  Answer fail(const base::Error& error) override { return plain(507, error.line()); }

 private:
  RoomHandler& m_rooms;
  std::size_t m_room;
  bool m_slow;
  std::string m_taken;
};

}  // namespace

RoomHandler::RoomHandler(std::filesystem::path folder) : m_folder(std::move(folder)) {
  for (int i = 0; i <= 64 * 1024; ++i)
    m_content.push_back(static_cast<char>('a' + i % 23));
  put((m_folder / "file").string(), m_content);
}

std::size_t RoomHandler::bodyLimit(const Request& request) const {
  if (request.path == "/large") return 1u << 20;
  return request.path == "/upload" ? 0 : 1000;
}

std::optional<Answer> RoomHandler::refuse(const Request& request) {
  if (request.header("x-stranger").empty()) return {};
  return plain(401, "who are you");
}

bool RoomHandler::mayBeRepeated(const Request& request) const {
  return request.path == "/echo" || request.path == "/file";
}

Answer RoomHandler::handle(const Request& request) {
  ++m_handled;
  if (request.path == "/hello") return plain(200, "hello");
  if (request.path == "/echo" || request.path == "/large") return plain(200, request.body);
  if (request.path == "/slow") return slow();
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

Answer RoomHandler::slow() {
  std::unique_lock lock(m_mutex);
  ++m_slow;
  m_changed.notify_all();
  m_changed.wait(lock, [&] { return m_mayGo; });
  return plain(200, "slow");
}

void RoomHandler::letSlowOnesGo() {
  const std::lock_guard lock(m_mutex);
  m_mayGo = true;
  m_changed.notify_all();
}

void RoomHandler::waitForSlowOnes(int count) {
  std::unique_lock lock(m_mutex);
  m_changed.wait(lock, [&] { return m_slow >= count; });
}

void RoomHandler::uploadEnded(const std::string& taken) {
  const std::lock_guard lock(m_mutex);
  m_taken += taken;
  ++m_uploads;
  m_changed.notify_all();
}

void RoomHandler::uploadHas(std::size_t bytes) {
  const std::lock_guard lock(m_mutex);
  m_underWay = bytes;
  m_changed.notify_all();
}

void RoomHandler::waitForTaken(std::size_t bytes) {
  std::unique_lock lock(m_mutex);
  m_changed.wait(lock, [&] { return m_underWay >= bytes; });
}

std::string RoomHandler::takenByUploads(int count) {
  std::unique_lock lock(m_mutex);
  m_changed.wait(lock, [&] { return m_uploads >= count; });
  return m_taken;
}

std::pair<std::unique_ptr<server::Upload>, Answer> RoomHandler::beginUpload(const Request& request,
                                                                            std::optional<std::uint64_t>) {
  if (request.query.contains("refuse")) return {nullptr, plain(409, "elsewhere")};
  const std::size_t room = request.query.contains("full") ? std::stoul(request.query.at("full")) : 100u << 20;
  return {std::make_unique<Taking>(*this, room, request.query.contains("slow")), Answer{}};
}

House::House(server::HttpOptions options)
    : m_rooms(m_folder.path().toStdString()), m_options(std::move(options)) {
  const base::Instant now = base::SystemClock().now();
  const auto authority = server::makeAuthority("a test", now).value();
  const auto own = server::makeServerCertificate(authority, {"localhost", "127.0.0.1", "::1"}, now).value();
  put(caFile(), authority.certificate);
  put(file("server.pem"), own.certificate);
  put(file("server.key"), own.privateKey);
  m_options.certificate = file("server.pem");
  m_options.privateKey = file("server.key");
  auto started = server::HttpServer::start(m_options, m_rooms);
  m_server = std::move(started.value());
}

std::unique_ptr<TlsClient> House::client(TlsOptions options) {
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
