// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/package/disk_parts.hpp"

#include "shared/base/ids.hpp"

namespace tarim::client {
namespace {

using base::Code;
using base::Error;

/// Each append is synced, which takes long on a stick, so appends are large.
constexpr std::size_t kBufferBytes = 4u << 20;

std::string ending(std::uint32_t part) {
  if (part == 1) return {};
  const std::string number = std::to_string(part);
  return "." + std::string(number.size() < 3 ? 3 - number.size() : 0, '0') + number;
}

/// What the disk says of the stick, apart from what it says of the vault.
base::Result<void> ofStick(base::Result<void> written) {
  if (written) return written;
  const Error& error = written.error();
  if (error.code() == Code::StorageFull) return Error(Code::StickFull, error.detail());
  return error.code() == Code::StorageFailed ? Error(Code::StickFailed, error.detail(), error.place())
                                             : error;
}

}  // namespace

base::Result<void> requireWritable(base::Files& files, const base::Path& folder) {
  const base::Path probe = folder / (".tarim-" + base::newId());
  const auto written = ofStick(files.write(probe, base::bytesOf("tarim")));
  if (written) return files.remove(probe);
  if (written.error().code() == Code::StickFull) return written;
  return Error(written.error().code(), "nothing can be written there (" + written.error().detail() + ")",
               {folder.filename().string(), {}});
}

DiskParts::DiskParts(base::Files& files, base::Path file) : m_files(files), m_file(std::move(file)) {}

DiskParts::~DiskParts() {
  for (const Part& part : m_parts)
    (void)m_files.remove(part.draft);
}

base::Result<void> DiskParts::beginPart(std::uint32_t part) {
  const auto flushed = flush();
  if (!flushed) return flushed;
  const std::string name = m_file.filename().string() + ending(part);
  m_parts.push_back({m_file.parent_path() / (".tarim-" + base::newId()), m_file.parent_path() / name, 0});
  return {};
}

base::Result<void> DiskParts::write(base::ByteView bytes) {
  m_buffer.insert(m_buffer.end(), bytes.begin(), bytes.end());
  m_bytes += bytes.size();
  return m_buffer.size() < kBufferBytes ? base::Result<void>() : flush();
}

base::Result<void> DiskParts::flush() {
  if (m_buffer.empty()) return {};
  Part& part = m_parts.back();
  const auto written = ofStick(m_files.append(part.draft, part.written, m_buffer));
  if (!written) return written;
  part.written += m_buffer.size();
  m_buffer.clear();
  return {};
}

base::Result<std::vector<base::Path>> DiskParts::commit() {
  const auto flushed = flush();
  if (!flushed) return flushed.error();
  std::vector<base::Path> kept;
  // The first part is renamed last: where it exists, all of them do.
  for (auto part = m_parts.rbegin(); part != m_parts.rend(); ++part) {
    const auto named = ofStick(m_files.rename(part->draft, part->file));
    if (!named) {
      for (const base::Path& file : kept)
        (void)m_files.remove(file);
      return named.error();
    }
    kept.insert(kept.begin(), part->file);
  }
  m_parts.clear();
  return kept;
}

}  // namespace tarim::client
