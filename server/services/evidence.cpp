// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/evidence.hpp"

#include "server/services/draft_limits.hpp"
#include "server/services/freeze_again.hpp"
#include "server/services/operation_ingest.hpp"
#include "server/services/submit.hpp"
#include "server/store/directory.hpp"
#include "server/store/events.hpp"
#include "server/store/operations.hpp"
#include "server/store/receipts.hpp"
#include "server/store/submissions.hpp"
#include "shared/workflow/record.hpp"

#include <algorithm>

namespace tarim::server {

using base::Code;
using base::Error;
using base::Result;
using workflow::Event;
using workflow::EventKind;

namespace {

Error unproved(const std::string& why) {
  return {Code::InvalidInput, "evidence: " + why};
}

std::optional<Error> troubleWith(const wire::Evidence& evidence, const std::string& person,
                                 const crypto::PublicKey& serverKey) {
  if (evidence.events.empty()) return {};
  const auto whole = workflow::verifyChain(evidence.events);
  if (!whole) return unproved(whole.error().detail());
  const Event& first = evidence.events.front();
  if (first.application != evidence.application || first.actor != person)
    return Error(Code::NotFound, "no such draft of yours");
  for (const Event& event : evidence.events)
    if (!workflow::verify(event, serverKey))
      return unproved("event " + std::to_string(event.number) + " was not signed by this server");
  for (const workflow::Receipt& receipt : evidence.receipts)
    if (!workflow::verify(receipt, serverKey))
      return unproved("receipt " + receipt.number + " was not signed by this server");
  return {};
}

/// Whether an error is a failure of the whole store; any other error concerns one application and is reported
/// in the answer.
bool isOfTheStore(Code code) {
  return code == Code::StorageFull || code == Code::StorageFailed || code == Code::StorageBusy ||
         code == Code::Unknown;
}

/// StaleView when the stored chain has continued differently.
Result<void> requirePrefix(const std::vector<Event>& here, const std::vector<Event>& evidence) {
  for (std::size_t i = 0; i < std::min(here.size(), evidence.size()); ++i)
    if (here[i].hash != evidence[i].hash)
      return Error(Code::StaleView, "the application went on after the restore");
  return {};
}

bool isLastSubmission(const Event& event, const std::vector<Event>& events) {
  return std::none_of(events.begin(), events.end(), [&](const Event& one) {
    return one.kind == EventKind::Submitted && one.number > event.number;
  });
}

std::optional<workflow::Receipt> receiptOf(const Event& event, const wire::Evidence& evidence) {
  for (const workflow::Receipt& one : evidence.receipts)
    if (one.application == event.application && one.attempt == event.attempt && one.root == event.root &&
        one.at == event.at)
      return one;
  return {};
}

/// 147 of TR-2024-0147-1; 0 when it is not a number of this cycle and attempt.
int numberIn(const std::string& receipt, const std::string& cycle, int attempt) {
  const std::string before = "TR-" + cycle + "-";
  const std::string after = "-" + std::to_string(attempt);
  if (!receipt.starts_with(before) || !receipt.ends_with(after) ||
      receipt.size() <= before.size() + after.size())
    return 0;
  const std::string digits = receipt.substr(before.size(), receipt.size() - before.size() - after.size());
  const bool isNumber = digits.size() <= 8 && std::all_of(digits.begin(), digits.end(),
                                                          [](char c) { return c >= '0' && c <= '9'; });
  const int number = isNumber ? std::stoi(digits) : 0;
  return number > 0 && numberText(cycle, number) == cycle + "-" + digits ? number : 0;
}

/// Assigns the number that the receipt names; without a receipt the application keeps its number or gets a
/// new one. AlreadyDone when the number belongs to another application.
Result<void> takeNumber(db::Database& database, ApplicationAggregate& aggregate, const Event& event,
                        const std::optional<workflow::Receipt>& kept) {
  Application& application = aggregate.application;
  const std::string cycle = std::to_string(aggregate.policy().cycleYear);
  const int named = kept ? numberIn(kept->number, cycle, event.attempt) : 0;
  if (kept && named == 0) return unproved("receipt " + kept->number + " does not name this submission");
  if (named != 0 && application.number != 0 && application.number != named)
    return Error(Code::AlreadyDone, "the application has number " + numberText(application));
  application.cycle = cycle;
  const auto number = named != 0 ? applications::takeNumber(database, application.id, cycle, named)
                                 : applications::giveNumber(database, application.id, cycle);
  if (!number) return number.error();
  application.number = *number;
  return {};
}

}  // namespace

std::vector<CheckedEvidence> checkEvidence(const wire::SyncRequest& request, const std::string& person,
                                           const crypto::PublicKey& serverKey) {
  std::vector<CheckedEvidence> checked;
  for (const wire::Evidence& one : request.evidence)
    checked.push_back({&one, troubleWith(one, person, serverKey)});
  return checked;
}

EvidenceIngest::EvidenceIngest(db::Database& database, PolicyRegistry& policies, const Identity& identity,
                               const Recorder& recorder, wire::SyncAnswer& answer)
    : m_database(database),
      m_policies(policies),
      m_identity(identity),
      m_recorder(recorder),
      m_answer(answer) {}

Result<void> EvidenceIngest::attempt(const std::string& application,
                                     const std::function<Result<void>()>& work) {
  auto done = m_database.transaction(work);
  if (done || isOfTheStore(done.error().code())) return done;
  hold(application, done.error());
  return {};
}

void EvidenceIngest::hold(const std::string& application, const Error& why) {
  const auto& held = m_answer.held;
  const bool isHeld = std::any_of(held.begin(), held.end(),
                                  [&](const wire::Held& one) { return one.application == application; });
  if (!isHeld) m_answer.held.push_back({application, why.code(), why.detail()});
}

Result<void> EvidenceIngest::create(const wire::Evidence& evidence, const std::string& policy) {
  const Event& first = evidence.events.front();
  auto added = applications::add(m_database, evidence.application, m_identity.person.id, policy,
                                 base::toMillis(first.at));
  if (!added) return added;
  auto aggregate = loadAggregate(m_database, m_policies, evidence.application);
  if (!aggregate) return aggregate.error();
  return putBack(m_database, *aggregate, first, m_recorder);
}

Result<ApplicationAggregate> EvidenceIngest::openOwn(const wire::Evidence& evidence) {
  auto aggregate = loadAggregate(m_database, m_policies, evidence.application);
  if (!aggregate) return aggregate;
  if (aggregate->application.owner != m_identity.person.id)
    return Error(Code::NotFound, "no such draft of yours");
  if (auto follows = requirePrefix(aggregate->events, evidence.events); !follows) return follows.error();
  return aggregate;
}

Result<void> EvidenceIngest::beforeOperations(const CheckedEvidence& checked) {
  const wire::Evidence& evidence = *checked.evidence;
  if (checked.trouble) {
    hold(evidence.application, *checked.trouble);
    return {};
  }
  return attempt(evidence.application, [&]() -> Result<void> {
    auto aggregate = openOwn(evidence);
    if (!aggregate) return aggregate.error();
    for (std::size_t next = aggregate->events.size(); next < evidence.events.size(); ++next) {
      const Event& event = evidence.events[next];
      if (event.kind == EventKind::Submitted) return {};
      if (auto done = putBack(m_database, *aggregate, event, m_recorder); !done) return done;
    }
    return {};
  });
}

Result<void> EvidenceIngest::afterOperations(const CheckedEvidence& checked) {
  if (checked.trouble) return {};
  const wire::Evidence& evidence = *checked.evidence;
  auto taken = attempt(evidence.application, [&] { return takeOperations(evidence); });
  if (!taken) return taken;
  return attempt(evidence.application, [&]() -> Result<void> {
    auto aggregate = openOwn(evidence);
    if (!aggregate) return aggregate.error();
    for (std::size_t next = aggregate->events.size(); next < evidence.events.size(); ++next) {
      const Event& event = evidence.events[next];
      const bool submitted = event.kind == EventKind::Submitted;
      auto done = submitted ? putBackSubmission(*aggregate, event, evidence)
                            : putBack(m_database, *aggregate, event, m_recorder);
      if (!done) return done;
    }
    return {};
  });
}

Result<void> EvidenceIngest::takeOperations(const wire::Evidence& evidence) {
  if (evidence.operations.empty()) return {};
  auto aggregate = openOwn(evidence);
  if (!aggregate) return aggregate.error();
  std::vector<dossier::Operation> operations = evidence.operations;
  std::sort(operations.begin(), operations.end(), [](const auto& one, const auto& other) {
    return std::pair(one.stamp.device, one.sequence) < std::pair(other.stamp.device, other.sequence);
  });
  const bool writable = workflow::mayWriteCells(aggregate->state.phase);
  const auto before = draft_sizes::of(m_database, m_identity.person.id, evidence.application);
  if (!before) return before.error();
  for (const dossier::Operation& operation : operations) {
    if (operation.stamp.device == m_identity.device) continue;
    const auto known = operations::highest(m_database, evidence.application, operation.stamp.device);
    if (!known) return known.error();
    const bool isNew = operation.sequence > *known;
    if (isNew && !writable) return Error(Code::Locked, aggregate->application.summary.phase);
    if (auto taken = takeOperation(evidence.application, operation); !taken) return taken;
  }
  return requireWithinLimits(m_database, m_identity.person.id, evidence.application, before->size);
}

/// Stores an operation of another device of the same person, or of a device that the restored copy lacks.
Result<void> EvidenceIngest::takeOperation(const std::string& application,
                                           const dossier::Operation& operation) {
  const std::string& author = operation.stamp.device;
  const auto device = directory::device(m_database, author);
  if (!device) return device.error();
  if (*device && (*device)->person != m_identity.person.id) return unproved("an operation of somebody else");
  const auto latest = base::toMillis(m_recorder.now + kFutureTolerance);
  if (operation.stamp.wall > latest) return unproved("an operation from the future");
  const auto here = operations::find(m_database, application, author, operation.sequence);
  if (!here) return here.error();
  if (*here) {
    const bool same = (*here)->cell == operation.cell && (*here)->value == operation.value;
    return same ? Result<void>()
                : unproved("operation " + std::to_string(operation.sequence) + " of device " + author +
                           " is here with another content");
  }
  const auto inserted = operations::insert(m_database, application, operation, false);
  if (!inserted) return inserted.error();
  return {};
}

/// Rebuilds the manifest from the operations. If that fails for the last submission, which reviewers work on,
/// the event is refused; for an earlier submission only the manifest stays lost.
Result<void> EvidenceIngest::putBackSubmission(ApplicationAggregate& aggregate, const Event& event,
                                               const wire::Evidence& evidence) {
  const auto kept = receiptOf(event, evidence);
  if (auto numbered = takeNumber(m_database, aggregate, event, kept); !numbered) return numbered;
  auto frozen = freezeAgain(m_database, aggregate, event);
  if (!frozen) return frozen.error();
  if (!*frozen && isLastSubmission(event, evidence.events))
    return Error(Code::ManifestMismatch, "the operations that are here do not give what was submitted");
  auto stored = *frozen ? putSubmission(m_database, aggregate, event, **frozen)
                        : submissions::putLost(m_database, event.application, event.attempt,
                                               base::toMillis(m_recorder.now));
  if (stored) stored = putBack(m_database, aggregate, event, m_recorder);
  if (!stored) return stored;
  return kept ? receipts::put(m_database, *kept)
              : giveReceipt(m_database, aggregate, event, m_recorder.serverSeed);
}

}  // namespace tarim::server
