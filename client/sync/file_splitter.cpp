// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/file_splitter.hpp"

#include "client/sync/net/tus.hpp"
#include "shared/base/hash.hpp"
#include "shared/wire/protocol.hpp"

#include <algorithm>
#include <charconv>

namespace tarim::client {

std::string FileSplitter::uploadNote(std::size_t count, bool recompressed) {
  return std::string(kInSlices) + std::to_string(count) +
         std::string(recompressed ? tus::kRecompressedEnding : "");
}

std::optional<std::size_t> FileSplitter::countIn(std::string_view upload) {
  if (!upload.starts_with(kInSlices)) return std::nullopt;
  upload.remove_prefix(kInSlices.size());
  std::size_t count = 0;
  const auto read = std::from_chars(upload.data(), upload.data() + upload.size(), count);
  return read.ec == std::errc() ? std::optional(count) : std::nullopt;
}

bool FileSplitter::cut(const std::string& file, base::Bytes& encoded, bool recompressed, std::size_t count) {
  if (count < 2 || count > wire::kMaxSlicesOfFile || encoded.size() < count) return false;
  const std::uint64_t length = (encoded.size() + count - 1) / count;
  std::vector<std::string> hashes;
  std::string assembly = file + " " + std::string(recompressed ? wire::kRecompressedForm : wire::kAsItIs);
  for (std::uint64_t begin = 0; begin < encoded.size(); begin += length) {
    const std::uint64_t size = std::min<std::uint64_t>(length, encoded.size() - begin);
    std::string hash = base::sha256(base::ByteView(encoded).subspan(begin, size)).hex();
    if (m_slices.contains(hash) || std::ranges::count(hashes, hash) > 0) return false;
    assembly += " " + hash;
    hashes.push_back(std::move(hash));
  }
  const auto whole = std::make_shared<const base::Bytes>(std::move(encoded));
  for (std::uint64_t i = 0; i < hashes.size(); ++i) {
    FileSlice slice{{}, file, assembly, whole, i * length};
    slice.record.hash = hashes[i];
    slice.record.size = std::min<std::uint64_t>(length, whole->size() - slice.begin);
    m_slices[hashes[i]] = std::move(slice);
  }
  m_files[file] = std::move(hashes);
  return true;
}

void FileSplitter::drop(const std::string& file) {
  const auto found = m_files.find(file);
  if (found == m_files.end()) return;
  for (const std::string& hash : found->second)
    m_slices.erase(hash);
  m_files.erase(found);
}

const FileSlice* FileSplitter::slice(const std::string& hash) const {
  const auto found = m_slices.find(hash);
  return found == m_slices.end() ? nullptr : &found->second;
}

void FileSplitter::update(const wire::FileState& state) {
  const auto found = m_slices.find(state.hash);
  if (found == m_slices.end()) return;
  FileRecord& record = found->second.record;
  record.progress = state.stored ? FileProgress::OnServer : FileProgress::OnThisDevice;
  record.upload = state.upload;
  record.sent = state.stored ? record.size : std::min(state.offset, record.size);
}

std::vector<const FileSlice*> FileSplitter::slices() const {
  std::vector<const FileSlice*> slices;
  for (const auto& [file, hashes] : m_files)
    for (const std::string& hash : hashes)
      slices.push_back(slice(hash));
  return slices;
}

std::uint64_t FileSplitter::sent(const std::string& file) const {
  std::uint64_t sum = 0;
  for (const std::string& hash : slicesOf(file))
    sum += slice(hash)->record.sent;
  return sum;
}

std::vector<std::string> FileSplitter::complete() const {
  std::vector<std::string> files;
  for (const auto& [file, hashes] : m_files) {
    const bool isThere = std::ranges::all_of(hashes, [this](const std::string& hash) {
      return slice(hash)->record.progress == FileProgress::OnServer;
    });
    if (isThere) files.push_back(file);
  }
  return files;
}

}  // namespace tarim::client
