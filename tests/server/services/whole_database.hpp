// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What somebody sees who has the whole database: every row of every table, every byte of a file, and whether
// two orders have to do with each other.
#include "shared/db/database.hpp"
#include "tests/server/services/world.hpp"

#include <QFile>

#include <cmath>

namespace tarim::server::test {

inline std::string bytesOfFile(const base::Path& path) {
  QFile file(QString::fromStdString(path.string()));
  return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

/// Every row of every table, its columns one after another.
inline std::vector<std::string> allRows(db::Database& database) {
  std::vector<std::string> tables;
  {
    auto list = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
    while (must(list.step()))
      tables.push_back(list.text(0));
  }
  std::vector<std::string> all;
  for (const std::string& table : tables) {
    std::vector<std::string> columns;
    auto info = database.prepare("SELECT name FROM pragma_table_info('" + table + "')");
    while (must(info.step()))
      columns.push_back(info.text(0));
    auto rows = database.prepare("SELECT * FROM " + table);
    while (must(rows.step())) {
      std::string row = table;
      for (int i = 0; i < int(columns.size()); ++i)
        row += "|" + rows.text(i);
      all.push_back(row);
    }
  }
  return all;
}

/// Kendall's tau of two orders of the same things: 1 alike, -1 reversed, about 0 unrelated.
inline double tau(const std::vector<int>& order) {
  int agree = 0, pairs = 0;
  for (std::size_t i = 0; i < order.size(); ++i)
    for (std::size_t j = i + 1; j < order.size(); ++j, ++pairs)
      agree += order[i] < order[j] ? 1 : -1;
  return double(agree) / pairs;
}
inline double deviation(std::size_t n) {
  return std::sqrt(2.0 * (2.0 * double(n) + 5) / (9.0 * double(n) * (double(n) - 1)));
}

}  // namespace tarim::server::test
