// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/pusher.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

/// A key that differs between the parts of an application's evidence.
std::string nameOf(const wire::Evidence& part) {
  std::string name = "evidence " + part.application + " " + std::to_string(part.events.size());
  if (part.operations.empty()) return name;
  const dossier::Operation& last = part.operations.back();
  return name + " " + last.stamp.device + " " + std::to_string(last.sequence);
}

}  // namespace

bool Pusher::needsQuery(const std::string& hash) const {
  if (!m_queriedFiles.contains(hash)) return true;
  const auto record = m_vault.files.record(hash);
  return record && record->progress == FileProgress::UnderWay && record->sent == record->size;
}

wire::SyncRequest Pusher::pendingRequest() const {
  wire::SyncRequest request = m_vault.exchange.pendingUnder(m_protocol, m_clock.now());
  const auto isExcluded = [this](const auto& one) { return m_excluded.contains(one.application); };
  std::erase_if(request.drafts, isExcluded);
  std::erase_if(request.operations, isExcluded);
  std::erase_if(request.evidence, isExcluded);
  // A command refers to its draft's operations, which the server does not have.
  std::erase_if(request.commands, [&](const workflow::Command& command) {
    return isExcluded(command) || m_excluded.contains(command.id);
  });
  return request;
}

wire::SyncRequest Pusher::next() const {
  wire::SyncRequest request = pendingRequest();
  const auto brings = [&](const std::string& application) {
    return std::any_of(request.operations.begin(), request.operations.end(),
                       [&](const wire::DraftOperations& list) { return list.application == application; });
  };
  std::erase_if(request.written, [&](const wire::Acknowledged& one) {
    return m_writtenReported.contains(one.application) || (m_onOpenConnection && brings(one.application));
  });
  std::erase_if(request.files, [this](const std::string& hash) { return !needsQuery(hash); });
  if (m_isSplitting) reduceToOne(request);
  return request;
}

std::string Pusher::firstUnsentApplication(const wire::SyncRequest& request) const {
  const auto unsent = [this](const auto& one) { return isUnsent(one); };
  if (const auto one = std::ranges::find_if(request.drafts, unsent); one != request.drafts.end())
    return one->application;
  if (const auto one = std::ranges::find_if(request.operations, unsent); one != request.operations.end())
    return one->application;
  const auto one = std::ranges::find_if(request.evidence, unsent);
  return one == request.evidence.end() ? std::string() : one->application;
}

void Pusher::reduceToOne(wire::SyncRequest& request) const {
  if (!hasUnsent(request)) return;
  request.files.clear();
  const std::string application = firstUnsentApplication(request);
  const auto isOther = [&](const auto& one) { return one.application != application; };
  const auto command =
      std::ranges::find_if(request.commands, [this](const workflow::Command& one) { return isUnsent(one); });
  const std::string id =
      application.empty() && command != request.commands.end() ? command->id : std::string();
  std::erase_if(request.drafts, isOther);
  std::erase_if(request.operations, isOther);
  std::erase_if(request.evidence, isOther);
  std::erase_if(request.commands, [&](const workflow::Command& one) { return one.id != id; });
}

bool Pusher::isolate(const wire::SyncRequest& refused, const base::Error& why) {
  if (!hasUnsent(refused)) return false;
  if (!std::exchange(m_isSplitting, true)) return true;
  const std::string application = firstUnsentApplication(refused);
  const std::string culprit = application.empty() ? refused.commands.front().id : application;
  m_excluded.insert(culprit);
  if (!m_trouble) m_trouble = base::Error(why.code(), why.detail(), {{}, culprit});
  return true;
}

bool Pusher::hasRequest() const {
  const wire::SyncRequest request = next();
  return !request.drafts.empty() || !request.operations.empty() || !request.commands.empty() ||
         !request.evidence.empty() || !request.files.empty();
}

void Pusher::markAnswered(const wire::SyncRequest& request) {
  for (const wire::DraftNotice& draft : request.drafts)
    m_sentNames.insert("draft " + draft.application);
  for (const wire::DraftOperations& list : request.operations)
    m_sentOperations[list.application] = list.operations.back().sequence;
  for (const workflow::Command& command : request.commands)
    m_sentNames.insert("command " + command.id);
  for (const wire::Evidence& part : request.evidence)
    m_sentNames.insert(nameOf(part));
  m_queriedFiles.insert(request.files.begin(), request.files.end());
  for (const wire::Acknowledged& one : request.written)
    m_writtenReported.insert(one.application);
  if (!m_onOpenConnection) return;
  for (const wire::DraftOperations& list : request.operations)
    m_writtenReported.insert(list.application);
}

void Pusher::forgetDevice() {
  m_sentOperations.clear();
  m_sentNames.clear();
  m_writtenReported.clear();
}

bool Pusher::isUnsent(const wire::DraftNotice& draft) const {
  return !m_sentNames.contains("draft " + draft.application);
}

bool Pusher::isUnsent(const wire::DraftOperations& list) const {
  const auto sent = m_sentOperations.find(list.application);
  return sent == m_sentOperations.end() || sent->second < list.operations.back().sequence;
}

bool Pusher::isUnsent(const workflow::Command& command) const {
  return !m_sentNames.contains("command " + command.id);
}

bool Pusher::isUnsent(const wire::Evidence& part) const {
  return !m_sentNames.contains(nameOf(part));
}

bool Pusher::hasUnsent(const wire::SyncRequest& request) const {
  const auto unsent = [this](const auto& one) { return isUnsent(one); };
  return std::ranges::any_of(request.drafts, unsent) || std::ranges::any_of(request.commands, unsent) ||
         std::ranges::any_of(request.evidence, unsent) || std::ranges::any_of(request.operations, unsent);
}

bool Pusher::hasUnsent() const {
  const wire::SyncRequest request = pendingRequest();
  // The feed may bring a draft that this device wrote before its vault was set back.
  const auto isUnreported = [this](const wire::Acknowledged& one) {
    return !m_writtenReported.contains(one.application);
  };
  return std::ranges::any_of(request.written, isUnreported) || hasUnsent(request);
}

}  // namespace tarim::client
