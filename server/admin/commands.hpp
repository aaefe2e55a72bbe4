// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The operator's commands, one function each. They work beside a serving server: the store lets a second
// process read, and write in its turn. What they print on standard output is for people and scripts; each
// says what to do next.
#include "server/admin/config.hpp"
#include "server/admin/init.hpp"
#include "server/admin/input_file.hpp"

#include <iosfwd>
#include <optional>

namespace tarim::server {

base::Result<void> runInit(const InitOptions& options, std::ostream& out);
base::Result<void> runPublish(const Config& config, const InputFile& policy, std::ostream& out);
/// `tables`: people.csv, or units.csv and people.csv.
base::Result<void> runImport(const Config& config, const std::vector<InputFile>& tables, std::ostream& out);
/// The code alone on the first line.
base::Result<void> runEnrolCode(const Config& config, const std::string& person, int days, std::ostream& out);
base::Result<void> runDevices(const Config& config, const std::string& person, std::ostream& out);
base::Result<void> runRevoke(const Config& config, const std::string& device, std::ostream& out);
base::Result<void> runStatus(const Config& config, bool asJson, std::ostream& out);
/// Proves a store, or a copy of one without writing to it. `publicKey`: 64 hex digits, or empty for that of
/// the signing seed. StorageCorrupt when something is not as it was written; what, is printed.
base::Result<void> runVerify(const Config& config, const std::string& publicKey, std::ostream& out);
struct RestoreOptions {
  std::filesystem::path copy;
  std::filesystem::path
      folder;  ///< New, empty, or of a server that is stopped: that one is moved aside into it.
  std::optional<std::uint16_t> port;
  std::string address;         ///< Empty: as in the copy.
  bool despiteDamage = false;  ///< Also a copy with something lost or damaged in it.
};
/// A server's folder from a copy, proved, with a new identity. StorageCorrupt when the copy does not prove
/// itself; StorageBusy when one of the two is being served; InvalidInput for a folder that is something else.
base::Result<void> runRestore(const RestoreOptions& options, std::ostream& out);
/// The signed head of the record, as one line of JSON: to be printed or sent elsewhere and kept.
base::Result<void> runHead(const Config& config, std::ostream& out);
/// `-`: standard input.
base::Result<InputFile> readKeptHeads(const std::string& file);
/// Compares heads that were kept, one a line. StorageCorrupt when one of them is
/// not what the record says now; which, is printed.
base::Result<void> runHeadCheck(const Config& config, const InputFile& kept, std::ostream& out);
/// Packages that came by hand, in files or folders, each of one or more parts; their replies go into
/// `replies` (empty: beside the package). All are tried; the error is that of the first that could not be
/// taken.
base::Result<void> runPackageImport(const Config& config, const std::vector<std::filesystem::path>& files,
                                    const std::filesystem::path& replies, std::ostream& out);
/// A copy of everything that the configuration names, proved, consistent although it is serving; its own
/// configuration names nothing outside it. InvalidInput when the folder is not empty; StorageFull;
/// StorageCorrupt when the store itself has something missing or damaged, which is printed (the copy is
/// kept).
base::Result<void> runBackup(const Config& config, const std::filesystem::path& folder, std::ostream& out);

}  // namespace tarim::server
