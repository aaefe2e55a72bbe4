// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/votes.hpp"

#include "server/services/vote_conditions.hpp"
#include "server/store/turns.hpp"
#include "shared/crypto/blind_signature.hpp"
#include "shared/db/empty_log.hpp"

#include <algorithm>

namespace tarim::server {

using base::Code;
using base::Error;
using base::Result;
using workflow::Committee;
using workflow::Event;
using workflow::EventKind;

namespace {

Error noOpenVote() {
  return {Code::NotFound, "no such vote is open"};
}

workflow::Actor voterOf(const Identity& identity) {
  return {identity.person.id, identity.person.name, identity.role};
}

workflow::Actor theServer() {
  return {std::string(policy::kServerActor), {}, policy::Role::Operator};
}

/// The committee as it is in this job; who writes to it holds the turn of the journal.
Result<Committee> committeeOf(db::Database& database, std::string_view chain) {
  const auto events = committee_events::of(database, chain);
  if (!events) return events.error();
  return workflow::foldCommittee(*events);
}

/// The event of this kind about this vote; nothing when there is none.
Result<std::optional<Event>> eventAbout(db::Database& database, std::string_view chain, EventKind kind,
                                        std::string_view vote) {
  auto events = committee_events::of(database, chain);
  if (!events) return events.error();
  const auto found = std::find_if(events->rbegin(), events->rend(), [&](const Event& event) {
    return event.kind == kind && workflow::valueOf(event.details, "vote") == vote;
  });
  return found == events->rend() ? std::optional<Event>() : std::optional(std::move(*found));
}

Result<Event> appendTo(db::Database& database, std::string_view chain, Result<Event> event,
                       const Recorder& recorder) {
  if (!event) return event;
  event->application = chain;
  return committee_events::append(database, std::move(*event), recorder);
}

/// The log has what was deleted, too. Where it is in use it stays, and is overwritten in its time.
void forget(Store& store) {
  (void)db::emptyLog(store.databaseFile());
}

Result<base::Instant> voteInstant(const std::string& text, const char* name) {
  const auto instant = base::parseInstant(text);
  if (instant) return instant;
  base::Place place;
  place.path = name;
  return Error(Code::InvalidInput, "an instant is written 2024-11-08T10:10:00+08:00", std::move(place));
}

}  // namespace

VoteService::VoteService(Store& store, PolicyRegistry& policies, const crypto::Key& serverSeed)
    : m_store(store), m_policies(policies), m_seed(serverSeed) {}

Result<wire::CommitteeRecord> VoteService::record(std::string_view cycle) {
  const auto known = m_policies.openCycle(cycle);
  if (!known) return known.error();
  wire::CommitteeRecord record;
  record.now = base::toMillis(m_store.clock().now());
  record.publicKey = base::toHex(crypto::publicKeyOf(m_seed));
  auto events = m_store.read([&](db::Database& database) {
    return committee_events::of(database, workflow::committeeChain(cycle));
  });
  if (!events) return events.error();
  record.events = std::move(*events);
  return record;
}

Result<Event> VoteService::act(const Identity& identity, std::string_view cycle,
                               const wire::CommitteeRequest& request) {
  const auto book = m_policies.openCycle(cycle);
  if (!book) return book.error();
  const std::string chain = workflow::committeeChain(cycle);
  switch (request.act) {
    case wire::CommitteeAct::Form:
      return form(identity, chain, (*book)->policy(), request);
    case wire::CommitteeAct::Open:
      return open(identity, chain, request);
    case wire::CommitteeAct::Close:
      return close(voterOf(identity), chain, request.vote);
    case wire::CommitteeAct::Annul:
      break;
  }
  return annul(identity, chain, request);
}

Result<Event> VoteService::form(const Identity& identity, const std::string& chain,
                                const policy::Policy& policy, const wire::CommitteeRequest& request) {
  return m_store.write([&](db::Database& database) -> Result<Event> {
    if (const auto turn = turns::ofJournal(database); !turn) return turn.error();
    const auto committee = committeeOf(database, chain);
    if (!committee) return committee.error();
    const base::Instant now = m_store.clock().now();
    auto event = workflow::formCommittee(*committee, {request.members, request.chair, request.words},
                                         voterOf(identity), policy, now);
    if (!event) return event;
    if (const auto known = requireMembers(database, request.members); !known) return known.error();
    if (committee->members == request.members && committee->chair == request.chair) {
      const auto events = committee_events::of(database, chain);
      if (!events) return events.error();
      const auto last = std::find_if(events->rbegin(), events->rend(),
                                     [](const Event& one) { return one.kind == EventKind::CommitteeFormed; });
      if (last->words == request.words) return *last;
    }
    return appendTo(database, chain, std::move(event), {m_seed, now});
  });
}

Result<Event> VoteService::open(const Identity& identity, const std::string& chain,
                                const wire::CommitteeRequest& request) {
  workflow::VotePlan plan;
  plan.vote = request.vote;
  plan.members = request.members;
  const auto issueUntil = voteInstant(request.issueUntil, "issueUntil");
  if (!issueUntil) return issueUntil.error();
  const auto castUntil = voteInstant(request.castUntil, "castUntil");
  if (!castUntil) return castUntil.error();
  plan.issueUntil = *issueUntil;
  plan.castUntil = *castUntil;
  // Before the job, since it takes a second or so; nobody else waits for it.
  const crypto::BlindKeys keys = crypto::newBlindKeys(m_keyBits);
  plan.key = base::toHex(keys.publicKey);
  return m_store.write([&](db::Database& database) -> Result<Event> {
    if (const auto turn = turns::ofJournal(database); !turn) return turn.error();
    const auto aggregate = ripeForVote(database, m_policies, request.application, chain);
    if (!aggregate) return aggregate.error();
    plan.application = aggregate->application.id;
    plan.number = numberText(aggregate->application);
    const auto before = eventAbout(database, chain, EventKind::VoteOpened, plan.vote);
    if (!before) return before.error();
    if (*before && (*before)->actor == identity.person.id &&
        workflow::valueOf((*before)->details, "application") == plan.application)
      return **before;
    const auto committee = committeeOf(database, chain);
    if (!committee) return committee.error();
    const base::Instant now = m_store.clock().now();
    auto event = appendTo(database, chain,
                          workflow::openVote(*committee, plan, voterOf(identity), aggregate->policy(), now),
                          {m_seed, now});
    if (!event) return event;
    const auto kept = open_votes::put(
        database, {plan.vote, chain, plan.key, base::toHex(keys.secretKey), plan.issueUntil, plan.castUntil});
    if (!kept) return kept.error();
    return event;
  });
}

Result<wire::BlindSignature> VoteService::sign(const Identity& identity, std::string_view vote,
                                               const wire::BlindedBallot& ballot) {
  const auto blinded = base::fromHex(ballot.blinded);
  if (!blinded) return blinded.error();
  return m_store.write([&](db::Database& database) -> Result<wire::BlindSignature> {
    if (const auto turn = turns::ofJournal(database); !turn) return turn.error();
    const auto open = open_votes::find(database, vote);
    if (!open) return open.error();
    if (!*open) return noOpenVote();
    const auto committee = committeeOf(database, (*open)->chain);
    if (!committee) return committee.error();
    const base::Instant now = m_store.clock().now();
    auto event =
        workflow::issueBallot(*committee, vote, base::sha256(*blinded).hex(), voterOf(identity), now);
    if (!event) return event.error();
    const auto secret = base::fromHex((*open)->secretKey);
    const auto signature = crypto::signBlinded(secret ? *secret : base::Bytes(), *blinded);
    if (!signature) return signature.error();
    if (*event)
      if (const auto noted = appendTo(database, (*open)->chain, std::move(**event), {m_seed, now}); !noted)
        return noted.error();
    return wire::BlindSignature{base::toHex(*signature)};
  });
}

Result<void> VoteService::requireOpen(std::string_view vote) {
  const auto open = m_store.read([&](db::Database& database) { return open_votes::find(database, vote); });
  if (!open) return open.error();
  return *open ? Result<void>() : noOpenVote();
}

Result<void> VoteService::cast(const wire::CastBallot& cast, base::Instant now) {
  const auto take = [&](db::Database& database) -> Result<OpenVote> {
    auto open = open_votes::find(database, cast.vote);
    if (!open) return open.error();
    if (!*open) return noOpenVote();
    if (now < (*open)->issueUntil)
      return Error(Code::NotNow,
                   "ballots are taken from " + base::formatInstant((*open)->issueUntil) + " on");
    if (now >= (*open)->castUntil)
      return Error(Code::TooLate, "ballots were taken until " + base::formatInstant((*open)->castUntil));
    return std::move(**open);
  };
  const auto open = m_store.read(take);
  if (!open) return open.error();
  const auto choice = workflow::readBallot(cast.vote, open->publicKey, cast.ballot);
  if (!choice) return choice.error();
  return m_store.write([&](db::Database& database) -> Result<void> {
    const auto still = take(database);
    if (!still) return still.error();
    return open_votes::cast(database, cast.vote, cast.ballot);
  });
}

Result<Event> VoteService::close(const workflow::Actor& actor, const std::string& chain,
                                 const std::string& vote) {
  auto recorded = m_store.write([&](db::Database& database) -> Result<Event> {
    if (const auto turn = turns::ofJournal(database); !turn) return turn.error();
    const auto before = eventAbout(database, chain, EventKind::VoteClosed, vote);
    if (!before) return before.error();
    if (*before) return **before;
    const auto committee = committeeOf(database, chain);
    if (!committee) return committee.error();
    auto ballots = open_votes::ballots(database, vote);
    if (!ballots) return ballots.error();
    const auto open = open_votes::find(database, vote);
    if (!open) return open.error();
    const workflow::Vote* known = committee->vote(vote);
    if (known && known->isOpen() && !*open)
      return Error(Code::NotNow, "its key and ballots were lost with a restore: the chair annuls it");
    const base::Instant now = m_store.clock().now();
    auto event =
        appendTo(database, chain, workflow::closeVote(*committee, vote, std::move(*ballots), actor, now),
                 {m_seed, now});
    if (!event) return event;
    if (const auto gone = open_votes::remove(database, vote); !gone) return gone.error();
    return event;
  });
  if (recorded) forget(m_store);
  return recorded;
}

Result<Event> VoteService::annul(const Identity& identity, const std::string& chain,
                                 const wire::CommitteeRequest& request) {
  auto recorded = m_store.write([&](db::Database& database) -> Result<Event> {
    if (const auto turn = turns::ofJournal(database); !turn) return turn.error();
    const auto before = eventAbout(database, chain, EventKind::VoteAnnulled, request.vote);
    if (!before) return before.error();
    if (*before && (*before)->actor == identity.person.id) return **before;
    const auto committee = committeeOf(database, chain);
    if (!committee) return committee.error();
    const base::Instant now = m_store.clock().now();
    auto event = appendTo(
        database, chain, workflow::annulVote(*committee, request.vote, request.words, voterOf(identity), now),
        {m_seed, now});
    if (!event) return event;
    if (const auto gone = open_votes::remove(database, request.vote); !gone) return gone.error();
    return event;
  });
  if (recorded) forget(m_store);
  return recorded;
}

Result<int> VoteService::closeDue(base::Instant now) {
  const auto due = m_store.read([&](db::Database& database) { return open_votes::due(database, now); });
  if (!due) return due.error();
  int closed = 0;
  for (const OpenVote& vote : *due) {
    const auto event = close(theServer(), vote.chain, vote.vote);
    if (!event) return event.error();
    ++closed;
  }
  return closed;
}

}  // namespace tarim::server
