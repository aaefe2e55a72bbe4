// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Loads for a running server, and their costs on it.
#include "tests/bench/server/furnished.hpp"

namespace tarim::bench {

struct SyncLoad {
  double perSecond = 0;     ///< Durable syncs, each of one edit, all devices together.
  double cpuMicros = 0;     ///< Of the server, for one.
  double bytesWritten = 0;  ///< By the server, for one.
  double medianMillis = 0;  ///< From a request to its answer.
};
/// All senders at once, on a new dossier and a connection each, each waiting for its answer before it goes
/// on.
SyncLoad syncAtOnce(FurnishedServer& server, std::chrono::seconds time);

/// Resident bytes of the server for each of so many idle TLS connections, which have asked one thing.
double bytesPerConnection(FurnishedServer& server, int connections);

/// Rows of an edit's size per second by SQLite alone, so many in each durable commit.
double rowsPerSecond(const std::string& file, int together, std::chrono::seconds time);

}  // namespace tarim::bench
