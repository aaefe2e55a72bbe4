// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Packages that were taken, and the segments they were uploaded in by whoever carried them.
#include "shared/base/hash.hpp"
#include "shared/db/database.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tarim::server {

struct PackageRow {
  std::string id;  ///< Hex.
  std::string device;
  std::int64_t sequence = 0;
  std::int64_t madeAt = 0;
  std::int64_t takenAt = 0;
  std::string carriedBy;  ///< A person; empty: the operator's hand.
};

namespace packages {

base::Result<std::optional<PackageRow>> find(db::Database& database, std::string_view id);
/// The highest sequence that was taken of this device; 0: none.
base::Result<std::int64_t> newest(db::Database& database, std::string_view device);
/// The first taking stays.
base::Result<void> put(db::Database& database, const PackageRow& package);

/// A person's uploaded segment may go after `until`.
base::Result<void> putSegment(db::Database& database, std::string_view person, const base::Hash& hash,
                              std::int64_t until);
struct SegmentRow {
  std::string person;
  base::Hash hash;
};
base::Result<std::vector<SegmentRow>> segmentsBefore(db::Database& database, std::int64_t now);
base::Result<bool> isSegment(db::Database& database, const SegmentRow& segment);
/// One whose time is over.
base::Result<bool> isSegmentBefore(db::Database& database, const SegmentRow& segment, std::int64_t now);
base::Result<void> removeSegment(db::Database& database, const SegmentRow& segment);

}  // namespace packages
}  // namespace tarim::server
