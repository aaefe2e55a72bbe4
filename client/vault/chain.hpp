// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The chain of a draft's events as the feed brings them. After the server was restored the feed brings the
// chain again from its first event on: as long as it is the one kept here, nothing changes; where it goes on
// otherwise, the server's chain is the valid one. Pure; nothing is written here.
#include "client/vault/draft.hpp"

namespace tarim::client {

struct ChainStep {
  std::size_t kept = 0;                ///< So many events of the chain here stay …
  std::vector<workflow::Event> added;  ///< … and these follow; none: the event is known.
};

/// ProtocolBroken when the event neither is known nor follows.
base::Result<ChainStep> stepOf(const Draft& draft, const workflow::Event& event);

/// The receipts whose submissions are not, or no longer, in the chain.
std::vector<workflow::Receipt> receiptsWithoutSubmission(const Draft& draft);

}  // namespace tarim::client
