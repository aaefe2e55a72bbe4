// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The identity and the keys of this device, and the app's small settings; all sealed.
#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/crypto.hpp"

#include <string>
#include <string_view>

namespace tarim::client {

struct VaultCore;

/// The identity of this device at its server; empty until enrolled.
struct Account {
  std::string server;     ///< host:port
  std::string caPem;      ///< The one CA that is trusted for this server.
  std::string serverKey;  ///< Hex Ed25519, pinned at enrolment.
  std::string sealKey;    ///< Hex X25519 of the server, for packages; empty: not known yet.
  std::string token;
  std::string person;
  std::string personName;
  std::string device;
  std::string role;
  std::string unit;
  std::string unitName;
  std::string unitCounty;  ///< Code of the unit's county; empty: not known.
  [[nodiscard]] bool enrolled() const { return !token.empty(); }

  /// As the vault keeps it, without the device, which its key tells.
  static void fields(auto& field, auto& account) {
    field("server", account.server, base::kRequired);
    field("ca", account.caPem, base::kRequired);
    field("key", account.serverKey, base::kRequired);
    field("seal", account.sealKey, base::kAlways);
    field("token", account.token, base::kRequired);
    field("person", account.person, base::kRequired);
    field("name", account.personName, base::kRequired);
    field("role", account.role, base::kRequired);
    field("unit", account.unit, base::kRequired);
    field("unitName", account.unitName, base::kRequired);
    field("unitCounty", account.unitCounty);
  }
};

/// An app setting: when this vault became a device of its own (Unix milliseconds), until the person has seen
/// it; empty: not since.
inline constexpr std::string_view kBecameDeviceSetting = "copies.became-device";

/// Every function that writes may return StorageFull, StorageFailed or ReadOnly.
class VaultSettings {
 public:
  explicit VaultSettings(VaultCore& core) : m_core(core) {}

  /// Its `device` is always this vault's own (workflow/device_id.hpp), enrolled or not.
  [[nodiscard]] Account account() const;
  /// ProtocolBroken when `device` is neither empty nor this vault's own: both sides derive it from the device
  /// key.
  base::Result<void> setAccount(const Account& account);
  [[nodiscard]] std::string devicePublicKey() const;            ///< Hex.
  [[nodiscard]] std::string sign(std::string_view text) const;  ///< Hex Ed25519 by the device key.

  /// Hex Ed25519 public key of the device that this vault becomes if it is a copy of another. Made once,
  /// durable before the function returns, and the same until becomeDevice() or dropNextDevice().
  base::Result<std::string> nextDeviceKey();
  /// Another copy uses that key: the next call of nextDeviceKey() makes another.
  base::Result<void> dropNextDevice();
  /// The server has accepted that key: makes the vault that device, in one transaction. Acknowledged
  /// operations stay with the old device; the others are written again by the new one, with the same wall
  /// times. Waiting submissions are signed again, and the feed starts from its beginning. ProtocolBroken when
  /// `account.device` is not that key's. `now`: what the device's clock shows.
  base::Result<void> becomeDevice(const Account& account, base::Instant now);

  /// Hex X25519 public key to which replies to this device's packages are sealed. The secret never leaves the
  /// vault.
  [[nodiscard]] std::string replyKey() const;
  /// The key agreement that opens such a reply. InvalidInput.
  [[nodiscard]] base::Result<crypto::Key> agreeOnReply(const crypto::PublicKey& theirs) const;

  /// Small settings of the app: theme, language, last page. An empty value leaves nothing behind.
  base::Result<void> set(std::string_view key, std::string_view value);
  /// Empty when it was never set.
  [[nodiscard]] std::string get(std::string_view key) const;

 private:
  VaultCore& m_core;
};

}  // namespace tarim::client
