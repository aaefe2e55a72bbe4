// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Verifies that nothing was changed or lost: every stored file against its hash, every chain of events, the
// signature of every event and receipt, every frozen submission against its root, every stored summary
// against the events, the chains of committees with their published ballots, the journal with its signed
// heads, and the integrity of the database. May run beside a
// serving server; then it records which files are lost (store/lost_files.hpp) and writes nothing else.
//
// The store alone cannot prove that the end of the record was not cut off with every trace of it. Heads that
// are kept elsewhere can (RecordService::compare).
#include "server/store/store.hpp"
#include "shared/crypto/crypto.hpp"

#include <functional>

namespace tarim::server {

struct VerifyReport {
  std::int64_t files = 0;
  std::int64_t bytes = 0;
  std::int64_t chains = 0;
  std::int64_t events = 0;
  std::int64_t submissions = 0;
  std::int64_t receipts = 0;
  std::int64_t operations = 0;
  std::int64_t recorded = 0;          ///< Entries of the journal.
  std::int64_t heads = 0;             ///< Signed heads kept in the store.
  std::vector<std::string> problems;  ///< One readable line each; empty: no problem.
  std::vector<std::string> remarks;   ///< Missing or odd data with a known reason, such as a restore.
  [[nodiscard]] bool ok() const { return problems.empty(); }
};

/// Fails only when the store cannot be read at all. `progress` (may be empty) gets the number of files done
/// and of all files.
base::Result<VerifyReport> verify(Store& store, const crypto::PublicKey& serverKey,
                                  const std::function<void(std::int64_t, std::int64_t)>& progress = {});

}  // namespace tarim::server
