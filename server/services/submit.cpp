// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/submit.hpp"

#include "server/services/concerns.hpp"
#include "server/services/folded_drafts.hpp"
#include "server/services/readable_pages.hpp"
#include "server/store/operations.hpp"
#include "server/store/owned_files.hpp"
#include "server/store/receipts.hpp"
#include "server/store/submissions.hpp"
#include "shared/dossier/winning_cells.hpp"

#include <algorithm>

namespace tarim::server {

using base::Code;
using base::Error;

namespace {

Error invalid(std::string path, std::string why) {
  base::Place place;
  place.path = std::move(path);
  return {Code::InvalidInput, std::move(why), std::move(place)};
}

/// The applicant must have sent every file completely, and each page must name the true size of its file.
base::Result<void> checkFilesOf(db::Database& database, const std::string& owner, Checked& checked) {
  std::size_t missing = 0;
  std::string first;
  checked.files.clear();
  for (const auto& [hex, size] : dossier::filesOf(checked.dossier)) {
    const auto hash = base::hashFromHex(hex);
    if (!hash) return invalid("attachment", "a page names no file: " + hex.substr(0, 64));
    const auto stored = owned_files::owned(database, owner, *hash);
    if (!stored) return stored.error();
    if (*stored && (*stored)->size != size)
      return invalid("attachment", "file " + hex + " has " + std::to_string((*stored)->size) +
                                       " bytes, not " + std::to_string(size));
    if (!*stored && missing++ == 0) first = hex;
    checked.files.push_back(*hash);
  }
  if (missing == 0) return {};
  return Error(Code::FilesMissing, std::to_string(missing) + " of " + std::to_string(checked.files.size()) +
                                       " files, the first " + first);
}

base::Result<void> giveNumber(db::Database& database, Application& application, int cycleYear) {
  application.cycle = std::to_string(cycleYear);
  const auto number = applications::giveNumber(database, application.id, application.cycle);
  if (!number) return number.error();
  application.number = *number;
  return {};
}

}  // namespace

base::Result<dossier::Dossier> foldOperations(db::Database& database, std::string_view application) {
  dossier::WinningCells cells;
  const auto read = operations::each(
      database, application, [&](dossier::Operation operation) { cells.apply(std::move(operation)); });
  if (!read) return read.error();
  return cells.dossier();
}

rules::Windows windowsFor(const workflow::State& before) {
  const bool first = before.attempt == 0 && !before.applyUntil;
  return first ? rules::Windows::Checked : rules::Windows::LeftToWorkflow;
}

base::Result<void> checkSignature(const ApplicationAggregate& aggregate, const Identity& identity,
                                  const workflow::Command& command) {
  const auto key = base::hashFromHex(identity.devicePublicKey);
  const auto signature = base::fromHex(command.signature);
  const std::string text =
      workflow::signedText(command.application, command.attempt, command.root, aggregate.application.policy);
  if (key && signature && crypto::verify(key->bytes, base::bytesOf(text), *signature)) return {};
  return invalid("signature", "is not this device's over this submission");
}

base::Result<void> checkRoot(db::Database& database, const ApplicationAggregate& aggregate,
                             const workflow::Command& command, const FoldedDraft& draft, Checked& checked) {
  if (draft.manifest.root.hex() != command.root)
    return Error(Code::ManifestMismatch, "the server holds " + draft.manifest.root.hex());
  if (draft.manifest.text.size() > kMaxManifestBytes)
    return Error(Code::TooLarge,
                 "the application has more than " + std::to_string(kMaxManifestBytes) + " bytes");
  checked.dossier = draft.dossier;
  checked.manifest = draft.manifest;
  return checkFilesOf(database, aggregate.application.owner, checked);
}

base::Result<void> checkContent(db::Database& database, const ApplicationAggregate& aggregate,
                                base::Instant now, Checked& checked) {
  auto findings = aggregate.book->check(checked.dossier, now, windowsFor(aggregate.state));
  const auto unreadable = unreadablePages(database, aggregate.policy(), checked.dossier);
  if (!unreadable) return unreadable.error();
  findings.insert(findings.end(), unreadable->begin(), unreadable->end());
  checked.findings = rules::toJson(findings);
  if (!rules::anyBlocks(findings)) return {};
  const auto blocks = std::count_if(findings.begin(), findings.end(), [](const rules::Finding& finding) {
    return finding.severity == rules::Severity::Blocks;
  });
  return Error(Code::Blocked, std::to_string(blocks) + " findings");
}

base::Result<void> giveReceipt(db::Database& database, const ApplicationAggregate& aggregate,
                               const workflow::Event& event, const crypto::Key& serverSeed) {
  workflow::Receipt receipt;
  receipt.number = "TR-" + numberText(aggregate.application) + "-" + std::to_string(event.attempt);
  receipt.application = aggregate.application.id;
  receipt.attempt = event.attempt;
  receipt.root = event.root;
  receipt.policy = aggregate.application.policy;
  receipt.at = event.at;
  workflow::sign(receipt, serverSeed);
  return receipts::put(database, receipt);
}

base::Result<void> putSubmission(db::Database& database, ApplicationAggregate& aggregate,
                                 const workflow::Event& event, const Checked& checked) {
  Submission submission;
  submission.application = aggregate.application.id;
  submission.attempt = event.attempt;
  submission.root = event.root;
  submission.manifest = checked.manifest.text;
  submission.findings = checked.findings;
  submission.at = base::toMillis(event.at);
  nameAsSubmitted(aggregate.application.summary, checked.dossier);
  const auto kept = keepIdNumber(database, submission.application, checked.dossier);
  if (!kept) return kept;
  return submissions::put(database, submission, checked.files);
}

base::Result<void> freeze(db::Database& database, ApplicationAggregate& aggregate, const Checked& prepared,
                          workflow::Event event, const Recorder& recorder) {
  Checked checked = prepared;
  // A page may have been lost since.
  if (auto here = checkFilesOf(database, aggregate.application.owner, checked); !here) return here;
  auto numbered = giveNumber(database, aggregate.application, aggregate.policy().cycleYear);
  if (!numbered) return numbered;
  auto done = putSubmission(database, aggregate, event, checked);
  if (!done) return done;
  done = record(database, aggregate, std::move(event), recorder);
  if (!done) return done;
  return giveReceipt(database, aggregate, aggregate.events.back(), recorder.serverSeed);
}

}  // namespace tarim::server
