// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/shares.hpp"

#include "client/sync/net/tus.hpp"
#include "shared/base/hash.hpp"
#include "shared/wire/protocol.hpp"

#include <algorithm>
#include <charconv>

namespace tarim::client {

std::string Shares::noteOf(std::size_t count, bool recompressed) {
  return std::string(kInPieces) + std::to_string(count) +
         std::string(recompressed ? tus::kRecompressedEnding : "");
}

std::optional<std::size_t> Shares::countIn(std::string_view upload) {
  if (!upload.starts_with(kInPieces)) return std::nullopt;
  upload.remove_prefix(kInPieces.size());
  std::size_t count = 0;
  const auto read = std::from_chars(upload.data(), upload.data() + upload.size(), count);
  return read.ec == std::errc() ? std::optional(count) : std::nullopt;
}

bool Shares::cut(const std::string& file, base::Bytes& travelling, bool recompressed, std::size_t count) {
  if (count < 2 || count > wire::kMaxPiecesOfFile || travelling.size() < count) return false;
  const std::uint64_t length = (travelling.size() + count - 1) / count;
  std::vector<std::string> hashes;
  std::string joining = file + " " + std::string(recompressed ? wire::kRecompressedForm : wire::kAsItIs);
  for (std::uint64_t begin = 0; begin < travelling.size(); begin += length) {
    const std::uint64_t size = std::min<std::uint64_t>(length, travelling.size() - begin);
    std::string hash = base::sha256(base::ByteView(travelling).subspan(begin, size)).hex();
    if (m_pieces.contains(hash) || std::ranges::count(hashes, hash) > 0) return false;
    joining += " " + hash;
    hashes.push_back(std::move(hash));
  }
  const auto whole = std::make_shared<const base::Bytes>(std::move(travelling));
  for (std::uint64_t i = 0; i < hashes.size(); ++i) {
    FilePiece piece{{}, file, joining, whole, i * length};
    piece.record.hash = hashes[i];
    piece.record.size = std::min<std::uint64_t>(length, whole->size() - piece.begin);
    m_pieces[hashes[i]] = std::move(piece);
  }
  m_files[file] = std::move(hashes);
  return true;
}

void Shares::drop(const std::string& file) {
  const auto found = m_files.find(file);
  if (found == m_files.end()) return;
  for (const std::string& hash : found->second)
    m_pieces.erase(hash);
  m_files.erase(found);
}

const FilePiece* Shares::piece(const std::string& hash) const {
  const auto found = m_pieces.find(hash);
  return found == m_pieces.end() ? nullptr : &found->second;
}

void Shares::take(const wire::FileState& state) {
  const auto found = m_pieces.find(state.hash);
  if (found == m_pieces.end()) return;
  FileRecord& record = found->second.record;
  record.progress = state.stored ? FileProgress::OnServer : FileProgress::OnThisDevice;
  record.upload = state.upload;
  record.sent = state.stored ? record.size : std::min(state.offset, record.size);
}

std::vector<const FilePiece*> Shares::all() const {
  std::vector<const FilePiece*> all;
  for (const auto& [file, hashes] : m_files)
    for (const std::string& hash : hashes)
      all.push_back(piece(hash));
  return all;
}

std::uint64_t Shares::sent(const std::string& file) const {
  std::uint64_t sum = 0;
  for (const std::string& hash : piecesOf(file))
    sum += piece(hash)->record.sent;
  return sum;
}

std::vector<std::string> Shares::complete() const {
  std::vector<std::string> files;
  for (const auto& [file, hashes] : m_files) {
    const bool isThere = std::ranges::all_of(hashes, [this](const std::string& hash) {
      return piece(hash)->record.progress == FileProgress::OnServer;
    });
    if (isThere) files.push_back(file);
  }
  return files;
}

}  // namespace tarim::client
