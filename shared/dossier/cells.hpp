// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// An application is a set of cells (table, row, column) → text. Fields, rows, attachments, even whether a row
// exists, are all cells, so there is one mechanism for editing, history, sync and undo.
//
//   (work, r7, employer) = 且末县生态环境监测站      a field of a table row
//   (basic, @, name) = 买买提·阿依努尔               a field of a record: the row is called "@"
//   (awards, @, none) = 无                           the whole table has nothing to list
//   (work, r7, $row) = live | deleted                whether the row exists: a tombstone is just a value
//   (work, r7, $order) = 3.5                         where it stands among its siblings
//   (attachment, a3, file) = <sha256>                a scanned page; its columns are in attachments.hpp
//
// Each edit is an Operation. Its stamp orders all operations of all devices totally; the highest stamp of a
// cell wins (docs/MERGE.md has the laws, and tests/shared/dossier checks them).
#include "shared/base/fields.hpp"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace tarim::dossier {

inline constexpr std::string_view kRecordRow = "@";
inline constexpr std::string_view kRowColumn = "$row";
inline constexpr std::string_view kOrderColumn = "$order";
inline constexpr std::string_view kNoneColumn = "none";
inline constexpr std::string_view kLive = "live";
inline constexpr std::string_view kDeleted = "deleted";
inline constexpr std::string_view kAttachmentTable = "attachment";
inline constexpr std::string_view kApplicationTable = "application";

inline constexpr std::size_t kMaxValueBytes = 64 * 1024;
inline constexpr std::size_t kMaxNameBytes = 64;  ///< Of a table, row or column.

struct CellKey {
  std::string table;
  std::string row;
  std::string column;
  auto operator<=>(const CellKey&) const = default;
};

/// A hybrid logical clock's reading: server-corrected wall time, a counter within it, and the device that
/// breaks ties.
struct Stamp {
  std::int64_t wall = 0;  ///< Milliseconds, Unix epoch.
  std::uint32_t counter = 0;
  std::string device;
  auto operator<=>(const Stamp&) const = default;
  [[nodiscard]] bool isNull() const { return wall == 0; }
};

struct Operation {
  std::uint64_t sequence = 0;  ///< 1, 2, 3 … per device and application; acknowledgements name it.
  Stamp stamp;                 ///< stamp.device is the author.
  Stamp base;  ///< Stamp of the value that the author saw in the cell; null for an empty cell.
  CellKey cell;
  std::string value;  ///< UTF-8 without NUL, at most kMaxValueBytes.
  bool operator==(const Operation&) const = default;

  static constexpr bool kIsArray = true;
  static void fields(auto& field, auto& operation) {
    constexpr base::FieldRule kName{.required = true, .most = kMaxNameBytes};
    field("sequence", operation.sequence, {.required = true, .part = base::Part::Sequence});
    field("wall", operation.stamp.wall);
    field("counter", operation.stamp.counter);
    field("baseWall", operation.base.wall);
    field("baseCounter", operation.base.counter);
    field("baseDevice", operation.base.device, base::atMost(kMaxNameBytes));
    field("table", operation.cell.table, kName);
    field("row", operation.cell.row, kName);
    field("column", operation.cell.column, kName);
    field("value", operation.value, base::atMost(kMaxValueBytes));
    field("device", operation.stamp.device,
          {.required = true, .part = base::Part::Author, .most = kMaxNameBytes});
  }
};

}  // namespace tarim::dossier
