// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Accepted packages, and the slices in which a person uploaded a package or a file.
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
  std::string carriedBy;  ///< The person who forwarded it; empty: the operator imported it.
};

namespace packages {

base::Result<std::optional<PackageRow>> find(db::Database& database, std::string_view id);
/// The highest sequence of this device's accepted packages; 0: none.
base::Result<std::int64_t> newest(db::Database& database, std::string_view device);
/// Records a package; the first record stays.
base::Result<void> put(db::Database& database, const PackageRow& package);

/// Marks a person's file as a slice that may be removed after `until`.
base::Result<void> putSegment(db::Database& database, std::string_view person, const base::Hash& hash,
                              std::int64_t until);
struct SegmentRow {
  std::string person;
  base::Hash hash;
};
base::Result<std::vector<SegmentRow>> segmentsBefore(db::Database& database, std::int64_t now);
base::Result<bool> isSegment(db::Database& database, const SegmentRow& segment);
/// Whether the slice has expired.
base::Result<bool> isSegmentBefore(db::Database& database, const SegmentRow& segment, std::int64_t now);
base::Result<void> removeSegment(db::Database& database, const SegmentRow& segment);

}  // namespace packages
}  // namespace tarim::server
