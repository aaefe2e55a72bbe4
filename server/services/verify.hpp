// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Proves that nothing was changed or lost: every stored file against its hash, every chain of events, every
// event's and receipt's signature, every frozen submission against its root, the state written beside an
// application against its events, the journal over all applications with its signed heads, and the database
// against itself. May run beside a serving server, and then records which files are lost
// (store/lost_files.hpp); nothing else is written.
//
// What it cannot prove from the store alone: that the end of the record was not cut off together with every
// trace of it. Heads that are kept elsewhere can (RecordService::compare).
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
  std::int64_t heads = 0;             ///< Signed heads that are kept beside it.
  std::vector<std::string> problems;  ///< One line each, for people; empty: all is well.
  std::vector<std::string> remarks;   ///< What is missing or odd and explained, such as a restore.
  [[nodiscard]] bool ok() const { return problems.empty(); }
};

/// Fails only when the store cannot be read at all. `progress` (may be empty) gets files done and files in
/// all.
base::Result<VerifyReport> verify(Store& store, const crypto::PublicKey& serverKey,
                                  const std::function<void(std::int64_t, std::int64_t)>& progress = {});

}  // namespace tarim::server
