// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a device knows about the server's store. Each store has an identity, which a restore from a backup
// changes. The server signs heads of its whole record; the device keeps the latest one, so that a record that
// was changed afterwards can be proved to differ.
#include "shared/wire/messages.hpp"

#include <string>
#include <vector>

namespace tarim::client {

/// The receipt of a submission that a restored server no longer has: proof that the submission was made.
struct EarlierReceipt {
  workflow::Receipt receipt;
  base::Instant missedAt;  ///< When this device found the submission missing; server time.
  bool operator==(const EarlierReceipt& other) const {
    return receipt.number == other.receipt.number && receipt.signature == other.receipt.signature;
  }

  static void fields(auto& field, auto& earlier) {
    field("receipt", earlier.receipt, {.required = true, .asText = true});
    field("missed", earlier.missedAt, base::kRequired);
  }
};

/// Two heads that the server signed for one store and that contradict each other.
struct HeadConflict {
  wire::SignedHead kept;
  wire::SignedHead told;

  static void fields(auto& field, auto& conflict) {
    field("kept", conflict.kept, base::kRequired);
    field("told", conflict.told, base::kRequired);
  }
};

struct ServerStore {
  std::string identity;                 ///< Empty: not known yet.
  std::vector<std::string> earlier;     ///< Earlier identities, oldest first.
  base::Instant changedAt;              ///< When this device last met another identity; zero: never.
  std::vector<wire::SignedHead> heads;  ///< The latest head of each identity, in the order of arrival.
  std::vector<HeadConflict> conflicts;  ///< The first conflicts, for the operator.

  /// The latest head of the present identity; null when there is none.
  [[nodiscard]] const wire::SignedHead* head() const;

  static void fields(auto& field, auto& store) {
    field("identity", store.identity, base::kRequired);
    field("earlier", store.earlier);
    field("changed", store.changedAt, base::kRequired);
    field("heads", store.heads);
    field("conflicts", store.conflicts);
  }
};

/// Stores a head whose signature was verified. True when `store` has changed.
bool takeHead(ServerStore& store, const wire::SignedHead& told);

}  // namespace tarim::client
