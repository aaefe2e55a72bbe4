// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Opens what a command works on: the vault that the options name (or the only one), and the draft that they
// name (or the only one).
#include "client/cli/arguments.hpp"
#include "client/vault/vault.hpp"

namespace tarim::client::cli {

/// The vault directory given by --data, else the platform's.
base::Result<VaultDirectory> directoryOf(const Arguments& arguments);
/// TARIM_PASSPHRASE, else asks on the terminal. The passphrase is not trimmed or normalised, so that the app
/// derives the same key from it.
base::Result<std::string> passphrase(std::string_view prompt);
/// Opens the vault given by --vault, else the only one.
base::Result<std::unique_ptr<Vault>> openVault(const Arguments& arguments);
/// Creates a vault with --label, or with a label that does not name its owner.
base::Result<std::unique_ptr<Vault>> createVault(const Arguments& arguments);
/// The draft given by --draft, else the only one that is not deleted.
base::Result<DraftInfo> chooseDraft(const Vault& vault, const Arguments& arguments);

/// A vault, a draft in it, and its policy.
struct OpenedDraft {
  std::unique_ptr<Vault> vault;
  DraftInfo draft;
  rules::RulebookPtr book;
};
base::Result<OpenedDraft> openDraft(const Arguments& arguments);

/// The instant given by --at in ISO form, else the clock's.
base::Result<base::Instant> instantOf(const Arguments& arguments, const base::Clock& clock);

/// Prints a warning on standard error when the device's clock was wrong at the server's last answer.
void warnOfWrongClock(const Vault& vault, const base::Clock& clock);

/// The options of every command on a vault, and the command's own.
Syntax vaultSyntax(std::vector<std::string_view> options, std::vector<std::string_view> flags = {});

}  // namespace tarim::client::cli
