// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/snapshots.hpp"

namespace tarim::client {

base::Result<void> keepSnapshot(DraftTable& store, const Draft& draft, SnapshotReason reason,
                                std::string_view words, base::Instant at, const std::string& id) {
  Snapshot snapshot{std::string(words), {}, std::string(base::enumName(reason))};
  const auto dossier = draft.dossier();
  for (const auto& [cell, value] : dossier->cells())
    snapshot.cells.push_back({cell, std::string(value)});
  return store.putSnapshot(id, draft.application, snapshot, at);
}

base::Result<void> keepSnapshotOfDay(DraftTable& store, const Draft& draft, base::Instant at) {
  const dossier::Operation* last = draft.lastOwn();
  // A stamp may be ahead of this device's time, but a day that has begun does not begin again.
  const bool isLater = !last || base::beijingDate(base::fromMillis(last->stamp.wall)) < base::beijingDate(at);
  if (!isLater || draft.dossier()->cells().empty()) return {};
  return keepSnapshot(store, draft, SnapshotReason::Day, {}, at);
}

}  // namespace tarim::client
