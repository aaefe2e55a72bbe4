// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The vault's own records as JSON, before they are sealed. Readers are strict: StorageCorrupt.
#include "client/vault/vault.hpp"

namespace tarim::client {

std::string writeOperation(const dossier::Operation& operation);
/// Sequence and author are the row's key.
base::Result<dossier::Operation> readOperation(std::string_view text, std::uint64_t sequence,
                                               std::string device);

std::string writeAccount(const Account& account);
base::Result<Account> readAccount(std::string_view text);
std::string writeFile(const FileRecord& file);
base::Result<FileRecord> readFile(std::string_view text);

/// Two numbers in milliseconds: the offset, and when it was measured. What is none reads as a clock that was
/// never compared; an offset alone was written by an older program.
std::string writeClock(const ServerClock& clock);
ServerClock readClock(std::string_view text);
std::string writeHeld(const wire::Held& held);
base::Result<wire::Held> readHeld(std::string_view text);
std::string writeResult(const wire::CommandResult& result);
base::Result<wire::CommandResult> readResult(std::string_view text);
std::string writeHashes(const std::vector<std::string>& hashes);
base::Result<std::vector<std::string>> readHashes(std::string_view text);

std::string writeStore(const ServerStore& store);
base::Result<ServerStore> readStore(std::string_view text);
std::string writeEarlier(const EarlierReceipt& earlier);
base::Result<EarlierReceipt> readEarlier(std::string_view text);

/// A draft as it once was: every visible cell.
struct Snapshot {
  std::string words;
  std::vector<CellEdit> cells;
  std::string reason{};  ///< The name of a SnapshotReason; empty: it was kept by an earlier program.

  static void fields(auto& field, auto& snapshot) {
    field("why", snapshot.words, base::kRequired);
    field("cells", snapshot.cells);
    field("reason", snapshot.reason);
  }
};
std::string writeSnapshot(const Snapshot& snapshot);
base::Result<Snapshot> readSnapshot(std::string_view text);

}  // namespace tarim::client
