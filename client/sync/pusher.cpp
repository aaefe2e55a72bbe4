// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/pusher.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

/// Tells one part of an application's evidence from the next.
std::string nameOf(const wire::Evidence& part) {
  std::string name = "evidence " + part.application + " " + std::to_string(part.events.size());
  if (part.operations.empty()) return name;
  const dossier::Operation& last = part.operations.back();
  return name + " " + last.stamp.device + " " + std::to_string(last.sequence);
}

}  // namespace

bool Pusher::isWorthAsking(const std::string& hash) const {
  if (!m_files.contains(hash)) return true;
  const auto record = m_vault.file(hash);
  return record && record->progress == FileProgress::UnderWay && record->sent == record->size;
}

wire::SyncRequest Pusher::next() const {
  wire::SyncRequest request = m_vault.pending(m_clock.now());
  request.protocol = m_protocol;
  std::erase_if(request.files, [this](const std::string& hash) { return !isWorthAsking(hash); });
  return request;
}

bool Pusher::hasSomethingToSay() const {
  const wire::SyncRequest request = next();
  return !request.drafts.empty() || !request.operations.empty() || !request.commands.empty() ||
         !request.evidence.empty() || !request.files.empty();
}

void Pusher::said(const wire::SyncRequest& request) {
  for (const wire::DraftNotice& draft : request.drafts)
    m_names.insert("draft " + draft.application);
  for (const wire::DraftOperations& list : request.operations)
    m_operations[list.application] = list.operations.back().sequence;
  for (const workflow::Command& command : request.commands)
    m_names.insert("command " + command.id);
  for (const wire::Evidence& part : request.evidence)
    m_names.insert(nameOf(part));
  m_files.insert(request.files.begin(), request.files.end());
}

bool Pusher::hasNews() const {
  const wire::SyncRequest request = m_vault.pending(m_clock.now());
  const auto isNewDraft = [this](const wire::DraftNotice& one) {
    return !m_names.contains("draft " + one.application);
  };
  const auto isNewCommand = [this](const workflow::Command& one) {
    return !m_names.contains("command " + one.id);
  };
  const auto isNewEvidence = [this](const wire::Evidence& one) { return !m_names.contains(nameOf(one)); };
  const auto hasNewOperations = [this](const wire::DraftOperations& list) {
    const auto said = m_operations.find(list.application);
    return said == m_operations.end() || said->second < list.operations.back().sequence;
  };
  return std::any_of(request.drafts.begin(), request.drafts.end(), isNewDraft) ||
         std::any_of(request.commands.begin(), request.commands.end(), isNewCommand) ||
         std::any_of(request.evidence.begin(), request.evidence.end(), isNewEvidence) ||
         std::any_of(request.operations.begin(), request.operations.end(), hasNewOperations);
}

}  // namespace tarim::client
