// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/pile.hpp"

#include "shared/wire/protocol.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

constexpr int kMostStrikes = 4;
/// Refused one after the other, until the server is taken to be what fails: sooner where it has taken nothing
/// yet.
constexpr int kMostInARow = 8;
constexpr int kMostAtFirst = 4;
/// Files for each connection, fewer than which are shared out: first in larger pieces, and at the very end in
/// pieces below which the heads would weigh too much.
constexpr std::size_t kFewForEach = 2;
constexpr std::uint64_t kLargePiece = 96 * 1024;
constexpr std::uint64_t kSmallPiece = 32 * 1024;

}  // namespace

bool isWhole(const FileRecord& file) {
  return file.progress == FileProgress::UnderWay && file.sent == file.size;
}

bool Pile::isFree(const FileRecord& file) const {
  const bool isDoubtful = m_doubts.contains(file.hash) || m_asked.contains(file.hash);
  const bool isThere = isWhole(file) || file.progress == FileProgress::OnServer || m_shares.has(file.hash);
  const bool isHeld = m_held && !m_ahead.contains(file.hash);
  const bool isLeft = m_out.contains(file.hash) || file.unreadable;
  return !m_inHand.contains(file.hash) && !isLeft && !isDoubtful && !isThere && !isHeld;
}

void Pile::holdBack(std::size_t ahead) {
  const std::lock_guard lock(m_mutex);
  // The largest: should the answer never come, a part of each was sent in vain and not the whole.
  const auto files = m_vault.filesToSend();
  for (auto file = files.rbegin(); file != files.rend() && m_ahead.size() < ahead; ++file)
    if (file->progress == FileProgress::OnThisDevice) m_ahead.insert(file->hash);
  m_held = true;
}

void Pile::holdBackNoMore() {
  const std::lock_guard lock(m_mutex);
  m_ahead.clear();
  m_held = false;
}

base::Result<void> Pile::begin(const std::string& hash) {
  const std::lock_guard lock(m_mutex);
  return m_shares.piece(hash) ? base::Result<void>() : m_vault.setUpload(hash, kBegun, 0);
}

std::vector<FileRecord> Pile::freeFiles() const {
  auto files = m_vault.filesToSend();
  std::erase_if(files, [this](const FileRecord& file) { return !isFree(file); });
  for (FileRecord& file : files)
    if (file.upload == kBegun) file.upload.clear();
  // What was refused before may be refused again: it waits for all others.
  std::stable_partition(files.begin(), files.end(),
                        [](const FileRecord& file) { return file.refusal.empty(); });
  return files;
}

std::vector<FileRecord> Pile::freePieces() const {
  std::vector<FileRecord> pieces;
  for (const FilePiece* piece : m_shares.all())
    if (isFree(piece->record) && !m_out.contains(piece->file)) pieces.push_back(piece->record);
  return pieces;
}

std::vector<std::string> Pile::joinings() const {
  auto files = m_shares.complete();
  std::erase_if(files,
                [this](const std::string& file) { return m_inHand.contains(file) || m_out.contains(file); });
  return files;
}

std::optional<FileRecord> Pile::claim() {
  const std::lock_guard lock(m_mutex);
  auto next = freePieces();
  if (next.empty()) next = freeFiles();
  if (next.empty()) return std::nullopt;
  m_inHand.insert(next.front().hash);
  return std::move(next.front());
}

std::optional<FilePiece> Pile::claimJoining() {
  const std::lock_guard lock(m_mutex);
  const auto files = joinings();
  if (m_held || files.empty()) return std::nullopt;
  m_inHand.insert(files.front());
  return *m_shares.piece(m_shares.piecesOf(files.front()).front());
}

void Pile::release(const std::string& hash) {
  const std::lock_guard lock(m_mutex);
  m_inHand.erase(hash);
}

void Pile::doubt(const std::string& hash) {
  const std::lock_guard lock(m_mutex);
  m_doubts.insert(hash);
}

bool Pile::hasDoubts() const {
  const std::lock_guard lock(m_mutex);
  return !m_doubts.empty() || !m_asked.empty();
}

std::set<std::string> Pile::doubts() const {
  const std::lock_guard lock(m_mutex);
  return m_doubts;
}

void Pile::ask(std::vector<std::string>& files) {
  const std::lock_guard lock(m_mutex);
  std::erase_if(
      files, [this](const std::string& hash) { return m_inHand.contains(hash) || m_ahead.contains(hash); });
  // The vault, whose request this is, does not know of pieces; and what they make may be there by now.
  for (const std::string& hash : m_doubts) {
    const FilePiece* piece = m_shares.piece(hash);
    if (!piece || m_inHand.contains(hash)) continue;
    files.push_back(hash);
    if (std::ranges::count(files, piece->file) == 0) files.push_back(piece->file);
  }
  for (const std::string& hash : files) {
    const FilePiece* piece = m_shares.piece(hash);
    const auto record = piece ? std::optional(piece->record) : m_vault.file(hash);
    m_asked[hash] = record ? record->sent : 0;
    m_doubts.erase(hash);
  }
  forgetIdleDoubts();
}

void Pile::forgetIdleDoubts() {
  const auto needed = m_vault.filesToSend();
  std::erase_if(m_doubts, [&](const std::string& hash) {
    const bool isOfUse = m_inHand.contains(hash) || m_shares.piece(hash) ||
                         std::ranges::count(needed, hash, &FileRecord::hash) > 0;
    return !isOfUse;
  });
}

void Pile::tell(const std::vector<wire::FileState>& states) {
  const std::lock_guard lock(m_mutex);
  for (const wire::FileState& state : states) {
    const FilePiece* piece = m_shares.piece(state.hash);
    // What came before a cut, and whose answer did not.
    const auto known = m_asked.find(state.hash);
    if (known != m_asked.end() && state.offset > known->second) stored(state.offset - known->second);
    m_shares.take(state);
    if (piece) (void)noteSum(piece->file);
    if (state.stored) m_shares.drop(state.hash);
  }
}

void Pile::endAsking(bool answered) {
  const std::lock_guard lock(m_mutex);
  if (!answered)
    for (const auto& [hash, sent] : m_asked)
      m_doubts.insert(hash);
  m_asked.clear();
}

std::vector<FileRecord> Pile::upcoming(std::size_t most) const {
  const std::lock_guard lock(m_mutex);
  auto next = freeFiles();
  next.resize(std::min(next.size(), most));
  return next;
}

std::size_t Pile::waiting() const {
  const std::lock_guard lock(m_mutex);
  return freeFiles().size() + freePieces().size() + joinings().size();
}

// --- what is known of one
// ---------------------------------------------------------------------------------------------

std::optional<FileRecord> Pile::record(const std::string& hash) const {
  const std::lock_guard lock(m_mutex);
  const FilePiece* piece = m_shares.piece(hash);
  return piece ? std::optional(piece->record) : m_vault.file(hash);
}

base::Result<void> Pile::note(const std::string& hash, const std::string& upload, std::uint64_t sent) {
  const std::lock_guard lock(m_mutex);
  if (sent > 0) m_hasTaken = true, m_refusedInARow = 0;
  const FilePiece* piece = m_shares.piece(hash);
  if (!piece) return m_vault.setUpload(hash, upload, sent);
  m_shares.take({hash, false, sent, upload});
  return noteSum(piece->file);
}

base::Result<void> Pile::keepReceipt(const std::string& hash) {
  const std::lock_guard lock(m_mutex);
  m_hasTaken = true;
  m_refusedInARow = 0;
  const FilePiece* piece = m_shares.piece(hash);
  if (piece) {
    m_shares.take({hash, true, 0, {}});
    return noteSum(piece->file);
  }
  m_shares.drop(hash);
  return m_vault.setFileState({hash, true, 0, {}}, m_clock.now());
}

base::Result<void> Pile::noteSum(const std::string& file) {
  const auto record = m_vault.file(file);
  if (!record || record->progress == FileProgress::OnServer) return {};
  // Never all of it: it would be taken for one that only lacks its receipt.
  return m_vault.setUpload(file, record->upload, std::min(m_shares.sent(file), record->size - 1));
}

// --- pieces
// -----------------------------------------------------------------------------------------------------------

std::size_t Pile::piecesFor(const FileRecord& file, std::uint64_t travelling) const {
  if (!m_takesPieces || m_held || m_wholeOnly.contains(file.hash) || !file.refusal.empty()) return 0;
  if (const auto begun = Shares::countIn(file.upload)) return *begun;
  const std::size_t left = freeFiles().size();
  if (m_hands < 2 || left >= kFewForEach * m_hands || !file.upload.empty()) return 0;
  const std::uint64_t count = travelling / (left < m_hands ? kSmallPiece : kLargePiece);
  return std::size_t(std::min<std::uint64_t>(count, wire::kMaxPiecesOfFile));
}

bool Pile::hasPiecesFromBefore() const {
  const auto files = m_vault.filesToSend();
  return std::ranges::any_of(files, [this](const FileRecord& file) {
    return Shares::countIn(file.upload).has_value() && !m_shares.has(file.hash);
  });
}

base::Result<bool> Pile::shareOut(const FileRecord& file, base::Bytes& travelling, bool recompressed) {
  const std::lock_guard lock(m_mutex);
  const bool mayBeThere = hasPiecesFromBefore();
  const std::size_t count = piecesFor(file, travelling.size());
  if (!m_shares.cut(file.hash, travelling, recompressed, count)) return false;
  if (mayBeThere)
    for (const std::string& piece : m_shares.piecesOf(file.hash))
      m_doubts.insert(piece);
  const auto noted = m_vault.setUpload(file.hash, Shares::noteOf(count, recompressed), 0);
  if (!noted) return noted.error();
  return true;
}

std::optional<FilePiece> Pile::piece(const std::string& hash) const {
  const std::lock_guard lock(m_mutex);
  const FilePiece* piece = m_shares.piece(hash);
  return piece ? std::optional(*piece) : std::nullopt;
}

base::Result<void> Pile::sendWhole(const std::string& file) {
  const std::lock_guard lock(m_mutex);
  m_shares.drop(file);
  m_wholeOnly.insert(file);
  return m_vault.setUpload(file, kBegun, 0);
}

// --- what fails
// -------------------------------------------------------------------------------------------------------

bool Pile::strike(const std::string& hash, const base::Error& why, int weight) {
  const std::lock_guard lock(m_mutex);
  if ((m_strikes[hash] += weight) < kMostStrikes) return false;
  if (!m_shares.piece(hash)) refuseHeld(hash, why);
  return true;
}

void Pile::refuse(const std::string& hash, const base::Error& why) {
  const std::lock_guard lock(m_mutex);
  refuseHeld(hash, why);
}

void Pile::refuseHeld(const std::string& hash, const base::Error& why) {
  const FilePiece* piece = m_shares.piece(hash);
  const std::string file = piece ? piece->file : hash;
  m_out.insert(hash);
  m_out.insert(file);
  const auto known = m_vault.file(file);
  if (known && known->refusal.empty()) ++m_refusedInARow;
  // What cannot be noted is found out again.
  (void)m_vault.setRefusal(file, why, m_clock.now());
}

bool Pile::isServerFailing() const {
  const std::lock_guard lock(m_mutex);
  return m_refusedInARow >= (m_hasTaken ? kMostInARow : kMostAtFirst);
}

void Pile::leave(const std::string& hash, const base::Error& why) {
  const std::lock_guard lock(m_mutex);
  m_out.insert(hash);
  const auto isReadable = m_vault.checkFile(hash);
  if ((!isReadable || *isReadable) && !m_trouble) m_trouble = why;
}

bool Pile::isLeft(const FileRecord& file) const {
  const std::lock_guard lock(m_mutex);
  return m_out.contains(file.hash) || file.unreadable;
}

void Pile::leaveOut(const std::string& hash) {
  const std::lock_guard lock(m_mutex);
  m_out.insert(hash);
}

std::optional<base::Error> Pile::trouble() const {
  const std::lock_guard lock(m_mutex);
  return m_trouble;
}

}  // namespace tarim::client
