// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a submission must be before the workflow's word counts: signed by the device that sends it, the very
// cells that this server holds, all files here, and nothing found that blocks. Then it is frozen: event,
// manifest, findings and receipt in the job at hand. The time that counts is when all of it was here
// (三(一)).
#include "server/accounts/accounts.hpp"
#include "server/services/application_aggregate.hpp"
#include "shared/dossier/manifest.hpp"

namespace tarim::server {

/// A manifest above this is no application any more.
inline constexpr std::size_t kMaxManifestBytes = 6u << 20;

/// The server's own fold of an application's operations.
base::Result<dossier::Dossier> foldOperations(db::Database& database, std::string_view application);
/// The first submission must be in the window; what comes later is timed by the workflow.
rules::Windows windowsFor(const workflow::State& before);

/// What would be frozen, or why not: InvalidInput (signature, an attachment), TooLarge, ManifestMismatch,
/// FilesMissing, Blocked with the findings in `findings`.
struct Checked {
  dossier::Dossier dossier;
  dossier::Manifest manifest;
  std::vector<base::Hash> files;
  std::string findings;
};
base::Result<void> checkSubmission(db::Database& database, const ApplicationAggregate& file,
                                   const Identity& identity, const workflow::Command& command,
                                   base::Instant now, Checked& checked);

/// Stores what is frozen under the event, and what the queue shows of it.
base::Result<void> putSubmission(db::Database& database, ApplicationAggregate& file,
                                 const workflow::Event& event, const Checked& checked);
/// Under the number that the application has.
base::Result<void> giveReceipt(db::Database& database, const ApplicationAggregate& file,
                               const workflow::Event& event, const crypto::Key& serverSeed);

/// Freezes it under the event that the workflow made of the command.
base::Result<void> freeze(db::Database& database, ApplicationAggregate& file, const Checked& checked,
                          workflow::Event event, const Recorder& recorder);

}  // namespace tarim::server
