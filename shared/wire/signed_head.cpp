// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/wire/signed_head.hpp"

namespace tarim::wire {

std::string text(const SignedHead& head) {
  return "tarim signed head 1\n" + head.store + "\n" + std::to_string(head.position) + "\n" + head.hash +
         "\n" + base::formatInstant(base::fromMillis(head.at));
}

void sign(SignedHead& head, const crypto::Key& serverSeed) {
  const std::string signedText = text(head);
  head.signature = base::toHex(crypto::sign(serverSeed, base::bytesOf(signedText)));
}

bool verify(const SignedHead& head, const crypto::PublicKey& serverKey) {
  const auto signature = base::fromHex(head.signature);
  const std::string signedText = text(head);
  return signature && crypto::verify(serverKey, base::bytesOf(signedText), *signature);
}

bool contradict(const SignedHead& one, const SignedHead& other) {
  return one.store == other.store && one.position == other.position && one.hash != other.hash;
}

}  // namespace tarim::wire
