// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Operations as their devices sent them, numbered 1, 2, 3 … per application and device without gaps, so one
// sequence number acknowledges all operations up to it. A new operation also enters its owner's feed
// and is counted in the size of its draft.
#include "shared/db/database.hpp"
#include "shared/dossier/cells.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace tarim::server {

/// An operation whose stamp lay in the future, with the stamp that the server gave it instead.
struct RestampedOperation {
  std::uint64_t sequence = 0;
  dossier::Stamp stamp;
};

namespace operations {

/// Inserts an operation of the device stamp.device. True when it is new; false when its sequence exists (the
/// stored operation stays). InvalidInput when it would leave a gap. The application must exist.
base::Result<bool> insert(db::Database& database, std::string_view application,
                          const dossier::Operation& operation, bool restamped);
/// The highest sequence of a device; all before it are stored. 0: none.
base::Result<std::uint64_t> highest(db::Database& database, std::string_view application,
                                    std::string_view device);
base::Result<std::optional<dossier::Operation>> find(db::Database& database, std::string_view application,
                                                     std::string_view device, std::uint64_t sequence);
/// All operations of an application, by device and sequence. The merge does not depend on their order.
base::Result<std::vector<dossier::Operation>> all(db::Database& database, std::string_view application);
/// The same, one after another: a draft's values may be larger than what should be in memory at once.
base::Result<void> each(db::Database& database, std::string_view application,
                        const std::function<void(dossier::Operation)>& visit);
/// The operations of a device from `first` to `last` whose stamp the server replaced, so that the answer to a
/// repeated request reports them again.
base::Result<std::vector<RestampedOperation>> restamped(db::Database& database, std::string_view application,
                                                        std::string_view device, std::uint64_t first,
                                                        std::uint64_t last);

}  // namespace operations
}  // namespace tarim::server
