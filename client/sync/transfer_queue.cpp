// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/transfer_queue.hpp"

#include "shared/wire/protocol.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

constexpr int kMostFailures = 4;
/// After so many refusals in a row the server counts as failing; after fewer while it has stored nothing yet.
constexpr int kMostInARow = 8;
constexpr int kMostAtFirst = 4;
/// With fewer files than this for each worker, files are split: into large slices first, at the very end into
/// the smallest slices whose HTTP headers do not weigh too much.
constexpr std::size_t kFewPerWorker = 2;
constexpr std::uint64_t kLargeSlice = 96 * 1024;
constexpr std::uint64_t kSmallSlice = 32 * 1024;

}  // namespace

bool hasAllBytes(const FileRecord& file) {
  return file.progress == FileProgress::UnderWay && file.sent == file.size;
}

bool TransferQueue::isClaimable(const FileRecord& file) const {
  const bool isUnconfirmed = m_unconfirmed.contains(file.hash) || m_queried.contains(file.hash);
  const bool isThere =
      hasAllBytes(file) || file.progress == FileProgress::OnServer || m_splitter.has(file.hash);
  const bool isOnHold = m_onHold && !m_exempt.contains(file.hash);
  const bool isSkipped = m_skipped.contains(file.hash) || file.unreadable;
  return !m_claimed.contains(file.hash) && !isSkipped && !isUnconfirmed && !isThere && !isOnHold;
}

void TransferQueue::hold(std::size_t exempt) {
  const std::lock_guard lock(m_mutex);
  // The largest files: should the answer never come, only a part of each was sent in vain.
  const auto files = m_files.toSend();
  for (auto file = files.rbegin(); file != files.rend() && m_exempt.size() < exempt; ++file)
    if (file->progress == FileProgress::OnThisDevice) m_exempt.insert(file->hash);
  m_onHold = true;
}

void TransferQueue::endHold() {
  const std::lock_guard lock(m_mutex);
  m_exempt.clear();
  m_onHold = false;
}

base::Result<void> TransferQueue::markBegun(const std::string& hash) {
  const std::lock_guard lock(m_mutex);
  return m_splitter.slice(hash) ? base::Result<void>() : m_files.setUpload(hash, kBegun, 0);
}

std::vector<FileRecord> TransferQueue::claimableFiles() const {
  auto files = m_files.toSend();
  std::erase_if(files, [this](const FileRecord& file) { return !isClaimable(file); });
  for (FileRecord& file : files)
    if (file.upload == kBegun) file.upload.clear();
  // Files that were refused before may be refused again: they go last.
  std::stable_partition(files.begin(), files.end(),
                        [](const FileRecord& file) { return file.refusal.empty(); });
  return files;
}

std::vector<FileRecord> TransferQueue::claimableSlices() const {
  std::vector<FileRecord> slices;
  for (const FileSlice* slice : m_splitter.slices())
    if (isClaimable(slice->record) && !m_skipped.contains(slice->file)) slices.push_back(slice->record);
  return slices;
}

std::vector<std::string> TransferQueue::assemblies() const {
  auto files = m_splitter.complete();
  std::erase_if(files, [this](const std::string& file) {
    return m_claimed.contains(file) || m_skipped.contains(file);
  });
  return files;
}

std::optional<FileRecord> TransferQueue::claim() {
  const std::lock_guard lock(m_mutex);
  auto next = claimableSlices();
  if (next.empty()) next = claimableFiles();
  if (next.empty()) return std::nullopt;
  m_claimed.insert(next.front().hash);
  return std::move(next.front());
}

std::optional<FileSlice> TransferQueue::claimAssembly() {
  const std::lock_guard lock(m_mutex);
  const auto files = assemblies();
  if (m_onHold || files.empty()) return std::nullopt;
  m_claimed.insert(files.front());
  return *m_splitter.slice(m_splitter.slicesOf(files.front()).front());
}

void TransferQueue::release(const std::string& hash) {
  const std::lock_guard lock(m_mutex);
  m_claimed.erase(hash);
}

void TransferQueue::markUnconfirmed(const std::string& hash) {
  const std::lock_guard lock(m_mutex);
  m_unconfirmed.insert(hash);
}

bool TransferQueue::hasUnconfirmed() const {
  const std::lock_guard lock(m_mutex);
  return !m_unconfirmed.empty() || !m_queried.empty();
}

std::set<std::string> TransferQueue::unconfirmed() const {
  const std::lock_guard lock(m_mutex);
  return m_unconfirmed;
}

void TransferQueue::beginQuery(std::vector<std::string>& files) {
  const std::lock_guard lock(m_mutex);
  std::erase_if(
      files, [this](const std::string& hash) { return m_claimed.contains(hash) || m_exempt.contains(hash); });
  // The vault builds the request and does not know of slices. The server may have assembled their files by
  // now.
  for (const std::string& hash : m_unconfirmed) {
    const FileSlice* slice = m_splitter.slice(hash);
    if (!slice || m_claimed.contains(hash)) continue;
    files.push_back(hash);
    if (std::ranges::count(files, slice->file) == 0) files.push_back(slice->file);
  }
  for (const std::string& hash : files) {
    const FileSlice* slice = m_splitter.slice(hash);
    const auto record = slice ? std::optional(slice->record) : m_files.record(hash);
    m_queried[hash] = record ? record->sent : 0;
    m_unconfirmed.erase(hash);
  }
  forgetObsoleteUnconfirmed();
}

void TransferQueue::forgetObsoleteUnconfirmed() {
  const auto needed = m_files.toSend();
  std::erase_if(m_unconfirmed, [&](const std::string& hash) {
    const bool isOfUse = m_claimed.contains(hash) || m_splitter.slice(hash) ||
                         std::ranges::count(needed, hash, &FileRecord::hash) > 0;
    return !isOfUse;
  });
}

void TransferQueue::report(const std::vector<wire::FileState>& states) {
  const std::lock_guard lock(m_mutex);
  for (const wire::FileState& state : states) {
    const FileSlice* slice = m_splitter.slice(state.hash);
    // Bytes that arrived before a cut without their answer.
    const auto known = m_queried.find(state.hash);
    if (known != m_queried.end() && state.offset > known->second) addStored(state.offset - known->second);
    m_splitter.update(state);
    if (slice) (void)setSliceSum(slice->file);
    if (state.stored) m_splitter.drop(state.hash);
  }
}

void TransferQueue::endQuery(bool answered) {
  const std::lock_guard lock(m_mutex);
  if (!answered)
    for (const auto& [hash, sent] : m_queried)
      m_unconfirmed.insert(hash);
  m_queried.clear();
}

std::vector<FileRecord> TransferQueue::upcoming(std::size_t most) const {
  const std::lock_guard lock(m_mutex);
  auto next = claimableFiles();
  next.resize(std::min(next.size(), most));
  return next;
}

std::size_t TransferQueue::waiting() const {
  const std::lock_guard lock(m_mutex);
  return claimableFiles().size() + claimableSlices().size() + assemblies().size();
}

// --- records
// -------------------------------------------------------------------------------------------------------------

std::optional<FileRecord> TransferQueue::record(const std::string& hash) const {
  const std::lock_guard lock(m_mutex);
  const FileSlice* slice = m_splitter.slice(hash);
  return slice ? std::optional(slice->record) : m_files.record(hash);
}

base::Result<void> TransferQueue::setProgress(const std::string& hash, const std::string& upload,
                                              std::uint64_t sent) {
  const std::lock_guard lock(m_mutex);
  if (sent > 0) m_hasStored = true, m_consecutiveRefusals = 0;
  const FileSlice* slice = m_splitter.slice(hash);
  if (!slice) return m_files.setUpload(hash, upload, sent);
  m_splitter.update({hash, false, sent, upload});
  return setSliceSum(slice->file);
}

base::Result<void> TransferQueue::keepReceipt(const std::string& hash) {
  const std::lock_guard lock(m_mutex);
  m_hasStored = true;
  m_consecutiveRefusals = 0;
  const FileSlice* slice = m_splitter.slice(hash);
  if (slice) {
    m_splitter.update({hash, true, 0, {}});
    return setSliceSum(slice->file);
  }
  m_splitter.drop(hash);
  return m_files.setState({hash, true, 0, {}}, m_clock.now());
}

base::Result<void> TransferQueue::setSliceSum(const std::string& file) {
  const auto record = m_files.record(file);
  if (!record || record->progress == FileProgress::OnServer) return {};
  // Less than all bytes, since hasAllBytes() would take the file for one that only lacks its receipt.
  return m_files.setUpload(file, record->upload, std::min(m_splitter.sent(file), record->size - 1));
}

// --- slices
// -----------------------------------------------------------------------------------------------------------

std::size_t TransferQueue::sliceCount(const FileRecord& file, std::uint64_t encoded) const {
  if (!m_slicesEnabled || m_onHold || m_wholeOnly.contains(file.hash) || !file.refusal.empty()) return 0;
  if (const auto begun = FileSplitter::countIn(file.upload)) return *begun;
  const std::size_t left = claimableFiles().size();
  if (m_workers < 2 || left >= kFewPerWorker * m_workers || !file.upload.empty()) return 0;
  const std::uint64_t count = encoded / (left < m_workers ? kSmallSlice : kLargeSlice);
  return std::size_t(std::min<std::uint64_t>(count, wire::kMaxSlicesOfFile));
}

bool TransferQueue::hasSlicesFromBefore() const {
  const auto files = m_files.toSend();
  return std::ranges::any_of(files, [this](const FileRecord& file) {
    return FileSplitter::countIn(file.upload).has_value() && !m_splitter.has(file.hash);
  });
}

base::Result<bool> TransferQueue::split(const FileRecord& file, base::Bytes& encoded, bool recompressed) {
  const std::lock_guard lock(m_mutex);
  const bool mayBeThere = hasSlicesFromBefore();
  const std::size_t count = sliceCount(file, encoded.size());
  if (!m_splitter.cut(file.hash, encoded, recompressed, count)) return false;
  if (mayBeThere)
    for (const std::string& slice : m_splitter.slicesOf(file.hash))
      m_unconfirmed.insert(slice);
  const auto noted = m_files.setUpload(file.hash, FileSplitter::uploadNote(count, recompressed), 0);
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
  return m_files.setUpload(file, kBegun, 0);
}

// --- failures
// -------------------------------------------------------------------------------------------------------

bool TransferQueue::countFailure(const std::string& hash, const base::Error& why, int weight) {
  const std::lock_guard lock(m_mutex);
  if ((m_failures[hash] += weight) < kMostFailures) return false;
  if (!m_splitter.slice(hash)) refuseLocked(hash, why);
  return true;
}

void TransferQueue::markRefused(const std::string& hash, const base::Error& why) {
  const std::lock_guard lock(m_mutex);
  refuseLocked(hash, why);
}

void TransferQueue::refuseLocked(const std::string& hash, const base::Error& why) {
  const FileSlice* slice = m_splitter.slice(hash);
  const std::string file = slice ? slice->file : hash;
  m_skipped.insert(hash);
  m_skipped.insert(file);
  const auto known = m_files.record(file);
  if (known && known->refusal.empty()) ++m_consecutiveRefusals;
  // If this cannot be stored, the next run finds it out again.
  (void)m_files.setRefusal(file, why, m_clock.now());
}

bool TransferQueue::isServerFailing() const {
  const std::lock_guard lock(m_mutex);
  return m_consecutiveRefusals >= (m_hasStored ? kMostInARow : kMostAtFirst);
}

void TransferQueue::skipUnreadable(const std::string& hash, const base::Error& why) {
  const std::lock_guard lock(m_mutex);
  m_skipped.insert(hash);
  const auto isReadable = m_files.check(hash);
  if ((!isReadable || *isReadable) && !m_trouble) m_trouble = why;
}

bool TransferQueue::isSkipped(const FileRecord& file) const {
  const std::lock_guard lock(m_mutex);
  return m_skipped.contains(file.hash) || file.unreadable;
}

void TransferQueue::skip(const std::string& hash) {
  const std::lock_guard lock(m_mutex);
  m_skipped.insert(hash);
}

std::optional<base::Error> TransferQueue::trouble() const {
  const std::lock_guard lock(m_mutex);
  return m_trouble;
}

}  // namespace tarim::client
