// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/submit.hpp"

#include "server/services/concerns.hpp"
#include "server/services/readable_pages.hpp"
#include "server/store/operations.hpp"
#include "server/store/owned_files.hpp"
#include "server/store/receipts.hpp"
#include "server/store/submissions.hpp"
#include "shared/dossier/merge.hpp"

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

base::Result<void> checkSignature(const ApplicationAggregate& aggregate, const Identity& identity,
                                  const workflow::Command& command) {
  const auto key = base::hashFromHex(identity.devicePublicKey);
  const auto signature = base::fromHex(command.signature);
  const std::string text =
      workflow::signedText(command.application, command.attempt, command.root, aggregate.application.policy);
  if (key && signature && crypto::verify(key->bytes, base::bytesOf(text), *signature)) return {};
  return invalid("signature", "is not this device's over this submission");
}

/// The applicant must have sent every file completely, and each page must name the true size of its file.
base::Result<void> checkFiles(db::Database& database, const std::string& owner, Checked& checked) {
  std::size_t missing = 0;
  std::string first;
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
  const auto all = operations::all(database, application);
  if (!all) return all.error();
  dossier::MergedCells cells;
  for (const dossier::Operation& operation : *all)
    cells.apply(operation);
  return cells.dossier();
}

rules::Windows windowsFor(const workflow::State& before) {
  const bool first = before.attempt == 0 && !before.applyUntil;
  return first ? rules::Windows::Checked : rules::Windows::LeftToWorkflow;
}

base::Result<void> checkSubmission(db::Database& database, const ApplicationAggregate& aggregate,
                                   const Identity& identity, const workflow::Command& command,
                                   base::Instant now, Checked& checked) {
  if (auto isSigned = checkSignature(aggregate, identity, command); !isSigned) return isSigned;
  auto dossier = foldOperations(database, aggregate.application.id);
  if (!dossier) return dossier.error();
  checked.dossier = std::move(*dossier);
  checked.manifest = dossier::makeManifest(checked.dossier, aggregate.application.id, command.attempt,
                                           aggregate.policy().hash);
  if (checked.manifest.root.hex() != command.root)
    return Error(Code::ManifestMismatch, "the server holds " + checked.manifest.root.hex());
  if (checked.manifest.text.size() > kMaxManifestBytes)
    return Error(Code::TooLarge,
                 "the application has more than " + std::to_string(kMaxManifestBytes) + " bytes");
  if (auto here = checkFiles(database, aggregate.application.owner, checked); !here) return here;
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

base::Result<void> freeze(db::Database& database, ApplicationAggregate& aggregate, const Checked& checked,
                          workflow::Event event, const Recorder& recorder) {
  auto numbered = giveNumber(database, aggregate.application, aggregate.policy().cycleYear);
  if (!numbered) return numbered;
  auto done = putSubmission(database, aggregate, event, checked);
  if (!done) return done;
  done = record(database, aggregate, std::move(event), recorder);
  if (!done) return done;
  return giveReceipt(database, aggregate, aggregate.events.back(), recorder.serverSeed);
}

}  // namespace tarim::server
