// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/workflow/record.hpp"

namespace tarim::workflow {

std::string signedText(const Event& event) {
  return "tarim event 1\n" + event.hash.hex();
}

void sign(Event& event, const crypto::Key& serverSeed) {
  const std::string text = signedText(event);
  event.signature = base::toHex(crypto::sign(serverSeed, base::bytesOf(text)));
}

bool verify(const Event& event, const crypto::PublicKey& serverKey) {
  const auto signature = base::fromHex(event.signature);
  const std::string text = signedText(event);
  return signature && crypto::verify(serverKey, base::bytesOf(text), *signature);
}

base::Hash nextHead(const base::Hash& head, const base::Hash& event) {
  return base::sha256("tarim head 1\n" + head.hex() + "\n" + event.hex());
}

}  // namespace tarim::workflow
