// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The operator's commands, one function each. They work beside a serving server: the store allows a second
// process to read, and to write between the server's transactions. Their standard output is for people and
// scripts; it says what to do next.
#include "server/admin/config.hpp"
#include "server/admin/init.hpp"
#include "server/admin/input_file.hpp"

#include <iosfwd>
#include <optional>

namespace tarim::server {

base::Result<void> runInit(const InitOptions& options, std::ostream& out);
base::Result<void> runPublish(const Config& config, const InputFile& policy, std::ostream& out);
/// `tables`: as importPeople() takes them.
base::Result<void> runImport(const Config& config, const std::vector<InputFile>& tables, std::ostream& out);
/// Lists a person's roles with their days: in force, to come and over. NotFound.
base::Result<void> runPerson(const Config& config, const std::string& person, std::ostream& out);
/// Takes a role away, also from those who stand in for it. NotFound.
base::Result<void> runRevokeRole(const Config& config, const std::vector<std::string>& personRoleUnit,
                                 std::ostream& out);
/// Moves people, roles and the units below from one unit to another. NotFound, InvalidInput.
base::Result<void> runMergeUnit(const Config& config, const std::vector<std::string>& fromInto,
                                std::ostream& out);
struct EnrolCodeOptions {
  std::string person;
  int days = 14;
  std::string server;         ///< HOST:PORT as devices reach it; empty: as certificate and port say.
  std::filesystem::path out;  ///< The folder for the joining file; empty: `joining` beside the configuration.
};
/// Prints the code alone on the first line; writes a joining file (wire/joining.hpp) and its QR code as text
/// and PNG. Without an option about the joining file, what prevents it is only said; with one it is the
/// result, and no code is made. NotFound: no such person. InvalidInput: the server's certificate does not
/// name that host.
base::Result<void> runEnrolCode(const Config& config, const EnrolCodeOptions& options, std::ostream& out);
/// Lists the codes that can still be used, with their age.
base::Result<void> runCodes(const Config& config, std::ostream& out);
/// Ends an open code, named by itself or as runCodes() names it. NotFound, InvalidInput.
base::Result<void> runWithdrawCode(const Config& config, const std::string& code, std::ostream& out);
struct UploadsOptions {
  std::vector<std::string> drop;  ///< Ids of uploads to end.
  std::string dropOf;             ///< Ends all unfinished uploads of this person.
};
/// Lists unfinished uploads with person, device, bytes and age, or ends some. NotFound: no such upload.
base::Result<void> runUploads(const Config& config, const UploadsOptions& options, std::ostream& out);
base::Result<void> runDevices(const Config& config, const std::string& person, std::ostream& out);
base::Result<void> runRevoke(const Config& config, const std::string& device, std::ostream& out);
base::Result<void> runStatus(const Config& config, bool asJson, std::ostream& out);
/// Verifies a store, or a copy without writing to it. `publicKey`: 64 hex digits, or empty for the key of the
/// signing seed. StorageCorrupt when something was changed or lost; the defects are printed.
base::Result<void> runVerify(const Config& config, const std::string& publicKey, std::ostream& out);
struct RestoreOptions {
  std::filesystem::path copy;
  std::filesystem::path
      folder;  ///< New, empty, or the folder of a stopped server, whose files are moved into a subfolder.
  std::optional<std::uint16_t> port;
  std::string address;         ///< Empty: as in the copy.
  bool despiteDamage = false;  ///< Accepts a copy in which files are lost or damaged.
};
/// Makes a server's folder from a verified copy, with a new identity. StorageCorrupt when the verification
/// fails; StorageBusy when a server serves one of the two; InvalidInput when the folder holds something else.
base::Result<void> runRestore(const RestoreOptions& options, std::ostream& out);
/// Prints the signed head of the record as one line of JSON, to be kept elsewhere.
base::Result<void> runHead(const Config& config, std::ostream& out);
/// Reads kept heads from a file; "-" is standard input.
base::Result<InputFile> readKeptHeads(const std::string& file);
/// Compares kept heads, one a line, with the record. StorageCorrupt when one contradicts it; the
/// contradicting heads are printed.
base::Result<void> runHeadCheck(const Config& config, const InputFile& kept, std::ostream& out);
/// Prints the events of an application (id or number) or of a committee's chain. NotFound.
base::Result<void> runAuditShow(const Config& config, const std::string& chain, bool asJson,
                                std::ostream& out);
/// Writes the record for a third party (services/audit_export.hpp). InvalidInput when the folder is not
/// empty.
base::Result<void> runAuditExport(const Config& config, const std::filesystem::path& folder,
                                  std::ostream& out);
/// Imports packages from files or folders, each of one or more parts; writes their replies into `replies`
/// (empty: beside the package). Tries all packages and returns the error of the first that failed.
base::Result<void> runPackageImport(const Config& config, const std::vector<std::filesystem::path>& files,
                                    const std::filesystem::path& replies, std::ostream& out);
/// Makes a verified copy of everything that the configuration names, consistent even while the server runs;
/// the copy's configuration names nothing outside the copy. InvalidInput when the folder is not empty;
/// StorageFull; StorageCorrupt when the store itself has missing or damaged files, which are printed (the
/// copy is kept).
base::Result<void> runBackup(const Config& config, const std::filesystem::path& folder, std::ostream& out);

}  // namespace tarim::server
