// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The part of verify.hpp that looks at the record as a whole: the journal and its heads, the heads that were
// signed beside it, and whether a number that was given is gone.
#include "server/services/verify.hpp"

namespace tarim::server {

/// Whether anything in the store shows that its record was ever signed.
base::Result<bool> isRecordSigned(db::Database& database);
/// Adds to the report's counts, problems and remarks. Fails only when the store cannot be read.
base::Result<void> verifyRecord(db::Database& database, const crypto::PublicKey& serverKey,
                                VerifyReport& report);

}  // namespace tarim::server
