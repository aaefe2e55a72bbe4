// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/cli/session.hpp"

#include "client/cli/output.hpp"
#include "client/platform/folders.hpp"
#include "client/platform/terminal.hpp"

#include <algorithm>
#include <cstdlib>

namespace tarim::client::cli {
namespace {

using base::Code;
using base::Error;

template <class Item, class Name>
std::string listed(const std::vector<Item>& items, Name name) {
  std::string text;
  for (const Item& item : items)
    text += (text.empty() ? "" : ", ") + name(item);
  return text;
}

}  // namespace

Syntax vaultSyntax(std::vector<std::string_view> options, std::vector<std::string_view> flags) {
  for (const std::string_view common : {"data", "vault", "draft"})
    options.push_back(common);
  return {std::move(options), std::move(flags)};
}

base::Result<VaultDirectory> directoryOf(const Arguments& arguments) {
  if (const auto data = arguments.option("data")) return VaultDirectory(platform::vaultsFolder(*data));
  const auto folder = platform::vaultsFolder();
  if (!folder) return folder.error();
  return VaultDirectory(*folder);
}

base::Result<std::string> passphrase(std::string_view prompt) {
  if (const char* given = std::getenv("TARIM_PASSPHRASE")) return std::string(given);
  auto asked = platform::askHidden(prompt);
  if (!asked) return Error(Code::InvalidInput, "no password: set TARIM_PASSPHRASE or run at a terminal");
  return asked;
}

base::Result<std::unique_ptr<Vault>> openVault(const Arguments& arguments) {
  auto directory = directoryOf(arguments);
  if (!directory) return directory.error();
  std::optional<std::string> id = arguments.option("vault");
  if (!id) {
    const auto all = directory->list();
    if (all.empty())
      return Error(Code::NotFound, "no vault here yet: tarim-cli enrol or tarim-cli create makes one");
    if (all.size() > 1)
      return Error(Code::InvalidInput, "several vaults, choose with --vault: " +
                                           listed(all, [](const VaultInfo& info) { return info.id; }));
    id = all.front().id;
  }
  const auto secret = passphrase("password: ");
  if (!secret) return secret.error();
  auto vault = directory->open(*id, *secret);
  if (vault && (*vault)->isReadOnly()) complain(Error(Code::ReadOnly));
  return vault;
}

base::Result<std::unique_ptr<Vault>> createVault(const Arguments& arguments) {
  auto directory = directoryOf(arguments);
  if (!directory) return directory.error();
  const auto secret = passphrase("password for the new vault: ");
  if (!secret) return secret.error();
  return directory->create(arguments.option("label").value_or(""), *secret);
}

base::Result<DraftInfo> chooseDraft(const Vault& vault, const Arguments& arguments) {
  auto drafts = vault.drafts.list();
  const auto wanted = arguments.option("draft");
  if (!wanted) std::erase_if(drafts, [](const DraftInfo& one) { return one.discarded; });
  if (!wanted && drafts.size() == 1) return drafts.front();
  if (!wanted && drafts.empty()) return Error(Code::NotFound, "no draft yet: tarim-cli new makes one");
  if (!wanted)
    return Error(Code::InvalidInput,
                 "several drafts, choose with --draft: " +
                     listed(drafts, [](const DraftInfo& one) { return one.application; }));
  const auto found = std::find_if(drafts.begin(), drafts.end(),
                                  [&](const DraftInfo& one) { return one.application == *wanted; });
  if (found == drafts.end()) return Error(Code::NotFound, "no draft " + *wanted);
  return *found;
}

base::Result<OpenedDraft> openDraft(const Arguments& arguments) {
  auto vault = openVault(arguments);
  if (!vault) return vault.error();
  const auto draft = chooseDraft(**vault, arguments);
  if (!draft) return draft.error();
  const auto book = (*vault)->drafts.rulebook(draft->policy);
  if (!book) return book.error();
  return OpenedDraft{std::move(*vault), *draft, *book};
}

void warnOfWrongClock(const Vault& vault, const base::Clock& clock) {
  if (const auto trouble = vault.exchange.serverClock().trouble(clock.now())) complain(*trouble);
}

base::Result<base::Instant> instantOf(const Arguments& arguments, const base::Clock& clock) {
  const auto given = arguments.option("at");
  if (!given) return clock.now();
  return base::parseInstant(*given);
}

}  // namespace tarim::client::cli
