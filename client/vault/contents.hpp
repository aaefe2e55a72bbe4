// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// All that an open vault holds in memory. A change is written to disk first and then taken over here, so the
// two never disagree.
#include "client/vault/draft.hpp"

#include <map>
#include <set>

namespace tarim::client {

struct Contents {
  std::map<std::string, std::shared_ptr<Draft>> drafts;
  std::map<std::string, FileRecord> files;  ///< By hash.
  std::vector<QueuedCommand> commands;      ///< In the order they were given.
  Account account;
  ServerClock clock;
  std::int64_t cursor = 0;
  std::vector<std::string> openCycles;
  ServerStore store;
  /// Commands that lacked files although each file here had a receipt, and for which all were asked about
  /// once more since the vault was opened.
  std::set<std::string> askedAgainFor;
  std::uint64_t storesMet = 0;  ///< Since the vault was opened.
};

/// Files named by live attachments of these drafts, on this device, without a receipt: smallest first.
std::vector<FileRecord> filesToSend(const Contents& contents);

}  // namespace tarim::client
