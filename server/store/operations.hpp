// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Operations as their devices sent them, per application and device numbered 1, 2, 3 … without holes: what is
// here up to a sequence can be acknowledged up to it. Each one that is new goes into its owner's feed.
#include "shared/db/database.hpp"
#include "shared/dossier/cells.hpp"

#include <optional>
#include <vector>

namespace tarim::server {

/// An operation that came from the future, with the stamp it was given instead.
struct RestampedOperation {
  std::uint64_t sequence = 0;
  dossier::Stamp stamp;
};

namespace operations {

/// The author is stamp.device. True when it is new, false when its sequence is there already (what is there
/// stands). InvalidInput when it would leave a hole. The application must exist.
base::Result<bool> insert(db::Database& database, std::string_view application,
                          const dossier::Operation& operation, bool restamped);
/// Highest sequence of a device, all before it being there; 0: none.
base::Result<std::uint64_t> highest(db::Database& database, std::string_view application,
                                    std::string_view device);
base::Result<std::optional<dossier::Operation>> find(db::Database& database, std::string_view application,
                                                     std::string_view device, std::uint64_t sequence);
/// All of an application, by device and sequence: merging them in any order gives the same.
base::Result<std::vector<dossier::Operation>> all(db::Database& database, std::string_view application);
/// Those of a device from `first` to `last` that have a stamp of the server's, so that a repeated request is
/// told again.
base::Result<std::vector<RestampedOperation>> restamped(db::Database& database, std::string_view application,
                                                        std::string_view device, std::uint64_t first,
                                                        std::uint64_t last);

}  // namespace operations
}  // namespace tarim::server
