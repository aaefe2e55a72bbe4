// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// set, attach, export, import
#include "client/cli/areas.hpp"
#include "client/cli/commands.hpp"
#include "client/cli/output.hpp"
#include "client/cli/session.hpp"
#include "client/scans/import.hpp"
#include "shared/base/files.hpp"
#include "shared/base/ids.hpp"
#include "shared/dossier/import.hpp"
#include "shared/dossier/masks.hpp"

#include <iostream>

namespace tarim::client::cli {
namespace {

using base::Code;
using base::Error;
using dossier::CellKey;

Error unusable(std::string why) {
  return Error(Code::InvalidInput, std::move(why));
}

bool isReserved(std::string_view column) {
  return column == dossier::kRowColumn || column == dossier::kOrderColumn || column == dossier::kNoneColumn;
}

std::vector<CellEdit> rowEdits(const dossier::Dossier& dossier, const std::string& table,
                               const std::string& row) {
  double last = 0;
  for (const std::string& other : dossier.rows(table)) {
    const std::string order(dossier.value(table, other, dossier::kOrderColumn));
    last = std::max(last, std::strtod(order.c_str(), nullptr));
  }
  return {{{table, row, std::string(dossier::kRowColumn)}, std::string(dossier::kLive)},
          {{table, row, std::string(dossier::kOrderColumn)}, std::to_string(std::int64_t(last) + 1)}};
}

base::Result<dossier::Side> sideOf(const std::string& name) {
  if (name.empty()) return dossier::Side::None;
  if (name == "front") return dossier::Side::Front;
  if (name == "back") return dossier::Side::Back;
  return unusable("--side is front or back");
}

/// What is said about the masks of pages that are attached.
struct Masking {
  std::string answer;  ///< "yes", "no", or "": nothing is said.
  std::vector<dossier::Mask> areas;
};

base::Result<Masking> maskingOf(const Arguments& arguments) {
  Masking masking{arguments.option("mask").value_or(""), {}};
  if (!masking.answer.empty() && masking.answer != "yes" && masking.answer != "no")
    return unusable("--mask is yes or no");
  const auto typed = arguments.option("masks");
  if (!typed) return masking;
  if (masking.answer == "no") return unusable("--masks covers something, so --mask is yes");
  const auto areas = areasOf(*typed);
  if (!areas) return areas.error();
  masking.answer = "yes";
  masking.areas = *areas;
  return masking;
}

base::Result<void> answerMask(Vault& vault, const std::string& application, const std::string& page,
                              const Masking& masking, base::Instant now) {
  if (masking.answer.empty()) return {};
  const std::string table(dossier::kAttachmentTable);
  std::vector<CellEdit> edits{{{table, page, "mask"}, masking.answer}};
  if (!masking.areas.empty()) edits.push_back({{table, page, "masks"}, dossier::masksText(masking.areas)});
  return vault.drafts.edit(application, edits, now);
}

/// Attaches one after the other; what stands before a failure stays.
base::Result<void> attachAll(OpenedDraft& opened, PageTarget target, const Arguments& arguments,
                             const Masking& masking, base::Instant now) {
  for (std::size_t i = 1; i < arguments.words().size(); ++i) {
    const auto source = readPage(arguments.words()[i]);
    if (!source) return source.error();
    const auto page = importPage(*opened.vault, *source, target, now);
    if (!page) return page.error();
    const auto answered = answerMask(*opened.vault, target.application, page->id, masking, now);
    if (!answered) return answered;
    std::cout << page->id << "\n";
  }
  return {};
}

}  // namespace

int runSet(const Words& words, const base::Clock& clock) {
  const auto arguments = Arguments::parse(words, vaultSyntax({}));
  if (!arguments) return complain(arguments.error());
  if (arguments->words().size() != 4) return complain(unusable("set needs TABLE ROW COLUMN VALUE"));
  const std::string& table = arguments->words()[0];
  const std::string& column = arguments->words()[2];
  const auto opened = openDraft(*arguments);
  if (!opened) return complain(opened.error());
  const policy::Group* group = opened->book->policy().group(table);
  if (!group && table != dossier::kAttachmentTable)
    return complain(unusable("the form has no table " + table));
  if (group && !isReserved(column) && !opened->book->policy().field(table, column))
    return complain(unusable(table + " has no column " + column));
  const bool isNew = arguments->words()[1] == "new";
  if (isNew && (!group || !group->hasRows)) return complain(unusable(table + " has no rows"));
  const std::string row = isNew ? base::newId() : arguments->words()[1];
  const std::string& application = opened->draft.application;
  std::vector<CellEdit> edits;
  if (isNew) edits = rowEdits(*opened->vault->drafts.dossier(application), table, row);
  edits.push_back({{table, row, column}, arguments->words()[3]});
  const auto written = opened->vault->drafts.edit(application, edits, clock.now());
  if (!written) return complain(written.error());
  if (isNew) std::cout << row << "\n";
  return kFine;
}

int runAttach(const Words& words, const base::Clock& clock) {
  const auto arguments = Arguments::parse(words, vaultSyntax({"row", "side", "mask", "masks"}));
  if (!arguments) return complain(arguments.error());
  if (arguments->words().size() < 2) return complain(unusable("attach needs SLOT and at least one FILE"));
  const auto masking = maskingOf(*arguments);
  if (!masking) return complain(masking.error());
  const auto side = sideOf(arguments->option("side").value_or(""));
  if (!side) return complain(side.error());
  auto opened = openDraft(*arguments);
  if (!opened) return complain(opened.error());
  const PageTarget target{
      opened->draft.application, arguments->words()[0], {}, arguments->option("row").value_or(""), *side};
  const auto attached = attachAll(*opened, target, *arguments, *masking, clock.now());
  return attached ? kFine : complain(attached.error());
}

int runExport(const Words& words, const base::Clock&) {
  const auto arguments = Arguments::parse(words, vaultSyntax({}));
  if (!arguments) return complain(arguments.error());
  if (arguments->words().size() != 1) return complain(unusable("export needs FILE.json"));
  const auto opened = openDraft(*arguments);
  if (!opened) return complain(opened.error());
  const auto dossier = opened->vault->drafts.dossier(opened->draft.application);
  base::DiskFiles files;
  const std::string text = dossier::toJson(*dossier, opened->book->policy().id) + "\n";
  const auto written = files.write(arguments->words()[0], base::bytesOf(text));
  return written ? kFine : complain(written.error());
}

int runImport(const Words& words, const base::Clock& clock) {
  const auto arguments = Arguments::parse(words, vaultSyntax({}));
  if (!arguments) return complain(arguments.error());
  if (arguments->words().size() != 1) return complain(unusable("import needs FILE.json"));
  base::DiskFiles files;
  const auto bytes = files.read(arguments->words()[0], dossier::ImportLimits{}.maxBytes);
  if (!bytes) return complain(bytes.error());
  const auto opened = openDraft(*arguments);
  if (!opened) return complain(opened.error());
  const auto dossier = dossier::fromJson(base::textOf(*bytes), opened->book->policy());
  if (!dossier) return complain(dossier.error());
  std::vector<CellEdit> edits;
  for (const auto& [cell, value] : dossier->cells())
    edits.push_back({cell, std::string(value)});
  const std::string& application = opened->draft.application;
  const auto snapshot = opened->vault->drafts.takeSnapshot(application, SnapshotReason::Import,
                                                           arguments->words()[0], clock.now());
  if (!snapshot) return complain(snapshot.error());
  const auto written = opened->vault->drafts.edit(application, edits, clock.now());
  return written ? kFine : complain(written.error());
}

}  // namespace tarim::client::cli
