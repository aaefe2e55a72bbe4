// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/operation_ingest.hpp"

#include "server/services/draft_limits.hpp"
#include "server/store/operations.hpp"

#include <algorithm>

namespace tarim::server {

using base::Code;
using base::Result;

namespace {

/// One text for an unknown draft and another person's, so that the answer does not reveal which it is.
constexpr std::string_view kUnknown = "no such draft of yours";

/// Whether a device repeats a stored operation. Two copies of a vault may write the same value into the same
/// cell; only stamp and base distinguish these operations. The stamp of a restamped operation is not
/// compared: the device may not have received the server's.
bool isSame(const dossier::Operation& here, const dossier::Operation& sent, bool restamped) {
  return here.cell == sent.cell && here.value == sent.value && here.base == sent.base &&
         (restamped || here.stamp == sent.stamp);
}

}  // namespace

OperationIngest::OperationIngest(db::Database& database, PolicyRegistry& policies, const Identity& identity,
                                 const Recorder& recorder, wire::SyncAnswer& answer, HeldDrafts& held)
    : m_database(database),
      m_policies(policies),
      m_identity(identity),
      m_recorder(recorder),
      m_now(recorder.now),
      m_answer(answer),
      m_evidenceIngest(database, policies, identity, recorder, answer),
      m_held(held) {}

Result<void> OperationIngest::ingest(const wire::SyncRequest& request,
                                     const std::vector<CheckedEvidence>& evidence) {
  auto done = begin(request, evidence);
  for (const wire::DraftOperations& list : request.operations)
    if (done) done = take(list);
  return done ? end(evidence) : done;
}

Result<void> OperationIngest::begin(const wire::SyncRequest& request,
                                    const std::vector<CheckedEvidence>& evidence) {
  m_evidence = &evidence;
  for (const wire::DraftNotice& draft : request.drafts) {
    auto announced = announce(draft);
    if (!announced) return announced;
  }
  for (const CheckedEvidence& one : evidence)
    if (auto taken = m_evidenceIngest.beforeOperations(one); !taken) return taken;
  return {};
}

Result<void> OperationIngest::take(const wire::DraftOperations& list) {
  if (list.operations.empty() || m_held.contains(list.application)) return {};
  m_clock.reset();
  return takeOperations(list);
}

Result<void> OperationIngest::end(const std::vector<CheckedEvidence>& evidence) {
  for (const CheckedEvidence& one : evidence)
    if (auto taken = m_evidenceIngest.afterOperations(one); !taken) return taken;
  return {};
}

const wire::Evidence* OperationIngest::evidenceOf(const std::string& application) const {
  for (const CheckedEvidence& one : *m_evidence)
    if (one.evidence->application == application && !one.trouble && !one.evidence->events.empty())
      return one.evidence;
  return nullptr;
}

void OperationIngest::hold(const std::string& application, Code code, std::string detail) {
  if (!m_held.insert(application).second) return;
  m_answer.held.push_back({application, code, std::move(detail)});
}

Result<void> OperationIngest::announce(const wire::DraftNotice& draft) {
  const auto here = applications::find(m_database, draft.application);
  if (!here) return here.error();
  if (!m_identity.may(only(Role::Applicant)))
    hold(draft.application, Code::NotAllowed, "only applicants have drafts");
  else if (!*here)
    return create(draft);
  else if ((*here)->owner != m_identity.person.id)
    hold(draft.application, Code::NotFound, std::string(kUnknown));
  else if ((*here)->policy != draft.policy)
    hold(draft.application, Code::InvalidInput, "this draft is pinned to policy " + (*here)->policy);
  return {};
}

Result<void> OperationIngest::create(const wire::DraftNotice& draft) {
  const auto book = m_policies.rulebook(draft.policy);
  if (!book && book.error().code() != Code::UnknownPolicy) return book.error();
  if (!book) {
    hold(draft.application, Code::UnknownPolicy, draft.policy);
    return {};
  }
  const auto drafts = applications::countOf(m_database, m_identity.person.id);
  if (!drafts) return drafts.error();
  if (*drafts >= dossier::kMaxDraftsOfPerson) {
    hold(draft.application, Code::TooLarge,
         "a person has at most " + std::to_string(dossier::kMaxDraftsOfPerson) + " applications");
    return {};
  }
  auto begun = m_database.transaction([&] { return start(draft); });
  // The first event is in the journal and the application has no row: it was removed from the record.
  const bool wasRemoved = !begun && begun.error().code() == Code::AlreadyDone;
  if (!wasRemoved) return begun;
  hold(draft.application, Code::StorageCorrupt, "it was recorded before and is gone");
  return {};
}

Result<void> OperationIngest::start(const wire::DraftNotice& draft) {
  if (const wire::Evidence* evidence = evidenceOf(draft.application))
    return m_evidenceIngest.create(*evidence, draft.policy);
  auto done = applications::add(m_database, draft.application, m_identity.person.id, draft.policy,
                                base::toMillis(m_now));
  if (!done) return done;
  auto aggregate = loadAggregate(m_database, m_policies, draft.application);
  if (!aggregate) return aggregate.error();
  workflow::Event event;
  event.application = draft.application;
  event.kind = workflow::EventKind::Created;
  event.at = m_now;
  event.actor = m_identity.person.id;
  event.actorName = m_identity.person.name;
  event.role = policy::roleName(Role::Applicant);
  return record(m_database, *aggregate, std::move(event), m_recorder);
}

Result<bool> OperationIngest::isWritable(const Application& application) {
  const ApplicationSummary& summary = application.summary;
  if (summary.deadline != 0 && base::toMillis(m_now) > summary.deadline) {
    auto aggregate = loadAggregate(m_database, m_policies, application.id);
    if (!aggregate) return aggregate.error();
    const auto fired = fireIfDue(m_database, *aggregate, m_recorder);
    if (!fired) return fired.error();
    return workflow::mayWriteCells(aggregate->state.phase);
  }
  return summary.phase == workflow::phaseName(workflow::Phase::Draft) ||
         summary.phase == workflow::phaseName(workflow::Phase::Returned);
}

Result<void> OperationIngest::takeOperations(const wire::DraftOperations& list) {
  const auto application = applications::find(m_database, list.application);
  if (!application) return application.error();
  if (!*application || (*application)->owner != m_identity.person.id) {
    hold(list.application, Code::NotFound, std::string(kUnknown));
    return {};
  }
  const auto known = operations::highest(m_database, list.application, m_identity.device);
  if (!known) return known.error();
  const std::uint64_t first = list.operations.front().sequence;
  const std::uint64_t last = list.operations.back().sequence;
  if (first > *known + 1) {
    hold(list.application, Code::InvalidInput,
         "operation " + std::to_string(first) + " cannot follow " + std::to_string(*known));
    return {};
  }
  const auto repeated = checkRepeated(list, *known);
  if (!repeated) return repeated.error();
  if (!*repeated) return {};
  if (last <= *known) return acknowledge(list, *known);
  const auto writable = isWritable(**application);
  if (!writable && writable.error().code() == Code::StorageCorrupt) {
    hold(list.application, Code::StorageCorrupt, {});
    return {};
  }
  if (!writable) return writable.error();
  if (*writable) {
    const auto inserted = insertWithinLimits(list, *known);
    if (!inserted) return inserted.error();
    if (*inserted) return acknowledge(list, last);
    return *known > 0 ? acknowledge(list, *known) : Result<void>{};
  }
  hold(list.application, Code::Locked, (*application)->summary.phase);
  return *known > 0 ? acknowledge(list, *known) : Result<void>{};
}

/// A device restored from an older copy numbers its operations from there on. Acknowledging its new operation
/// 7 because another operation 7 is stored would silently lose an edit. Equal operations before it are
/// acknowledged, so the device knows where the two copies diverge.
Result<bool> OperationIngest::checkRepeated(const wire::DraftOperations& list, std::uint64_t known) {
  const std::uint64_t first = list.operations.front().sequence;
  const auto restamped = operations::restamped(m_database, list.application, m_identity.device, first, known);
  if (!restamped) return restamped.error();
  std::set<std::uint64_t> ours;
  for (const RestampedOperation& one : *restamped)
    ours.insert(one.sequence);
  for (const dossier::Operation& operation : list.operations) {
    if (operation.sequence > known) break;
    const auto here = operations::find(m_database, list.application, m_identity.device, operation.sequence);
    if (!here) return here.error();
    if (*here && isSame(**here, operation, ours.contains(operation.sequence))) continue;
    if (operation.sequence > first) {
      const auto acknowledged = acknowledge(list, operation.sequence - 1);
      if (!acknowledged) return acknowledged.error();
    }
    hold(list.application, Code::OlderCopy,
         "operation " + std::to_string(operation.sequence) + " is here with another content");
    return false;
  }
  return true;
}

Result<bool> OperationIngest::insertWithinLimits(const wire::DraftOperations& list, std::uint64_t known) {
  const std::string& person = m_identity.person.id;
  const auto before = draft_sizes::of(m_database, person, list.application);
  if (!before) return before.error();
  const auto done = m_database.transaction([&]() -> Result<void> {
    if (auto inserted = insert(list, known); !inserted) return inserted;
    return requireWithinLimits(m_database, person, list.application, before->size);
  });
  if (!done && done.error().code() != Code::TooLarge) return done.error();
  if (!done) hold(list.application, Code::TooLarge, done.error().detail());
  return done.has_value();
}

Result<void> OperationIngest::insert(const wire::DraftOperations& list, std::uint64_t known) {
  const std::int64_t latest = base::toMillis(m_now + kFutureTolerance);
  for (const dossier::Operation& sent : list.operations) {
    if (sent.sequence <= known) continue;
    const bool fromFuture = sent.stamp.wall > latest;
    auto operation = fromFuture ? restamp(list.application, sent) : Result<dossier::Operation>(sent);
    if (!operation) return operation.error();
    operation->stamp.device = m_identity.device;
    if (m_clock) m_clock->observe(operation->stamp);
    const auto inserted = operations::insert(m_database, list.application, *operation, fromFuture);
    if (!inserted) return inserted.error();
  }
  return {};
}

Result<dossier::Operation> OperationIngest::restamp(const std::string& application,
                                                    dossier::Operation operation) {
  if (!m_clock) {
    m_clock.emplace(m_identity.device);
    const auto stored = draft_sizes::of(m_database, m_identity.person.id, application);
    if (!stored) return stored.error();
    m_clock->observe(stored->highest);
  }
  operation.stamp = m_clock->next(base::toMillis(m_now));
  return operation;
}

Result<void> OperationIngest::acknowledge(const wire::DraftOperations& list, std::uint64_t upTo) {
  const auto told = std::find_if(m_answer.acknowledged.begin(), m_answer.acknowledged.end(),
                                 [&](const auto& one) { return one.application == list.application; });
  if (told == m_answer.acknowledged.end())
    m_answer.acknowledged.push_back({list.application, upTo});
  else
    told->sequence = std::max(told->sequence, upTo);
  const auto restamped =
      operations::restamped(m_database, list.application, m_identity.device, list.operations.front().sequence,
                            std::min(upTo, list.operations.back().sequence));
  if (!restamped) return restamped.error();
  for (const RestampedOperation& one : *restamped)
    m_answer.restamped.push_back({list.application, one.sequence, one.stamp});
  return {};
}

}  // namespace tarim::server
