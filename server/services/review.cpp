// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/review.hpp"

#include "server/services/concerns.hpp"
#include "server/services/visibility.hpp"
#include "server/store/events.hpp"
#include "server/store/receipts.hpp"
#include "server/store/submissions.hpp"
#include "server/store/turns.hpp"
#include "shared/wire/protocol.hpp"

#include <algorithm>

namespace tarim::server {

using base::Code;
using base::Error;
using workflow::Phase;

namespace {

bool isAt(const ApplicationSummary& summary, Phase phase) {
  return summary.phase == workflow::phaseName(phase);
}

const policy::Step* stepOf(const policy::Policy& policy, const ApplicationSummary& summary) {
  const auto& steps = policy.review.steps;
  const auto found = std::find_if(steps.begin(), steps.end(),
                                  [&](const policy::Step& step) { return step.id == summary.step; });
  return found == steps.end() ? nullptr : &*found;
}

bool isMine(const Identity& identity, const policy::Policy& policy, const ApplicationSummary& summary) {
  const policy::Step* step = isAt(summary, Phase::InReview) ? stepOf(policy, summary) : nullptr;
  return step && step->role == identity.role;
}

bool isTaken(const QueueEntry& entry, const Identity& identity, base::Instant now) {
  return entry.lease && !entry.lease->holder.empty() && entry.lease->holder != identity.person.id &&
         entry.lease->until >= base::toMillis(now);
}

std::int64_t deadlineOf(const ApplicationSummary& summary, const policy::Policy& policy) {
  if (isAt(summary, Phase::Returned)) return summary.deadline;
  const policy::Window* review = policy.window("review");
  return isAt(summary, Phase::InReview) && review ? base::toMillis(review->to) : 0;
}

/// An application in the queue with its policy.
struct View {
  QueueEntry entry;
  rules::RulebookPtr book;

  [[nodiscard]] wire::QueueRow row(const Identity& identity, base::Instant now) const {
    const ApplicationSummary& summary = entry.application.summary;
    wire::QueueRow row;
    row.application = entry.application.id;
    row.number = numberText(entry.application);
    row.name = summary.name;
    row.unit = entry.unitName;
    row.county = entry.county;
    row.kind = summary.kind;
    row.level = summary.level;
    row.phase = summary.phase;
    row.step = summary.step;
    row.attempt = summary.attempt;
    row.submittedAt = summary.submittedAt;
    row.changedAt = summary.changedAt;
    row.deadline = deadlineOf(summary, book->policy());
    if (isTaken(entry, identity, now)) row.leasedBy = entry.holderName;
    row.lastContact = entry.lastContact;
    row.mine = isMine(identity, book->policy(), summary);
    return row;
  }
};

base::Result<View> view(PolicyRegistry& policies, QueueEntry entry) {
  auto book = policies.rulebook(entry.application.policy);
  if (!book) return book.error();
  return View{std::move(entry), std::move(*book)};
}

/// The committee's office sees all units; other reviewers see their own unit and the units below it.
std::optional<std::string_view> unitOf(const Identity& identity) {
  if (identity.role == Role::CommitteeOffice || identity.role == Role::Operator) return {};
  return std::string_view(identity.person.unit);
}

base::Result<void> fillSubmission(db::Database& database, const Application& application,
                                  wire::ReviewDossier& dossier) {
  auto all = submissions::of(database, application.id);
  if (!all) return all.error();
  if (all->empty()) return Error(Code::StorageCorrupt, "no submission of " + application.id);
  dossier.manifest = std::move(all->back().manifest);
  dossier.findings = std::move(all->back().findings);
  if (all->size() > 1) dossier.previousManifest = std::move((*all)[all->size() - 2].manifest);
  auto receipts = receipts::of(database, application.id);
  if (!receipts) return receipts.error();
  if (!receipts->empty()) dossier.receipt = std::move(receipts->back());
  auto events = events::of(database, application.id);
  if (!events) return events.error();
  std::erase_if(*events, [](const workflow::Event& event) { return !workflow::isTold(event.kind); });
  dossier.events = std::move(*events);
  return {};
}

/// Adds what no rule can see to the findings of the submission.
base::Result<void> addConcerns(wire::ReviewDossier& dossier) {
  const auto concerns = concernsOf(dossier.summary);
  if (concerns.empty()) return {};
  auto findings = rules::readFindings(dossier.findings, wire::kMaxReviewBytes);
  if (!findings) return findings.error();
  findings->insert(findings->end(), concerns.begin(), concerns.end());
  dossier.findings = rules::toJson(*findings);
  return {};
}

/// Applies the request to the lease and sets `outcome`.
base::Result<void> changeLease(db::Database& database, const Identity& identity, const QueueEntry& entry,
                               const wire::LeaseRequest& request, base::Instant now,
                               ReviewService::LeaseOutcome& outcome) {
  if (isTaken(entry, identity, now)) {
    outcome.taken = true;
    outcome.answer = {entry.lease->until, {}, entry.holderName};
    return {};
  }
  Lease lease = entry.lease.value_or(Lease{});
  if (request.action == "keep" || !request.note.empty()) lease.note = request.note;
  lease.holder = request.action == "release" ? std::string() : identity.person.id;
  lease.until = request.action == "release" ? 0 : base::toMillis(now + kLeaseTime);
  outcome.answer = {lease.until, lease.note, {}};
  return leases::put(database, entry.application.id, lease);
}

}  // namespace

ReviewService::ReviewService(Store& store, PolicyRegistry& policies) : m_store(store), m_policies(policies) {
  keepIdNumbersOfBefore(store);
}

base::Result<wire::Queue> ReviewService::queue(const Identity& identity) {
  if (!holds(kReviewers, identity.role)) return Error(Code::NotAllowed, "the queue is for reviewers");
  return m_store.read([&](db::Database& database) -> base::Result<wire::Queue> {
    auto entries = applications::queue(database, unitOf(identity));
    if (!entries) return entries.error();
    const base::Instant now = m_store.clock().now();
    wire::Queue queue;
    queue.now = base::toMillis(now);
    for (QueueEntry& entry : *entries) {
      const auto one = view(m_policies, std::move(entry));
      if (!one) return one.error();
      queue.rows.push_back(one->row(identity, now));
      const auto told = tellConcerns(database, identity, one->entry, queue.rows.back());
      if (!told) return told.error();
    }
    return queue;
  });
}

base::Result<wire::ReviewDossier> ReviewService::dossier(const Identity& identity,
                                                         std::string_view application) {
  if (!holds(kReviewers, identity.role)) return Error(Code::NotFound, "no such application");
  return m_store.read([&](db::Database& database) -> base::Result<wire::ReviewDossier> {
    auto entry = visibleEntry(database, identity, application);
    if (!entry) return entry.error();
    const auto one = view(m_policies, std::move(*entry));
    if (!one) return one.error();
    const base::Instant now = m_store.clock().now();
    wire::ReviewDossier dossier;
    dossier.now = base::toMillis(now);
    dossier.summary = one->row(identity, now);
    dossier.policy = one->entry.application.policy;
    if (one->entry.lease && !isTaken(one->entry, identity, now)) dossier.note = one->entry.lease->note;
    auto filled = fillSubmission(database, one->entry.application, dossier);
    if (!filled) return filled.error();
    const auto told = tellConcerns(database, identity, one->entry, dossier.summary);
    if (!told) return told.error();
    const auto added = addConcerns(dossier);
    if (!added) return added.error();
    return dossier;
  });
}

base::Result<ReviewService::LeaseOutcome> ReviewService::lease(const Identity& identity,
                                                               std::string_view application,
                                                               const wire::LeaseRequest& request) {
  if (!holds(kReviewers, identity.role)) return Error(Code::NotFound, "no such application");
  const bool known = request.action == "take" || request.action == "keep" || request.action == "release";
  if (!known) return Error(Code::InvalidInput, "take, keep or release", {{}, "$.action"});
  return m_store.write([&](db::Database& database) -> base::Result<LeaseOutcome> {
    const auto turn = turns::ofOwner(database, application);
    if (!turn) return turn.error();
    auto entry = visibleEntry(database, identity, application);
    if (!entry) return entry.error();
    const auto one = view(m_policies, std::move(*entry));
    if (!one) return one.error();
    const ApplicationSummary& summary = one->entry.application.summary;
    if (!isMine(identity, one->book->policy(), summary))
      return Error(Code::NotNow,
                   "it is " + summary.phase + (summary.step.empty() ? "" : " at " + summary.step));
    LeaseOutcome outcome;
    auto changed = changeLease(database, identity, one->entry, request, m_store.clock().now(), outcome);
    if (!changed) return changed.error();
    return outcome;
  });
}

}  // namespace tarim::server
