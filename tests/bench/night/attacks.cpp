// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/night/attacks.hpp"

#include "shared/imaging/recompress.hpp"
#include "shared/imaging/turbo.hpp"
#include "shared/wire/compress.hpp"
#include "shared/wire/protocol.hpp"

#include <openssl/ssl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <deque>

namespace tarim::bench {

namespace {

using tests::TlsClient;
using Clients = std::deque<std::unique_ptr<TlsClient>>;
using namespace std::chrono_literals;

constexpr int kHellosPerSecond = 1000;
constexpr int kNice =
    10;  ///< Attackers have computers of their own; here they leave this one's to the others.
constexpr std::size_t kSilent = 4500;
constexpr std::size_t kHeldBodies = 40;

/// The first bytes of a new connection, recorded once and sent again and again.
std::string recordedHello() {
  SSL_CTX* const context = SSL_CTX_new(TLS_client_method());
  SSL* const tls = SSL_new(context);
  SSL_set_bio(tls, BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()));
  SSL_set_tlsext_host_name(tls, "localhost");
  SSL_connect(tls);
  std::string hello(BIO_ctrl_pending(SSL_get_wbio(tls)), '\0');
  BIO_read(SSL_get_wbio(tls), hello.data(), int(hello.size()));
  SSL_free(tls);
  SSL_CTX_free(context);
  return hello;
}

std::string head(const std::string& method, const std::string& path, const std::string& token,
                 std::size_t length, const std::string& further = {}) {
  return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token +
         "\r\nContent-Length: " + std::to_string(length) + "\r\n" + further + "\r\n";
}

std::string creation(const std::string& seed, std::size_t length, const std::string& metadata) {
  const std::string hash = base::toBase64(base::bytesOf(base::sha256(seed).hex()));
  return "Tus-Resumable: 1.0.0\r\nContent-Type: application/offset+octet-stream\r\nUpload-Length: " +
         std::to_string(length) + "\r\nUpload-Metadata: sha256 " + hash + metadata + "\r\n";
}

/// As many pixels as may come with hardly any bytes.
std::string heavyPicture() {
  const imaging::Pixels white{4000, 4000, base::Bytes(std::size_t{4000} * 4000 * 3, 255)};
  const auto jpeg = imaging::encodeJpeg(white, 50, imaging::Chroma::Halved).value();
  return std::string(base::textOf(imaging::recompressJpeg(jpeg).value()));
}

/// A few kilobytes on the wire that unpack to eight megabytes of small values.
std::string largeMessage() {
  std::string text = "{\"protocol\":1,\"now\":1,\"x\":[0";
  while (text.size() < wire::kMaxSyncBytes - 4)
    text += ",0";
  return wire::compress(text + "]}");
}

}  // namespace

Attacks::Attacks(FurnishedNight& night) : m_night(night) {
  begin("recorded hellos", 1, [this](Tally& tally) { replayHellos(tally); });
  begin("silent connections", 1, [this](Tally& tally) { openConnections(tally); });
  begin("large bodies held back", 1, [this](Tally& tally) { holdBodies(tally); });
  begin("small bodies held back", 1, [this](Tally& tally) { holdSmallBodies(tally); });
  begin("checksummed uploads held back", 1, [this](Tally& tally) { holdChecksums(tally); });
  begin("recompressed pictures", 2, [this](Tally& tally) { sendPictures(tally); });
  begin("large messages", 2, [this](Tally& tally) { sendLargeMessages(tally); });
  begin("a device gone mad", 4, [this](Tally& tally) { syncForEver(tally); });
}

Attacks::~Attacks() {
  m_isOver = true;
  for (std::thread& thread : m_threads)
    thread.join();
}

void Attacks::begin(const std::string& name, int threads, const Attack& attack) {
  m_tallies.push_back(std::make_unique<Tally>());
  Tally& tally = *m_tallies.back();
  tally.name = name;
  for (int i = 0; i < threads; ++i)
    m_threads.emplace_back([attack, &tally] {
      ::setpriority(PRIO_PROCESS, id_t(::gettid()), kNice);
      attack(tally);
    });
}

void Attacks::replayHellos(Tally& tally) {
  const std::string hello = recordedHello();
  Clients open;
  auto next = std::chrono::steady_clock::now();
  while (!m_isOver) {
    std::this_thread::sleep_until(next);
    next += std::chrono::microseconds(1'000'000 / kHellosPerSecond);
    const std::string from = "127.0.9." + std::to_string(1 + tally.tried % 4);
    auto client = TlsClient::connectBare(m_night.port(), from);
    ++tally.tried;
    if (client && client->send(hello)) open.push_back(std::move(client));
    if (open.size() > 200) open.pop_front();
  }
}

void Attacks::openConnections(Tally& tally) {
  Clients open;
  auto next = std::chrono::steady_clock::now();
  while (!m_isOver) {
    std::this_thread::sleep_until(next);
    next += 500us;
    auto client = TlsClient::connectBare(m_night.port(), "127.0.10.1");
    ++tally.tried;
    if (client) open.push_back(std::move(client));
    if (open.size() > kSilent) open.pop_front();
  }
}

void Attacks::holdBodies(Tally& tally) {
  const NightDevice& device = m_night.attacking[0];
  const std::string block(64 * 1024, ' ');
  const std::size_t length = wire::kMaxSyncBytes - 1000;
  Clients open;
  while (!m_isOver) {
    auto client =
        TlsClient::connect(m_night.port(), {.caFile = m_night.file("ca.pem"), .from = "127.0.11.1"});
    ++tally.tried;
    if (!client || !client->send(head("POST", "/v1/sync", device.token, length))) continue;
    for (std::size_t sent = 0; !m_isOver && sent + block.size() < length; sent += block.size())
      if (!client->send(block)) break;
    open.push_back(std::move(client));
    if (open.size() > kHeldBodies) open.pop_front();
    std::this_thread::sleep_for(50ms);
  }
}

void Attacks::holdSmallBodies(Tally& tally) {
  const NightDevice& device = m_night.attacking[1];
  Clients open;
  while (!m_isOver) {
    auto client =
        TlsClient::connect(m_night.port(), {.caFile = m_night.file("ca.pem"), .from = "127.0.12.1"});
    ++tally.tried;
    if (client && client->send(head("POST", "/v1/sync", device.token, 60'000) + std::string(59'000, ' ')))
      open.push_back(std::move(client));
    if (open.size() > 10 * kHeldBodies) open.pop_front();
    std::this_thread::sleep_for(5ms);
  }
}

void Attacks::holdChecksums(Tally& tally) {
  const NightDevice& device = m_night.attacking[2];
  const std::size_t length = wire::kMaxPatchBytes / 2;
  const std::string block(64 * 1024, '\0');
  const std::string checksum = "Upload-Checksum: sha256 " + base::toBase64(base::Bytes(32, 0)) + "\r\n";
  Clients open;
  while (!m_isOver) {
    auto client =
        TlsClient::connect(m_night.port(), {.caFile = m_night.file("ca.pem"), .from = "127.0.13.1"});
    const std::string name = "checksum" + std::to_string(++tally.tried);
    if (!client) continue;
    client->send(head("POST", "/v1/files", device.token, length, creation(name, length, "") + checksum));
    for (std::size_t sent = 0; !m_isOver && sent + block.size() < length; sent += block.size())
      if (!client->send(block)) break;
    open.push_back(std::move(client));
    if (open.size() > 10) open.pop_front();
    std::this_thread::sleep_for(200ms);
  }
}

void Attacks::sendPictures(Tally& tally) {
  const NightDevice& device = m_night.attacking[3];
  const std::string picture = heavyPicture();
  const std::string form = ",form " + base::toBase64(base::bytesOf(wire::kRecompressedForm));
  while (!m_isOver) {
    auto client =
        TlsClient::connect(m_night.port(), {.caFile = m_night.file("ca.pem"), .from = "127.0.14.1"});
    const std::string name = "picture" + std::to_string(++tally.tried);
    if (!client) continue;
    const auto reply = client->ask(
        head("POST", "/v1/files", device.token, picture.size(), creation(name, picture.size(), form)) +
        picture);
    if (reply.status > 0) ++tally.answered;
  }
}

void Attacks::sendLargeMessages(Tally& tally) {
  const NightDevice& device = m_night.attacking[4];
  const std::string message = largeMessage();
  while (!m_isOver) {
    auto client =
        TlsClient::connect(m_night.port(), {.caFile = m_night.file("ca.pem"), .from = "127.0.15.1"});
    ++tally.tried;
    if (!client) continue;
    const auto reply = client->ask(
        head("POST", "/v1/sync", device.token, message.size(), "Content-Encoding: zstd\r\n") + message);
    if (reply.status > 0) ++tally.answered;
  }
}

void Attacks::syncForEver(Tally& tally) {
  const NightDevice& device = m_night.attacking[5];
  const std::string body = "{\"protocol\":1,\"now\":1}";
  while (!m_isOver) {
    auto client =
        TlsClient::connect(m_night.port(), {.caFile = m_night.file("ca.pem"), .from = "127.0.16.1"});
    for (int i = 0; client && i < 1000 && !m_isOver; ++i) {
      ++tally.tried;
      if (client->ask(head("POST", "/v1/sync", device.token, body.size()) + body).status == 0) break;
      ++tally.answered;
    }
  }
}

}  // namespace tarim::bench
