// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/db/dialect.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace tarim::db {
namespace {

constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_";

bool isLetter(std::string_view sql, std::size_t at) {
  return at < sql.size() && kLetters.find(sql[at]) != std::string_view::npos;
}

/// The end of a comment, a quoted text, a word or a single other character that begins at `at`.
std::size_t endOfToken(std::string_view sql, std::size_t at) {
  const auto behind = [&](std::string_view end, std::size_t from) {
    const std::size_t found = sql.find(end, from);
    return found == std::string_view::npos ? sql.size() : found + end.size();
  };
  if (sql.substr(at).starts_with("--")) return behind("\n", at);
  if (sql[at] == '\'') return behind("'", at + 1);
  std::size_t end = at + 1;
  while (isLetter(sql, at) && isLetter(sql, end))
    ++end;
  return end;
}

}  // namespace

std::string inDialect(std::string_view sql, const Dialect& dialect) {
  const std::array<std::pair<std::string_view, std::string_view>, 3> words{
      {{"BLOB", dialect.bytes}, {"INTEGER", dialect.integer}, {"WITHOUT ROWID", dialect.keptByKey}}};
  std::string text;
  for (std::size_t at = 0; at < sql.size();) {
    const auto word = std::find_if(words.begin(), words.end(), [&](const auto& one) {
      return sql.substr(at).starts_with(one.first) && !isLetter(sql, at + one.first.size());
    });
    const std::size_t end = word == words.end() ? endOfToken(sql, at) : at + word->first.size();
    text += word == words.end() ? sql.substr(at, end - at) : word->second;
    at = end;
  }
  return text;
}

}  // namespace tarim::db
