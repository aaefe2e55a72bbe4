// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/packages.hpp"

#include "server/store/rows.hpp"

#include <limits>

namespace tarim::server::packages {
namespace {

using base::ByteView;
using base::Result;

constexpr std::string_view kFindPackage =
    "SELECT id, device, sequence, made_at, taken_at, carried_by FROM package WHERE id = ?1";
constexpr std::string_view kNewest = "SELECT max(sequence) FROM package WHERE device = ?1";
constexpr std::string_view kPutPackage =
    "INSERT INTO package (id, device, sequence, made_at, taken_at, carried_by) VALUES (?1, ?2, ?3, ?4, ?5, "
    "?6) ON CONFLICT (id) DO NOTHING";
constexpr std::string_view kPutSegment =
    "INSERT INTO package_piece (person, hash, until) VALUES (?1, ?2, ?3) "
    "ON CONFLICT (person, hash) DO UPDATE SET until = excluded.until";
constexpr std::string_view kSegmentsBefore = "SELECT person, hash FROM package_piece WHERE until <= ?1";
constexpr std::string_view kIsSegmentBefore =
    "SELECT 1 FROM package_piece WHERE person = ?1 AND hash = ?2 AND until <= ?3";
constexpr std::string_view kRemoveSegment = "DELETE FROM package_piece WHERE person = ?1 AND hash = ?2";

PackageRow readPackage(const db::Statement& row) {
  return {row.text(0), row.text(1), row.integer(2), row.integer(3), row.integer(4), row.text(5)};
}

SegmentRow readSegment(const db::Statement& row) {
  return {row.text(0), rows::hash(row, 1)};
}

}  // namespace

Result<std::optional<PackageRow>> find(db::Database& database, std::string_view id) {
  auto row = database.prepare(kFindPackage);
  return rows::first(row.bind(1, id), readPackage);
}

Result<std::int64_t> newest(db::Database& database, std::string_view device) {
  auto row = database.prepare(kNewest);
  return rows::number(row.bind(1, device));
}

Result<void> put(db::Database& database, const PackageRow& package) {
  auto row = database.prepare(kPutPackage);
  row.bind(1, package.id).bind(2, package.device).bind(3, package.sequence).bind(4, package.madeAt);
  return row.bind(5, package.takenAt).bind(6, package.carriedBy).run();
}

Result<void> putSegment(db::Database& database, std::string_view person, const base::Hash& hash,
                        std::int64_t until) {
  auto row = database.prepare(kPutSegment);
  return row.bind(1, person).bind(2, ByteView(hash.bytes)).bind(3, until).run();
}

Result<std::vector<SegmentRow>> segmentsBefore(db::Database& database, std::int64_t now) {
  auto list = database.prepare(kSegmentsBefore);
  return rows::all(list.bind(1, now), readSegment);
}

Result<bool> isSegmentBefore(db::Database& database, const SegmentRow& segment, std::int64_t now) {
  auto row = database.prepare(kIsSegmentBefore);
  return row.bind(1, segment.person).bind(2, ByteView(segment.hash.bytes)).bind(3, now).step();
}

Result<bool> isSegment(db::Database& database, const SegmentRow& segment) {
  return isSegmentBefore(database, segment, std::numeric_limits<std::int64_t>::max());
}

Result<void> removeSegment(db::Database& database, const SegmentRow& segment) {
  auto row = database.prepare(kRemoveSegment);
  return row.bind(1, segment.person).bind(2, ByteView(segment.hash.bytes)).run();
}

}  // namespace tarim::server::packages
