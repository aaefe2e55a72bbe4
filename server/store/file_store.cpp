// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/file_store.hpp"

#include "server/store/packages.hpp"
#include "shared/base/ids.hpp"
#include "shared/wire/protocol.hpp"

#include <algorithm>
#include <atomic>
#include <utility>

namespace tarim::server {
namespace {

using base::Code;
using base::Error;
using base::Result;

/// How long the sum of all announced bytes is used before it is looked up again.
constexpr std::chrono::seconds kAnnouncedFor{10};

/// A sync costs a fixed time, so it is done per kTogether bytes, or after kTogetherFor. Bytes lost in a power
/// cut must be sent again, which is little on a slow link.
constexpr std::size_t kTogether = 1u << 20;
constexpr base::Millis kTogetherFor{2000};

Error takenOver() {
  return {Code::StaleView, "a newer request has taken the upload over"};
}

constexpr std::string_view kRecompressed = ".jxl";
/// An upload or a package waits so long for its turn to be restored; a sync that asks for a file not at all.
constexpr base::Millis kRestorePatience{10'000};

bool isRecompressed(const UploadRow& row) {
  return row.id.ends_with(kRecompressed);
}

Error noUpload() {
  return {Code::NotFound, "no such upload"};
}

}  // namespace

struct FileStore::Part {
  std::mutex mutex;
  std::uint64_t generation = 0;            ///< Of the UploadWriter that may append.
  std::optional<std::uint64_t> durable;    ///< Synced bytes, once that is known.
  std::atomic<std::uint64_t> written = 0;  ///< Written bytes, synced or not; read without the lock.
  base::Instant since;                     ///< Time of the first write that is not synced.
};

struct FileStore::LockedPart {
  std::shared_ptr<Part> part;
  std::unique_lock<std::mutex> lock;
};

struct FileStore::LockedUpload {
  UploadRow row;
  std::shared_ptr<Part> part;
  std::unique_lock<std::mutex> lock;
  bool stored = false;  ///< The person owns the file already.
  std::uint64_t durable = 0;
};

FileStore::FileStore(Store& store) : m_store(store), m_contents(store) {}
FileStore::~FileStore() = default;

std::shared_ptr<FileStore::Part> FileStore::partOf(std::string_view upload) {
  const std::lock_guard lock(m_mutex);
  auto& part = m_parts[std::string(upload)];
  if (!part) part = std::make_shared<Part>();
  return part;
}

FileStore::LockedPart FileStore::lockPart(std::string_view upload) {
  for (;;) {
    LockedPart locked;
    locked.part = partOf(upload);
    locked.lock = std::unique_lock(locked.part->mutex);
    // The previous holder may have removed this Part from the map: then the upload has a new one.
    if (partOf(upload) == locked.part) return locked;
  }
}

void FileStore::forget(std::string_view upload) {
  const std::lock_guard lock(m_mutex);
  if (const auto found = m_parts.find(upload); found != m_parts.end()) m_parts.erase(found);
}

void FileStore::dropPart(std::string_view upload) {
  const auto [part, lock] = lockPart(upload);
  ++part->generation;
  part->durable.reset();
  (void)m_store.files().remove(asidePath(upload));
  (void)m_store.files().remove(partPath(upload));
  forget(upload);
}

Result<UploadRow> FileStore::ownRow(std::string_view person, std::string_view upload) {
  auto row = m_store.read([&](db::Database& database) { return owned_files::upload(database, upload); });
  if (!row) return row.error();
  if (!*row || (*row)->person != person) return noUpload();
  if ((*row)->expiresAt <= base::toMillis(m_store.clock().now())) return noUpload();
  return std::move(**row);
}

Result<std::uint64_t> FileStore::durableSize(Part& part, const UploadRow& row) {
  if (part.durable) return *part.durable;
  const base::Path path = partPath(row.id);
  const auto size = m_store.files().size(path);
  if (!size && size.error().code() != Code::NotFound) return size.error();
  if (!size) return 0;
  // A process that was killed may have left bytes that were written and never synced.
  const auto synced = m_store.files().append(path, *size, {});
  if (!synced) return synced.error();
  part.written = std::min(*size, row.size);
  part.durable = part.written.load();
  return *part.durable;
}

Result<void> FileStore::flush(Part& part, const UploadRow& row) {
  if (!part.durable || part.written == *part.durable) return {};
  const auto synced = m_store.files().append(partPath(row.id), part.written, {});
  part.durable.reset();
  if (synced) part.durable = part.written.load();
  return synced;
}

Result<void> FileStore::appendTo(Part& part, const UploadRow& row, base::ByteView bytes) {
  const auto durable = durableSize(part, row);
  if (!durable) return durable.error();
  const base::Instant now = m_store.clock().now();
  if (part.written == *durable) part.since = now;
  const auto put = m_store.files().put(partPath(row.id), part.written, bytes);
  if (!put) {
    part.durable.reset();
    return put;
  }
  part.written += bytes.size();
  const bool isDue = part.written - *durable >= kTogether || now - part.since >= kTogetherFor;
  if (!isDue) return {};
  const auto flushed = flush(part, row);
  return flushed ? requireReserve(0) : flushed;
}

Result<FileStore::LockedUpload> FileStore::lockUpload(std::string_view person, std::string_view upload) {
  // Checked before a Part is made, and again under its lock: the upload may have been finished meanwhile.
  const auto there = ownRow(person, upload);
  if (!there) return there.error();
  LockedUpload held;
  LockedPart locked = lockPart(upload);
  held.part = std::move(locked.part);
  held.lock = std::move(locked.lock);
  auto row = ownRow(person, upload);
  if (!row) return row.error();
  held.row = std::move(*row);
  const auto owned = m_contents.owned(person, held.row.hash);
  if (!owned) return owned.error();
  held.stored = owned->has_value();
  const auto flushed = held.stored ? Result<void>() : flush(*held.part, held.row);
  if (!flushed) return flushed.error();
  const auto durable = held.stored ? held.row.size : durableSize(*held.part, held.row);
  if (!durable) return durable.error();
  held.durable = *durable;
  return held;
}

Result<UploadState> FileStore::stateOf(const LockedUpload& held) {
  return UploadState{held.row.id, held.row.size, held.durable, base::fromMillis(held.row.expiresAt),
                     held.row.metadata};
}

Result<std::uint64_t> FileStore::bytesToCome() {
  const base::Instant now = m_store.clock().now();
  std::uint64_t received = 0;
  {
    const std::lock_guard lock(m_mutex);
    for (const auto& [upload, part] : m_parts)
      received += part->written;
    const bool isRecent = m_announcedAt && now >= *m_announcedAt && now - *m_announcedAt < kAnnouncedFor;
    if (isRecent) return m_announced > received ? m_announced - received : 0;
  }
  const auto announced = m_store.read(
      [&](db::Database& database) { return owned_files::announced(database, base::toMillis(now)); });
  if (!announced) return announced.error();
  const std::lock_guard lock(m_mutex);
  m_announcedAt = now;
  m_announced = *announced;
  return m_announced > received ? m_announced - received : 0;
}

Result<UploadState> FileStore::create(std::string_view person, const base::Hash& hash, std::uint64_t size,
                                      Form form, Purpose purpose, std::string_view metadata,
                                      std::string_view device) {
  if (size == 0) return Error{Code::InvalidInput, "a file of no bytes"};
  if (size > wire::kMaxFileBytes) return Error{Code::TooLarge, std::to_string(size) + " bytes"};
  const std::int64_t now = base::toMillis(m_store.clock().now());
  const auto room = requireRoom(size);
  // Records a file that is owned and no longer on disk as lost, so that the job does not find an owner.
  const auto there = m_contents.owned(person, hash);
  if (!there) return there.error();
  bool isNew = false;
  const auto id = m_store.writeFor(person, [&](db::Database& database) -> Result<std::string> {
    const auto kept = purpose == Purpose::File
                          ? packages::removeSegment(database, {std::string(person), hash})
                          : Result<void>();
    if (!kept) return kept.error();
    const auto owned = owned_files::owned(database, person, hash);
    if (!owned) return owned.error();
    const bool asItIs = form == Form::AsItIs;
    if (*owned && (*owned)->size != size && asItIs)
      return Error{Code::InvalidInput,
                   "the file of this hash has " + std::to_string((*owned)->size) + " bytes"};
    const auto begun = owned_files::uploadOf(database, person, hash);
    if (!begun) return begun.error();
    const bool fits = *begun && (*begun)->size == size && isRecompressed(**begun) != asItIs;
    if (fits && (*begun)->expiresAt > now) return (*begun)->id;
    if (!room && !*owned) return room.error();
    const auto has =
        *owned ? Result<PersonsShare>(PersonsShare{}) : owned_files::shareOf(database, person, now);
    if (!has) return has.error();
    if (auto fine = requireShare(*has, size); !fine) return fine.error();
    const std::int64_t until = now + base::Millis(kUploadLifetime).count();
    const std::string newId = base::newId() + std::string(asItIs ? "" : kRecompressed);
    const UploadRow row{
        newId, std::string(person), hash, size, until, std::string(metadata), std::string(device)};
    const auto put = owned_files::putUpload(database, row);
    if (!put) return put.error();
    isNew = !*owned;
    return row.id;
  });
  if (!id) return id.error();
  if (isNew) {
    const std::lock_guard lock(m_mutex);
    m_announced += size;
  }
  return state(person, *id);
}

Result<UploadState> FileStore::state(std::string_view person, std::string_view upload) {
  const auto held = lockUpload(person, upload);
  if (!held) return held.error();
  return stateOf(*held);
}

Result<void> FileStore::remove(std::string_view person, std::string_view upload) {
  const auto held = lockUpload(person, upload);
  if (!held) return held.error();
  ++held->part->generation;
  return discard(*held->part, upload);
}

Result<std::unique_ptr<FileStore::UploadWriter>> FileStore::begin(std::string_view person,
                                                                  std::string_view upload,
                                                                  std::uint64_t offset) {
  auto held = lockUpload(person, upload);
  if (!held) return held.error();
  if (offset != held->durable)
    return Error{Code::StaleView, "the offset is " + std::to_string(held->durable)};
  const std::uint64_t generation = ++held->part->generation;
  return std::unique_ptr<UploadWriter>(
      new UploadWriter(*this, std::move(held->row), held->part, generation, held->durable));
}

Result<bool> FileStore::put(std::string_view person, const base::Hash& hash, base::ByteView bytes,
                            Form form) {
  if (bytes.empty()) return Error{Code::EmptyFile};
  if (bytes.size() > wire::kMaxFileBytes)
    return Error{Code::TooLarge, std::to_string(bytes.size()) + " bytes"};
  const auto kept = keepAsFile(person, hash);
  if (!kept) return kept.error();
  const auto owned = m_contents.owned(person, hash);
  if (!owned) return owned.error();
  if (*owned) return false;
  const auto jpeg = jpegOf(bytes, hash, form == Form::RecompressedJpeg, kRestorePatience);
  if (!jpeg) return jpeg.error();
  if (*jpeg) bytes = **jpeg;
  const auto room = requireReserve(bytes.size());
  if (!room) return room.error();
  const auto has = m_store.read([&](db::Database& database) {
    return owned_files::shareOf(database, person, base::toMillis(m_store.clock().now()));
  });
  if (!has) return has.error();
  if (auto fine = requireShare({0, 0, has->stored}, bytes.size()); !fine) return fine.error();
  const auto added = m_contents.add(person, hash, bytes);
  if (!added) return added.error();
  return true;
}

/// The file is sent for itself: it is kept from now on, even if it was a slice before.
Result<void> FileStore::keepAsFile(std::string_view person, const base::Hash& hash) {
  const packages::SegmentRow slice{std::string(person), hash};
  const auto isSlice =
      m_store.read([&](db::Database& database) { return packages::isSegment(database, slice); });
  if (!isSlice) return isSlice.error();
  if (!*isSlice) return {};
  return m_store.writeFor(person,
                          [&](db::Database& database) { return packages::removeSegment(database, slice); });
}

Result<KnownFile> FileStore::asRecorded(std::string_view person, const base::Hash& hash) {
  const auto owned = m_contents.owned(person, hash);
  if (!owned) return owned.error();
  if (*owned) return KnownFile{true, 0, {}};
  return m_store.read([&](db::Database& database) -> Result<KnownFile> {
    auto upload = owned_files::uploadOf(database, person, hash);
    if (!upload) return upload.error();
    return KnownFile{false, 0, *upload ? std::move((*upload)->id) : std::string()};
  });
}

Result<KnownFile> FileStore::lookUp(std::string_view person, const base::Hash& hash, bool finishing) {
  const auto there = asRecorded(person, hash);
  if (!there || there->upload.empty()) return there;
  {
    const auto held = lockUpload(person, there->upload);
    if (!held && held.error().code() != Code::NotFound) return held.error();
    const bool isOpen = held && !held->stored;
    if (isOpen && !(finishing && held->durable == held->row.size))
      return KnownFile{false, held->durable, there->upload};
    const auto finished = isOpen ? finish(*held->part, held->row, base::Millis(0)) : Result<void>();
    // The next request of the upload itself finishes it.
    if (!finished && finished.error().code() == Code::Throttled)
      return KnownFile{false, held->durable, there->upload};
    if (!finished && finished.error().code() != Code::StorageCorrupt) return finished.error();
  }
  // The upload was finished, here or by another connection while this one waited; or it was discarded or has
  // expired.
  const auto now = asRecorded(person, hash);
  return now && !now->stored ? KnownFile{} : now;
}

Result<KnownFile> FileStore::known(std::string_view person, const base::Hash& hash) {
  return lookUp(person, hash, false);
}

Result<KnownFile> FileStore::finishAndLookUp(std::string_view person, const base::Hash& hash) {
  return lookUp(person, hash, true);
}

Result<FileStore::Stored> FileStore::stored(const base::Hash& hash) {
  const auto row = m_store.read([&](db::Database& database) { return owned_files::find(database, hash); });
  if (!row) return row.error();
  if (!*row) return Error{Code::NotFound, "no such file"};
  return Stored{pathOf(hash), (*row)->size};
}

Result<int> FileStore::expire(base::Instant now) {
  const auto ids = m_store.read(
      [&](db::Database& database) { return owned_files::expired(database, base::toMillis(now)); });
  if (!ids) return ids.error();
  for (const std::string& id : *ids) {
    const auto ended = endUpload(id);
    if (!ended) return ended.error();
  }
  const auto slices = removeExpiredSlices(now);
  if (!slices) return slices.error();
  const auto removed = m_contents.removeUnused();
  if (!removed) return removed.error();
  return static_cast<int>(ids->size());
}

Result<void> FileStore::endUpload(std::string_view upload) {
  const auto [part, lock] = lockPart(upload);
  ++part->generation;
  return discard(*part, upload);
}

void FileStore::tidy(const UploadRow& row) {
  const auto there =
      m_store.read([&](db::Database& database) { return owned_files::upload(database, row.id); });
  if (there && !*there) dropPart(row.id);
}

Result<void> FileStore::discard(Part& part, std::string_view upload) {
  // The bytes first: a row without bytes is an upload at offset 0, bytes without a row would stay for ever.
  auto removed = m_store.files().remove(asidePath(upload));
  if (removed) removed = m_store.files().remove(partPath(upload));
  if (!removed) return removed;
  part.durable.reset();
  const auto forgotten = m_store.write([&](db::Database& database) -> Result<void> {
    const auto row = owned_files::upload(database, upload);
    if (!row) return row.error();
    // A finish whose commit failed may have linked the file into files/.
    const auto noted = *row ? owned_files::hold(database, (*row)->hash) : Result<void>();
    return noted ? owned_files::removeUpload(database, upload) : noted;
  });
  if (forgotten) forget(upload);
  return forgotten;
}

Result<void> FileStore::addWhole(const UploadRow& row, base::Millis patience) {
  const base::Path part = partPath(row.id);
  const auto bytes = m_store.files().read(part, wire::kMaxFileBytes);
  if (!bytes) return bytes.error();
  const auto jpeg = jpegOf(*bytes, row.hash, isRecompressed(row), patience);
  if (!jpeg) return jpeg.error();
  if (*jpeg) return m_contents.add(row.person, row.hash, **jpeg);
  return m_contents.addFile(row.person, {row.hash, bytes->size()}, part);
}

Result<void> FileStore::finish(Part& part, const UploadRow& row, base::Millis patience) {
  const auto added = addWhole(row, patience);
  if (!added && added.error().code() == Code::DamagedFile) {
    const auto discarded = discard(part, row.id);
    return discarded ? Result<void>(Error{Code::StorageCorrupt, added.error().detail()}) : discarded;
  }
  if (!added && added.error().code() == Code::NotFound) {
    // Another process, which imports a package, may have finished it meanwhile.
    part.durable.reset();
    const auto owned = m_contents.owned(row.person, row.hash);
    return owned && *owned ? Result<void>() : added;
  }
  if (!added) return added;
  part.durable.reset();
  forget(row.id);
  // A part file that cannot be removed now is removed when the upload expires.
  (void)m_store.files().remove(partPath(row.id));
  return {};
}

FileStore::UploadWriter::UploadWriter(FileStore& owner, UploadRow row, std::shared_ptr<Part> part,
                                      std::uint64_t generation, std::uint64_t offset)
    : m_owner(owner),
      m_row(std::move(row)),
      m_part(std::move(part)),
      m_generation(generation),
      m_offset(offset) {}

FileStore::UploadWriter::~UploadWriter() {
  const auto flushed = flush();
  const bool isOwn = flushed || flushed.error().code() != Code::StaleView;
  if (m_aside > 0 && isOwn) (void)m_owner.m_store.files().remove(m_owner.asidePath(m_row.id));
  m_owner.tidy(m_row);
}

Result<void> FileStore::UploadWriter::putAside(base::ByteView bytes) {
  const std::lock_guard lock(m_part->mutex);
  if (m_part->generation != m_generation) return takenOver();
  base::Files& files = m_owner.m_store.files();
  const base::Path path = m_owner.asidePath(m_row.id);
  // What an earlier writer left behind.
  const auto cleared = m_aside == 0 ? files.remove(path) : Result<void>();
  const auto put = cleared ? files.put(path, m_aside, bytes) : cleared;
  if (!put) return put;
  const std::uint64_t before = std::exchange(m_aside, m_aside + bytes.size());
  return before / kTogether == m_aside / kTogether ? Result<void>() : m_owner.requireReserve(0);
}

bool FileStore::UploadWriter::restoresJpeg() const {
  const auto assemblies = m_owner.expectedOf(m_row.person, m_row.hash);
  return isRecompressed(m_row) || std::any_of(assemblies.begin(), assemblies.end(), [](const auto& one) {
           return one->form == Form::RecompressedJpeg;
         });
}

Result<void> FileStore::UploadWriter::append(base::ByteView bytes) {
  if (bytes.size() > m_row.size - m_offset) return Error{Code::TooLarge, "more bytes than were announced"};
  const std::lock_guard lock(m_part->mutex);
  if (m_part->generation != m_generation) return takenOver();
  if (bytes.empty()) return {};
  const auto taken = m_owner.appendTo(*m_part, m_row, bytes);
  if (taken) m_offset += bytes.size();
  return taken;
}

Result<void> FileStore::UploadWriter::flush() {
  const std::lock_guard lock(m_part->mutex);
  if (m_part->generation != m_generation) return takenOver();
  return m_owner.flush(*m_part, m_row);
}

Result<bool> FileStore::UploadWriter::finish() {
  const auto flushed = flush();
  if (!flushed) return flushed.error();
  const auto held = m_owner.lockUpload(m_row.person, m_row.id);
  if (!held) return held.error();
  if (held->stored) return true;
  if (m_part->generation != m_generation) return takenOver();
  if (held->durable < m_row.size) {
    // Also reached when the file was stored when this writer began and was disowned since.
    m_offset = held->durable;
    return false;
  }
  const auto finished = m_owner.finish(*held->part, held->row, kRestorePatience);
  if (!finished) return finished.error();
  return true;
}

}  // namespace tarim::server
