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

wire::SyncRequest Pusher::waiting() const {
  wire::SyncRequest request = m_vault.pending(m_clock.now());
  const auto isLeftOut = [this](const auto& one) { return m_leftOut.contains(one.application); };
  std::erase_if(request.drafts, isLeftOut);
  std::erase_if(request.operations, isLeftOut);
  std::erase_if(request.evidence, isLeftOut);
  // A command speaks of what its draft holds, which the server does not have.
  std::erase_if(request.commands, [&](const workflow::Command& command) {
    return isLeftOut(command) || m_leftOut.contains(command.id);
  });
  return request;
}

wire::SyncRequest Pusher::next() const {
  wire::SyncRequest request = waiting();
  request.protocol = m_protocol;
  const auto brings = [&](const std::string& application) {
    return std::any_of(request.operations.begin(), request.operations.end(),
                       [&](const wire::DraftOperations& list) { return list.application == application; });
  };
  std::erase_if(request.written, [&](const wire::Acknowledged& one) {
    return m_written.contains(one.application) || (m_onKept && brings(one.application));
  });
  std::erase_if(request.files, [this](const std::string& hash) { return !isWorthAsking(hash); });
  if (m_inParts) keepOne(request);
  return request;
}

std::string Pusher::applicationOfNews(const wire::SyncRequest& request) const {
  const auto news = [this](const auto& one) { return isNews(one); };
  if (const auto one = std::ranges::find_if(request.drafts, news); one != request.drafts.end())
    return one->application;
  if (const auto one = std::ranges::find_if(request.operations, news); one != request.operations.end())
    return one->application;
  const auto one = std::ranges::find_if(request.evidence, news);
  return one == request.evidence.end() ? std::string() : one->application;
}

void Pusher::keepOne(wire::SyncRequest& request) const {
  if (!hasNews(request)) return;
  request.files.clear();
  const std::string application = applicationOfNews(request);
  const auto isOther = [&](const auto& one) { return one.application != application; };
  const auto command =
      std::ranges::find_if(request.commands, [this](const workflow::Command& one) { return isNews(one); });
  const std::string id =
      application.empty() && command != request.commands.end() ? command->id : std::string();
  std::erase_if(request.drafts, isOther);
  std::erase_if(request.operations, isOther);
  std::erase_if(request.evidence, isOther);
  std::erase_if(request.commands, [&](const workflow::Command& one) { return one.id != id; });
}

bool Pusher::blame(const wire::SyncRequest& refused, const base::Error& why) {
  if (!hasNews(refused)) return false;
  if (!std::exchange(m_inParts, true)) return true;
  const std::string application = applicationOfNews(refused);
  const std::string guilty = application.empty() ? refused.commands.front().id : application;
  m_leftOut.insert(guilty);
  if (!m_trouble) m_trouble = base::Error(why.code(), why.detail(), {{}, guilty});
  return true;
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
  for (const wire::Acknowledged& one : request.written)
    m_written.insert(one.application);
  if (!m_onKept) return;
  for (const wire::DraftOperations& list : request.operations)
    m_written.insert(list.application);
}

void Pusher::forgetDevice() {
  m_operations.clear();
  m_names.clear();
  m_written.clear();
}

bool Pusher::isNews(const wire::DraftNotice& draft) const {
  return !m_names.contains("draft " + draft.application);
}

bool Pusher::isNews(const wire::DraftOperations& list) const {
  const auto said = m_operations.find(list.application);
  return said == m_operations.end() || said->second < list.operations.back().sequence;
}

bool Pusher::isNews(const workflow::Command& command) const {
  return !m_names.contains("command " + command.id);
}

bool Pusher::isNews(const wire::Evidence& part) const {
  return !m_names.contains(nameOf(part));
}

bool Pusher::hasNews(const wire::SyncRequest& request) const {
  const auto news = [this](const auto& one) { return isNews(one); };
  return std::ranges::any_of(request.drafts, news) || std::ranges::any_of(request.commands, news) ||
         std::ranges::any_of(request.evidence, news) || std::ranges::any_of(request.operations, news);
}

bool Pusher::hasNews() const {
  const wire::SyncRequest request = waiting();
  // A draft that the feed has brought may be one that this device wrote before it was set back.
  const auto isHeardOf = [this](const wire::Acknowledged& one) {
    return !m_written.contains(one.application);
  };
  return std::ranges::any_of(request.written, isHeardOf) || hasNews(request);
}

}  // namespace tarim::client
