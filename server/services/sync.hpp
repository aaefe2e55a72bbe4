// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One round trip of a device: what it has to say is taken in (drafts, operations), its commands are decided,
// and it is told what is missing and what happened since its cursor. Every part may be repeated; what was
// taken once is acknowledged again and not taken twice. What the answer acknowledges is durable.
//
// A request that names another store than this one (store/store_identity.hpp) is answered with the identity
// of this one and nothing else; nothing of it is taken in.
//
// An application belongs to the person whose device first announced it. Nobody else can see it, write to it
// or learn from an answer that it exists; reviewers meet it only as a frozen submission (review.hpp).
#include "server/accounts/accounts.hpp"
#include "server/services/commands.hpp"
#include "server/services/policy_registry.hpp"
#include "server/services/record.hpp"
#include "server/store/file_store.hpp"
#include "shared/wire/messages.hpp"

namespace tarim::server {

class SyncService {
 public:
  SyncService(Store& store, FileStore& files, PolicyRegistry& policies, CommandService& commands,
              RecordService& record, const crypto::Key& serverSeed);

  /// Errors are those of the store as a whole (StorageFull …): what is wrong with one draft or one command is
  /// in the answer.
  base::Result<wire::SyncAnswer> sync(const Identity& identity, const wire::SyncRequest& request);

 private:
  Store& m_store;
  FileStore& m_files;
  PolicyRegistry& m_policies;
  CommandService& m_commands;
  RecordService& m_record;
  crypto::Key m_seed;
};

}  // namespace tarim::server
