// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One rule for every command that opens a store or its keys: it acts as the account that owns the store, so
// that the serving process can read and write every file that the command makes. Started by the owner, the
// command goes on; started by root, it becomes the owner; started by anybody else, it fails with the command
// line to type.
#include "server/admin/account.hpp"

namespace tarim::server {

/// How a command was started.
struct Invocation {
  std::vector<std::string> words;              ///< argv: the program and its arguments.
  std::vector<std::filesystem::path> inputs;   ///< Files and folders that it will read.
  std::vector<std::filesystem::path> outputs;  ///< Folders that root makes for the owner to write into.
  Keep keep = Keep::Reading;                   ///< The rights of root that it needs, when root started it.
  bool onlyReads = false;  ///< Anybody may run it on a readable store that no process has open.
};

/// `store`: the store's folder, or its future path. WrongUser with the command to type, or with the input
/// that root can read and the owner cannot; StorageFull and StorageFailed for the outputs. Call before the
/// first thread starts.
base::Result<void> actAsOwner(const std::filesystem::path& store, const Invocation& invocation);
/// Acts as the named account, for which root makes `folder`. NotFound: no such account; WrongUser when the
/// folder belongs to another account, or when neither root nor the account started the command.
base::Result<void> actAs(const std::string& account, const std::filesystem::path& folder,
                         const Invocation& invocation);
/// WrongUser with the command to type when a folder of another account hides the path from this process.
base::Result<void> requireReach(const std::filesystem::path& path, const Invocation& invocation);
/// "sudo -u tarim tarim-server …", with words quoted for a shell where necessary.
std::string commandAs(const Account& account, const std::vector<std::string>& words);

}  // namespace tarim::server
