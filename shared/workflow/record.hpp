// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The signed record of all events: the server's signature of each event, and the running head, a hash chain
// over the events of all applications in the order in which they were recorded. A kept head proves whether
// any earlier event was removed, inserted or changed.
#include "shared/crypto/crypto.hpp"
#include "shared/workflow/event.hpp"

namespace tarim::workflow {

/// "tarim event 1\n<hash>"
std::string signedText(const Event& event);
/// The event must have its hash (chain()).
void sign(Event& event, const crypto::Key& serverSeed);
/// Verifies the signature of event.hash; verifyChain() verifies that the hash is that of the event.
bool verify(const Event& event, const crypto::PublicKey& serverKey);

/// SHA-256 of "tarim head 1\n<head>\n<event>", both in hex. Before the first event the head is zeros.
base::Hash nextHead(const base::Hash& head, const base::Hash& event);

}  // namespace tarim::workflow
