// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/server/table.hpp"

#include <sys/utsname.h>

#include <fstream>
#include <iomanip>
#include <iostream>
#include <thread>

namespace tarim::bench {

namespace {

std::string machine() {
  utsname name{};
  ::uname(&name);
  std::string model;
  std::ifstream cpu("/proc/cpuinfo");
  for (std::string line; model.empty() && std::getline(cpu, line);)
    if (line.starts_with("model name")) model = line.substr(line.find(':') + 2);
  return model + ", " + std::to_string(std::thread::hardware_concurrency()) + " cores, Linux " + name.release;
}

}  // namespace

void tell(const Table& table, const Row& row) {
  std::cout << std::fixed << std::setprecision(3) << "ratio " << row.load.perSecond / table.sqliteTogether
            << std::setprecision(0) << "  " << row.dossiers << " dossiers: " << row.load.perSecond
            << " durable syncs/s of " << table.senders << " devices to SQLite's rows in commits of as many ("
            << table.sqliteTogether << "/s; singly " << table.sqliteSingly << "/s); " << row.load.cpuMicros
            << " µs CPU and " << row.load.bytesWritten << " bytes written a sync, median "
            << std::setprecision(1) << row.load.medianMillis << " ms; " << row.connectionBytes / 1024
            << " KiB a connection" << std::endl;
}

void writeTable(const Table& table, const std::string& folder) {
  std::ofstream out(folder + "/server.md");
  out << std::fixed << std::setprecision(0) << "# The server, measured\n\nMade by `./dev bench server` on "
      << machine() << ". " << table.senders
      << " devices at once over loopback TLS, each syncing one edit after another, on the same cores as the "
         "server; "
         "durable means committed with fsync before the answer. Memory: growth of the resident size with "
      << table.connections
      << " idle TLS connections, divided by them.\n\nSQLite alone on the same disk in the same "
      << "run: " << table.sqliteTogether << " rows/s in commits of " << table.senders << ", "
      << table.sqliteSingly << " rows/s in commits of one.\n\n"
      << "| dossiers | syncs/s | ÷ SQLite in groups | ÷ SQLite singly | median ms | CPU µs | bytes written | "
         "KiB a "
         "connection |\n|--:|--:|--:|--:|--:|--:|--:|--:|\n";
  for (const Row& row : table.rows)
    out << "| " << row.dossiers << " | " << row.load.perSecond << std::setprecision(3) << " | "
        << row.load.perSecond / table.sqliteTogether << " | " << std::setprecision(1)
        << row.load.perSecond / table.sqliteSingly << " | " << row.load.medianMillis << std::setprecision(0)
        << " | " << row.load.cpuMicros << " | " << row.load.bytesWritten << std::setprecision(1) << " | "
        << row.connectionBytes / 1024 << std::setprecision(0) << " |\n";
}

}  // namespace tarim::bench
