// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads from the first bytes of a connection, before any of them costs a key agreement, which TLS sessions
// the peer offers to resume.
#include <string_view>
#include <vector>

namespace tarim::server {

/// The ids of the sessions that a ClientHello in one TLS record offers: the legacy session id and the
/// identities of pre-shared keys, as views into `bytes`; at most four. Empty when it offers none, is cut or
/// is not a ClientHello. Nothing is proved yet: anybody can repeat an id that was seen on the network.
std::vector<std::string_view> offeredSessions(std::string_view bytes);

}  // namespace tarim::server
