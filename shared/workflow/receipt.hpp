// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A receipt (回执) is the server's signature of a frozen submission. Anybody can verify it offline with the
// server's public key.
#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/crypto.hpp"

#include <string>

namespace tarim::workflow {

struct Receipt {
  std::string number;  ///< TR-2024-0147-1: cycle, application number, attempt.
  std::string application;
  int attempt = 0;
  std::string root;    ///< Root of the manifest, hex.
  std::string policy;  ///< Policy hash, hex.
  base::Instant at;
  std::string signature;  ///< Hex Ed25519 over text().

  static void fields(auto& field, auto& receipt) {
    field("number", receipt.number, base::kRequired);
    field("application", receipt.application, base::kRequired);
    field("attempt", receipt.attempt, base::kAlways);
    field("root", receipt.root, base::kRequired);
    field("policy", receipt.policy, base::kRequired);
    field("at", receipt.at, base::kRequired);
    field("signature", receipt.signature, base::kRequired);
  }
};

/// "tarim receipt 1\n<number>\n<application>\n<attempt>\n<root>\n<policy>\n<ISO instant>"
std::string text(const Receipt& receipt);
void sign(Receipt& receipt, const crypto::Key& serverSeed);
bool verify(const Receipt& receipt, const crypto::PublicKey& serverKey);

}  // namespace tarim::workflow
