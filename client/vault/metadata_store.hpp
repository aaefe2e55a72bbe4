// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The tables of settings, policies, queued commands and file records; seals each row. The caller holds the
// transaction.
#include "client/vault/records.hpp"
#include "client/vault/sealer.hpp"
#include "shared/db/database.hpp"

#include <map>

namespace tarim::client {

class MetadataStore {
 public:
  MetadataStore(db::Database& database, const Sealer& sealer) : m_db(database), m_sealer(sealer) {}

  base::Result<void> putSetting(std::string_view name, std::string_view value);
  /// Empty for a setting that was never set.
  base::Result<std::string> setting(std::string_view name);

  base::Result<void> putPolicy(std::string_view hash, std::string_view text);
  /// UnknownPolicy.
  base::Result<std::string> policy(std::string_view hash);

  /// AlreadyDone for a command whose id is stored.
  base::Result<void> putCommand(const QueuedCommand& command);
  /// Replaces a command by the same command with another signature.
  base::Result<void> replaceCommand(const workflow::Command& command);
  base::Result<void> putResult(const wire::CommandResult& result);
  base::Result<void> removeCommand(std::string_view id);
  base::Result<std::vector<QueuedCommand>> commands();

  base::Result<void> putFile(const FileRecord& file);
  base::Result<std::map<std::string, FileRecord>> files();
  /// The name of a file on disk and in its table.
  [[nodiscard]] std::string nameOf(std::string_view hash) const;

 private:
  db::Database& m_db;
  const Sealer& m_sealer;
};

}  // namespace tarim::client
