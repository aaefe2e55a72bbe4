// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/outbox.hpp"

#include "shared/wire/protocol.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

/// Bytes of operations in one request: what remains of the limit holds hashes and commands.
constexpr std::size_t kOperationBytes = 5u << 20;
constexpr std::size_t kCommandBytes = 1u << 20;

/// At least what it takes as JSON.
std::size_t jsonSize(std::string_view text) {
  std::size_t size = 3;
  for (const char c : text)
    size += static_cast<unsigned char>(c) < 0x20 ? 6 : c == '"' || c == '\\' ? 2 : 1;
  return size;
}

std::size_t jsonSize(const dossier::Operation& operation) {
  constexpr std::size_t kNumbers = 110;
  return kNumbers + jsonSize(operation.base.device) + jsonSize(operation.cell.table) +
         jsonSize(operation.cell.row) + jsonSize(operation.cell.column) + jsonSize(operation.value);
}

std::size_t jsonSize(const workflow::Command& command) {
  std::size_t size = 600 + jsonSize(command.words);
  for (const workflow::Reason& reason : command.reasons)
    size += 700 + jsonSize(reason.words);
  return size;
}

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

struct Room {
  std::size_t operations = wire::kMaxOperationsPerSync;
  std::size_t bytes = kOperationBytes;
};

wire::DraftOperations operationsOf(const Draft& draft, Room& room) {
  wire::DraftOperations list{draft.application, {}};
  for (const dossier::Operation* operation : draft.ownAfter(draft.acknowledged)) {
    const std::size_t size = jsonSize(*operation);
    if (room.operations == 0 || size > room.bytes) {
      room.operations = 0;
      break;
    }
    --room.operations;
    room.bytes -= size;
    list.operations.push_back(*operation);
  }
  return list;
}

/// Whether this request leaves some of the draft's operations for the next one. A submission speaks of all of
/// them: sent before its last operation it would be refused for good (ManifestMismatch).
bool isCut(const Contents& contents, const std::string& application, const wire::SyncRequest& request) {
  const auto found = contents.drafts.find(application);
  if (found == contents.drafts.end() || !hasNews(*found->second)) return false;
  std::uint64_t sent = found->second->acknowledged;
  for (const wire::DraftOperations& list : request.operations)
    if (list.application == application) sent = list.operations.back().sequence;
  return sent < found->second->written();
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
    for (const wire::DraftOperations& list : request.operations)
      if (list.application == notice.application) draft->acknowledged = list.operations.back().sequence;
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

}  // namespace

wire::SyncRequest pendingOf(const Contents& contents, base::Instant now) {
  wire::SyncRequest request;
  request.protocol = wire::kProtocolMax;
  request.now = base::toMillis(now);
  request.cursor = contents.cursor;
  Room room;
  for (const Draft* draft : draftsWithNews(contents)) {
    request.drafts.push_back({draft->application, draft->policy});
    wire::DraftOperations list = operationsOf(*draft, room);
    if (!list.operations.empty()) request.operations.push_back(std::move(list));
  }
  for (const FileRecord& file : filesToSend(contents)) {
    if (request.files.size() == wire::kMaxFilesPerSync) break;
    request.files.push_back(file.hash);
  }
  request.commands = commandsOf(contents, request);
  return request;
}

std::vector<wire::SyncRequest> allPendingOf(const Contents& contents, base::Instant now) {
  Contents left = contents;
  std::vector<wire::SyncRequest> all{pendingOf(left, now)};
  while (true) {
    takeAsSaid(left, all.back());
    wire::SyncRequest next = pendingOf(left, now);
    if (next.drafts.empty() && next.commands.empty() && next.files.empty()) return all;
    all.push_back(std::move(next));
  }
}

}  // namespace tarim::client
