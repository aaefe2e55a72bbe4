// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Secret votes. castBallot has no token and hands on nothing but the ballot: neither its sender's address nor
// a header reaches the service, and the log has the route's name only.
#include "server/routes/answers.hpp"
#include "server/routes/call.hpp"
#include "shared/wire/committee.hpp"

namespace tarim::server {

Answer committeeRecord(const Call& call) {
  const auto record = call.services.votes.record(call.argument);
  return messageOf(record, [](const wire::CommitteeRecord& said) { return wire::write(said); });
}

Answer committeeAct(const Call& call) {
  if (const auto known = call.services.policies.openCycle(call.argument); !known)
    return problem(known.error());
  const auto request = wire::readCommitteeRequest(call.body);
  if (!request) return problem(request.error());
  const auto event = call.services.votes.act(*call.identity, call.argument, *request);
  return messageOf(event,
                   [](const workflow::Event& said) { return wire::write(wire::CommitteeAnswer{said}); });
}

Answer signBallot(const Call& call) {
  if (const auto open = call.services.votes.requireOpen(call.argument); !open) return problem(open.error());
  const auto ballot = wire::readBlindedBallot(call.body);
  if (!ballot) return problem(ballot.error());
  const auto signature = call.services.votes.sign(*call.identity, call.argument, *ballot);
  return messageOf(signature, [](const wire::BlindSignature& said) { return wire::write(said); });
}

Answer castBallot(const Call& call) {
  const auto ballot = wire::readCastBallot(call.body);
  if (!ballot) return problem(ballot.error());
  const auto taken = call.services.votes.cast(*ballot, call.services.store.clock().now());
  return taken ? message("{}") : problem(taken.error());
}

}  // namespace tarim::server
