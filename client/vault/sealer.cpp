// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/sealer.hpp"

namespace tarim::client {

using base::bytesOf;

Sealer::Sealer(const crypto::Key& vaultKey)
    : m_records(crypto::keyedHash(vaultKey, bytesOf("tarim vault records 1"))),
      m_names(crypto::keyedHash(vaultKey, bytesOf("tarim vault names 1"))),
      m_files(crypto::keyedHash(vaultKey, bytesOf("tarim vault files 1"))) {}

base::Bytes Sealer::seal(std::string_view plain, std::string_view context) const {
  return crypto::seal(m_records, bytesOf(plain), bytesOf(context));
}

base::Result<std::string> Sealer::open(base::ByteView sealed, std::string_view context) const {
  const auto plain = crypto::open(m_records, sealed, bytesOf(context));
  if (!plain) return plain.error();
  return std::string(base::textOf(*plain));
}

std::string Sealer::hide(std::string_view name) const {
  return base::toHex(crypto::keyedHash(m_names, bytesOf(name)));
}

}  // namespace tarim::client
