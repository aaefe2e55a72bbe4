// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What the vault sends and what it is told: files, commands, answers, events and receipts.
#include "client/vault/inbox.hpp"
#include "client/vault/outbox.hpp"
#include "client/vault/sealed_vault.hpp"
#include "shared/base/clean_text.hpp"
#include "shared/wire/protocol.hpp"

#include <algorithm>

namespace tarim::client {

using base::Code;
using base::Error;

// --- files
// ---------------------------------------------------------------------------------------------------------

base::Result<FileRecord> SealedVault::addFile(base::ByteView bytes) {
  if (isReadOnly()) return Error(Code::ReadOnly);
  if (bytes.empty()) return Error(Code::EmptyFile);
  if (bytes.size() > wire::kMaxFileBytes) return Error(Code::TooLarge, "a page has at most 32 MiB");
  const std::string hash = base::sha256(bytes).hex();
  const std::string name = m_small.nameOf(hash);
  auto known = file(hash);
  if (known && !known->unreadable && m_files.check(name, bytes.size())) return *known;
  const auto sealed = m_files.write(name, bytes);
  if (!sealed) return sealed.error();
  if (!known) {
    known.emplace();
    known->hash = hash;
    known->size = bytes.size();
  }
  known->unreadable = false;
  return keepFile(std::move(*known));
}

base::Result<FileRecord> SealedVault::keepFile(FileRecord record) {
  {
    const Lock lock(m_mutex);
    const auto twin = m_contents.files.find(record.hash);
    if (twin != m_contents.files.end()) {
      // What became of it in the meantime stays.
      const bool unreadable = std::exchange(record, twin->second).unreadable;
      record.unreadable = unreadable;
      if (twin->second.unreadable == unreadable) return record;
    }
    const auto stored = m_db->transaction([&] { return m_small.putFile(record); });
    if (!stored) return stored.error();
    m_contents.files.insert_or_assign(record.hash, record);
  }
  tell();
  return record;
}

base::Result<bool> SealedVault::checkFile(std::string_view hash) {
  auto record = file(hash);
  if (!record) return Error(Code::NotFound, "this page is not on this device");
  const bool isReadable = bool(m_files.check(m_small.nameOf(hash), record->size));
  if (record->unreadable == !isReadable) return isReadable;
  record->unreadable = !isReadable;
  const auto kept = keepFile(*record);
  if (kept) return isReadable;
  // A disk that takes no more bytes: it is known until the vault is closed.
  const Lock lock(m_mutex);
  if (const auto known = m_contents.files.find(record->hash); known != m_contents.files.end())
    known->second.unreadable = !isReadable;
  return isReadable;
}

std::vector<FileRecord> SealedVault::files() const {
  const Lock lock(m_mutex);
  std::vector<FileRecord> all;
  for (const auto& [hash, record] : m_contents.files)
    all.push_back(record);
  return all;
}

base::Result<base::Bytes> SealedVault::readFile(std::string_view hash) const {
  const auto record = file(hash);
  if (!record) return Error(Code::NotFound, "this page is not on this device");
  auto bytes = m_files.read(m_small.nameOf(hash), record->size);
  if (bytes && base::sha256(*bytes).hex() != hash)
    return Error(Code::StorageCorrupt, "a page was changed on disk");
  return bytes;
}

std::optional<FileRecord> SealedVault::file(std::string_view hash) const {
  const Lock lock(m_mutex);
  const auto found = m_contents.files.find(std::string(hash));
  if (found == m_contents.files.end()) return std::nullopt;
  return found->second;
}

std::vector<FileRecord> SealedVault::filesToSend() const {
  const Lock lock(m_mutex);
  return client::filesToSend(m_contents);
}

base::Result<void> SealedVault::setFileState(const wire::FileState& state, base::Instant now) {
  {
    const Lock lock(m_mutex);
    Inbox inbox(
        m_contents, m_draftStore, m_small, [this](std::string_view hash) { return bookOf(hash); }, now);
    const auto taken = m_db->transaction([&] { return inbox.takeFile(state); });
    if (!taken) return taken;
    m_contents = inbox.after();
  }
  tell();
  return {};
}

base::Result<void> SealedVault::setUpload(std::string_view hash, std::string_view upload,
                                          std::uint64_t sent) {
  return setFileState({std::string(hash), false, sent, std::string(upload)}, {});
}

base::Result<void> SealedVault::setRefusal(std::string_view hash, const Error& why, base::Instant now) {
  {
    const Lock lock(m_mutex);
    const auto found = m_contents.files.find(std::string(hash));
    if (found == m_contents.files.end() || found->second.progress == FileProgress::OnServer) return {};
    FileRecord record = found->second;
    record.refusal = why.line();
    ++record.refusals;
    record.refusedAt = now;
    const auto stored = m_db->transaction([&] { return m_small.putFile(record); });
    if (!stored) return stored;
    found->second = record;
  }
  tell();
  return {};
}

// --- what the server said
// ------------------------------------------------------------------------------------------

std::vector<workflow::Event> SealedVault::events(std::string_view application) const {
  const Lock lock(m_mutex);
  const auto draft = find(application);
  return draft ? draft->events : std::vector<workflow::Event>();
}

workflow::State SealedVault::state(std::string_view application) const {
  const Lock lock(m_mutex);
  const auto draft = find(application);
  return draft ? draft->state : workflow::State();
}

std::vector<workflow::Receipt> SealedVault::receipts(std::string_view application) const {
  const Lock lock(m_mutex);
  const auto draft = find(application);
  return draft ? draft->receipts : std::vector<workflow::Receipt>();
}

std::vector<EarlierReceipt> SealedVault::earlierReceipts(std::string_view application) const {
  const Lock lock(m_mutex);
  const auto draft = find(application);
  return draft ? draft->earlierReceipts : std::vector<EarlierReceipt>();
}

ServerStore SealedVault::serverStore() const {
  const Lock lock(m_mutex);
  return m_contents.store;
}

std::uint64_t SealedVault::storesMet() const {
  const Lock lock(m_mutex);
  return m_contents.storesMet;
}

namespace {

/// A reviewer's words, without the characters that nobody sees.
workflow::Command withCleanWords(workflow::Command command) {
  command.words = base::cleanProse(command.words);
  for (workflow::Reason& reason : command.reasons)
    reason.words = base::cleanProse(reason.words);
  return command;
}

}  // namespace

base::Result<void> SealedVault::queue(const workflow::Command& command, base::Instant now) {
  {
    const Lock lock(m_mutex);
    const QueuedCommand queued{withCleanWords(command), m_contents.clock.at(now), {}};
    const auto stored = m_db->transaction([&] { return m_small.putCommand(queued); });
    if (!stored && stored.error().code() == Code::AlreadyDone) return {};
    if (!stored) return stored;
    m_contents.commands.push_back(queued);
  }
  tell();
  return {};
}

std::vector<QueuedCommand> SealedVault::queued() const {
  const Lock lock(m_mutex);
  return m_contents.commands;
}

base::Result<void> SealedVault::dismiss(std::string_view commandId) {
  {
    const Lock lock(m_mutex);
    auto& commands = m_contents.commands;
    const auto found = std::find_if(commands.begin(), commands.end(),
                                    [&](const QueuedCommand& one) { return one.command.id == commandId; });
    if (found == commands.end()) return {};
    if (!found->result) return Error(Code::NotNow, "the server has not answered this command yet");
    const auto removed = m_db->transaction([&] { return m_small.removeCommand(commandId); });
    if (!removed) return removed;
    commands.erase(found);
  }
  tell();
  return {};
}

wire::SyncRequest SealedVault::pending(base::Instant now) const {
  const Lock lock(m_mutex);
  return pendingOf(m_contents, now);
}

std::vector<wire::SyncRequest> SealedVault::allPending(base::Instant now) const {
  const Lock lock(m_mutex);
  return allPendingOf(m_contents, now);
}

base::Result<void> SealedVault::apply(const wire::SyncAnswer& answer, base::Instant now,
                                      const wire::SyncRequest* answered) {
  {
    const Lock lock(m_mutex);
    Inbox inbox(
        m_contents, m_draftStore, m_small, [this](std::string_view hash) { return bookOf(hash); }, now);
    const auto taken = m_db->transaction([&] { return inbox.take(answer, answered); });
    if (!taken) return taken;
    m_contents = inbox.after();
  }
  tell();
  return {};
}

}  // namespace tarim::client
