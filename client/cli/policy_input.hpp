// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the commands on a policy begin with: a policy's folder and a dossier's file, both foreign. Whatever is
// wrong with one of them is an error that names the file and the place in it, and nothing of it is used.
#include "client/cli/arguments.hpp"
#include "shared/base/files.hpp"
#include "shared/dossier/dossier.hpp"
#include "shared/rules/rulebook.hpp"

namespace tarim::client::cli {

/// --policy, else the one that the program was delivered with. InvalidInput when there are several or none.
base::Result<base::Path> policyFolder(const Arguments& arguments);
/// The policy of a folder bound to its checks: InvalidPolicy with file and JSON path.
base::Result<rules::RulebookPtr> loadBook(const base::Path& folder);
/// The text of a whole file, without a mark before it; "-" is standard input. TooLarge beyond the limit;
/// InvalidInput for UTF-16.
base::Result<std::string> readInput(const std::string& file, std::size_t maxBytes);
/// A dossier file as scripts give it: strict, also about days that never were (2023-02-30).
base::Result<dossier::Dossier> readDossier(const std::string& file, const policy::Policy& policy);

}  // namespace tarim::client::cli
