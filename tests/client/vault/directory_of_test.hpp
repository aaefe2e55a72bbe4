// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A directory in a folder of its own, with vaults that open fast and know the 2024 policy.
#include "client/vault/vault.hpp"

#include <QObject>
#include <QTemporaryDir>

namespace tarim::client::test {

inline constexpr crypto::ScryptCost kCheap{1u << 10, 8, 1};
inline constexpr std::string_view kPassphrase = "correct horse";
inline constexpr base::Instant kNow = base::fromMillis(1725240000000);

/// The 2024 policy.
policy::PolicyPtr policyOfTest();
/// Throws on failure: a test that cannot begin fails.
std::unique_ptr<Vault> createVault(const std::filesystem::path& folder);
std::unique_ptr<Vault> openVault(const std::filesystem::path& folder, const std::string& id);
/// A draft under the 2024 policy.
std::string newDraft(Vault& vault);

CellEdit cell(const char* table, const char* row, const char* column, const std::string& value);
/// One cell; true when it was written.
bool put(Vault& vault, const std::string& application, const char* column, const std::string& value,
         base::Instant now = kNow);
std::string valueOf(const Vault& vault, const std::string& application, const char* column);
/// The code of a failure, or Unknown for a success.
template <class T>
base::Code codeOf(const base::Result<T>& result) {
  return result ? base::Code::Unknown : result.error().code();
}

struct Folder {
  QTemporaryDir dir;
  [[nodiscard]] std::filesystem::path path() const { return dir.path().toStdString(); }
};

std::unique_ptr<QObject> makeVaultGoldenTest();
std::unique_ptr<QObject> makeSealingTest();
std::unique_ptr<QObject> makeTamperedTest();
std::unique_ptr<QObject> makeDurabilityTest();
std::unique_ptr<QObject> makeDraftsTest();
std::unique_ptr<QObject> makeFirstEditsTest();
std::unique_ptr<QObject> makeExchangeTest();
std::unique_ptr<QObject> makeServerClockTest();
std::unique_ptr<QObject> makeConvergenceTest();
std::unique_ptr<QObject> makeRestoredTest();
std::unique_ptr<QObject> makeHeadsTest();
std::unique_ptr<QObject> makePagesTest();
std::unique_ptr<QObject> makeNewDeviceTest();
std::unique_ptr<QObject> makeBinTest();
std::unique_ptr<QObject> makeSeveralDraftsTest();

}  // namespace tarim::client::test
