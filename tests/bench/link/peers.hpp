// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What people use otherwise, given the same work on the same links.
#include "tests/bench/link/peer.hpp"

namespace tarim::bench {

/// curl: one PUT per file to nginx over one connection, and the whole form for an edit; curl4: four at a
/// time; rsync: to its daemon, the form as one file for each group of fields; rsync-ssl: the same through
/// TLS, by the script that comes with rsync and an nginx before the daemon; tus: tus-js-client to
/// @tus/server; pouchdb: PouchDB to express-pouchdb, one document per field and one for each page.
const std::vector<Peer>& peers();

}  // namespace tarim::bench
