// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Checks and freezes a submission. Checking takes long and is done before the job that freezes
// (prepared_submission.hpp). The sending device must have signed it, its root must match the cells that
// this server holds, all files must be stored and readable, and no finding may block. Freezing writes event,
// manifest, findings and receipt in the present job. The time of submission is when all of this was fulfilled
// (三(一)).
#include "server/accounts/accounts.hpp"
#include "server/services/application_aggregate.hpp"
#include "shared/dossier/manifest.hpp"

namespace tarim::server {

/// Upper limit of a manifest; a real application is far smaller.
inline constexpr std::size_t kMaxManifestBytes = 6u << 20;

/// Merges the stored operations of an application.
base::Result<dossier::Dossier> foldOperations(db::Database& database, std::string_view application);
/// The rules check the window of a first submission; the workflow checks the times of later ones.
rules::Windows windowsFor(const workflow::State& before);

struct FoldedDraft;

/// A checked submission.
struct Checked {
  dossier::Dossier dossier;
  dossier::Manifest manifest;
  std::vector<base::Hash> files;
  std::string findings;
};
/// InvalidInput unless this device has signed the submission.
base::Result<void> checkSignature(const ApplicationAggregate& aggregate, const Identity& identity,
                                  const workflow::Command& command);
/// Whether the folded draft is what was signed and all its files are stored; fills dossier, manifest and
/// files. ManifestMismatch, TooLarge, InvalidInput (an attachment), FilesMissing.
base::Result<void> checkRoot(db::Database& database, const ApplicationAggregate& aggregate,
                             const workflow::Command& command, const FoldedDraft& draft, Checked& checked);
/// Runs the rules over the dossier and fills findings. Blocked; StorageBusy when a page was not judged yet.
base::Result<void> checkContent(db::Database& database, const ApplicationAggregate& aggregate,
                                base::Instant now, Checked& checked);

/// Stores the frozen submission of the event and updates name, kind and level of the summary.
base::Result<void> putSubmission(db::Database& database, ApplicationAggregate& aggregate,
                                 const workflow::Event& event, const Checked& checked);
/// Signs and stores the receipt, under the application's number.
base::Result<void> giveReceipt(db::Database& database, const ApplicationAggregate& aggregate,
                               const workflow::Event& event, const crypto::Key& serverSeed);

/// Freezes the submission with the event that the workflow computed from the command. FilesMissing when a
/// file went since the submission was prepared.
base::Result<void> freeze(db::Database& database, ApplicationAggregate& aggregate, const Checked& prepared,
                          workflow::Event event, const Recorder& recorder);

}  // namespace tarim::server
