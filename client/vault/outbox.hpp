// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Builds sync requests from the operation log, the file records and the queued commands, within the limits of
// one request. There is no separate list of unsent items.
#include "client/vault/contents.hpp"

namespace tarim::client {

wire::SyncRequest pendingOf(const Contents& contents, base::Instant now);
/// The requests that together hold everything, each built as if the server had answered those before it. At
/// least one.
std::vector<wire::SyncRequest> allPendingOf(const Contents& contents, base::Instant now);

}  // namespace tarim::client
