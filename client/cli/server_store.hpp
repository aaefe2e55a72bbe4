// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reports that the server was restored, which submissions it lost by that, and heads that it signed and that
// contradict each other.
#include "client/vault/vault.hpp"

namespace tarim::client::cli {

/// Prints one line on standard error for each. Returns kRefused when signed heads contradict each other.
int reportServerStore(const Vault& vault);

}  // namespace tarim::client::cli
