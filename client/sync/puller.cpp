// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/puller.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

using base::Code;

constexpr std::string_view kMark = "delivered-";

/// Of the link, the server or this disk: it may be over at the next attempt.
bool isPassing(Code code) {
  constexpr Code kinds[] = {Code::Offline,          Code::TimedOut,      Code::Cancelled,
                            Code::ForeignServer,    Code::CaptivePortal, Code::Throttled,
                            Code::NotAuthenticated, Code::StorageFull,   Code::StorageFailed};
  return std::find(std::begin(kinds), std::end(kinds), code) != std::end(kinds);
}

/// Of the return that the application is in; null when it is in none.
const workflow::Event* lastReturn(const std::vector<workflow::Event>& events) {
  for (auto event = events.rbegin(); event != events.rend(); ++event)
    if (event->kind == workflow::EventKind::Returned) return &*event;
  return nullptr;
}

Puller::Library libraryOf(ApiClient& api) {
  return [&api](const std::string& hash) { return api.policy(hash); };
}

}  // namespace

base::Result<void> Puller::fetch(const std::string& policy, ApiClient& api) {
  return fetch(policy, libraryOf(api));
}

base::Result<void> Puller::take(const wire::SyncAnswer& answer, const wire::SyncRequest& answered,
                                ApiClient& api) {
  return take(answer, &answered, libraryOf(api));
}

base::Result<void> Puller::fetch(const std::string& policy, const Library& library) {
  const auto known = m_vault.rulebook(policy);
  if (known || known.error().code() != Code::UnknownPolicy || m_useless.contains(policy)) return {};
  const auto text = library(policy);
  const auto added = text ? m_vault.addPolicy(*text) : base::Result<void>(text.error());
  if (!added && added.error().code() == Code::ServerFailed) {
    // This one policy, until the next answer; everything else goes on, and its drafts are folded when it
    // comes.
    m_trouble = base::Error(Code::ServerFailed, "a policy: " + added.error().detail());
    return {};
  }
  if (added || isPassing(added.error().code())) return added;
  // A draft under a policy that this program cannot use stays closed, and everything else goes on.
  m_useless.insert(policy);
  return {};
}

base::Result<void> Puller::take(const wire::SyncAnswer& answer, const wire::SyncRequest* answered,
                                const Library& library) {
  m_trouble.reset();
  for (const wire::FeedItem& item : answer.feed) {
    const auto fetched = fetch(item.policy, library);
    if (!fetched) return fetched;
  }
  const auto applied = m_vault.apply(answer, m_clock.now(), answered);
  if (!applied) return applied;
  std::vector<std::string> wanted = answer.policies;
  // Also what could not be had when its draft came.
  for (const DraftInfo& draft : m_vault.drafts())
    wanted.push_back(draft.policy);
  for (const std::string& policy : wanted) {
    const auto fetched = fetch(policy, library);
    if (!fetched) return fetched;
  }
  return markDeliveries();
}

base::Result<void> Puller::markDeliveries() {
  if (m_vault.account().role != "applicant") return {};
  forgetRefusedMarks();
  for (const DraftInfo& draft : m_vault.drafts()) {
    const workflow::State state = m_vault.state(draft.application);
    if (state.phase != workflow::Phase::Returned || state.deliveredAt) continue;
    const auto events = m_vault.events(draft.application);
    const workflow::Event* returned = lastReturn(events);
    if (!returned) continue;
    workflow::Command mark;
    mark.id = std::string(kMark) + returned->hash.hex().substr(0, 32);
    mark.application = draft.application;
    mark.kind = workflow::CommandKind::MarkDelivered;
    mark.attempt = state.attempt;
    if (m_marked.contains(mark.id)) continue;
    const auto queued = m_vault.queue(mark, m_clock.now());
    if (!queued) return queued;
    m_marked.insert(mark.id);
  }
  return {};
}

void Puller::forgetRefusedMarks() {
  for (const QueuedCommand& queued : m_vault.queued())
    if (queued.result && queued.command.id.starts_with(kMark)) (void)m_vault.dismiss(queued.command.id);
}

}  // namespace tarim::client
