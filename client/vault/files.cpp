// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/files.hpp"

#include "client/vault/core.hpp"
#include "client/vault/inbox.hpp"
#include "shared/wire/protocol.hpp"

namespace tarim::client {

using base::Code;
using base::Error;

base::Result<FileRecord> VaultFiles::add(base::ByteView bytes) {
  if (m_core.database->isReadOnly()) return Error(Code::ReadOnly);
  if (bytes.empty()) return Error(Code::EmptyFile);
  if (bytes.size() > wire::kMaxFileBytes) return Error(Code::TooLarge, "a page has at most 32 MiB");
  const std::string hash = base::sha256(bytes).hex();
  const std::string name = m_core.metadata.nameOf(hash);
  auto known = record(hash);
  if (known && !known->unreadable && m_core.sealedFiles.check(name, bytes.size())) return *known;
  const auto sealed = m_core.sealedFiles.write(name, bytes);
  if (!sealed) return sealed.error();
  if (!known) {
    known.emplace();
    known->hash = hash;
    known->size = bytes.size();
  }
  known->unreadable = false;
  return keep(std::move(*known));
}

/// What became of a file that is known in the meantime stays; only whether it is readable is taken from
/// `record`.
base::Result<FileRecord> VaultFiles::keep(FileRecord record) {
  const auto kept = m_core.change([&]() -> base::Result<bool> {
    const auto twin = m_core.contents.files.find(record.hash);
    if (twin != m_core.contents.files.end()) {
      const bool unreadable = std::exchange(record, twin->second).unreadable;
      record.unreadable = unreadable;
      if (twin->second.unreadable == unreadable) return false;
    }
    const auto stored = m_core.database->transaction([&] { return m_core.metadata.putFile(record); });
    if (!stored) return stored.error();
    m_core.contents.files.insert_or_assign(record.hash, record);
    return true;
  });
  if (!kept) return kept.error();
  return record;
}

base::Result<bool> VaultFiles::check(std::string_view hash) {
  auto known = record(hash);
  if (!known) return Error(Code::NotFound, "this page is not on this device");
  const bool isReadable = bool(m_core.sealedFiles.check(m_core.metadata.nameOf(hash), known->size));
  if (known->unreadable == !isReadable) return isReadable;
  known->unreadable = !isReadable;
  if (keep(*known)) return isReadable;
  // A disk that takes no more bytes: it is known until the vault is closed.
  return m_core.read([&] {
    const auto found = m_core.contents.files.find(known->hash);
    if (found != m_core.contents.files.end()) found->second.unreadable = !isReadable;
    return isReadable;
  });
}

base::Result<void> VaultFiles::drop(std::string_view hash) {
  if (m_core.database->isReadOnly()) return Error(Code::ReadOnly);
  if (!record(hash)) return Error(Code::NotFound, "this page is not on this device");
  const auto removed = m_core.sealedFiles.remove(m_core.metadata.nameOf(hash));
  if (!removed) return removed;
  const auto checked = check(hash);
  return checked ? base::Result<void>() : checked.error();
}

std::vector<FileRecord> VaultFiles::records() const {
  return m_core.read([&] {
    std::vector<FileRecord> all;
    for (const auto& [hash, record] : m_core.contents.files)
      all.push_back(record);
    return all;
  });
}

base::Result<base::Bytes> VaultFiles::read(std::string_view hash) const {
  const auto known = record(hash);
  if (!known) return Error(Code::NotFound, "this page is not on this device");
  auto bytes = m_core.sealedFiles.read(m_core.metadata.nameOf(hash), known->size);
  if (bytes && base::sha256(*bytes).hex() != hash)
    return Error(Code::StorageCorrupt, "a page was changed on disk");
  return bytes;
}

std::optional<FileRecord> VaultFiles::record(std::string_view hash) const {
  return m_core.read([&]() -> std::optional<FileRecord> {
    const auto found = m_core.contents.files.find(std::string(hash));
    if (found == m_core.contents.files.end()) return std::nullopt;
    return found->second;
  });
}

std::vector<FileRecord> VaultFiles::toSend() const {
  return m_core.read([&] { return filesToSend(m_core.contents); });
}

base::Result<void> VaultFiles::setState(const wire::FileState& state, base::Instant now) {
  return m_core.replace([&](Contents& contents) { return Inbox(contents, m_core, now).takeFile(state); });
}

base::Result<void> VaultFiles::setUpload(std::string_view hash, std::string_view upload, std::uint64_t sent) {
  return setState({std::string(hash), false, sent, std::string(upload)}, {});
}

base::Result<void> VaultFiles::setRefusal(std::string_view hash, const Error& why, base::Instant now) {
  return m_core.change([&]() -> base::Result<bool> {
    const auto found = m_core.contents.files.find(std::string(hash));
    if (found == m_core.contents.files.end() || found->second.progress == FileProgress::OnServer)
      return false;
    FileRecord record = found->second;
    record.refusal = why.line();
    ++record.refusals;
    record.refusedAt = now;
    const auto stored = m_core.database->transaction([&] { return m_core.metadata.putFile(record); });
    if (!stored) return stored.error();
    found->second = record;
    return true;
  });
}

}  // namespace tarim::client
