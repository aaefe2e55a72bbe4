// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a device knows of the server's store beside its contents. A store has an identity that a restore from
// a backup changes; and the server signs heads of its whole record, of which the device keeps the latest, so
// that a record that was changed afterwards can be shown to differ.
#include "shared/wire/messages.hpp"

#include <string>
#include <vector>

namespace tarim::client {

/// A receipt of a submission that the server no longer has since it was restored: proof that it was made.
struct EarlierReceipt {
  workflow::Receipt receipt;
  base::Instant missedAt;  ///< When this device learnt that the submission is gone; server time.
  bool operator==(const EarlierReceipt& other) const {
    return receipt.number == other.receipt.number && receipt.signature == other.receipt.signature;
  }
};

/// Two heads that the server signed for one store and of which only one can be true.
struct HeadConflict {
  wire::SignedHead kept;
  wire::SignedHead told;
};

struct ServerStore {
  std::string identity;                 ///< Empty: the server has named none yet.
  std::vector<std::string> earlier;     ///< Identities that the server had before, oldest first.
  base::Instant changedAt;              ///< When this device last met another identity; zero: never.
  std::vector<wire::SignedHead> heads;  ///< The latest of each identity, in the order of their coming.
  std::vector<HeadConflict> conflicts;  ///< The first ones; what an operator has to look at.

  /// Of the present identity; null when there is none.
  [[nodiscard]] const wire::SignedHead* head() const;
};

/// Takes a head over whose signature was checked. True when something is to be stored.
bool takeHead(ServerStore& store, const wire::SignedHead& told);

}  // namespace tarim::client
