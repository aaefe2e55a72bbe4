// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/vault.hpp"

#include "client/vault/core.hpp"
#include "client/vault/key_file.hpp"
#include "client/vault/passphrase.hpp"

namespace tarim::client {

Vault::Vault(std::unique_ptr<VaultCore> core)
    : drafts(*core), files(*core), exchange(*core), settings(*core), m_core(std::move(core)) {}

Vault::~Vault() = default;

VaultInfo Vault::info() const {
  return m_core->info;
}

bool Vault::isReadOnly() const {
  return m_core->database->isReadOnly();
}

base::Result<void> Vault::changePassphrase(std::string_view from, std::string_view to) {
  if (isReadOnly()) return base::Error(base::Code::ReadOnly);
  base::DiskFiles disk;
  const base::Path path = m_core->folder / "vault.json";
  const auto strong = checkPassphrase(to);
  if (!strong) return strong;
  const auto old = readKeyFile(disk, path);
  if (!old) return old.error();
  const auto key = unwrapKey(*old, from);
  if (!key) return key.error();
  const auto wrapped = wrapKey(m_core->info, *key, to, presentCost(old->cost));
  if (!wrapped) return wrapped.error();
  return writeKeyFile(disk, path, *wrapped);
}

void Vault::onChange(std::function<void()> listener) {
  m_core->read([&] { m_core->listener = std::move(listener); });
}

}  // namespace tarim::client
