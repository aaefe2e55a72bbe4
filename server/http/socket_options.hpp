// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What saves packets on a thin line, where the system has it.

namespace tarim::server {

/// What arrives is acknowledged with the answer, not in a packet of its own before it.
void acknowledgeAlong(int socket);
/// What is written waits for what is written next, 200 ms at most.
void holdBack(int socket, bool isHeld);

}  // namespace tarim::server
