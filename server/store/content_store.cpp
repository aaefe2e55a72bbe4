// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/content_store.hpp"

#include "server/store/lost_files.hpp"
#include "shared/base/ids.hpp"
#include "shared/wire/protocol.hpp"

namespace tarim::server {
namespace {

using base::Code;
using base::Error;
using base::Result;

/// Files removed in one job: each costs a sync of its folder, and other jobs wait meanwhile.
constexpr std::size_t kRemovedTogether = 16;
constexpr std::size_t kReadTogether = 256 * 1024;

using Trouble = std::optional<std::string>;

/// Whether a read that fails with this code proves that the bytes are lost.
bool isLoss(Code code) {
  return code == Code::NotFound || code == Code::TooLarge || code == Code::StorageCorrupt;
}

Error isGone(const base::Hash& hash, const std::string& why) {
  return {Code::FilesMissing, "file " + hash.hex() + ": " + why};
}

/// The path inside the store, for operators.
std::string nameInStore(const base::Hash& hash) {
  const std::string name = hash.hex();
  return "files/" + name.substr(0, 2) + "/" + name;
}

/// Zeros when it cannot be read to its end.
base::Hash hashOf(base::OpenFile& file) {
  base::Sha256 sum;
  base::Bytes slice(kReadTogether);
  for (std::uint64_t at = 0; at < file.size();) {
    const auto count = file.read(at, slice);
    if (!count || *count == 0) return {};
    sum.update(base::ByteView(slice).first(*count));
    at += *count;
  }
  return sum.finish();
}

std::string otherSize(std::uint64_t here, std::uint64_t expected) {
  return std::to_string(here) + " bytes are there, " + std::to_string(expected) + " were stored";
}

}  // namespace

base::Path ContentStore::pathOf(const base::Hash& hash) const {
  return m_store.folder() / nameInStore(hash);
}

Result<std::optional<FileRow>> ContentStore::owned(std::string_view person, const base::Hash& hash) {
  auto row = m_store.read([&](db::Database& database) { return owned_files::owned(database, person, hash); });
  if (!row || !*row) return row;
  const auto size = m_store.files().size(pathOf(hash));
  if (size && *size == (*row)->size) return row;
  const auto trouble = recheck(hash);
  if (!trouble) return trouble.error();
  return m_store.read([&](db::Database& database) { return owned_files::owned(database, person, hash); });
}

Result<void> ContentStore::publish(const base::Path& aside, const base::Path& place) {
  auto done = m_store.files().makeFolder(place.parent_path());
  if (done) done = m_store.files().link(aside, place);
  // NotFound refers to `aside`; any other error to `place`.
  if (done || done.error().code() == Code::NotFound) return done;
  const base::Path inStore = place.lexically_relative(m_store.folder());
  return Error(done.error().code(), done.error().detail(), {inStore.string(), {}});
}

Result<void> ContentStore::addFile(std::string_view person, const FileRow& file, const base::Path& aside) {
  const base::Path place = pathOf(file.hash);
  const std::int64_t now = base::toMillis(m_store.clock().now());
  // The disk's work is done before the job, and repeated inside it only when another job interfered.
  const auto linked = publish(aside, place);
  if (!linked) return linked;
  return m_store.writeFor(person, [&](db::Database& database) -> Result<void> {
    const auto held = owned_files::hold(database, file.hash);
    if (!held) return held;
    const auto there = m_store.files().isSame(aside, place) ? Result<void>() : publish(aside, place);
    return there ? owned_files::own(database, person, file, now) : there;
  });
}

Result<void> ContentStore::add(std::string_view person, const base::Hash& hash, base::ByteView bytes) {
  const base::Path aside = m_store.folder() / "uploads" / ("add." + base::newId());
  const auto written = m_store.files().write(aside, bytes);
  if (!written) return written;
  const auto added = addFile(person, {hash, bytes.size()}, aside);
  // A second link that stays costs no space and does no harm.
  (void)m_store.files().remove(aside);
  return added;
}

Result<Trouble> ContentStore::troubleWith(const FileRow& row) {
  const auto bytes = m_store.files().read(pathOf(row.hash), wire::kMaxFileBytes);
  if (!bytes && !isLoss(bytes.error().code()))
    return Error(bytes.error().code(), bytes.error().detail(), {nameInStore(row.hash), {}});
  if (!bytes) return Trouble(bytes.error().detail());
  if (bytes->size() != row.size) return Trouble(otherSize(bytes->size(), row.size));
  if (base::sha256(*bytes) != row.hash) return Trouble("its bytes are not what was stored");
  return Trouble();
}

Result<Trouble> ContentStore::recheck(const base::Hash& hash) {
  return m_store.write([&](db::Database& database) -> Result<Trouble> {
    const auto held = owned_files::hold(database, hash);
    if (!held) return held.error();
    const auto row = owned_files::find(database, hash);
    if (!row) return row.error();
    auto trouble = *row ? troubleWith(**row) : Result<Trouble>(Trouble());
    if (!trouble) return trouble;
    const std::int64_t now = base::toMillis(m_store.clock().now());
    const auto noted =
        *trouble ? lost_files::put(database, hash, now, **trouble) : lost_files::remove(database, hash);
    if (!noted) return noted.error();
    const auto free = owned_files::keepIfRecorded(database, hash);
    return free ? trouble : free.error();
  });
}

Result<FileRow> ContentStore::recorded(const base::Hash& hash) {
  return m_store.read([&](db::Database& database) -> Result<FileRow> {
    const auto row = owned_files::find(database, hash);
    if (!row) return row.error();
    if (!*row) return Error(Code::NotFound, "no such file");
    const auto lost = lost_files::find(database, hash);
    if (!lost) return lost.error();
    return *lost ? isGone(hash, **lost) : Result<FileRow>(**row);
  });
}

Result<void> ContentStore::requireNotLost(const base::Hash& hash) {
  const auto trouble = recheck(hash);
  if (!trouble) return trouble.error();
  return *trouble ? Result<void>(isGone(hash, **trouble)) : Result<void>();
}

Result<std::shared_ptr<base::OpenFile>> ContentStore::open(const base::Hash& hash, Check check) {
  const auto row = recorded(hash);
  if (!row) return row.error();
  const auto isGood = [&](base::OpenFile& file) {
    return file.size() == row->size && (check == Check::Size || hashOf(file) == hash);
  };
  auto file = m_store.files().open(pathOf(hash));
  if (file && isGood(**file)) return std::shared_ptr<base::OpenFile>(std::move(*file));
  const auto there = requireNotLost(hash);
  if (!there) return there.error();
  file = m_store.files().open(pathOf(hash));
  if (!file) return file.error();
  if (!isGood(**file)) return Error(Code::StorageFailed, "changes while it is read", {nameInStore(hash), {}});
  return std::shared_ptr<base::OpenFile>(std::move(*file));
}

Result<base::Bytes> ContentStore::read(const base::Hash& hash) {
  const auto file = open(hash, Check::Size);
  if (!file) return file.error();
  base::Bytes bytes((*file)->size());
  const auto filled = (*file)->read(0, bytes);
  if (filled && *filled == bytes.size() && base::sha256(bytes) == hash) return bytes;
  const auto there = requireNotLost(hash);
  if (!there) return there.error();
  return filled ? Error(Code::StorageFailed, "changes while it is read", {nameInStore(hash), {}})
                : filled.error();
}

Result<void> ContentStore::removeUnused(db::Database& database, const base::Hash& hash) {
  const auto held = owned_files::hold(database, hash);
  if (!held) return held;
  const auto row = owned_files::find(database, hash);
  if (!row) return row.error();
  const auto removed = *row ? Result<void>() : m_store.files().remove(pathOf(hash));
  return removed ? owned_files::removeUnused(database, hash) : removed;
}

Result<void> ContentStore::removeUnused() {
  Result<void> refused;
  base::Hash after;
  for (;;) {
    const auto some = m_store.read(
        [&](db::Database& database) { return owned_files::unused(database, after, kRemovedTogether); });
    if (!some) return some.error();
    if (some->empty()) return refused;
    after = some->back();
    const auto done = m_store.write([&](db::Database& database) -> Result<void> {
      for (const base::Hash& hash : *some)
        if (const auto removed = removeUnused(database, hash); !removed) refused = removed;
      return {};
    });
    if (!done) return done;
  }
}

}  // namespace tarim::server
