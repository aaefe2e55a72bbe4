// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/transfer_queue.hpp"

#include "shared/wire/protocol.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

constexpr int kMostStrikes = 4;
/// Refused one after the other, until the server is taken to be what fails: sooner where it has taken nothing
/// yet.
constexpr int kMostInARow = 8;
constexpr int kMostAtFirst = 4;
/// Files for each connection, fewer than which are shared out: first in larger slices, and at the very end in
/// slices below which the heads would weigh too much.
constexpr std::size_t kFewForEach = 2;
constexpr std::uint64_t kLargeSlice = 96 * 1024;
constexpr std::uint64_t kSmallSlice = 32 * 1024;

}  // namespace

bool isWhole(const FileRecord& file) {
  return file.progress == FileProgress::UnderWay && file.sent == file.size;
}

bool TransferQueue::isFree(const FileRecord& file) const {
  const bool isDoubtful = m_doubts.contains(file.hash) || m_asked.contains(file.hash);
  const bool isThere = isWhole(file) || file.progress == FileProgress::OnServer || m_splitter.has(file.hash);
  const bool isHeld = m_held && !m_ahead.contains(file.hash);
  const bool isLeft = m_out.contains(file.hash) || file.unreadable;
  return !m_inHand.contains(file.hash) && !isLeft && !isDoubtful && !isThere && !isHeld;
}

void TransferQueue::holdBack(std::size_t ahead) {
  const std::lock_guard lock(m_mutex);
  // The largest: should the answer never come, a part of each was sent in vain and not the whole.
  const auto files = m_vault.filesToSend();
  for (auto file = files.rbegin(); file != files.rend() && m_ahead.size() < ahead; ++file)
    if (file->progress == FileProgress::OnThisDevice) m_ahead.insert(file->hash);
  m_held = true;
}

void TransferQueue::holdBackNoMore() {
  const std::lock_guard lock(m_mutex);
  m_ahead.clear();
  m_held = false;
}

base::Result<void> TransferQueue::begin(const std::string& hash) {
  const std::lock_guard lock(m_mutex);
  return m_splitter.slice(hash) ? base::Result<void>() : m_vault.setUpload(hash, kBegun, 0);
}

std::vector<FileRecord> TransferQueue::freeFiles() const {
  auto files = m_vault.filesToSend();
  std::erase_if(files, [this](const FileRecord& file) { return !isFree(file); });
  for (FileRecord& file : files)
    if (file.upload == kBegun) file.upload.clear();
  // What was refused before may be refused again: it waits for all others.
  std::stable_partition(files.begin(), files.end(),
                        [](const FileRecord& file) { return file.refusal.empty(); });
  return files;
}

std::vector<FileRecord> TransferQueue::freeSlices() const {
  std::vector<FileRecord> slices;
  for (const FileSlice* slice : m_splitter.all())
    if (isFree(slice->record) && !m_out.contains(slice->file)) slices.push_back(slice->record);
  return slices;
}

std::vector<std::string> TransferQueue::assemblies() const {
  auto files = m_splitter.complete();
  std::erase_if(files,
                [this](const std::string& file) { return m_inHand.contains(file) || m_out.contains(file); });
  return files;
}

std::optional<FileRecord> TransferQueue::claim() {
  const std::lock_guard lock(m_mutex);
  auto next = freeSlices();
  if (next.empty()) next = freeFiles();
  if (next.empty()) return std::nullopt;
  m_inHand.insert(next.front().hash);
  return std::move(next.front());
}

std::optional<FileSlice> TransferQueue::claimAssembly() {
  const std::lock_guard lock(m_mutex);
  const auto files = assemblies();
  if (m_held || files.empty()) return std::nullopt;
  m_inHand.insert(files.front());
  return *m_splitter.slice(m_splitter.slicesOf(files.front()).front());
}

void TransferQueue::release(const std::string& hash) {
  const std::lock_guard lock(m_mutex);
  m_inHand.erase(hash);
}

void TransferQueue::doubt(const std::string& hash) {
  const std::lock_guard lock(m_mutex);
  m_doubts.insert(hash);
}

bool TransferQueue::hasDoubts() const {
  const std::lock_guard lock(m_mutex);
  return !m_doubts.empty() || !m_asked.empty();
}

std::set<std::string> TransferQueue::doubts() const {
  const std::lock_guard lock(m_mutex);
  return m_doubts;
}

void TransferQueue::ask(std::vector<std::string>& files) {
  const std::lock_guard lock(m_mutex);
  std::erase_if(
      files, [this](const std::string& hash) { return m_inHand.contains(hash) || m_ahead.contains(hash); });
  // The vault, whose request this is, does not know of slices; and what they make may be there by now.
  for (const std::string& hash : m_doubts) {
    const FileSlice* slice = m_splitter.slice(hash);
    if (!slice || m_inHand.contains(hash)) continue;
    files.push_back(hash);
    if (std::ranges::count(files, slice->file) == 0) files.push_back(slice->file);
  }
  for (const std::string& hash : files) {
    const FileSlice* slice = m_splitter.slice(hash);
    const auto record = slice ? std::optional(slice->record) : m_vault.file(hash);
    m_asked[hash] = record ? record->sent : 0;
    m_doubts.erase(hash);
  }
  forgetIdleDoubts();
}

void TransferQueue::forgetIdleDoubts() {
  const auto needed = m_vault.filesToSend();
  std::erase_if(m_doubts, [&](const std::string& hash) {
    const bool isOfUse = m_inHand.contains(hash) || m_splitter.slice(hash) ||
                         std::ranges::count(needed, hash, &FileRecord::hash) > 0;
    return !isOfUse;
  });
}

void TransferQueue::tell(const std::vector<wire::FileState>& states) {
  const std::lock_guard lock(m_mutex);
  for (const wire::FileState& state : states) {
    const FileSlice* slice = m_splitter.slice(state.hash);
    // What came before a cut, and whose answer did not.
    const auto known = m_asked.find(state.hash);
    if (known != m_asked.end() && state.offset > known->second) stored(state.offset - known->second);
    m_splitter.take(state);
    if (slice) (void)noteSum(slice->file);
    if (state.stored) m_splitter.drop(state.hash);
  }
}

void TransferQueue::endAsking(bool answered) {
  const std::lock_guard lock(m_mutex);
  if (!answered)
    for (const auto& [hash, sent] : m_asked)
      m_doubts.insert(hash);
  m_asked.clear();
}

std::vector<FileRecord> TransferQueue::upcoming(std::size_t most) const {
  const std::lock_guard lock(m_mutex);
  auto next = freeFiles();
  next.resize(std::min(next.size(), most));
  return next;
}

std::size_t TransferQueue::waiting() const {
  const std::lock_guard lock(m_mutex);
  return freeFiles().size() + freeSlices().size() + assemblies().size();
}

// --- what is known of one
// ---------------------------------------------------------------------------------------------

std::optional<FileRecord> TransferQueue::record(const std::string& hash) const {
  const std::lock_guard lock(m_mutex);
  const FileSlice* slice = m_splitter.slice(hash);
  return slice ? std::optional(slice->record) : m_vault.file(hash);
}

base::Result<void> TransferQueue::note(const std::string& hash, const std::string& upload,
                                       std::uint64_t sent) {
  const std::lock_guard lock(m_mutex);
  if (sent > 0) m_hasTaken = true, m_refusedInARow = 0;
  const FileSlice* slice = m_splitter.slice(hash);
  if (!slice) return m_vault.setUpload(hash, upload, sent);
  m_splitter.take({hash, false, sent, upload});
  return noteSum(slice->file);
}

base::Result<void> TransferQueue::keepReceipt(const std::string& hash) {
  const std::lock_guard lock(m_mutex);
  m_hasTaken = true;
  m_refusedInARow = 0;
  const FileSlice* slice = m_splitter.slice(hash);
  if (slice) {
    m_splitter.take({hash, true, 0, {}});
    return noteSum(slice->file);
  }
  m_splitter.drop(hash);
  return m_vault.setFileState({hash, true, 0, {}}, m_clock.now());
}

base::Result<void> TransferQueue::noteSum(const std::string& file) {
  const auto record = m_vault.file(file);
  if (!record || record->progress == FileProgress::OnServer) return {};
  // Never all of it: it would be taken for one that only lacks its receipt.
  return m_vault.setUpload(file, record->upload, std::min(m_splitter.sent(file), record->size - 1));
}

// --- slices
// -----------------------------------------------------------------------------------------------------------

std::size_t TransferQueue::slicesFor(const FileRecord& file, std::uint64_t travelling) const {
  if (!m_takesSlices || m_held || m_wholeOnly.contains(file.hash) || !file.refusal.empty()) return 0;
  if (const auto begun = FileSplitter::countIn(file.upload)) return *begun;
  const std::size_t left = freeFiles().size();
  if (m_hands < 2 || left >= kFewForEach * m_hands || !file.upload.empty()) return 0;
  const std::uint64_t count = travelling / (left < m_hands ? kSmallSlice : kLargeSlice);
  return std::size_t(std::min<std::uint64_t>(count, wire::kMaxSlicesOfFile));
}

bool TransferQueue::hasSlicesFromBefore() const {
  const auto files = m_vault.filesToSend();
  return std::ranges::any_of(files, [this](const FileRecord& file) {
    return FileSplitter::countIn(file.upload).has_value() && !m_splitter.has(file.hash);
  });
}

base::Result<bool> TransferQueue::split(const FileRecord& file, base::Bytes& travelling, bool recompressed) {
  const std::lock_guard lock(m_mutex);
  const bool mayBeThere = hasSlicesFromBefore();
  const std::size_t count = slicesFor(file, travelling.size());
  if (!m_splitter.cut(file.hash, travelling, recompressed, count)) return false;
  if (mayBeThere)
    for (const std::string& slice : m_splitter.slicesOf(file.hash))
      m_doubts.insert(slice);
  const auto noted = m_vault.setUpload(file.hash, FileSplitter::noteOf(count, recompressed), 0);
  if (!noted) return noted.error();
  return true;
}

std::optional<FileSlice> TransferQueue::slice(const std::string& hash) const {
  const std::lock_guard lock(m_mutex);
  const FileSlice* slice = m_splitter.slice(hash);
  return slice ? std::optional(*slice) : std::nullopt;
}

base::Result<void> TransferQueue::sendWhole(const std::string& file) {
  const std::lock_guard lock(m_mutex);
  m_splitter.drop(file);
  m_wholeOnly.insert(file);
  return m_vault.setUpload(file, kBegun, 0);
}

// --- what fails
// -------------------------------------------------------------------------------------------------------

bool TransferQueue::strike(const std::string& hash, const base::Error& why, int weight) {
  const std::lock_guard lock(m_mutex);
  if ((m_strikes[hash] += weight) < kMostStrikes) return false;
  if (!m_splitter.slice(hash)) refuseHeld(hash, why);
  return true;
}

void TransferQueue::refuse(const std::string& hash, const base::Error& why) {
  const std::lock_guard lock(m_mutex);
  refuseHeld(hash, why);
}

void TransferQueue::refuseHeld(const std::string& hash, const base::Error& why) {
  const FileSlice* slice = m_splitter.slice(hash);
  const std::string file = slice ? slice->file : hash;
  m_out.insert(hash);
  m_out.insert(file);
  const auto known = m_vault.file(file);
  if (known && known->refusal.empty()) ++m_refusedInARow;
  // What cannot be noted is found out again.
  (void)m_vault.setRefusal(file, why, m_clock.now());
}

bool TransferQueue::isServerFailing() const {
  const std::lock_guard lock(m_mutex);
  return m_refusedInARow >= (m_hasTaken ? kMostInARow : kMostAtFirst);
}

void TransferQueue::leave(const std::string& hash, const base::Error& why) {
  const std::lock_guard lock(m_mutex);
  m_out.insert(hash);
  const auto isReadable = m_vault.checkFile(hash);
  if ((!isReadable || *isReadable) && !m_trouble) m_trouble = why;
}

bool TransferQueue::isLeft(const FileRecord& file) const {
  const std::lock_guard lock(m_mutex);
  return m_out.contains(file.hash) || file.unreadable;
}

void TransferQueue::leaveOut(const std::string& hash) {
  const std::lock_guard lock(m_mutex);
  m_out.insert(hash);
}

std::optional<base::Error> TransferQueue::trouble() const {
  const std::lock_guard lock(m_mutex);
  return m_trouble;
}

}  // namespace tarim::client
