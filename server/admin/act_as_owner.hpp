// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One rule for every command that opens a store or its keys: it acts as the account that owns the store, so
// that whatever it leaves there the serving process can read and write. Started by the owner it goes on;
// started by root it becomes the owner; started by anybody else it is refused with the line to type.
#include "server/admin/account.hpp"

namespace tarim::server {

/// What a command was started with.
struct Invocation {
  std::vector<std::string> words;              ///< argv: the program and its arguments.
  std::vector<std::filesystem::path> inputs;   ///< Files and folders that it will read.
  std::vector<std::filesystem::path> outputs;  ///< Folders that root makes for the owner to write into.
  Keep keep = Keep::Reading;                   ///< Of root's rights, when root started it.
  bool onlyReads = false;  ///< Anybody who can read a store that no process has open may start it.
};

/// `store`: the store's folder, or where it is to be made. WrongUser with the command to type, or with the
/// input that root can read and the owner cannot; StorageFull and StorageFailed for the outputs. Before the
/// first thread.
base::Result<void> actAsOwner(const std::filesystem::path& store, const Invocation& invocation);
/// For a folder that root makes for somebody: as the account of that name, who gets the folder. NotFound when
/// there is no such account; WrongUser when the folder belongs to another, or when neither root nor the
/// account started this.
base::Result<void> actAs(const std::string& account, const std::filesystem::path& folder,
                         const Invocation& invocation);
/// WrongUser with the command to type when somebody else's folder hides the path from this process.
base::Result<void> requireReach(const std::filesystem::path& path, const Invocation& invocation);
/// "sudo -u tarim tarim-server …", every word quoted for a shell where it must be.
std::string commandAs(const Account& account, const std::vector<std::string>& words);

}  // namespace tarim::server
