// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// vaults, create, new
#include "client/cli/commands.hpp"
#include "client/cli/output.hpp"
#include "client/cli/session.hpp"
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
  const auto name = arguments->required("policy");
  if (!name) return complain(name.error());
  const auto vault = openVault(*arguments);
  if (!vault) return complain(vault.error());
  const auto book = findPolicy(**vault, *name);
  if (!book) return complain(book.error());
  const std::string kind = arguments->option("kind").value_or("");
  const std::string level = arguments->option("level").value_or("");
  if ((!kind.empty() || !level.empty()) && !offers((*book)->policy(), kind, level))
    return complain(Error(Code::InvalidInput, "the policy does not offer this kind at this level"));
  const auto application = (*vault)->drafts.create((*book)->policy().hash.hex());
  if (!application) return complain(application.error());
  const auto edits = firstEdits((*book)->policy(), (*vault)->settings.account(), kind, level);
  const auto written = (*vault)->drafts.edit(*application, edits, clock.now());
  if (!written) return complain(written.error());
  std::cout << *application << "\n";
  return kFine;
}

}  // namespace tarim::client::cli
