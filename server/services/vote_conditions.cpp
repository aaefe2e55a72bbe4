// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/vote_conditions.hpp"

#include "server/store/directory.hpp"
#include "shared/workflow/committee.hpp"
#include "shared/workflow/stages.hpp"

#include <algorithm>

namespace tarim::server {

using base::Code;
using base::Error;
using base::Result;

Result<ApplicationAggregate> ripeForVote(db::Database& database, PolicyRegistry& policies,
                                         const std::string& application, const std::string& chain) {
  const auto id = applications::named(database, application);
  if (!id) return id.error();
  if (!*id) return Error(Code::NotFound, "no application " + application);
  auto aggregate = loadAggregate(database, policies, **id);
  if (!aggregate) return aggregate.error();
  const policy::Policy& policy = aggregate->policy();
  if (workflow::committeeChain(policy.id) != chain)
    return Error(Code::NotFound, "no application " + application + " in this cycle");
  if (aggregate->state.phase != workflow::Phase::Received)
    return Error(Code::NotNow, "it is " + std::string(workflow::phaseName(aggregate->state.phase)));
  const policy::Stage* stage = policy.stage(policy::StageKind::Evaluation);
  if (!stage) return Error(Code::NotNow, "the policy has no vote");
  if (auto refusal = workflow::guardAfter(aggregate->state, *stage, policy)) return *refusal;
  return aggregate;
}

Result<void> requireMembers(db::Database& database, const std::vector<std::string>& members) {
  for (std::size_t i = 0; i < members.size(); ++i) {
    const auto person = directory::person(database, members[i]);
    if (!person) return person.error();
    const auto role = *person ? policy::roleFromName((*person)->role) : std::nullopt;
    if (role == policy::Role::CommitteeMember || role == policy::Role::CommitteeChair) continue;
    base::Place place;
    place.path = "members[" + std::to_string(i) + "]";
    return Error(Code::InvalidInput, members[i] + " is no member of a committee", std::move(place));
  }
  return {};
}

}  // namespace tarim::server
