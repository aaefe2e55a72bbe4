// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Signs and verifies the head of the record (workflow/record.hpp).
#include "shared/wire/messages.hpp"

namespace tarim::wire {

/// "tarim signed head 1\n<store>\n<position>\n<hash>\n<ISO instant>"
std::string text(const SignedHead& head);
void sign(SignedHead& head, const crypto::Key& serverSeed);
bool verify(const SignedHead& head, const crypto::PublicKey& serverKey);

/// Whether two heads, both signed by the server, name the same position of the same store with different
/// hashes: then the record was changed in between, and the two signatures prove it.
bool contradict(const SignedHead& one, const SignedHead& other);

}  // namespace tarim::wire
