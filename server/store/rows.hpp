// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads the rows of a statement, and binds records. Inside server/store only.
#include "shared/base/fields.hpp"
#include "shared/base/hash.hpp"
#include "shared/base/time.hpp"
#include "shared/db/database.hpp"

#include <algorithm>
#include <optional>
#include <type_traits>
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

/// A record whose columns begin with `column`, in the order of its fields.
template <base::Record T>
T record(const db::Statement& statement, int column = 0) {
  T record;
  const auto each = [&]<class Value>(std::string_view, Value& value, const base::FieldRule& = {}) {
    if constexpr (std::is_same_v<Value, std::string>)
      value = statement.text(column++);
    else if constexpr (std::is_same_v<Value, base::Instant>)
      value = base::fromMillis(statement.integer(column++));
    else
      value = static_cast<Value>(statement.integer(column++));
  };
  T::fields(each, record);
  return record;
}

/// Binds the fields of a record to the parameters that begin with `parameter`, in their order.
template <base::Record T>
db::Statement& bind(db::Statement& statement, int parameter, const T& record) {
  const auto each = [&]<class Value>(std::string_view, const Value& value, const base::FieldRule& = {}) {
    if constexpr (std::is_same_v<Value, std::string>)
      statement.bind(parameter++, value);
    else if constexpr (std::is_same_v<Value, base::Instant>)
      statement.bind(parameter++, base::toMillis(value));
    else
      statement.bind(parameter++, static_cast<std::int64_t>(value));
  };
  T::fields(each, record);
  return statement;
}

}  // namespace tarim::server::rows
