// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/socket_options.hpp"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace tarim::server {

void delayAcknowledgements([[maybe_unused]] int socket) {
#ifdef TCP_QUICKACK
  constexpr int kOff = 0;
  (void)::setsockopt(socket, IPPROTO_TCP, TCP_QUICKACK, &kOff, sizeof kOff);
#endif
}

void setCorked([[maybe_unused]] int socket, [[maybe_unused]] bool isCorked) {
#ifdef TCP_CORK
  const int value = isCorked ? 1 : 0;
  (void)::setsockopt(socket, IPPROTO_TCP, TCP_CORK, &value, sizeof value);
#endif
}

}  // namespace tarim::server
