// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/sealed_files.hpp"

#include "shared/base/ids.hpp"

#include <algorithm>
#include <fstream>

namespace tarim::client {
namespace {

using base::Code;
using base::Error;

constexpr std::size_t kChunk = 64 * 1024;
constexpr std::size_t kSealBytes = 28;  ///< Nonce and tag.
constexpr std::size_t kChunksPerWrite = 64;

std::string contextOf(const std::string& name, std::size_t index, bool last) {
  return "tarim file 1\n" + name + "\n" + std::to_string(index) + (last ? "\nlast" : "\nmore");
}

std::size_t chunksOf(std::uint64_t size) {
  return size == 0 ? 1 : std::size_t((size + kChunk - 1) / kChunk);
}

base::ByteView chunkOf(base::ByteView bytes, std::size_t index) {
  const std::size_t begin = index * kChunk;
  return bytes.subspan(begin, std::min(kChunk, bytes.size() - begin));
}

}  // namespace

SealedFiles::SealedFiles(base::Path folder, crypto::Key key) : m_folder(std::move(folder)), m_key(key) {}

bool SealedFiles::isWhole(const std::string& name, std::uint64_t size) const {
  std::error_code absent;
  const auto sealed = std::filesystem::file_size(m_folder / name, absent);
  return !absent && sealed == size + chunksOf(size) * kSealBytes;
}

base::Result<void> SealedFiles::write(const std::string& name, base::ByteView bytes) {
  const base::Path draft = m_folder / (name + "." + base::newId());
  const std::size_t chunks = chunksOf(bytes.size());
  std::uint64_t offset = 0;
  for (std::size_t index = 0; index < chunks;) {
    base::Bytes sealed;
    for (std::size_t n = 0; n < kChunksPerWrite && index < chunks; ++n, ++index) {
      const base::Bytes chunk = crypto::seal(m_key, chunkOf(bytes, index),
                                             base::bytesOf(contextOf(name, index, index + 1 == chunks)));
      sealed.insert(sealed.end(), chunk.begin(), chunk.end());
    }
    const auto written = offset == 0 ? m_files.write(draft, sealed) : m_files.append(draft, offset, sealed);
    if (!written) {
      (void)m_files.remove(draft);
      return written.error();
    }
    offset += sealed.size();
  }
  const auto named = m_files.rename(draft, m_folder / name);
  if (!named) (void)m_files.remove(draft);
  return named;
}

base::Result<void> SealedFiles::remove(const std::string& name) {
  std::error_code absent;
  if (!std::filesystem::exists(m_folder / name, absent)) return {};
  return m_files.remove(m_folder / name);
}

base::Result<base::Bytes> SealedFiles::read(const std::string& name, std::uint64_t size) const {
  base::Bytes bytes;
  bytes.reserve(size);
  const auto opened = eachChunk(
      name, size, [&](base::ByteView chunk) { bytes.insert(bytes.end(), chunk.begin(), chunk.end()); });
  if (!opened) return opened.error();
  return bytes;
}

base::Result<void> SealedFiles::check(const std::string& name, std::uint64_t size) const {
  return eachChunk(name, size, [](base::ByteView) {});
}

base::Result<void> SealedFiles::eachChunk(const std::string& name, std::uint64_t size,
                                          const Take& take) const {
  std::ifstream in(m_folder / name, std::ios::binary);
  if (!in) return Error(Code::NotFound, "a page is missing on disk", {name, {}});
  const Error damaged(Code::StorageCorrupt, "a page was changed on disk", {name, {}});
  std::uint64_t taken = 0;
  base::Bytes sealed(kChunk + kSealBytes);
  const std::size_t chunks = chunksOf(size);
  for (std::size_t index = 0; index < chunks; ++index) {
    const std::uint64_t expected = std::min<std::uint64_t>(kChunk, size - taken) + kSealBytes;
    in.read(reinterpret_cast<char*>(sealed.data()), std::streamsize(expected));
    if (std::uint64_t(in.gcount()) != expected) return damaged;
    const auto plain = crypto::open(m_key, base::ByteView(sealed).first(expected),
                                    base::bytesOf(contextOf(name, index, index + 1 == chunks)));
    if (!plain) return damaged;
    taken += plain->size();
    take(*plain);
  }
  if (in.peek() != std::ifstream::traits_type::eof()) return damaged;
  return {};
}

}  // namespace tarim::client
