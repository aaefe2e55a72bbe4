// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the next sync says. There is no list of what is still to be sent: it is read off the operation log,
// the file records and the queued commands, within the limits of one request.
#include "client/vault/contents.hpp"

namespace tarim::client {

wire::SyncRequest pendingOf(const Contents& contents, base::Instant now);
/// As many as it takes to say everything, each as if those before it had been taken. At least one.
std::vector<wire::SyncRequest> allPendingOf(const Contents& contents, base::Instant now);

}  // namespace tarim::client
