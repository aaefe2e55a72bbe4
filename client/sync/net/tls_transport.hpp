// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The real transport: TLS 1.3 or 1.2. It accepts only a certificate that the endpoint's CA has signed and
// that names the host or address. Reconnects resume the TLS session of SyncOptions::sessions.
#include "client/sync/net/transport.hpp"

namespace tarim::client {

std::unique_ptr<Transport> makeTlsTransport(const Endpoint& endpoint, const SyncOptions& options);
/// SyncOptions::transport when that is set, else makeTlsTransport().
std::unique_ptr<Transport> makeTransport(const Endpoint& endpoint, const SyncOptions& options);

}  // namespace tarim::client
