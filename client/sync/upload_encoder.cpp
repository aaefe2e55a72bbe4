// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/upload_encoder.hpp"

#include "client/sync/net/tus.hpp"
#include "shared/imaging/recompress.hpp"

namespace tarim::client {
namespace {

constexpr std::size_t kAhead = 4;  ///< Files encoded before read() asks for them.
constexpr double kMegabyte = 1e6;
constexpr double kUsualSaving = 0.15;
/// A smaller saving is not worth the server's work.
constexpr double kLeastSaving = 0.03;

bool isJpeg(base::ByteView bytes) {
  return bytes.size() > 3 && bytes[0] == 0xFF && bytes[1] == 0xD8 && bytes[2] == 0xFF;
}

}  // namespace

UploadEncoder::~UploadEncoder() {
  {
    const std::lock_guard lock(m_mutex);
    m_stop = true;
    m_change.notify_all();
  }
  if (m_thread.joinable()) m_thread.join();
}

void UploadEncoder::enable() {
  const std::lock_guard lock(m_mutex);
  if (std::exchange(m_enabled, true)) return;
  m_thread = std::thread([this] { work(); });
}

bool UploadEncoder::isEnabled() const {
  const std::lock_guard lock(m_mutex);
  return m_enabled;
}

base::Result<EncodedFile> encodeFile(const VaultFiles& files, const FileRecord& file, bool recompress) {
  auto bytes = files.read(file.hash);
  if (!bytes) return bytes.error();
  if (bytes->size() != file.size) return base::Error(base::Code::StorageCorrupt, "a page of another size");
  if (!recompress || !isJpeg(*bytes)) return EncodedFile{std::move(*bytes), false};
  auto shorter = imaging::recompressJpeg(*bytes);
  const bool helps = shorter && double(shorter->size()) < double(bytes->size()) * (1 - kLeastSaving);
  return helps ? EncodedFile{std::move(*shorter), true} : EncodedFile{std::move(*bytes), false};
}

/// False when the link sends a file faster than the encoder saves bytes of it.
bool UploadEncoder::isWorthIt() const {
  return double(m_rate) * m_secondsPerMegabyte < kUsualSaving * kMegabyte;
}

base::Result<EncodedFile> UploadEncoder::read(const FileRecord& file) {
  std::unique_lock lock(m_mutex);
  m_change.wait(lock, [&] { return m_stop || m_encoding != file.hash; });
  bool recompress = tus::isRecompressed(file.upload);
  auto ready = m_ready.extract(file.hash);
  if (ready && (file.upload.empty() || ready.mapped().recompressed == recompress)) {
    m_bytesBefore += file.size;
    m_bytesAfter += ready.mapped().bytes.size();
    m_change.notify_all();
    return std::move(ready.mapped());
  }
  recompress =
      recompress || (file.upload.empty() && m_enabled && isWorthIt() && !m_notWorthIt.contains(file.hash));
  lock.unlock();
  auto loaded = encodeFile(m_files, file, recompress);
  lock.lock();
  if (loaded) m_bytesBefore += file.size;
  if (loaded) m_bytesAfter += loaded->bytes.size();
  m_change.notify_all();
  return loaded;
}

void UploadEncoder::sendAsItIs(const std::string& hash) {
  const std::lock_guard lock(m_mutex);
  m_notWorthIt.insert(hash);
  m_ready.erase(hash);
}

double UploadEncoder::shrinkage() const {
  const std::lock_guard lock(m_mutex);
  return m_bytesBefore == 0 ? 1 : double(m_bytesAfter) / double(m_bytesBefore);
}

std::optional<FileRecord> UploadEncoder::next() {
  for (FileRecord& file : m_transfers.upcoming(kAhead))
    if (file.upload.empty() && !m_ready.contains(file.hash) && !m_notWorthIt.contains(file.hash))
      return std::move(file);
  return std::nullopt;
}

void UploadEncoder::work() {
  std::unique_lock lock(m_mutex);
  while (!m_stop) {
    const auto file = m_ready.size() < kAhead ? next() : std::nullopt;
    if (!file) {
      m_change.wait(lock);
      continue;
    }
    m_encoding = file->hash;
    lock.unlock();
    const auto began = std::chrono::steady_clock::now();
    auto encoded = encodeFile(m_files, *file, true);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    lock.lock();
    m_encoding.clear();
    if (encoded && encoded->recompressed)
      m_ready.insert_or_assign(file->hash, std::move(*encoded));
    else
      m_notWorthIt.insert(file->hash);
    m_secondsPerMegabyte = took.count() * kMegabyte / double(std::max<std::uint64_t>(file->size, 1));
    m_change.notify_all();
  }
}

}  // namespace tarim::client
