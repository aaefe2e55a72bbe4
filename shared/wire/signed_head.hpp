// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Signing and checking the head of the record (workflow/record.hpp), on both sides.
#include "shared/wire/messages.hpp"

namespace tarim::wire {

/// "tarim signed head 1\n<store>\n<position>\n<hash>\n<ISO instant>"
std::string text(const SignedHead& head);
void sign(SignedHead& head, const crypto::Key& serverSeed);
bool verify(const SignedHead& head, const crypto::PublicKey& serverKey);

/// Both signed by the server and about the same place of the same store, with another hash: what was recorded
/// before it was changed in between, and the two signatures prove it.
bool contradict(const SignedHead& one, const SignedHead& other);

}  // namespace tarim::wire
