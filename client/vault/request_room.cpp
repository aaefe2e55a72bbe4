// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/request_room.hpp"

namespace tarim::client {
namespace {

std::size_t jsonSize(const std::vector<workflow::Reason>& reasons) {
  std::size_t size = 0;
  for (const workflow::Reason& reason : reasons)
    size += 700 + client::jsonSize(reason.words);
  return size;
}

}  // namespace

std::size_t jsonSize(std::string_view text) {
  std::size_t size = 3;
  for (const char c : text)
    size += static_cast<unsigned char>(c) < 0x20 ? 6 : c == '"' || c == '\\' ? 2 : 1;
  return size;
}

std::size_t jsonSize(const dossier::Operation& operation) {
  constexpr std::size_t kNumbers = 110;
  return kNumbers + jsonSize(operation.stamp.device) + jsonSize(operation.base.device) +
         jsonSize(operation.cell.table) + jsonSize(operation.cell.row) + jsonSize(operation.cell.column) +
         jsonSize(operation.value);
}

std::size_t jsonSize(const workflow::Command& command) {
  return 600 + jsonSize(command.words) + jsonSize(command.reasons);
}

std::size_t jsonSize(const workflow::Event& event) {
  constexpr std::size_t kKeysAndHashes = 900;
  return kKeysAndHashes + jsonSize(event.actorName) + jsonSize(event.step) + jsonSize(event.words) +
         jsonSize(event.from) + jsonSize(event.to) + jsonSize(event.reasons);
}

bool RequestRoom::takeOperation(const dossier::Operation& operation) {
  const std::size_t size = jsonSize(operation);
  if (m_operations == 0 || size > m_bytes) {
    m_operations = 0;
    return false;
  }
  --m_operations;
  m_bytes -= size;
  return true;
}

bool RequestRoom::takeEvents(std::size_t count, std::size_t bytes) {
  if (count > m_events || bytes > m_bytes) return false;
  m_events -= count;
  m_bytes -= bytes;
  return true;
}

}  // namespace tarim::client
