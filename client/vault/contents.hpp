// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Everything that an open vault holds in memory. A change is written to disk first and applied here
// afterwards, so memory and disk never disagree.
#include "client/vault/draft.hpp"

#include <map>
#include <set>

namespace tarim::client {

struct Contents {
  /// The device key, and the name of this device that follows from it.
  void identify(const crypto::Key& deviceSeed);

  std::map<std::string, std::shared_ptr<Draft>> drafts;
  std::map<std::string, FileRecord> files;  ///< By hash.
  std::vector<QueuedCommand> commands;      ///< In the order in which they were queued.
  Account account;
  crypto::Key seed{};  ///< Of the device key.
  ServerClock clock;
  std::int64_t cursor = 0;
  int feedProtocol = wire::kProtocolMin;  ///< Version under which the feed was read up to the cursor.
  std::vector<std::string> openCycles;
  ServerStore store;
  /// Commands refused with FilesMissing although each file had a receipt, for which the vault has queried all
  /// files again since it was opened.
  std::set<std::string> askedAgainFor;
  std::uint64_t storesMet = 0;  ///< Since the vault was opened.
};

/// Files on this device that live attachments of these drafts name and that have no receipt, smallest first.
std::vector<FileRecord> filesToSend(const Contents& contents);

}  // namespace tarim::client
