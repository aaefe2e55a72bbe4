// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Accepts packages (shared/package), which travel on a stick or over a colleague's link. A package is a sync
// of the device that signed it, with its files. The files are stored first, then SyncService handles the
// requests like any others, and the answers become a reply package, sealed to the device and signed by the
// server. So a package may be repeated, and its carrier can read nothing. The server's time of acceptance
// counts.
//
// Any thread; safe beside a serving server.
#include "server/services/sync.hpp"
#include "shared/package/package_header.hpp"
#include "shared/package/reader.hpp"

#include <chrono>
#include <mutex>
#include <set>

namespace tarim::server {

/// The accepted package in numbers that an operator may see, and the reply that only the device can read.
struct TakenPackage {
  std::string id;
  package::PackageOutcome outcome = package::PackageOutcome::New;
  std::string person;
  std::string personName;
  std::string device;
  base::Instant made;  ///< When the package was made, by the device's clock.
  std::uint64_t files = 0;
  std::uint64_t newFiles = 0;
  std::uint64_t damagedFiles = 0;  ///< Files that were not stored; the device keeps them.
  std::uint64_t operations = 0;
  std::vector<wire::CommandResult> results;
  std::vector<wire::Held> held;
  std::vector<std::string> receipts;  ///< Numbers of the receipts in the reply.
  base::Bytes reply;
};

class PackageService {
 public:
  PackageService(Store& store, Accounts& accounts, FileStore& files, PolicyRegistry& policies,
                 SyncService& sync, const crypto::Key& serverSeed);

  /// The key to which devices seal packages.
  [[nodiscard]] const crypto::PublicKey& sealKey() const { return m_recipient.key; }
  /// `carriedBy`: the person who forwards the package; empty for the operator. Errors of package::prove(), of
  /// wire::readSyncRequest() and of the store; PackageOfUnknown; Throttled (detail: seconds) while another
  /// package of the same carrier, or two of others, are being accepted, and when its time is over: the files
  /// that were stored by then stay, so the same request takes the rest.
  base::Result<TakenPackage> take(const package::OpenSource& open, std::string_view carriedBy);
  /// How long files of one request are stored; one file is at least. Not for the operator's packages.
  void setTimeOfRequest(std::chrono::milliseconds time) { m_timeOfRequest = time; }

 private:
  struct Acceptance;
  class Carrying;
  base::Result<package::PackageOutcome> outcomeOf(const package::Proof& proof,
                                                  const package::PackageHeader& packageHeader);
  base::Result<void> record(const Acceptance& acceptance, std::string_view carriedBy);

  Store& m_store;
  Accounts& m_accounts;
  FileStore& m_files;
  PolicyRegistry& m_policies;
  SyncService& m_sync;
  crypto::Key m_seed;
  package::Recipient m_recipient;
  std::chrono::milliseconds m_timeOfRequest{60'000};
  std::mutex m_mutex;
  std::set<std::string, std::less<>> m_carriers;  ///< Whose packages are being accepted.
};

}  // namespace tarim::server
