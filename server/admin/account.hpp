// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The accounts of this machine, as far as a server's folder knows them: who owns a path, who runs this
// process, and how a process of root's becomes another account for good.
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

/// Who runs this process.
Account currentAccount();
/// NotFound.
base::Result<Account> accountNamed(const std::string& name);
/// Who owns the path, or the nearest folder above it that this process may look into, when that hides it.
/// Empty when nothing of that name is there.
std::optional<Account> ownerOf(const std::filesystem::path& path);
/// As ownerOf(); for what is still to be made, the owner of the nearest folder above it that is there.
Account ownerOfPlace(const std::filesystem::path& path);

/// Makes the folder and what is missing above it, each private to the account. A folder of root's that is
/// there and empty is handed over; any other stays as it is. For processes of root. StorageFull,
/// StorageFailed.
base::Result<void> makeFolderFor(const Account& account, const std::filesystem::path& folder);
/// Everything below the folder, and itself, belongs to the account from now on. Only for what root has just
/// made where nobody else could write. StorageFailed.
base::Result<void> handOver(const std::filesystem::path& folder, const Account& account);
/// What a process that was root's keeps of root's rights when it becomes another account. Whatever it makes
/// belongs to that account all the same.
enum class Keep {
  Nothing,
  Reading,  ///< Reads every file and looks into every folder.
  Writing   ///< Writes where the account may not, too: a stick that is mounted for root.
};
/// User, group and further groups, with no way back. Before the first thread. WrongUser when the system
/// refuses.
base::Result<void> become(const Account& account, Keep keep);
/// Whether this process may read the file, or look into the folder. What is not there may be read.
bool mayRead(const std::filesystem::path& path);

}  // namespace tarim::server
