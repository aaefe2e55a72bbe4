// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Takes snapshots of drafts, to which the person can return. The caller holds the transaction; `at` is server
// time.
#include "client/vault/draft_table.hpp"
#include "shared/base/ids.hpp"

namespace tarim::client {

/// Stores every visible cell. Keeps the newest kMaxSnapshots of the draft.
base::Result<void> keepSnapshot(DraftTable& store, const Draft& draft, SnapshotReason reason,
                                std::string_view words, base::Instant at,
                                const std::string& id = base::newId());
/// Takes a snapshot before the first edit of a day (in Beijing) on this device, unless the draft is empty.
base::Result<void> keepSnapshotOfDay(DraftTable& store, const Draft& draft, base::Instant at);

}  // namespace tarim::client
