// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The part of verify.hpp that checks applications, one after another, each in one read transaction.
#include "server/services/application_aggregate.hpp"
#include "server/services/verify.hpp"

namespace tarim::server {

/// `isSigned`: events are expected to be signed. Adds to the report's counts and problems. Fails only when
/// the store cannot be read.
base::Result<void> verifyApplication(db::Database& database, PolicyRegistry& policies,
                                     const crypto::PublicKey& serverKey, const std::string& application,
                                     bool isSigned, VerifyReport& report);

}  // namespace tarim::server
