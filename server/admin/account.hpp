// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Operating-system accounts: the owner of a path, the account of this process, and how a process of root
// permanently becomes another account.
#include "shared/base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tarim::server {

struct Account {
  std::uint32_t user = 0;
  std::uint32_t group = 0;
  std::string name;  ///< As sudo and chown take it: "tarim", or "#998" for a number without an account.

  [[nodiscard]] bool isRoot() const { return user == 0; }
  friend bool operator==(const Account& a, const Account& b) { return a.user == b.user; }
};

/// The account of this process.
Account currentAccount();
/// NotFound.
base::Result<Account> accountNamed(const std::string& name);
/// The owner of the path. When permissions hide the path: the owner of the nearest folder above it that this
/// process may enter. Empty when the path does not exist.
std::optional<Account> ownerOf(const std::filesystem::path& path);
/// As ownerOf(); for a path that does not exist, the owner of the nearest existing folder above it.
Account ownerOfPlace(const std::filesystem::path& path);

/// Makes the folder and its missing parents, each private to the account. An existing empty folder of root is
/// given to the account; any other stays unchanged. For processes of root. StorageFull, StorageFailed.
base::Result<void> makeFolderFor(const Account& account, const std::filesystem::path& folder);
/// Makes the account the owner of the folder and everything below it. Only for files that root has just made
/// where nobody else could write. StorageFailed.
base::Result<void> handOver(const std::filesystem::path& folder, const Account& account);
/// Which of root's rights a process keeps when it becomes another account. Files that it makes belong to that
/// account in any case.
enum class Keep {
  Nothing,
  Reading,  ///< May read every file and enter every folder.
  Writing   ///< May also write where the account may not: a stick that is mounted for root.
};
/// Sets user, group and supplementary groups irreversibly. Call before the first thread starts. WrongUser
/// when the system refuses.
base::Result<void> become(const Account& account, Keep keep);
/// Whether this process may read the file or enter the folder. True for a path that does not exist.
bool mayRead(const std::filesystem::path& path);

}  // namespace tarim::server
