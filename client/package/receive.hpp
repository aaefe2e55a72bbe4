// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads the server's sealed reply into the vault, by the same way as the answer to a sync: acknowledgements,
// receipts, events, and the policies they need. A reply may be days old and may come twice or out of order:
// it never takes back what the vault knows better, and never sets its clock.
#include "client/vault/vault.hpp"
#include "shared/package/package_header.hpp"

namespace tarim::client {

struct Received {
  bool isOfCopy =
      false;  ///< Another copy of this vault made the package: nothing it sent counts as sent here.
  package::PackageOutcome outcome = package::PackageOutcome::New;
  base::Instant packed;     ///< When this device made the package.
  base::Instant answered;   ///< The server's time.
  bool isOlder = false;     ///< The vault has heard of later things already.
  bool packAgain = false;   ///< The server was restored since: it needs more than this package held.
  std::uint64_t pages = 0;  ///< That have their receipt now.
  std::vector<std::string> receipts;  ///< Numbers of submissions that were not known before.
  std::vector<wire::CommandResult> refused;
  std::uint64_t left = 0;  ///< Items that still wait to be sent.
};

/// NotAPackage, PackageTooNew, PackageWrongWay, ReplyForOther, PackageCut, PackageDamaged …, and the vault's
/// errors; nothing is taken of a reply that is not whole and the server's.
base::Result<Received> receive(Vault& vault, const base::Clock& clock,
                               const std::vector<std::filesystem::path>& files);

}  // namespace tarim::client
