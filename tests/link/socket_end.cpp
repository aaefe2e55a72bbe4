// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/link/socket_end.hpp"

#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>

namespace tarim::link {

namespace {

constexpr int kUnread = 64 * 1024;

bool wouldBlock() {
  return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

}  // namespace

int newTcpSocket() {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (socket >= 0) ::setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &kUnread, sizeof kUnread);
  return socket;
}

void SocketEnd::adopt(int socket) {
  m_socket = socket;
  // The line decides what waits for what; the kernel should not.
  const int yes = 1;
  ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
}

void SocketEnd::connect(const sockaddr_in& to) {
  const int socket = newTcpSocket();
  if (socket < 0) return breakOff();
  adopt(socket);
  if (::connect(m_socket, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0) return;
  if (errno != EINPROGRESS) return breakOff();
  m_connecting = true;
}

pollfd SocketEnd::watch() const {
  short events = 0;
  if (m_connecting || m_full) events |= POLLOUT;
  if (m_reads && !m_ended && !m_readable) events |= POLLIN;
  // A hang-up that is known, or stands behind bytes that must wait, would be told again and again.
  const bool isKnown = m_readable || (m_ended && m_shut);
  return {events == 0 && isKnown ? -1 : m_socket, events, 0};
}

void SocketEnd::note(short events) {
  if (events == 0) return;
  if (m_connecting) {
    int trouble = 0;
    socklen_t size = sizeof trouble;
    m_connecting = false;
    if (::getsockopt(m_socket, SOL_SOCKET, SO_ERROR, &trouble, &size) != 0 || trouble != 0) breakOff();
    return;
  }
  const bool isOver = (events & (POLLERR | POLLHUP)) != 0;
  if (isOver || (events & POLLOUT) != 0) m_full = false;
  if (m_reads && !m_ended) {
    m_readable = m_readable || isOver || (events & POLLIN) != 0;
  } else if (isOver) {
    breakOff();
  }
}

std::optional<std::vector<std::uint8_t>> SocketEnd::read(std::size_t most) {
  std::vector<std::uint8_t> room(most);
  const ssize_t size = ::recv(m_socket, room.data(), room.size(), 0);
  if (size < 0) {
    m_readable = false;
    if (!wouldBlock()) breakOff();
    return std::nullopt;
  }
  if (size == 0) {
    m_readable = false;
    m_ended = true;
  }
  room.resize(std::size_t(size));
  return room;
}

std::size_t SocketEnd::write(const std::uint8_t* data, std::size_t size) {
  if (m_broken || size == 0) return size;
  const ssize_t taken = ::send(m_socket, data, size, MSG_NOSIGNAL);
  if (taken >= 0) return std::size_t(taken);
  if (wouldBlock()) {
    m_full = true;
    return 0;
  }
  breakOff();
  return size;
}

void SocketEnd::shut() {
  m_shut = true;
  if (m_socket >= 0) ::shutdown(m_socket, SHUT_WR);
}

void SocketEnd::reset() {
  const linger atOnce{1, 0};
  if (m_socket >= 0) ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
  breakOff();
}

void SocketEnd::breakOff() {
  close();
  m_broken = true;
  m_connecting = m_readable = m_full = false;
}

void SocketEnd::close() {
  if (m_socket >= 0) ::close(m_socket);
  m_socket = -1;
}

}  // namespace tarim::link
