// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What the next sync says. There is no list of what is still to be sent: it is read off the operation log,
// the file records and the queued commands, within the limits of one request.
#include "client/vault/core.hpp"
#include "client/vault/evidence.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

constexpr std::size_t kCommandBytes = 1u << 20;

/// The server said no and the application has moved on: asking again changes nothing until it comes back.
bool sleeps(const Draft& draft) {
  return draft.held && !draft.events.empty() && !workflow::mayWriteCells(draft.state.phase);
}

bool hasNews(const Draft& draft) {
  return !draft.known() || (draft.written() > draft.acknowledged && !sleeps(draft));
}

/// Drafts with something to say; those that the server held last time come last, so they starve nobody.
std::vector<const Draft*> draftsWithNews(const Contents& contents) {
  std::vector<const Draft*> drafts;
  for (const auto& [id, draft] : contents.drafts)
    if (hasNews(*draft)) drafts.push_back(draft.get());
  std::stable_sort(drafts.begin(), drafts.end(),
                   [](const Draft* a, const Draft* b) { return a->held.has_value() < b->held.has_value(); });
  if (drafts.size() > wire::kMaxDraftsPerSync) drafts.resize(wire::kMaxDraftsPerSync);
  return drafts;
}

wire::DraftOperations operationsOf(const Draft& draft, RequestRoom& room) {
  wire::DraftOperations list{draft.application, {}};
  for (const dossier::Operation* operation : draft.ownAfter(draft.acknowledged)) {
    if (!room.takeOperation(*operation)) break;
    list.operations.push_back(*operation);
  }
  return list;
}

bool provesAll(const Draft& draft, const wire::SyncRequest& request) {
  return !draft.reconciliation || afterAnswer(draft, request).answered;
}

/// Whether this request leaves some of the draft's operations for the next one. A submission speaks of all of
/// them: sent before its last operation it would be refused for good (ManifestMismatch).
bool isCut(const Contents& contents, const std::string& application, const wire::SyncRequest& request) {
  const auto found = contents.drafts.find(application);
  if (found == contents.drafts.end() || !hasNews(*found->second)) return false;
  const Draft& draft = *found->second;
  return lastSaid(draft, request) < draft.written() || !provesAll(draft, request);
}

std::vector<workflow::Command> commandsOf(const Contents& contents, const wire::SyncRequest& request) {
  std::vector<workflow::Command> commands;
  std::size_t room = kCommandBytes;
  for (const QueuedCommand& queued : contents.commands) {
    if (queued.result || isCut(contents, queued.command.application, request)) continue;
    const std::size_t size = jsonSize(queued.command);
    if (commands.size() == wire::kMaxCommandsPerSync || (size > room && !commands.empty())) break;
    room -= std::min(room, size);
    commands.push_back(queued.command);
  }
  return commands;
}

/// What remains to be said after it; drafts of which all was said have nothing more to ask, but for their
/// files.
void takeAsSaid(Contents& left, const wire::SyncRequest& request) {
  for (const wire::DraftNotice& notice : request.drafts) {
    auto& draft = left.drafts.at(notice.application);
    draft = std::make_shared<Draft>(*draft);
    if (draft->reconciliation) draft->reconciliation = afterAnswer(*draft, request);
    draft->acknowledged = lastSaid(*draft, request);
    // Announced: it counts as known, as it would after the answer.
    if (draft->events.empty()) draft->events.emplace_back();
  }
  std::erase_if(left.commands, [&](const QueuedCommand& one) {
    return std::any_of(request.commands.begin(), request.commands.end(),
                       [&](const workflow::Command& said) { return said.id == one.command.id; });
  });
  for (const std::string& hash : request.files)
    left.files.erase(hash);
}

/// How much of each draft this device has written: what was changed last comes first, where not all fit.
std::vector<wire::Acknowledged> writtenOf(const Contents& contents) {
  std::vector<const Draft*> drafts;
  for (const auto& [id, draft] : contents.drafts)
    drafts.push_back(draft.get());
  std::stable_sort(drafts.begin(), drafts.end(),
                   [](const Draft* a, const Draft* b) { return a->changedAt > b->changedAt; });
  if (drafts.size() > wire::kMaxDraftsPerSync) drafts.resize(wire::kMaxDraftsPerSync);
  std::vector<wire::Acknowledged> written;
  for (const Draft* draft : drafts)
    written.push_back({draft->application, draft->written()});
  return written;
}

wire::SyncRequest pendingOf(const Contents& contents, base::Instant now) {
  wire::SyncRequest request;
  request.protocol = wire::kProtocolMax;
  request.now = base::toMillis(now);
  request.cursor = contents.cursor;
  request.store = contents.store.identity;
  RequestRoom room;
  for (const Draft* draft : draftsWithNews(contents)) {
    if (hasToProve(*draft)) {
      auto evidence = evidenceOf(*draft, room);
      if (!evidence) continue;
      request.evidence.push_back(std::move(*evidence));
    }
    request.drafts.push_back({draft->application, draft->policy});
    wire::DraftOperations list = operationsOf(*draft, room);
    if (!list.operations.empty()) request.operations.push_back(std::move(list));
  }
  for (const FileRecord& file : filesToSend(contents)) {
    if (request.files.size() == wire::kMaxFilesPerSync) break;
    request.files.push_back(file.hash);
  }
  request.commands = commandsOf(contents, request);
  request.written = writtenOf(contents);
  return request;
}

std::vector<wire::SyncRequest> allPendingOf(Contents left, base::Instant now) {
  std::vector<wire::SyncRequest> all{pendingOf(left, now)};
  while (true) {
    // A package may arrive when this device has written more, and said so over a link: fewer would be no
    // sign.
    all.back().written.clear();
    takeAsSaid(left, all.back());
    wire::SyncRequest next = pendingOf(left, now);
    if (next.drafts.empty() && next.commands.empty() && next.files.empty()) return all;
    all.push_back(std::move(next));
  }
}

}  // namespace

wire::SyncRequest VaultExchange::pending(base::Instant now) const {
  return m_core.read([&] { return pendingOf(m_core.contents, now); });
}

wire::SyncRequest VaultExchange::pendingUnder(int protocol, base::Instant now) const {
  return m_core.read([&] {
    wire::SyncRequest request = pendingOf(m_core.contents, now);
    request.protocol = protocol;
    if (protocol > m_core.contents.feedProtocol) request.cursor = 0;
    return request;
  });
}

std::vector<wire::SyncRequest> VaultExchange::allPending(base::Instant now) const {
  return m_core.read([&] {
    auto requests = allPendingOf(m_core.contents, now);
    // A package cannot agree on a version: it states the one under which this vault last met the server.
    for (wire::SyncRequest& request : requests)
      request.protocol = m_core.contents.feedProtocol;
    return requests;
  });
}

}  // namespace tarim::client
