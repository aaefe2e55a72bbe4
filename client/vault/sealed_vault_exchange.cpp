// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What the vault sends and what it is told: files, commands, answers, events and receipts.
#include "client/vault/inbox.hpp"
#include "client/vault/outbox.hpp"
#include "client/vault/sealed_vault.hpp"
#include "shared/wire/protocol.hpp"

#include <algorithm>

namespace tarim::client {

using base::Code;
using base::Error;

// --- files
// ---------------------------------------------------------------------------------------------------------

base::Result<FileRecord> SealedVault::addFile(base::ByteView bytes) {
  if (bytes.empty()) return Error(Code::EmptyFile);
  if (bytes.size() > wire::kMaxFileBytes) return Error(Code::TooLarge, "a page has at most 32 MiB");
  const std::string hash = base::sha256(bytes).hex();
  const std::string name = m_small.nameOf(hash);
  const auto known = file(hash);
  if (known && m_files.has(name)) return *known;
  const auto sealed = m_files.write(name, bytes);
  if (!sealed) return sealed.error();
  FileRecord record;
  record.hash = hash;
  record.size = bytes.size();
  {
    const Lock lock(m_mutex);
    const auto twin = m_contents.files.find(hash);
    if (twin != m_contents.files.end()) return twin->second;
    const auto stored = m_db->transaction([&] { return m_small.putFile(record); });
    if (!stored) return stored.error();
    m_contents.files.emplace(hash, record);
  }
  tell();
  return record;
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

base::Result<void> SealedVault::queue(const workflow::Command& command, base::Instant now) {
  {
    const Lock lock(m_mutex);
    const QueuedCommand queued{command, now, {}};
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
