// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Proves that nothing was changed or lost: every stored file against its hash, every chain of events, every
// receipt's signature, every frozen submission against its root, the state written beside an application
// against its events, and the database against itself. May run beside a serving server, and then records
// which files are lost (lost_files.hpp); nothing else is written.
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
  std::vector<std::string> problems;  ///< One line each, for people; empty: all is well.
  [[nodiscard]] bool ok() const { return problems.empty(); }
};

/// Fails only when the store cannot be read at all. `progress` (may be empty) gets files done and files in
/// all.
base::Result<VerifyReport> verify(Store& store, const crypto::PublicKey& serverKey,
                                  const std::function<void(std::int64_t, std::int64_t)>& progress = {});

}  // namespace tarim::server
