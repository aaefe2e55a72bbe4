// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// TCP options that save packets on slow links. No effect where the system lacks them.

namespace tarim::server {

/// Turns TCP_QUICKACK off: the acknowledgement of a request goes out with the answer, not in a packet of its
/// own.
void delayAcknowledgements(int socket);
/// TCP_CORK: partial packets wait for further writes, at most 200 ms.
void setCorked(int socket, bool isCorked);

}  // namespace tarim::server
