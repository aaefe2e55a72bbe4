// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The part of verify.hpp that checks the chains of committees: as applications' chains, and every published
// vote as anybody can check it (workflow/vote_check.hpp).
#include "server/services/verify.hpp"

namespace tarim::server {

/// Adds to the report's counts and problems. Fails only when the store cannot be read.
base::Result<void> verifyCommittees(db::Database& database, const crypto::PublicKey& serverKey,
                                    VerifyReport& report);

}  // namespace tarim::server
