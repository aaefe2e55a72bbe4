// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/client/sync/listener.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>

namespace tarim::client::test {
namespace {

sockaddr_in loopback(std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(port);
  return address;
}

}  // namespace

Listener::Listener(Serve serve) : m_serve(std::move(serve)) {
  const sockaddr_in any = loopback(0);
  m_socket = ::socket(AF_INET, SOCK_STREAM, 0);
  if (m_socket < 0 || ::bind(m_socket, reinterpret_cast<const sockaddr*>(&any), sizeof any) != 0 ||
      ::listen(m_socket, 64) != 0)
    throw std::runtime_error("no port");
  m_listening = std::thread([this] { listen(); });
}

Listener::~Listener() {
  m_ending = true;
  m_listening.join();
  dropAll();
  for (std::thread& thread : m_threads)
    thread.join();
  ::close(m_socket);
}

std::string Listener::port() const {
  sockaddr_in bound{};
  socklen_t size = sizeof bound;
  ::getsockname(m_socket, reinterpret_cast<sockaddr*>(&bound), &size);
  return std::to_string(ntohs(bound.sin_port));
}

void Listener::adopt(int socket) {
  const std::lock_guard lock(m_mutex);
  m_open.insert(socket);
  if (m_ending) ::shutdown(socket, SHUT_RDWR);
}

void Listener::release(int socket) {
  const std::lock_guard lock(m_mutex);
  m_open.erase(socket);
  ::close(socket);
}

void Listener::listen() {
  // OpenSSL writes to devices that have gone; the threads that serve inherit this.
  sigset_t pipe;
  sigemptyset(&pipe);
  sigaddset(&pipe, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &pipe, nullptr);
  while (!m_ending) {
    pollfd waiting{m_socket, POLLIN, 0};
    if (::poll(&waiting, 1, 20) <= 0) continue;
    const int socket = ::accept(m_socket, nullptr, nullptr);
    if (socket < 0) continue;
    const int yes = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    ++m_count;
    adopt(socket);
    m_threads.emplace_back([this, socket] {
      m_serve(socket);
      release(socket);
    });
  }
}

void Listener::dropAll() {
  const std::lock_guard lock(m_mutex);
  for (const int socket : m_open)
    ::shutdown(socket, SHUT_RDWR);
}

int connectTo(const std::string& port) {
  const sockaddr_in there = loopback(std::uint16_t(std::stoul(port)));
  const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
  const int yes = 1;
  ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  if (::connect(socket, reinterpret_cast<const sockaddr*>(&there), sizeof there) == 0) return socket;
  ::close(socket);
  return -1;
}

}  // namespace tarim::client::test
