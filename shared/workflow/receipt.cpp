// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/workflow/receipt.hpp"

namespace tarim::workflow {

std::string text(const Receipt& receipt) {
  return "tarim receipt 1\n" + receipt.number + "\n" + receipt.application + "\n" +
         std::to_string(receipt.attempt) + "\n" + receipt.root + "\n" + receipt.policy + "\n" +
         base::formatInstant(receipt.at);
}

void sign(Receipt& receipt, const crypto::Key& serverSeed) {
  const crypto::Signature signature = crypto::sign(serverSeed, base::bytesOf(text(receipt)));
  receipt.signature = base::toHex(signature);
}

bool verify(const Receipt& receipt, const crypto::PublicKey& serverKey) {
  auto signature = base::fromHex(receipt.signature);
  if (!signature) return false;
  const std::string signedText = text(receipt);
  return crypto::verify(serverKey, base::bytesOf(signedText), *signature);
}

}  // namespace tarim::workflow
