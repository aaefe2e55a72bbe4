// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Turns a copied vault into a device of its own. When the server says that this vault is a copy, the client
// requests a new device, with a key that was durable before the request names it, and the vault goes on as
// that device. An interruption at any moment leaves the old device or the new one; the request is idempotent.
#include "client/sync/net/api_client.hpp"
#include "client/vault/vault.hpp"

namespace tarim::client {

/// Whether the server holds this draft back because the vault is a copy. Servers older than POST /v1/devices
/// use the code InvalidInput.
bool isOfCopy(const wire::Held& held);

/// Afterwards `api` uses the new device's token. `now`: server time. OlderCopy, with the reason as detail,
/// when the server grants no device: it is too old for that, or this person's limit for today is reached.
/// ProtocolBroken for an answer about another key or person; the link's errors and the vault's.
base::Result<void> becomeNewDevice(VaultSettings& settings, ApiClient& api, int protocol, base::Instant now);

}  // namespace tarim::client
