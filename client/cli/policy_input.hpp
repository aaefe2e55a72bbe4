// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads the inputs of the policy commands: a policy's folder and a dossier's file, both untrusted. An error
// names the file and the place in it.
#include "client/cli/arguments.hpp"
#include "shared/base/files.hpp"
#include "shared/dossier/dossier.hpp"
#include "shared/rules/rulebook.hpp"

namespace tarim::client::cli {

/// The folder given by --policy, else the only policy delivered with the program. InvalidInput when there are
/// several or none.
base::Result<base::Path> policyFolder(const Arguments& arguments);
/// Loads a policy and binds its checks. InvalidPolicy with file and JSON path.
base::Result<rules::RulebookPtr> loadBook(const base::Path& folder);
/// The text of a whole file without a byte order mark; "-" is standard input. TooLarge; InvalidInput for
/// UTF-16.
base::Result<std::string> readInput(const std::string& file, std::size_t maxBytes);
/// Reads a dossier file strictly; dates that do not exist (2023-02-30) are errors.
base::Result<dossier::Dossier> readDossier(const std::string& file, const policy::Policy& policy);

}  // namespace tarim::client::cli
