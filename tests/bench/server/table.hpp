// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How the results are shown: a line each as soon as it is known, and a Markdown table.
#include "tests/bench/server/load.hpp"

namespace tarim::bench {

struct Row {
  int dossiers = 0;
  SyncLoad load;
  double connectionBytes = 0;
};
struct Table {
  int senders = 0;
  int connections = 0;
  double sqliteSingly = 0;    ///< Rows per second, a durable commit each.
  double sqliteTogether = 0;  ///< As many in a commit as there are senders.
  std::vector<Row> rows;
};

void tell(const Table& table, const Row& row);
/// server.md in `folder`.
void writeTable(const Table& table, const std::string& folder);

}  // namespace tarim::bench
