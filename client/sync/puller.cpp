// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/puller.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

using base::Code;

constexpr std::string_view kMark = "delivered-";

/// An error of the link, the server or this disk, which may be over at the next attempt.
bool isTransient(Code code) {
  constexpr Code kinds[] = {Code::Offline,          Code::TimedOut,      Code::Cancelled,
                            Code::ForeignServer,    Code::CaptivePortal, Code::Throttled,
                            Code::NotAuthenticated, Code::StorageFull,   Code::StorageFailed};
  return std::find(std::begin(kinds), std::end(kinds), code) != std::end(kinds);
}

/// The event of the last return; null when there is none.
const workflow::Event* lastReturn(const std::vector<workflow::Event>& events) {
  for (auto event = events.rbegin(); event != events.rend(); ++event)
    if (event->kind == workflow::EventKind::Returned) return &*event;
  return nullptr;
}

}  // namespace

Puller::PolicySource Puller::policiesOf(ApiClient& api) {
  return [&api](const std::string& hash) { return api.policy(hash); };
}

base::Result<void> Puller::fetchPolicy(const std::string& policy, const PolicySource& source) {
  const auto known = m_vault.drafts.rulebook(policy);
  if (known || known.error().code() != Code::UnknownPolicy || m_unusable.contains(policy)) return {};
  const auto text = source(policy);
  const auto added = text ? m_vault.drafts.addPolicy(*text) : base::Result<void>(text.error());
  if (!added && added.error().code() == Code::ServerFailed) {
    // Only this policy is missing until the next answer; its drafts are folded when it arrives.
    m_trouble = base::Error(Code::ServerFailed, "a policy: " + added.error().detail());
    return {};
  }
  if (added || isTransient(added.error().code())) return added;
  // A draft under a policy that this program cannot use stays closed, and everything else goes on.
  m_unusable.insert(policy);
  return {};
}

base::Result<void> Puller::take(const wire::SyncAnswer& answer, const wire::SyncRequest* answered,
                                const PolicySource& source) {
  m_trouble.reset();
  for (const wire::FeedItem& item : answer.feed) {
    const auto fetched = fetchPolicy(item.policy, source);
    if (!fetched) return fetched;
  }
  const auto applied = m_vault.exchange.apply(answer, m_clock.now(), answered);
  if (!applied) return applied;
  std::vector<std::string> wanted = answer.policies;
  // Including policies that could not be fetched when their draft arrived.
  for (const DraftInfo& draft : m_vault.drafts.list())
    wanted.push_back(draft.policy);
  for (const std::string& policy : wanted) {
    const auto fetched = fetchPolicy(policy, source);
    if (!fetched) return fetched;
  }
  return markDeliveries();
}

base::Result<void> Puller::markDeliveries() {
  if (policy::roleFromName(m_vault.settings.account().role) != policy::Role::Applicant) return {};
  dismissRefusedMarks();
  for (const DraftInfo& draft : m_vault.drafts.list()) {
    const workflow::State state = m_vault.exchange.state(draft.application);
    if (state.phase != workflow::Phase::Returned || state.deliveredAt) continue;
    const auto events = m_vault.exchange.events(draft.application);
    const workflow::Event* returned = lastReturn(events);
    if (!returned) continue;
    workflow::Command mark;
    mark.id = std::string(kMark) + returned->hash.hex().substr(0, 32);
    mark.application = draft.application;
    mark.kind = workflow::CommandKind::MarkDelivered;
    mark.attempt = state.attempt;
    if (m_marked.contains(mark.id)) continue;
    const auto queued = m_vault.exchange.queue(mark, m_clock.now());
    if (!queued) return queued;
    m_marked.insert(mark.id);
  }
  return {};
}

void Puller::dismissRefusedMarks() {
  for (const QueuedCommand& queued : m_vault.exchange.queued())
    if (queued.result && queued.command.id.starts_with(kMark))
      (void)m_vault.exchange.dismiss(queued.command.id);
}

}  // namespace tarim::client
