// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// For systems whose TCP measurements are not implemented.
#include "client/sync/net/socket_facts.hpp"

namespace tarim::client {

std::optional<SocketFacts> factsOf(int) {
  return std::nullopt;
}

void prepareSocket(int, const std::string&) {}

void closeWithReset(int) {}

bool limitRetransmissionPause(int, std::chrono::milliseconds) {
  return false;
}

}  // namespace tarim::client
