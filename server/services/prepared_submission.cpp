// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/prepared_submission.hpp"

#include "server/store/decided.hpp"
#include "server/store/draft_sizes.hpp"

#include <algorithm>

namespace tarim::server {

using base::Code;
using base::Error;
using base::Result;

namespace {

/// Seconds after which another submission of a person may be prepared.
constexpr const char* kOneAtATime = "2";

/// One state of an application, as a read connection sees it.
struct Sight {
  ApplicationAggregate aggregate;
  std::uint64_t operations = 0;
};

Result<bool> isOwnAndNew(db::Database& database, const Identity& identity, const workflow::Command& command) {
  const auto before = decided::find(database, identity.person.id, command.id);
  if (!before) return before.error();
  const auto application = applications::find(database, command.application);
  if (!application) return application.error();
  return !*before && *application && (*application)->owner == identity.person.id;
}

/// Nothing when the job refuses the command without the dossier.
Result<std::optional<Sight>> look(db::Database& database, PolicyRegistry& policies, const Identity& identity,
                                  const workflow::Command& command, base::Instant now) {
  const auto own = isOwnAndNew(database, identity, command);
  if (!own) return own.error();
  if (!*own) return std::optional<Sight>();
  auto aggregate = loadAggregate(database, policies, command.application);
  if (!aggregate) return aggregate.error();
  const workflow::Actor actor{identity.person.id, identity.person.name, policy::Role::Applicant};
  const auto event = workflow::decide(aggregate->state, command, actor, aggregate->policy(), now);
  if (!event || !checkSignature(*aggregate, identity, command)) return std::optional<Sight>();
  const auto stored = draft_sizes::of(database, identity.person.id, command.application);
  if (!stored) return stored.error();
  return std::optional(Sight{std::move(*aggregate), stored->size.operations});
}

}  // namespace

/// The right to prepare for this person.
class SubmissionPreparer::Turn {
 public:
  Turn(SubmissionPreparer& owner, const std::string& person) : m_owner(owner), m_person(person) {
    const std::lock_guard lock(m_owner.m_mutex);
    m_taken = m_owner.m_preparing.insert(m_person).second;
  }
  ~Turn() {
    if (!m_taken) return;
    const std::lock_guard lock(m_owner.m_mutex);
    m_owner.m_preparing.erase(m_person);
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
  explicit operator bool() const { return m_taken; }

 private:
  SubmissionPreparer& m_owner;
  const std::string& m_person;
  bool m_taken = false;
};

SubmissionPreparer::SubmissionPreparer(Store& store, PolicyRegistry& policies)
    : m_store(store),
      m_policies(policies),
      m_judge(store),
      m_ofDevices(kSubmissionsOfDevice, kSubmissionsWindow),
      m_ofPeople(2 * kSubmissionsOfDevice, kSubmissionsWindow) {}

Result<void> SubmissionPreparer::admit(const Identity& identity, base::Instant now) {
  const std::int64_t wait =
      std::max(m_ofDevices.wait(identity.device, now), m_ofPeople.wait(identity.person.id, now));
  if (wait > 0) return Error(Code::Throttled, std::to_string(wait));
  m_ofDevices.failed(identity.device, now);
  m_ofPeople.failed(identity.person.id, now);
  return {};
}

Result<std::shared_ptr<const PreparedSubmission>> SubmissionPreparer::prepare(
    const Identity& identity, const workflow::Command& command, base::Instant now) {
  using Prepared = std::shared_ptr<const PreparedSubmission>;
  const Turn turn(*this, identity.person.id);
  if (!turn) return Error(Code::Throttled, kOneAtATime);
  std::shared_ptr<const FoldedDraft> draft;
  auto prepared = std::make_shared<PreparedSubmission>();
  const auto sight = m_store.read([&](db::Database& database) -> Result<std::optional<Sight>> {
    auto seen = look(database, m_policies, identity, command, now);
    if (!seen || !*seen) return seen;
    if (auto admitted = admit(identity, now); !admitted) return admitted.error();
    const ApplicationAggregate& aggregate = (*seen)->aggregate;
    auto folded = m_folded.get(database, {command.application, (*seen)->operations, command.attempt},
                               aggregate.policy().hash);
    if (!folded) return folded.error();
    draft = std::move(*folded);
    prepared->outcome = checkRoot(database, aggregate, command, *draft, prepared->checked);
    return seen;
  });
  if (!sight) return sight.error();
  if (!*sight) return Prepared();
  prepared->operations = (*sight)->operations;
  prepared->events = (*sight)->aggregate.events.size();
  if (prepared->outcome) {
    // Takes seconds, and its writes are jobs.
    if (auto judged = m_judge.judge(prepared->checked.files); !judged) return judged.error();
    prepared->outcome = m_store.read([&](db::Database& database) {
      return checkContent(database, (*sight)->aggregate, now, prepared->checked);
    });
    if (!prepared->outcome && prepared->outcome.error().code() == Code::StorageBusy)
      return prepared->outcome.error();
  }
  return Prepared(std::move(prepared));
}

}  // namespace tarim::server
