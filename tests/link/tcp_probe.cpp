// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/link/tcp_probe.hpp"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <random>
#include <stdexcept>
#include <utility>

namespace tarim::link {

namespace {

sockaddr_in onLoopback(std::uint16_t port) {
  sockaddr_in place{};
  place.sin_family = AF_INET;
  place.sin_port = htons(port);
  place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return place;
}

}  // namespace

Talk::Talk(int socket) : m_socket(socket) {
  const timeval patience{kPatience.count(), 0};
  const int yes = 1;
  ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  ::setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
}

Talk Talk::with(std::uint16_t port) {
  Talk talk(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  const sockaddr_in there = onLoopback(port);
  if (::connect(talk.m_socket, reinterpret_cast<const sockaddr*>(&there), sizeof there) != 0)
    throw std::runtime_error("nobody listens there");
  return talk;
}

Talk::~Talk() {
  if (m_socket >= 0) ::close(m_socket);
}

Talk::Talk(Talk&& other) noexcept : m_socket(std::exchange(other.m_socket, -1)) {}

bool Talk::say(base::ByteView bytes) const {
  while (!bytes.empty()) {
    const ssize_t taken = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (taken <= 0) return false;
    bytes = bytes.subspan(std::size_t(taken));
  }
  return true;
}

void Talk::sayEnd() const {
  ::shutdown(m_socket, SHUT_WR);
}

base::Bytes Talk::hear(std::size_t count) const {
  base::Bytes heard;
  std::array<std::uint8_t, 16384> room;
  while (heard.size() < count) {
    const ssize_t size = ::recv(m_socket, room.data(), std::min(room.size(), count - heard.size()), 0);
    if (size <= 0) break;
    heard.insert(heard.end(), room.begin(), room.begin() + size);
  }
  return heard;
}

base::Bytes Talk::hearAll() const {
  return hear(std::size_t(-1));
}

void Talk::endWithReset() const {
  const linger atOnce{1, 0};
  ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
}

FarEnd::FarEnd(Manner manner)
    : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)), m_manner(std::move(manner)) {
  sockaddr_in here = onLoopback(0);
  socklen_t size = sizeof here;
  const auto address = reinterpret_cast<sockaddr*>(&here);
  if (::bind(m_listener, address, size) != 0 || ::listen(m_listener, SOMAXCONN) != 0 ||
      ::getsockname(m_listener, address, &size) != 0)
    throw std::runtime_error("no port for the probe");
  m_port = ntohs(here.sin_port);
  m_thread = std::thread([this] { run(); });
}

FarEnd::~FarEnd() {
  ::shutdown(m_listener, SHUT_RDWR);
  m_thread.join();
  ::close(m_listener);
  for (std::thread& talk : m_talks)
    talk.join();
}

void FarEnd::run() {
  for (int socket = 0; (socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC)) >= 0;) {
    m_talks.emplace_back([this, socket] { m_manner(Talk(socket)); });
  }
}

void echo(const Talk& talk) {
  for (base::Bytes byte = talk.hear(1); !byte.empty(); byte = talk.hear(1))
    if (!talk.say(byte)) return;
}

void digest(const Talk& talk) {
  talk.say(base::sha256(talk.hearAll()).hex());
}

void pour(const Talk& talk) {
  const base::Bytes asked = talk.hear(8);
  if (asked.size() == 8) talk.say(made(std::stoul(std::string(asked.begin(), asked.end()))));
}

void slam(const Talk& talk) {
  if (!talk.hear(1).empty()) talk.endWithReset();
}

base::Bytes made(std::size_t count) {
  std::mt19937 random(11);
  base::Bytes bytes(count);
  std::generate(bytes.begin(), bytes.end(), [&] { return std::uint8_t(random()); });
  return bytes;
}

bool upIsComplete(std::uint16_t port, base::ByteView bytes) {
  const Talk talk = Talk::with(port);
  talk.say(bytes);
  talk.sayEnd();
  return base::textOf(talk.hearAll()) == base::sha256(bytes).hex();
}

bool downIsComplete(std::uint16_t port, std::size_t count) {
  const Talk talk = Talk::with(port);
  talk.say(eightDigits(count));
  return talk.hear(count) == made(count);
}

std::string eightDigits(std::size_t count) {
  const std::string digits = std::to_string(count);
  return std::string(8 - digits.size(), '0') + digits;
}

}  // namespace tarim::link
