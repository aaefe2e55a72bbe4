// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a command works on: the vault that was named (or the only one), and the draft that was named (or the
// only one).
#include "client/cli/arguments.hpp"
#include "client/vault/vault.hpp"

namespace tarim::client::cli {

/// Given with --data, else the platform's.
base::Result<VaultDirectory> directoryOf(const Arguments& arguments);
/// TARIM_PASSPHRASE, else asked for; exactly as it was typed: a key that is derived from something tidied
/// could not be derived again where the same is typed elsewhere.
base::Result<std::string> passphrase(std::string_view prompt);
/// --vault, else the only one there is.
base::Result<std::unique_ptr<Vault>> openVault(const Arguments& arguments);
/// A new one with --label; it does not name its owner unless they do.
base::Result<std::unique_ptr<Vault>> createVault(const Arguments& arguments);
/// --draft, else the only one there is.
base::Result<DraftInfo> chooseDraft(const Vault& vault, const Arguments& arguments);

/// A vault, a draft in it, and its policy.
struct OpenedDraft {
  std::unique_ptr<Vault> vault;
  DraftInfo draft;
  rules::RulebookPtr book;
};
base::Result<OpenedDraft> openDraft(const Arguments& arguments);

/// --at as an ISO instant, else the clock's.
base::Result<base::Instant> instantOf(const Arguments& arguments, const base::Clock& clock);

/// A line on standard error when the device's clock was wrong at the last answer of the server. It keeps
/// nobody from anything.
void warnOfWrongClock(const Vault& vault, const base::Clock& clock);

/// Options that every command on a vault takes, with its own.
Syntax vaultSyntax(std::vector<std::string_view> options, std::vector<std::string_view> flags = {});

}  // namespace tarim::client::cli
