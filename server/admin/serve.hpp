// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The running server: store, services, routes and door, and beside them what must happen although nobody
// asks: deadlines fire, uploads expire, notices go out.
#include "server/admin/config.hpp"

namespace tarim::server {

/// Prints "listening on HOST:PORT" once it can be asked, returns after SIGTERM or SIGINT with everything
/// closed. ConfigInvalid with the key; StorageBusy when another server has the store; the store's own errors.
base::Result<void> serve(const Config& config);

}  // namespace tarim::server
