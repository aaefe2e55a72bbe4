// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Applies the server's sealed reply to the vault, as the engine applies a sync answer: acknowledgements,
// receipts, events, and the policies that they need. A reply may be days old, arrive twice or out of order,
// so it never overrides newer knowledge of the vault and never sets the vault's clock.
#include "client/vault/vault.hpp"
#include "shared/package/package_header.hpp"

namespace tarim::client {

struct Received {
  bool isOfCopy =
      false;  ///< Another copy of this vault made the package: nothing in it counts as sent by this vault.
  package::PackageOutcome outcome = package::PackageOutcome::New;
  base::Instant packed;     ///< When this device made the package.
  base::Instant answered;   ///< The server's time.
  bool isOlder = false;     ///< The vault has applied a later answer before.
  bool packAgain = false;   ///< The server was restored since and needs more than this package held.
  std::uint64_t pages = 0;  ///< Pages that have a receipt now.
  std::vector<std::string> receipts;  ///< Numbers of receipts that the vault did not have before.
  std::vector<wire::CommandResult> refused;
  std::uint64_t left = 0;  ///< Items still to be sent.
};

/// NotAPackage, PackageTooNew, PackageWrongWay, ReplyForOther, PackageCut, PackageDamaged …, and the vault's
/// errors. Nothing is applied unless the reply is whole and signed by the server.
base::Result<Received> receive(Vault& vault, const base::Clock& clock,
                               const std::vector<std::filesystem::path>& files);

}  // namespace tarim::client
