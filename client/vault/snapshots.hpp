// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// When a draft is kept as it is, so that the person can go back to it. Callers bring the transaction; `at` is
// server time.
#include "client/vault/draft_table.hpp"
#include "shared/base/ids.hpp"

namespace tarim::client {

/// Every visible cell. Of the draft's snapshots the newest kMaxSnapshots stay.
base::Result<void> keepSnapshot(DraftTable& store, const Draft& draft, SnapshotReason reason,
                                std::string_view words, base::Instant at,
                                const std::string& id = base::newId());
/// Before an edit, when it is the first one that this device writes on a day in Beijing and the draft is not
/// empty.
base::Result<void> keepSnapshotOfDay(DraftTable& store, const Draft& draft, base::Instant at);

}  // namespace tarim::client
