// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/server_key.hpp"

#include "shared/crypto/crypto.hpp"
#include "shared/wire/signed_head.hpp"

#include <algorithm>

namespace tarim::client {

ServerKey::ServerKey(std::string_view hex) {
  const auto bytes = base::fromHex(hex);
  if (!bytes || bytes->size() != crypto::PublicKey{}.size()) return;
  m_key.emplace();
  std::copy(bytes->begin(), bytes->end(), m_key->begin());
}

bool ServerKey::fits(std::string_view text, std::string_view signature) const {
  if (!m_key) return true;
  const auto bytes = base::fromHex(signature);
  return bytes && crypto::verify(*m_key, base::bytesOf(text), *bytes);
}

bool ServerKey::hasSigned(const workflow::Receipt& receipt) const {
  return fits(workflow::text(receipt), receipt.signature);
}

bool ServerKey::hasSigned(const workflow::Event& event) const {
  return event.signature.empty() || fits("tarim event 1\n" + event.hash.hex(), event.signature);
}

bool ServerKey::hasSigned(const wire::SignedHead& head) const {
  return fits(wire::text(head), head.signature);
}

}  // namespace tarim::client
