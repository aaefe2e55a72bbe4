// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads the rows of a statement. Inside server/store only.
#include "shared/base/hash.hpp"
#include "shared/db/database.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace tarim::server::rows {

/// Every row through `read(statement)`.
template <class Read>
auto all(db::Statement& statement, Read read) -> base::Result<std::vector<decltype(read(statement))>> {
  std::vector<decltype(read(statement))> found;
  for (;;) {
    const auto row = statement.step();
    if (!row) return row.error();
    if (!*row) return found;
    found.push_back(read(statement));
  }
}

/// The first row, if there is one.
template <class Read>
auto first(db::Statement& statement, Read read) -> base::Result<std::optional<decltype(read(statement))>> {
  const auto row = statement.step();
  if (!row) return row.error();
  if (!*row) return std::optional<decltype(read(statement))>{};
  return std::optional<decltype(read(statement))>{read(statement)};
}

/// The first column of the first row; 0 when it is NULL or there is none.
inline base::Result<std::int64_t> number(db::Statement& statement) {
  const auto row = statement.step();
  if (!row) return row.error();
  return *row ? statement.integer(0) : 0;
}

inline std::string firstText(const db::Statement& statement) {
  return statement.text(0);
}

/// A column of 32 bytes; zeros when it is anything else.
inline base::Hash hash(const db::Statement& statement, int column) {
  const base::Bytes bytes = statement.blob(column);
  base::Hash hash;
  if (bytes.size() == hash.bytes.size()) std::copy(bytes.begin(), bytes.end(), hash.bytes.begin());
  return hash;
}

}  // namespace tarim::server::rows
