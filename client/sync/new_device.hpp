// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a device does when the server says that its vault is a copy: it asks for a device of its own, with a
// key that was durable before it was named, and the vault goes on as that device. A cut at any moment leaves
// the old device or the new one; asking again with the same key gets the same answer.
#include "client/sync/net/api_client.hpp"
#include "client/vault/vault.hpp"

namespace tarim::client {

/// Whether the server holds this draft because the vault is a copy. Servers from before POST /v1/devices call
/// it InvalidInput.
bool isOfCopy(const wire::Held& held);

/// After it the api speaks for the new device. OlderCopy, with the reason as detail, when this server
/// gives no device: it is older than that, or gave this person enough for today. The link's errors, the
/// vault's; ProtocolBroken for an answer about another key or person. `now`: server time.
base::Result<void> becomeNewDevice(Vault& vault, ApiClient& api, int protocol, base::Instant now);

}  // namespace tarim::client
