// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The real transport: TLS 1.3 or 1.2 to a server whose certificate is signed by the endpoint's CA, and by no
// other, and names its host or address. Sessions are resumed across reconnects; they are kept in memory only.
#include "client/sync/net/transport.hpp"

namespace tarim::client {

std::unique_ptr<Transport> makeTlsTransport(const Endpoint& endpoint, const SyncOptions& options);
/// What the options ask for.
std::unique_ptr<Transport> makeTransport(const Endpoint& endpoint, const SyncOptions& options);

}  // namespace tarim::client
