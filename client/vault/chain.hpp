// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Compares the events of a draft's chain, as the feed delivers them, with the chain in the vault. After a
// restore the server delivers the chain again from its first event: equal events change nothing; from the
// first different event on, the server's chain replaces the vault's. Pure functions.
#include "client/vault/draft.hpp"

namespace tarim::client {

struct ChainStep {
  std::size_t kept = 0;                ///< The number of events of the vault's chain that stay …
  std::vector<workflow::Event> added;  ///< … and the events to append; empty: the event is known.
};

/// ProtocolBroken when the event is not known and does not follow the chain.
base::Result<ChainStep> stepOf(const Draft& draft, const workflow::Event& event);

/// The receipts whose submissions are not in the chain.
std::vector<workflow::Receipt> receiptsWithoutSubmission(const Draft& draft);

}  // namespace tarim::client
