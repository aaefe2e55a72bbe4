// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// vaults, create, new, copy
#include "client/cli/commands.hpp"
#include "client/cli/output.hpp"
#include "client/cli/session.hpp"
#include "client/vault/copy_facts.hpp"
#include "client/vault/first_edits.hpp"

#include <boost/json.hpp>

#include <iostream>

namespace tarim::client::cli {
namespace {

namespace json = boost::json;
using base::Code;
using base::Error;

/// A policy named by folder, hash or id: known to the vault afterwards.
base::Result<rules::RulebookPtr> findPolicy(Vault& vault, const std::string& name) {
  std::error_code ignored;
  if (std::filesystem::is_directory(name, ignored)) {
    const auto loaded = policy::loadFolder(name);
    if (!loaded) return loaded.error();
    const auto added = vault.drafts.addPolicy((*loaded)->text);
    if (!added) return added.error();
    return vault.drafts.rulebook((*loaded)->hash.hex());
  }
  if (base::hashFromHex(name)) return vault.drafts.rulebook(name);
  for (const std::string& hash : vault.drafts.openCycles())
    if (const auto book = vault.drafts.rulebook(hash); book && (*book)->policy().id == name) return *book;
  return Error(Code::UnknownPolicy, name + " is neither a folder nor an open cycle of this vault");
}

bool offers(const policy::Policy& policy, const std::string& kind, const std::string& level) {
  for (const policy::Kind& one : policy.kinds)
    if (one.id == kind || kind.empty())
      for (const std::string& offered : one.levels)
        if (level.empty() || offered == level) return true;
  return false;
}

/// Says on standard error that the person has such an application already.
void noteTwin(const Vault& vault, const policy::Policy& policy, const std::string& kind) {
  for (const DraftInfo& one : vault.drafts.list()) {
    const auto book = vault.drafts.rulebook(one.policy);
    const bool isSameCycle =
        book && (*book)->policy().id == policy.id && (*book)->policy().cycleYear == policy.cycleYear;
    const bool isOver =
        one.discarded || vault.exchange.state(one.application).phase == workflow::Phase::Withdrawn;
    const std::string_view other =
        vault.drafts.dossier(one.application)->value(dossier::kApplicationTable, dossier::kRecordRow, "kind");
    if (isSameCycle && !isOver && !kind.empty() && other == kind)
      std::cerr << "note: there is an application of this kind already: " << one.application << "\n";
  }
}

struct Beginning {
  std::unique_ptr<Vault> vault;
  std::string policyHash;
  std::vector<CellEdit> edits;
};
/// What --policy, --kind and --level of new and copy say.
base::Result<Beginning> beginningOf(const Arguments& arguments) {
  const auto name = arguments.required("policy");
  if (!name) return name.error();
  auto vault = openVault(arguments);
  if (!vault) return vault.error();
  const auto book = findPolicy(**vault, *name);
  if (!book) return book.error();
  const policy::Policy& policy = (*book)->policy();
  const std::string kind = arguments.option("kind").value_or("");
  const std::string level = arguments.option("level").value_or("");
  if ((!kind.empty() || !level.empty()) && !offers(policy, kind, level))
    return Error(Code::InvalidInput, "the policy does not offer this kind at this level");
  noteTwin(**vault, policy, kind);
  auto edits = firstEdits(policy, (*vault)->settings.account(), kind, level);
  return Beginning{std::move(*vault), policy.hash.hex(), std::move(edits)};
}

}  // namespace

int runVaults(const Words& words, const base::Clock&) {
  const auto arguments = Arguments::parse(words, {{"data"}, {"json"}});
  if (!arguments) return complain(arguments.error());
  const auto directory = directoryOf(*arguments);
  if (!directory) return complain(directory.error());
  json::array rows;
  for (const VaultInfo& info : directory->list()) {
    rows.emplace_back(json::object{{"id", info.id}, {"label", info.label}});
    if (!arguments->flag("json")) std::cout << info.id << "  " << info.label << "\n";
  }
  if (arguments->flag("json")) std::cout << json::serialize(rows) << "\n";
  return kFine;
}

int runCreate(const Words& words, const base::Clock&) {
  const auto arguments = Arguments::parse(words, {{"data", "label"}, {}});
  if (!arguments) return complain(arguments.error());
  const auto vault = createVault(*arguments);
  if (!vault) return complain(vault.error());
  std::cout << (*vault)->info().id << "\n";
  return kFine;
}

int runNew(const Words& words, const base::Clock& clock) {
  const auto arguments = Arguments::parse(words, vaultSyntax({"policy", "kind", "level"}));
  if (!arguments) return complain(arguments.error());
  const auto beginning = beginningOf(*arguments);
  if (!beginning) return complain(beginning.error());
  const auto application =
      beginning->vault->drafts.create(beginning->policyHash, beginning->edits, clock.now());
  if (!application) return complain(application.error());
  std::cout << *application << "\n";
  return kFine;
}

int runCopy(const Words& words, const base::Clock& clock) {
  const auto arguments = Arguments::parse(words, vaultSyntax({"policy", "kind", "level"}, {"json"}));
  if (!arguments) return complain(arguments.error());
  const auto beginning = beginningOf(*arguments);
  if (!beginning) return complain(beginning.error());
  const auto source = chooseDraft(*beginning->vault, *arguments);
  if (!source) return complain(source.error());
  const auto copied =
      copyDraft(*beginning->vault, source->application, beginning->policyHash, beginning->edits, clock.now(),
                speaksChinese() ? policy::Language::Zh : policy::Language::En);
  if (!copied) return complain(copied.error());
  json::array leftOut;
  for (const LeftOut& one : copied->facts.leftOut)
    leftOut.emplace_back(json::object{{"name", one.name}, {"why", base::enumName(one.why)}});
  if (arguments->flag("json")) {
    std::cout << json::serialize(json::object{{"application", copied->application},
                                              {"fields", copied->facts.fields},
                                              {"rows", copied->facts.rows},
                                              {"pages", copied->facts.pages},
                                              {"leftOut", std::move(leftOut)}})
              << "\n";
    return kFine;
  }
  std::cout << copied->application << "\n";
  for (const LeftOut& one : copied->facts.leftOut)
    std::cerr << "not copied (" << base::enumName(one.why) << "): " << one.name << "\n";
  return kFine;
}

}  // namespace tarim::client::cli
