// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/account.hpp"

#include <fcntl.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace tarim::server {

namespace {

using base::Code;
using base::Error;
using base::Result;
using Path = std::filesystem::path;

constexpr std::size_t kMostEntryBytes = 16'384;

Error failed(const char* what, const Path& path) {
  const int reason = errno;
  const Code code = reason == ENOSPC || reason == EDQUOT ? Code::StorageFull : Code::StorageFailed;
  return Error(code, std::string(what) + ": " + std::strerror(reason), {.file = path.string(), .path = {}});
}

std::string numbered(uid_t user) {
  return "#" + std::to_string(user);
}

Account accountOf(uid_t user, gid_t groupOfItsFile) {
  passwd entry{};
  passwd* found = nullptr;
  std::array<char, kMostEntryBytes> buffer{};
  if (::getpwuid_r(user, &entry, buffer.data(), buffer.size(), &found) != 0 || found == nullptr)
    return {user, groupOfItsFile, numbered(user)};
  return {user, entry.pw_gid, entry.pw_name};
}

Path above(const Path& path) {
  return path.has_parent_path() ? path.parent_path() : Path("/");
}

Path wholePath(const Path& path) {
  std::error_code ignored;
  const Path whole = std::filesystem::absolute(path, ignored).lexically_normal();
  // "folder/" and "folder" are one.
  return whole.has_filename() || whole == whole.root_path() ? whole : whole.parent_path();
}

Result<void> giveTo(const Account& account, const Path& path) {
  if (::lchown(path.c_str(), account.user, account.group) == 0) return {};
  return failed("it cannot be handed over", path);
}

bool isRootsAndEmpty(const Path& folder) {
  struct stat about {};
  std::error_code error;
  return ::lstat(folder.c_str(), &about) == 0 && S_ISDIR(about.st_mode) && about.st_uid == 0 &&
         std::filesystem::is_empty(folder, error) && !error;
}

}  // namespace

Account currentAccount() {
  return accountOf(::geteuid(), ::getegid());
}

Result<Account> accountNamed(const std::string& name) {
  passwd entry{};
  passwd* found = nullptr;
  std::array<char, kMostEntryBytes> buffer{};
  if (::getpwnam_r(name.c_str(), &entry, buffer.data(), buffer.size(), &found) != 0 || found == nullptr)
    return Error(Code::NotFound, "this machine has no account \"" + name + "\"");
  return Account{entry.pw_uid, entry.pw_gid, entry.pw_name};
}

std::optional<Account> ownerOf(const Path& path) {
  Path at = wholePath(path);
  struct stat about {};
  while (::stat(at.c_str(), &about) != 0) {
    if (errno != EACCES || at == at.root_path()) return {};
    at = above(at);
  }
  return accountOf(about.st_uid, about.st_gid);
}

Account ownerOfPlace(const Path& path) {
  Path at = wholePath(path);
  struct stat about {};
  while (::stat(at.c_str(), &about) != 0 && at != at.root_path())
    at = above(at);
  return accountOf(about.st_uid, about.st_gid);
}

Result<void> makeFolderFor(const Account& account, const Path& folder) {
  const Path whole = wholePath(folder);
  if (isRootsAndEmpty(whole)) return giveTo(account, whole);
  std::vector<Path> missing;
  std::error_code ignored;
  for (Path at = whole; !std::filesystem::exists(at, ignored) && at != at.root_path(); at = above(at))
    missing.push_back(at);
  for (auto at = missing.rbegin(); at != missing.rend(); ++at) {
    if (::mkdir(at->c_str(), S_IRWXU) != 0) return failed("the folder cannot be made", *at);
    if (auto given = giveTo(account, *at); !given) return given;
  }
  return {};
}

Result<void> handOver(const Path& folder, const Account& account) {
  std::error_code error;
  std::filesystem::recursive_directory_iterator walk(folder, error);
  for (; !error && walk != std::filesystem::recursive_directory_iterator(); walk.increment(error))
    if (auto given = giveTo(account, walk->path()); !given) return given;
  if (error) return Error(Code::StorageFailed, error.message(), {.file = folder.string(), .path = {}});
  return giveTo(account, folder);
}

bool mayRead(const Path& path) {
  struct stat about {};
  if (::stat(path.c_str(), &about) != 0) return errno != EACCES;
  // As this process would open it now, not as its real user could.
  return ::faccessat(AT_FDCWD, path.c_str(), S_ISDIR(about.st_mode) ? R_OK | X_OK : R_OK, AT_EACCESS) == 0;
}

}  // namespace tarim::server
