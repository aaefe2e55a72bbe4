// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The space left in one sync request, in items and in bytes of JSON, below the limits of
// shared/wire/protocol.hpp.
#include "shared/wire/messages.hpp"
#include "shared/wire/protocol.hpp"

namespace tarim::client {

/// Upper bounds of the length as JSON, in bytes.
std::size_t jsonSize(std::string_view text);
std::size_t jsonSize(const dossier::Operation& operation);
std::size_t jsonSize(const workflow::Command& command);
std::size_t jsonSize(const workflow::Event& event);

class RequestRoom {
 public:
  /// False when the operation does not fit; then no later one fits either, because they go in order.
  bool takeOperation(const dossier::Operation& operation);
  bool takeEvents(std::size_t count, std::size_t bytes);

 private:
  std::size_t m_operations = wire::kMaxOperationsPerSync;
  std::size_t m_events = wire::kMaxEventsOfEvidence;
  std::size_t m_bytes = 5u << 20;  ///< The rest of the limit is left for hashes, commands and receipts.
};

}  // namespace tarim::client
