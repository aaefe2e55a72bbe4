// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Frozen submissions: the manifest that the device signed, the server recomputed and reviewers see.
#include "shared/base/hash.hpp"
#include "shared/db/database.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tarim::server {

struct Submission {
  std::string application;
  int attempt = 0;
  std::string root;      ///< Hex SHA-256 of the manifest.
  std::string manifest;  ///< Canonical JSON.
  std::string findings;  ///< Canonical JSON.
  std::int64_t at = 0;
};

namespace submissions {

/// `files`: the files that the manifest names; the application's reviewers may read them from now on.
/// AlreadyDone when the attempt exists.
base::Result<void> put(db::Database& database, const Submission& submission,
                       const std::vector<base::Hash>& files);
base::Result<std::optional<Submission>> find(db::Database& database, std::string_view application,
                                             int attempt);
/// All submissions of an application, by attempt.
base::Result<std::vector<Submission>> of(db::Database& database, std::string_view application);
/// Records that a restore lost the manifest of this attempt and it cannot be rebuilt. Idempotent.
base::Result<void> putLost(db::Database& database, std::string_view application, int attempt,
                           std::int64_t at);
/// The attempts of an application that putLost() has recorded.
base::Result<std::vector<int>> lost(db::Database& database, std::string_view application);
/// Ids of the applications that have a submission which names the file.
base::Result<std::vector<std::string>> naming(db::Database& database, const base::Hash& file);

}  // namespace submissions
}  // namespace tarim::server
