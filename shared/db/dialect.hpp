// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What engines spell differently in a schema. Migrations are written in one dialect, SQLite's, also those of
// earlier releases, which are never edited; migrate() puts the engine's own words in the place of three of
// them. Everything else in a migration is SQL that SQLite and PostgreSQL both read.
#include <string>
#include <string_view>

namespace tarim::db {

struct Dialect {
  std::string_view bytes;      ///< For BLOB.
  std::string_view integer;    ///< For INTEGER, which has 64 bits: times are milliseconds.
  std::string_view keptByKey;  ///< For WITHOUT ROWID, behind a table: its rows lie in the order of its key.
};
inline constexpr Dialect kSqlite{"BLOB", "INTEGER", "WITHOUT ROWID"};

/// Whole words only, in capitals; comments and quoted text stay as they are.
std::string inDialect(std::string_view sql, const Dialect& dialect);

}  // namespace tarim::db
