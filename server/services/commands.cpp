// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/commands.hpp"

#include "server/services/recusal_names.hpp"
#include "server/services/stage_decisions.hpp"
#include "server/services/visibility.hpp"
#include "server/store/decided.hpp"
#include "server/store/draft_sizes.hpp"
#include "server/store/turns.hpp"
#include "shared/workflow/guard.hpp"
#include "shared/workflow/recusal.hpp"
#include "shared/workflow/stages.hpp"

#include <algorithm>

namespace tarim::server {

using base::Code;
using base::Error;
using workflow::CommandKind;

namespace {

/// Every device of the applicant downloads the whole event. The limits of a request would allow a return with
/// 200 reasons of 64 KiB each, which no screen can show and a county's link cannot carry.
constexpr std::size_t kMaxEventBytes = 1u << 20;
/// How often a submission is prepared that changes meanwhile; another device of the person edits it.
constexpr int kMostTries = 3;

bool isApplicants(CommandKind kind) {
  return kind == CommandKind::Submit || kind == CommandKind::MarkDelivered ||
         kind == CommandKind::MarkOpened || kind == CommandKind::Withdraw;
}

/// Decided at a desk, which a lease reserves.
bool isReviewers(CommandKind kind) {
  return !isApplicants(kind) && kind != CommandKind::GrantException && kind != CommandKind::DeclareRecusal;
}

/// One command within one job.
struct Decision {
  db::Database& database;
  PolicyRegistry& policies;
  const crypto::Key& seed;
  const Identity& identity;
  const workflow::Command& command;
  base::Instant now;
  const PreparedSubmission* prepared = nullptr;  ///< Of a submission.
  std::string findings = {};                     ///< With Blocked.
  bool hasChanged = false;                       ///< The application is not as it was prepared.
  std::vector<HeldRole> roles = {};              ///< By which the sender sees the application.
  std::vector<HeldRole> former = {};             ///< By which the sender would, were they in force.

  /// Anybody who may not see the application gets the answer to an unknown id. Who might see it by a role
  /// that is over hears that.
  base::Result<void> findRoles() {
    const auto entry = applications::entry(database, command.application);
    if (!entry) return entry.error();
    const Error unknown(Code::NotFound, "no such application");
    if (!*entry) return unknown;
    const bool owner = (*entry)->application.owner == identity.person.id;
    if (isApplicants(command.kind) && !owner) return unknown;
    auto fitting = rolesFor(database, identity, identity.roles, **entry);
    if (!fitting) return fitting.error();
    auto over = rolesFor(database, identity, identity.former, **entry);
    if (!over) return over.error();
    // One's own application is decided by none of one's roles: the workflow says why.
    const bool mayBeApplicants = isApplicants(command.kind) || command.kind == CommandKind::DeclareRecusal;
    if (owner && !mayBeApplicants) *fitting = identity.roles;
    if (fitting->empty() && over->empty()) return unknown;
    if (fitting->empty()) return roleIsOver(over->front());
    roles = std::move(*fitting);
    former = std::move(*over);
    return {};
  }

  [[nodiscard]] Error roleIsOver(const HeldRole& role) const {
    return {Code::NotAllowed, describeEnd(role, now)};
  }

  /// The role whose turn it is: the first that may send the command now. Where a role that is over could
  /// have, it is named.
  base::Result<HeldRole> roleFor(const ApplicationAggregate& aggregate) const {
    const auto mayNow = [&](const HeldRole& one) {
      return !workflow::guard(command.kind, aggregate.state, one.role, aggregate.policy(), now);
    };
    const auto fits = std::find_if(roles.begin(), roles.end(), mayNow);
    if (fits != roles.end()) return *fits;
    const auto over = std::find_if(former.begin(), former.end(), mayNow);
    if (over != former.end()) return roleIsOver(*over);
    // The workflow says what is in the way of the role that comes nearest.
    const auto belongs = std::find_if(roles.begin(), roles.end(), [&](const HeldRole& one) {
      const auto refusal = workflow::guard(command.kind, aggregate.state, one.role, aggregate.policy(), now);
      return refusal && refusal->code() != Code::NotAllowed;
    });
    return belongs != roles.end() ? *belongs : roles.front();
  }

  /// While a lease lasts only its holder may decide.
  base::Result<void> checkLease() const {
    if (!isReviewers(command.kind)) return {};
    const auto entry = applications::entry(database, command.application);
    if (!entry) return entry.error();
    const auto& lease = (*entry)->lease;
    const bool taken = lease && !lease->holder.empty() && lease->holder != identity.person.id &&
                       lease->until >= base::toMillis(now);
    if (taken) return Error(Code::LeaseTaken, (*entry)->holderName);
    return {};
  }

  /// Ends the lease and deletes its note: the decision has replaced both.
  base::Result<void> endLease() const {
    if (!isReviewers(command.kind)) return {};
    return leases::put(database, command.application, Lease{});
  }

  [[nodiscard]] workflow::Actor actor(const HeldRole& role) const {
    return {identity.person.id, identity.person.name, role.role, role.grant.standsFor};
  }

  [[nodiscard]] Recorder recorder() const { return {seed, now}; }

  /// A savepoint of its own: what fails here is taken back, and its refusal is stored all the same.
  base::Result<void> apply(ApplicationAggregate& aggregate, workflow::Event event) {
    return database.transaction([&] { return write(aggregate, std::move(event)); });
  }

  base::Result<void> write(ApplicationAggregate& aggregate, workflow::Event event) {
    if (command.kind != CommandKind::Submit) {
      if (workflow::canonicalText(event).size() > kMaxEventBytes)
        return Error(Code::TooLarge, "more than " + std::to_string(kMaxEventBytes) + " bytes of reasons");
      if (auto recorded = record(database, aggregate, std::move(event), recorder()); !recorded)
        return recorded;
      return endLease();
    }
    if (auto isSigned = checkSignature(aggregate, identity, command); !isSigned) return isSigned;
    if (auto same = requireAsPrepared(aggregate); !same) return same;
    if (!prepared->outcome) {
      if (prepared->outcome.error().code() == Code::Blocked) findings = prepared->checked.findings;
      return prepared->outcome;
    }
    auto frozen = freeze(database, aggregate, prepared->checked, std::move(event), recorder());
    if (!frozen && frozen.error().code() == Code::AlreadyDone)
      return Error(Code::StorageCorrupt, "attempt " + std::to_string(command.attempt) + " is frozen already");
    return frozen;
  }

  /// StorageBusy, which is no answer: the job is rolled back and the submission prepared again.
  base::Result<void> requireAsPrepared(const ApplicationAggregate& aggregate) {
    const auto stored = draft_sizes::of(database, aggregate.application.owner, command.application);
    if (!stored) return stored.error();
    hasChanged = prepared == nullptr || !prepared->isOf(stored->size.operations, aggregate.events.size());
    if (hasChanged) return Error(Code::StorageBusy, "the draft changed while it was being submitted");
    return {};
  }

  /// What the frozen submission says about a stage: the fee, the papers that are missing, exemptions.
  base::Result<void> applyFacts(const ApplicationAggregate& aggregate, workflow::Event& event) const {
    if (!workflow::stageKindOf(command.kind)) return {};
    const auto facts = caseFactsOf(database, aggregate, now);
    return facts ? workflow::completeWithFacts(event, *facts) : base::Result<void>(facts.error());
  }

  base::Result<void> run() {
    if (auto visible = findRoles(); !visible) return visible;
    auto aggregate = loadAggregate(database, policies, command.application);
    if (!aggregate) return aggregate.error();
    if (auto fired = fireIfDue(database, *aggregate, recorder()); !fired) return fired.error();
    if (auto free = checkLease(); !free) return free;
    const auto role = roleFor(*aggregate);
    if (!role) return role.error();
    const auto named = withPeople(database, command, aggregate->application);
    if (!named) return named.error();
    auto event = workflow::decide(aggregate->state, *named, actor(*role), aggregate->policy(), now);
    if (!event) return event.error();
    if (command.kind == CommandKind::CloseDefence)
      return database.transaction(
          [&] { return closeDefence(database, policies, *aggregate, *event, recorder()); });
    if (auto fits = applyFacts(*aggregate, *event); !fits) return fits;
    return apply(*aggregate, std::move(*event));
  }
};

/// Whether an error is an answer to the sender. Any other error is a failure of the store: the job is rolled
/// back and the sender may retry.
bool isAnswer(Code code) {
  switch (code) {
    case Code::StorageFull:
    case Code::StorageFailed:
    case Code::StorageCorrupt:
    case Code::StorageBusy:
    case Code::Unknown:
    case Code::UnknownPolicy:
      return false;
    default:
      return true;
  }
}

wire::CommandResult resultOf(const std::string& id, const base::Result<void>& decided, std::string findings) {
  wire::CommandResult result;
  result.id = id;
  result.done = bool(decided);
  if (decided) return result;
  result.code = decided.error().code();
  result.detail = decided.error().detail();
  if (!decided.error().place().path.empty())
    result.detail = decided.error().place().path + ": " + result.detail;
  result.findings = std::move(findings);
  return result;
}

}  // namespace

CommandService::CommandService(Store& store, PolicyRegistry& policies, const crypto::Key& serverSeed)
    : m_store(store), m_policies(policies), m_seed(serverSeed), m_preparer(store, policies) {}

base::Result<std::optional<wire::CommandResult>> CommandService::attempt(const Identity& identity,
                                                                         const workflow::Command& command,
                                                                         base::Instant now) {
  std::shared_ptr<const PreparedSubmission> prepared;
  if (command.kind == CommandKind::Submit) {
    auto ready = m_preparer.prepare(identity, command, now);
    if (!ready) return ready.error();
    prepared = std::move(*ready);
  }
  bool hasChanged = false;
  const auto job = [&](db::Database& database) -> base::Result<wire::CommandResult> {
    const auto turn = turns::ofOwner(database, command.application);
    if (!turn) return turn.error();
    auto before = decided::find(database, identity.person.id, command.id);
    if (!before) return before.error();
    if (*before) return std::move(**before);
    Decision decision{database, m_policies, m_seed, identity, command, now, prepared.get()};
    const auto outcome = decision.run();
    hasChanged = decision.hasChanged;
    if (!outcome && !isAnswer(outcome.error().code())) return outcome.error();
    wire::CommandResult result = resultOf(command.id, outcome, std::move(decision.findings));
    if (result.done || result.code != Code::FilesMissing) {
      const auto put = decided::put(database, identity.person.id, result, base::toMillis(now));
      if (!put) return put.error();
    }
    return result;
  };
  auto result = m_store.writeFor(identity.person.id, job);
  if (hasChanged) return std::optional<wire::CommandResult>();
  if (!result) return result.error();
  return std::optional(std::move(*result));
}

base::Result<wire::CommandResult> CommandService::decide(const Identity& identity,
                                                         const workflow::Command& command,
                                                         base::Instant now) {
  for (int tries = 0; tries < kMostTries; ++tries) {
    auto result = attempt(identity, command, now);
    if (!result) return result.error();
    if (*result) return std::move(**result);
  }
  return Error(Code::StorageBusy, "the draft changes while it is being submitted");
}

}  // namespace tarim::server
