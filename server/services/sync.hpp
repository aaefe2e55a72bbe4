// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One round trip of a device: stores its drafts and operations, decides its commands, and answers with
// missing files and the feed since its cursor. Every part is idempotent: a repeated operation is acknowledged
// again and stored once. Acknowledged data is durable.
//
// A request that names the identity of another store (store/store_identity.hpp) changes nothing; its answer
// holds only the identity of this store and the open policies.
//
// An application belongs to the person whose device first announced it. Nobody else can see it, write to it
// or learn from an answer that it exists; reviewers see only its frozen submissions (review.hpp).
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

  /// Fails only with errors of the whole store (StorageFull …); errors of one draft or one command are in the
  /// answer.
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
