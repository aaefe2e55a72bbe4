// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/settings.hpp"

#include "client/vault/core.hpp"
#include "client/vault/new_device.hpp"
#include "client/vault/setting_names.hpp"
#include "shared/wire/protocol.hpp"
#include "shared/workflow/device_id.hpp"

namespace tarim::client {

using base::Code;
using base::Error;

Account VaultSettings::account() const {
  return m_core.read([&] { return m_core.contents.account; });
}

base::Result<void> VaultSettings::setAccount(const Account& account) {
  return m_core.change([&]() -> base::Result<bool> {
    const std::string device = m_core.contents.account.device;
    if (!account.device.empty() && account.device != device)
      return Error(Code::ProtocolBroken,
                   "the server calls this device " + account.device + ", it is " + device);
    const auto stored = m_core.database->transaction(
        [&] { return m_core.metadata.putSetting(kAccountSetting, writeAccount(account)); });
    if (!stored) return stored.error();
    m_core.contents.account = account;
    m_core.contents.account.device = device;
    return true;
  });
}

std::string VaultSettings::devicePublicKey() const {
  return m_core.read([&] { return base::toHex(crypto::publicKeyOf(m_core.contents.seed)); });
}

std::string VaultSettings::sign(std::string_view text) const {
  return m_core.read([&] { return base::toHex(crypto::sign(m_core.contents.seed, base::bytesOf(text))); });
}

base::Result<std::string> VaultSettings::nextDeviceKey() {
  return m_core.read([&]() -> base::Result<std::string> {
    auto seed = seedIn(m_core.metadata, kNextSeedSetting);
    if (!seed) return seed.error();
    if (!*seed) {
      *seed = crypto::randomKey();
      const auto stored = m_core.database->transaction(
          [&] { return m_core.metadata.putSetting(kNextSeedSetting, base::textOf(base::ByteView(**seed))); });
      if (!stored) return stored.error();
    }
    return base::toHex(crypto::publicKeyOf(**seed));
  });
}

base::Result<void> VaultSettings::dropNextDevice() {
  return m_core.read([&] {
    return m_core.database->transaction([&] { return m_core.metadata.putSetting(kNextSeedSetting, {}); });
  });
}

base::Result<void> VaultSettings::becomeDevice(const Account& account, base::Instant now) {
  return m_core.replace([&](Contents& contents) -> base::Result<void> {
    const auto seed = seedIn(m_core.metadata, kNextSeedSetting);
    if (!seed) return seed.error();
    if (!*seed || account.device != workflow::deviceIdOf(crypto::publicKeyOf(**seed)))
      return Error(Code::ProtocolBroken, "a device with another key than was asked for");
    return NewDevice(contents, m_core.draftTable, m_core.metadata).take(account, **seed, now);
  });
}

std::string VaultSettings::replyKey() const {
  return m_core.read([&] {
    return base::toHex(crypto::agreementKeyOf(crypto::expand(m_core.contents.seed, {}, wire::kReplyPurpose)));
  });
}

base::Result<crypto::Key> VaultSettings::agreeOnReply(const crypto::PublicKey& theirs) const {
  return m_core.read(
      [&] { return crypto::agree(crypto::expand(m_core.contents.seed, {}, wire::kReplyPurpose), theirs); });
}

base::Result<void> VaultSettings::set(std::string_view key, std::string_view value) {
  return m_core.read([&] {
    return m_core.database->transaction(
        [&] { return m_core.metadata.putSetting(std::string(kAppSettings).append(key), value); });
  });
}

std::string VaultSettings::get(std::string_view key) const {
  return m_core.read([&] {
    auto value = m_core.metadata.setting(std::string(kAppSettings).append(key));
    return value ? std::move(*value) : std::string();
  });
}

}  // namespace tarim::client
