// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What must hold before a vote: the application is ripe for it, and who is to vote is here as a member.
#include "server/services/application_aggregate.hpp"

namespace tarim::server {

/// The application (id or number) is received, of this committee's cycle, and what the notice orders before
/// the vote is over. NotFound, NotNow.
base::Result<ApplicationAggregate> ripeForVote(db::Database& database, PolicyRegistry& policies,
                                               const std::string& application, const std::string& chain);
/// Each has the role of a member or of a chair. InvalidInput with the place.
base::Result<void> requireMembers(db::Database& database, const std::vector<std::string>& members);

}  // namespace tarim::server
