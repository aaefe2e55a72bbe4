// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The running server: store, services, routes and HTTP server, and the periodic jobs: deadlines fire, uploads
// expire, notices are sent.
#include "server/admin/config.hpp"

namespace tarim::server {

/// Prints "listening on HOST:PORT" once it accepts connections; returns after SIGTERM or SIGINT with
/// everything closed. ConfigInvalid with the key; StorageBusy when another server serves the store; errors of
/// the store.
base::Result<void> serve(const Config& config);

}  // namespace tarim::server
