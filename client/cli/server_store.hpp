// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What people have to hear of the server's store: that it was restored, which submissions it lost by that,
// and that its record contradicts what it signed.
#include "client/vault/vault.hpp"

namespace tarim::client::cli {

/// Prints what there is to say, each in a line, on standard error. kRefused when the record was changed.
int reportServerStore(const Vault& vault);

}  // namespace tarim::client::cli
