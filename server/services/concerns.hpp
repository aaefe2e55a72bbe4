// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the server knows of an applicant and no rule can see, as findings beside those of the submission:
// another application of the cycle has the same ID number (rule id.shared), or the account has another name
// than the dossier (rule account.name). The rows of the queue tell both in short.
#include "server/accounts/accounts.hpp"
#include "server/store/applications.hpp"
#include "server/store/store.hpp"
#include "shared/dossier/dossier.hpp"
#include "shared/rules/findings.hpp"
#include "shared/wire/messages.hpp"

namespace tarim::server {

/// Keeps the ID number of a submission for concernsOf().
base::Result<void> keepIdNumber(db::Database& database, std::string_view application,
                                const dossier::Dossier& submitted);
/// Does so for the submissions of before there was a place for it.
void keepIdNumbersOfBefore(Store& store);

/// Sets `sameIdNumber` and `accountName` of the row of `entry`. For this reviewer: an application that the
/// reviewer may see is named by its number, any other one by its unit only. Asks the database only where
/// there is something to tell, and names at most kMostNamed.
base::Result<void> tellConcerns(db::Database& database, const Identity& identity, const QueueEntry& entry,
                                wire::QueueRow& row);
inline constexpr int kMostNamed = 20;
/// The same as findings.
std::vector<rules::Finding> concernsOf(const wire::QueueRow& row);

}  // namespace tarim::server
