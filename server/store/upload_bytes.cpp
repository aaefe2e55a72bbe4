// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Where the bytes of an upload lie, and what is made of them.
#include "server/store/file_store.hpp"

namespace tarim::server {

using base::Code;
using base::Error;
using base::Result;

namespace {

constexpr std::string_view kAside = ".aside";
constexpr std::size_t kAsidePart = 256 * 1024;

}  // namespace

base::Path FileStore::partPath(std::string_view upload) const {
  return m_store.folder() / "uploads" / upload;
}

base::Path FileStore::asidePath(std::string_view upload) const {
  return m_store.folder() / "uploads" / (std::string(upload) + std::string(kAside));
}

Result<std::optional<base::Bytes>> FileStore::jpegOf(base::ByteView travelled, const base::Hash& hash,
                                                     bool isRecompression, base::Millis patience) {
  if (base::sha256(travelled) == hash) return std::optional<base::Bytes>();
  const Error damaged{Code::DamagedFile, "the bytes do not have the promised hash"};
  if (!isRecompression) return damaged;
  auto jpeg = m_restorer.restore(travelled, patience);
  if (!jpeg) return jpeg.error();
  if (base::sha256(*jpeg) != hash) return damaged;
  return std::optional(std::move(*jpeg));
}

Result<void> FileStore::UploadWriter::takeAside(const std::function<Result<void>(base::ByteView)>& take) {
  if (m_aside == 0) return {};
  const base::Path path = m_owner.asidePath(m_row.id);
  const auto file = m_owner.m_store.files().open(path);
  if (!file) return file.error();
  base::Bytes part(kAsidePart);
  for (std::uint64_t at = 0; at < m_aside;) {
    const auto count = (*file)->read(at, part);
    if (!count) return count.error();
    if (*count == 0) return Error{Code::StaleView, "a newer request has taken the upload over"};
    const auto taken = take(base::ByteView(part).first(*count));
    if (!taken) return taken;
    at += *count;
  }
  m_aside = 0;
  return m_owner.m_store.files().remove(path);
}

std::vector<Assembled> FileStore::UploadWriter::assemble() {
  std::vector<Assembled> files;
  for (const auto& assembly : m_owner.expectedOf(m_row.person, m_row.hash)) {
    if (const auto assembled = outcomeOf(*assembly, m_owner.assemble(m_row.person, *assembly)))
      files.push_back(*assembled);
  }
  return files;
}

}  // namespace tarim::server
