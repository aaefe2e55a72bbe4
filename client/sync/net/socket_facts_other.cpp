// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Where nobody has written down yet how to ask the system.
#include "client/sync/net/socket_facts.hpp"

namespace tarim::client {

std::optional<SocketFacts> factsOf(int) {
  return std::nullopt;
}

void prepareSocket(int, const std::string&) {}

void closeAtOnce(int) {}

bool limitRetries(int, std::chrono::milliseconds) {
  return false;
}

}  // namespace tarim::client
