// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/client/vault/directory_of_test.hpp"

#include <stdexcept>

namespace tarim::client::test {
namespace {

template <class T>
T must(base::Result<T> result) {
  if (!result) throw std::runtime_error(result.error().line());
  return std::move(*result);
}

}  // namespace

policy::PolicyPtr policyOfTest() {
  static const policy::PolicyPtr policy = must(policy::loadFolder(TARIM_POLICIES_DIR "/bazhou-ecology-2024"));
  return policy;
}

std::unique_ptr<Vault> createVault(const std::filesystem::path& folder) {
  auto vault = must(VaultDirectory(folder).create("", kPassphrase, kCheap));
  if (const auto added = vault->drafts.addPolicy(policyOfTest()->text); !added)
    throw std::runtime_error(added.error().line());
  return vault;
}

std::unique_ptr<Vault> openVault(const std::filesystem::path& folder, const std::string& id) {
  return must(VaultDirectory(folder).open(id, kPassphrase));
}

std::string newDraft(Vault& vault) {
  return must(vault.drafts.create(policyOfTest()->hash.hex()));
}

CellEdit cell(const char* table, const char* row, const char* column, const std::string& value) {
  return {{table, row, column}, value};
}

bool put(Vault& vault, const std::string& application, const char* column, const std::string& value,
         base::Instant now) {
  return bool(vault.drafts.edit(application, {cell("basic", "@", column, value)}, now));
}

std::string valueOf(const Vault& vault, const std::string& application, const char* column) {
  return std::string(vault.drafts.dossier(application)->value("basic", "@", column));
}

}  // namespace tarim::client::test
