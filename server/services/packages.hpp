// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Takes packages that came by hand (shared/package). A package is a sync of the device that signed it, with
// its files: they are stored first, then its requests go through SyncService like any other, and the answers
// become a package of their own, sealed to the device and signed by the server. So everything may be
// repeated, and whoever carries it learns nothing. The time that counts is the server's, when the package is
// taken.
//
// Any thread; beside a serving server too.
#include "server/services/sync.hpp"
#include "shared/package/package_header.hpp"
#include "shared/package/reader.hpp"

#include <mutex>

namespace tarim::server {

/// What was taken, in numbers that an operator may see, and the reply that only the device can read.
struct TakenPackage {
  std::string id;
  package::PackageOutcome outcome = package::PackageOutcome::New;
  std::string person;
  std::string personName;
  std::string device;
  base::Instant made;  ///< By the device's own account.
  std::uint64_t files = 0;
  std::uint64_t newFiles = 0;
  std::uint64_t damagedFiles = 0;  ///< Left out: the device keeps them.
  std::uint64_t operations = 0;
  std::vector<wire::CommandResult> results;
  std::vector<wire::Held> held;
  std::vector<std::string> receipts;  ///< Numbers that the reply brings.
  base::Bytes reply;
};

class PackageService {
 public:
  PackageService(Store& store, Accounts& accounts, FileStore& files, PolicyRegistry& policies,
                 SyncService& sync, const crypto::Key& serverSeed);

  /// What packages must be sealed to.
  [[nodiscard]] const crypto::PublicKey& sealKey() const { return m_recipient.key; }
  /// `carriedBy`: the person who forwards it; empty for the operator. The errors of package::prove(),
  /// PackageOfUnknown, those of a request's reading and of the store; Throttled while another is taken.
  base::Result<TakenPackage> take(const package::OpenSource& open, std::string_view carriedBy);

 private:
  struct Taking;
  base::Result<package::PackageOutcome> outcomeOf(const package::Proof& proof,
                                                  const package::PackageHeader& packageHeader);
  base::Result<void> record(const Taking& taking, std::string_view carriedBy);

  Store& m_store;
  Accounts& m_accounts;
  FileStore& m_files;
  PolicyRegistry& m_policies;
  SyncService& m_sync;
  crypto::Key m_seed;
  package::Recipient m_recipient;
  std::mutex m_turn;
};

}  // namespace tarim::server
