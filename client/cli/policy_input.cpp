// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/cli/policy_input.hpp"

#include "shared/base/text_file.hpp"
#include "shared/dossier/import.hpp"

#include <algorithm>
#include <iostream>

namespace tarim::client::cli {
namespace {

using base::Code;
using base::Error;

constexpr std::size_t kChunk = 64 * 1024;

base::Result<std::string> readStandardInput(std::size_t maxBytes) {
  std::string text;
  while (std::cin) {
    const std::size_t before = text.size();
    text.resize(before + kChunk);
    std::cin.read(text.data() + before, kChunk);
    text.resize(before + static_cast<std::size_t>(std::cin.gcount()));
    if (text.size() > maxBytes)
      return Error(Code::TooLarge, "more than " + std::to_string(maxBytes) + " bytes",
                   {"standard input", {}});
  }
  return text;
}

/// The same error, with the file that it speaks of.
Error inFile(const Error& error, const std::string& file) {
  base::Place place = error.place();
  place.file = file == "-" ? "standard input" : base::Path(file).filename().string();
  return Error(error.code(), error.detail(), std::move(place));
}

/// Beside an installed program, or in the tree that it was built in.
std::vector<base::Path> deliveredPolicies() {
  std::error_code ignored;
  const base::Path program = std::filesystem::read_symlink("/proc/self/exe", ignored);
  std::vector<base::Path> found;
  for (const base::Path& directory :
       {program.parent_path() / "../share/tarim/policies", base::Path(TARIM_POLICIES_OF_BUILD)}) {
    for (const auto& entry : std::filesystem::directory_iterator(directory, ignored))
      if (std::filesystem::is_regular_file(entry.path() / "policy.json", ignored))
        found.push_back(entry.path());
    if (!found.empty()) break;
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

base::Result<base::Path> policyFolder(const Arguments& arguments) {
  if (const auto given = arguments.option("policy")) return base::Path(*given);
  const auto delivered = deliveredPolicies();
  if (delivered.size() == 1) return delivered.front();
  return Error(Code::InvalidInput,
               delivered.empty() ? "--policy is needed" : "--policy is needed, several policies are here");
}

base::Result<rules::RulebookPtr> loadBook(const base::Path& folder) {
  const auto policy = policy::loadFolder(folder.string());
  if (!policy) return policy.error();
  return rules::Rulebook::make(*policy);
}

namespace {

base::Result<std::string> readWhole(const std::string& file, std::size_t maxBytes) {
  if (file == "-") return readStandardInput(maxBytes);
  base::DiskFiles files;
  const auto bytes = files.read(file, maxBytes);
  if (!bytes) return inFile(bytes.error(), file);
  return std::string(base::textOf(*bytes));
}

}  // namespace

base::Result<std::string> readInput(const std::string& file, std::size_t maxBytes) {
  const auto whole = readWhole(file, maxBytes);
  if (!whole) return whole;
  const auto text = base::textInFile(*whole);
  if (!text) return inFile(text.error(), file);
  return std::string(*text);
}

base::Result<dossier::Dossier> readDossier(const std::string& file, const policy::Policy& policy) {
  const auto text = readInput(file, dossier::ImportLimits{}.maxBytes);
  if (!text) return text.error();
  auto dossier = dossier::fromJson(*text, policy);
  if (!dossier) return inFile(dossier.error(), file);
  return dossier;
}

}  // namespace tarim::client::cli
