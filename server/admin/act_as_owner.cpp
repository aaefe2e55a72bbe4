// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/act_as_owner.hpp"

#include "server/admin/open_store.hpp"

#include <algorithm>

namespace tarim::server {

namespace {

using base::Code;
using base::Error;
using base::Result;

std::string quoted(const std::string& word) {
  static constexpr std::string_view kPlain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:=@,+%";
  if (!word.empty() && word.find_first_not_of(kPlain) == std::string::npos) return word;
  std::string text = "'";
  for (const char c : word)
    text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + "'";
}

/// Nobody should be told to serve as root: then what is root's is what is wrong.
Error wrongUser(const Account& owner, const Invocation& invocation) {
  if (owner.isRoot())
    return {Code::WrongUser, "the store belongs to root, and " + currentAccount().name +
                                 " cannot use it: chown -R " + currentAccount().name +
                                 ": the server's folder, as root"};
  return Error(Code::WrongUser,
               "the store belongs to " + owner.name + ": " + commandAs(owner, invocation.words));
}

/// What root could read until now.
Result<void> requireInputs(const Account& owner, const Invocation& invocation) {
  for (const auto& input : invocation.inputs)
    if (!mayRead(input))
      return Error(Code::WrongUser,
                   "root can read it, but " + owner.name +
                       ", who owns the store, cannot: copy it to a folder that " + owner.name +
                       " can read (for a USB stick: mount it with -o uid=" + owner.name +
                       ",gid=" + owner.name + ")",
                   {.file = input.string(), .path = {}});
  return {};
}

Result<void> becomeOwner(const Account& owner, const Invocation& invocation) {
  for (const auto& folder : invocation.outputs)
    if (auto made = makeFolderFor(owner, folder); !made) return made;
  if (auto become = server::become(owner, invocation.keep); !become) return become;
  return requireInputs(owner, invocation);
}

}  // namespace

std::string commandAs(const Account& account, const std::vector<std::string>& words) {
  std::string line = account.isRoot() ? "sudo" : "sudo -u " + quoted(account.name);
  for (const std::string& word : words)
    line += " " + quoted(word);
  return line;
}

Result<void> actAsOwner(const std::filesystem::path& store, const Invocation& invocation) {
  const Account self = currentAccount();
  if (self.isRoot()) {
    const Account owner = ownerOfPlace(store);
    return owner.isRoot() ? Result<void>() : becomeOwner(owner, invocation);
  }
  const auto owner = ownerOf(store);
  const bool isGuest = owner && *owner != self;
  if (!isGuest || (invocation.onlyReads && mayRead(store) && !mayBeOpen(store))) return {};
  return wrongUser(*owner, invocation);
}

Result<void> actAs(const std::string& name, const std::filesystem::path& folder,
                   const Invocation& invocation) {
  const auto account = accountNamed(name);
  if (!account) return account.error();
  const Account self = currentAccount();
  if (self == *account) return {};
  if (!self.isRoot()) return wrongUser(*account, invocation);
  if (auto made = makeFolderFor(*account, folder); !made) return made;
  if (const Account owner = ownerOfPlace(folder); owner != *account)
    return Error(Code::WrongUser, "the folder belongs to " + owner.name + ": chown -R " + name + " " +
                                      quoted(folder.string()) + " first, if it is the right one");
  if (auto became = become(*account, invocation.keep); !became) return became;
  return requireInputs(*account, invocation);
}

Result<void> requireReach(const std::filesystem::path& path, const Invocation& invocation) {
  const auto owner = ownerOf(path);
  if (mayRead(path) || !owner || *owner == currentAccount()) return {};
  return wrongUser(*owner, invocation);
}

}  // namespace tarim::server
