// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Everything the pages show of one application, taken at one moment on a worker thread and never changed afterwards. All models
// of a page read the same snapshot, so the number on home, the sentence under the field and the list on the submit page cannot
// disagree; and no page ever waits for the vault.
#include "client/vault/vault.hpp"
#include "shared/dossier/attachments.hpp"

#include <map>
#include <memory>

namespace tarim::client::app {

struct DraftSnapshot {
  DraftInfo info;
  std::uint64_t revision = 0;
  base::Instant at;  ///< Server time it was taken; what the window and the deadline were judged by.
  rules::RulebookPtr book;
  std::shared_ptr<const dossier::Dossier> dossier;
  std::vector<dossier::Attachment> attachments;
  std::vector<rules::Finding> findings;
  std::map<std::string, rules::GroupState> groups;  ///< By group id.
  std::vector<dossier::Conflict> conflicts;
  std::map<std::string, FileRecord> files;  ///< By hash, of the attachments.
  workflow::State state;
  std::vector<workflow::Event> events;
  std::vector<workflow::Receipt> receipts;
  std::vector<workflow::CommandKind> allowed;  ///< What the applicant may ask for now.
  std::vector<QueuedCommand> commands;         ///< Of this application, not yet answered or refused.

  [[nodiscard]] const policy::Policy& policy() const { return book->policy(); }
};
using DraftSnapshotPtr = std::shared_ptr<const DraftSnapshot>;

/// Blocking; for a worker thread. NotFound, UnknownPolicy.
base::Result<DraftSnapshotPtr> takeSnapshotOf(const Vault& vault, std::string_view application, base::Instant serverNow);

}  // namespace tarim::client::app
