// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The keywords of a schema that engines spell differently. All migrations are written in SQLite's dialect,
// since those of earlier releases are never edited; migrate() replaces three keywords by the engine's own.
// Everything else in a migration is SQL that SQLite and PostgreSQL both read.
#include <string>
#include <string_view>

namespace tarim::db {

struct Dialect {
  std::string_view bytes;      ///< For BLOB.
  std::string_view integer;    ///< For INTEGER, which has 64 bits: times are milliseconds.
  std::string_view keptByKey;  ///< For WITHOUT ROWID, behind a table: its rows lie in the order of its key.
};
inline constexpr Dialect kSqlite{"BLOB", "INTEGER", "WITHOUT ROWID"};

/// Replaces whole words in capitals; comments and quoted text stay unchanged.
std::string inDialect(std::string_view sql, const Dialect& dialect);

}  // namespace tarim::db
