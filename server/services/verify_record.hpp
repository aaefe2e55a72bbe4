// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The part of verify.hpp that checks the record as a whole: the journal with its heads, the kept signed
// heads, and whether an assigned application number is missing.
#include "server/services/verify.hpp"

namespace tarim::server {

/// Whether the store shows that its record was ever signed.
base::Result<bool> isRecordSigned(db::Database& database);
/// Adds to the report's counts, problems and remarks. Fails only when the store cannot be read.
base::Result<void> verifyRecord(db::Database& database, const crypto::PublicKey& serverKey,
                                VerifyReport& report);

}  // namespace tarim::server
