// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/cli/commands.hpp"
#include "client/cli/output.hpp"
#include "client/cli/session.hpp"
#include "client/vault/changes.hpp"

#include <boost/json.hpp>

#include <iostream>

namespace tarim::client::cli {
namespace {

namespace json = boost::json;
using Kind = DossierChange::Kind;

std::string_view mark(Kind kind) {
  switch (kind) {
    case Kind::RowAdded:
    case Kind::PageAdded:
      return "+ ";
    case Kind::RowRemoved:
    case Kind::PageRemoved:
      return "- ";
    case Kind::Field:
      break;
  }
  return "  ";
}

void print(const DossierChange& change) {
  std::cout << mark(change.kind) << change.place;
  if (!change.label.empty()) std::cout << " · " << change.label;
  if (change.kind == Kind::Field) std::cout << ": “" << change.from << "” → “" << change.to << "”";
  std::cout << "\n";
}

}  // namespace

int runSnapshots(const Words& words, const base::Clock&) {
  const auto arguments = Arguments::parse(words, vaultSyntax({}, {"json"}));
  if (!arguments) return complain(arguments.error());
  const auto opened = openDraft(*arguments);
  if (!opened) return complain(opened.error());
  for (const SnapshotInfo& one : opened->vault->drafts.snapshots(opened->draft.application)) {
    const std::string at = base::formatInstant(one.takenAt);
    const std::string_view reason = base::enumName(one.reason);
    if (arguments->flag("json"))
      std::cout << json::serialize(
                       json::object{{"id", one.id}, {"at", at}, {"reason", reason}, {"words", one.words}})
                << "\n";
    else
      std::cout << one.id << "  " << at << "  " << reason << (one.words.empty() ? "" : ": ") << one.words
                << "\n";
  }
  return kFine;
}

int runRestore(const Words& words, const base::Clock& clock) {
  const auto arguments = Arguments::parse(words, vaultSyntax({}, {"preview"}));
  if (!arguments) return complain(arguments.error());
  if (arguments->words().size() != 1)
    return complain(base::Error(base::Code::InvalidInput, "restore needs one SNAPSHOT; see snapshots"));
  const auto opened = openDraft(*arguments);
  if (!opened) return complain(opened.error());
  VaultDrafts& drafts = opened->vault->drafts;
  const std::string& snapshot = arguments->words().front();
  const auto earlier = drafts.snapshot(snapshot);
  if (!earlier) return complain(earlier.error());
  const auto language = speaksChinese() ? policy::Language::Zh : policy::Language::En;
  for (const DossierChange& change :
       changesBetween(opened->book->policy(), *drafts.dossier(opened->draft.application), *earlier, language))
    print(change);
  if (arguments->flag("preview")) return kFine;
  const auto restored = drafts.restoreSnapshot(snapshot, clock.now());
  return restored ? kFine : complain(restored.error());
}

}  // namespace tarim::client::cli
