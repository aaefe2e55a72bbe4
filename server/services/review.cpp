// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/review.hpp"

#include "server/services/concerns.hpp"
#include "server/services/visibility.hpp"
#include "server/store/events.hpp"
#include "server/store/grants.hpp"
#include "server/store/receipts.hpp"
#include "server/store/submissions.hpp"
#include "server/store/turns.hpp"
#include "shared/wire/protocol.hpp"
#include "shared/workflow/recusal.hpp"

#include <algorithm>
#include <map>
#include <tuple>

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

/// An application in somebody's reach, and the somebody: by which roles, and whether recused.
struct Reached {
  QueueEntry entry;
  Roles roles = 0;
  bool recused = false;
};

bool isMine(const Reached& reached, const policy::Policy& policy) {
  const ApplicationSummary& summary = reached.entry.application.summary;
  const policy::Step* step = isAt(summary, Phase::InReview) ? stepOf(policy, summary) : nullptr;
  return step && holds(reached.roles, step->role) && !reached.recused;
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
struct View : Reached {
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
    row.mine = isMine(*this, book->policy());
    return row;
  }
};

base::Result<View> view(PolicyRegistry& policies, Reached reached) {
  auto book = policies.rulebook(reached.entry.application.policy);
  if (!book) return book.error();
  return View{std::move(reached), std::move(*book)};
}

/// One application in the reviewer's reach. NotFound.
base::Result<View> reach(db::Database& database, PolicyRegistry& policies, const Identity& identity,
                         std::string_view application) {
  auto entry = visibleEntry(database, identity, application, kReviewers);
  if (!entry) return entry.error();
  const auto roles = rolesFor(database, identity, identity.roles, *entry);
  if (!roles) return roles.error();
  const auto recused = recusals::has(database, identity.person.id, application);
  if (!recused) return recused.error();
  Reached reached{std::move(*entry), 0, *recused};
  for (const HeldRole& role : *roles)
    reached.roles |= only(role.role) & kReviewers;
  return view(policies, std::move(reached));
}

/// The units whose applications the sender reviews, each with the roles; the empty one stands for all units,
/// which the committee's office sees.
std::map<std::string, Roles> reviewedUnits(const Identity& identity) {
  std::map<std::string, Roles> units;
  for (const HeldRole& role : identity.roles) {
    if (!holds(kReviewers, role.role)) continue;
    units[role.role == Role::CommitteeOffice ? std::string() : role.grant.unit] |= only(role.role);
  }
  return units;
}

/// Every submitted application in the reviewer's reach once, oldest submission first.
base::Result<std::vector<Reached>> reachAll(db::Database& database, const Identity& identity) {
  const auto recused = recusals::ofPerson(database, identity.person.id);
  if (!recused) return recused.error();
  std::vector<Reached> all;
  std::map<std::string, std::size_t, std::less<>> places;
  const auto units = reviewedUnits(identity);
  for (const auto& [unit, roles] : units) {
    auto entries =
        applications::queue(database, unit.empty() ? std::nullopt : std::optional<std::string_view>(unit));
    if (!entries) return entries.error();
    for (QueueEntry& entry : *entries) {
      const std::string& id = entry.application.id;
      if (entry.application.owner == identity.person.id) continue;
      const auto [place, isNew] = places.emplace(id, all.size());
      if (isNew) all.push_back({std::move(entry), 0, recused->contains(place->first)});
      all[place->second].roles |= roles;
    }
  }
  if (units.size() > 1)
    std::sort(all.begin(), all.end(), [](const Reached& a, const Reached& b) {
      const Application& one = a.entry.application;
      const Application& other = b.entry.application;
      return std::tie(one.summary.submittedAt, one.id) < std::tie(other.summary.submittedAt, other.id);
    });
  return all;
}

base::Result<void> fillSubmission(db::Database& database, const Application& application, int protocol,
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
  std::erase_if(*events,
                [&](const workflow::Event& event) { return !workflow::isTold(event.kind, protocol); });
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
  if (!identity.may(kReviewers)) return Error(Code::NotAllowed, "the queue is for reviewers");
  return m_store.read([&](db::Database& database) -> base::Result<wire::Queue> {
    auto entries = reachAll(database, identity);
    if (!entries) return entries.error();
    const base::Instant now = m_store.clock().now();
    wire::Queue queue;
    queue.now = base::toMillis(now);
    for (Reached& entry : *entries) {
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
                                                         std::string_view application, int protocol) {
  if (!identity.may(kReviewers)) return Error(Code::NotFound, "no such application");
  return m_store.read([&](db::Database& database) -> base::Result<wire::ReviewDossier> {
    const auto one = reach(database, m_policies, identity, application);
    if (!one) return one.error();
    const base::Instant now = m_store.clock().now();
    wire::ReviewDossier dossier;
    dossier.now = base::toMillis(now);
    dossier.summary = one->row(identity, now);
    dossier.policy = one->entry.application.policy;
    if (one->entry.lease && !one->recused && !isTaken(one->entry, identity, now))
      dossier.note = one->entry.lease->note;
    auto filled = fillSubmission(database, one->entry.application, protocol, dossier);
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
  if (!identity.may(kReviewers)) return Error(Code::NotFound, "no such application");
  const bool known = request.action == "take" || request.action == "keep" || request.action == "release";
  if (!known) return Error(Code::InvalidInput, "take, keep or release", {{}, "$.action"});
  return m_store.write([&](db::Database& database) -> base::Result<LeaseOutcome> {
    const auto turn = turns::ofOwner(database, application);
    if (!turn) return turn.error();
    const auto one = reach(database, m_policies, identity, application);
    if (!one) return one.error();
    const ApplicationSummary& summary = one->entry.application.summary;
    if (one->recused) return Error(Code::NotAllowed, std::string(workflow::kRecusedWords));
    if (!isMine(*one, one->book->policy()))
      return Error(Code::NotNow,
                   "it is " + summary.phase + (summary.step.empty() ? "" : " at " + summary.step));
    LeaseOutcome outcome;
    auto changed = changeLease(database, identity, one->entry, request, m_store.clock().now(), outcome);
    if (!changed) return changed.error();
    return outcome;
  });
}

}  // namespace tarim::server
