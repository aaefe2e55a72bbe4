// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/sync_status_publisher.hpp"

namespace tarim::client {

SyncSnapshot SyncStatusPublisher::read() const {
  const std::lock_guard lock(m_mutex);
  return m_shown;
}

void countRemaining(const Vault& vault, SyncSnapshot& snapshot) {
  snapshot.itemsLeft = 0;
  snapshot.bytesLeft = 0;
  snapshot.held = 0;
  snapshot.refused = 0;
  for (const DraftInfo& draft : vault.drafts.list()) {
    snapshot.itemsLeft += draft.operations - draft.acknowledged;
    snapshot.held += draft.held.has_value();
  }
  for (const QueuedCommand& queued : vault.exchange.queued())
    ++(queued.result ? snapshot.refused : snapshot.itemsLeft);
  for (const FileRecord& file : vault.files.toSend()) {
    ++snapshot.itemsLeft;
    snapshot.bytesLeft += file.size - file.sent;
  }
}

}  // namespace tarim::client
