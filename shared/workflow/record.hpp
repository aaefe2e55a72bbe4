// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What makes a record out of single events: the server's signature under each of them, and the running head,
// a hash over the events of all applications in the order in which they were recorded. Whoever knows a head
// knows whether anything before it was taken out, put in or changed.
#include "shared/crypto/crypto.hpp"
#include "shared/workflow/event.hpp"

namespace tarim::workflow {

/// "tarim event 1\n<hash>"
std::string signedText(const Event& event);
/// The event must have its hash (chain()).
void sign(Event& event, const crypto::Key& serverSeed);
/// Of the hash alone; that it is the event's is verifyChain()'s part.
bool verify(const Event& event, const crypto::PublicKey& serverKey);

/// SHA-256 of "tarim head 1\n<head>\n<event>", both in hex. Before the first event the head is zeros.
base::Hash nextHead(const base::Hash& head, const base::Hash& event);

}  // namespace tarim::workflow
