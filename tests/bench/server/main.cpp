// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// ./dev bench server [--out FOLDER]: many devices at once, many connections, and how both grow with what the
// server holds.
#include "tests/bench/server/process_facts.hpp"
#include "tests/bench/server/table.hpp"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <iostream>

namespace tarim::bench {

namespace {

using namespace std::chrono_literals;

constexpr int kSenders = 32;
constexpr int kConnections = 2000;
constexpr int kScales[] = {100, 1000, 10000};

Table measure() {
  raiseOwnFileLimit();
  FurnishedServer server(kSenders);
  Table table;
  table.senders = kSenders;
  table.connections = kConnections;
  table.sqliteSingly = rowsPerSecond(server.file("singly.db"), 1, 3s);
  table.sqliteTogether = rowsPerSecond(server.file("together.db"), kSenders, 3s);
  for (const int dossiers : kScales) {
    server.fill(dossiers);
    server.start();
    Row row{dossiers, syncAtOnce(server, 8s), 0};
    row.connectionBytes = bytesPerConnection(server, kConnections);
    server.stop();
    tell(table, row);
    table.rows.push_back(row);
  }
  return table;
}

}  // namespace

}  // namespace tarim::bench

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  QCommandLineParser parser;
  parser.addHelpOption();
  parser.addOption({"out", "folder of the table", "FOLDER"});
  parser.process(application);
  try {
    const auto table = tarim::bench::measure();
    if (parser.isSet("out")) tarim::bench::writeTable(table, parser.value("out").toStdString());
  } catch (const std::exception& broken) {
    std::cerr << broken.what() << std::endl;
    return 1;
  }
  return 0;
}
