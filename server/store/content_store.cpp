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

/// Files removed in one job: each costs a sync of its folder, and others wait meanwhile.
constexpr std::size_t kRemovedTogether = 16;

using Trouble = std::optional<std::string>;

/// Whether a read that fails so says that the bytes are gone.
bool isLoss(Code code) {
  return code == Code::NotFound || code == Code::TooLarge || code == Code::StorageCorrupt;
}

Error isGone(const base::Hash& hash, const std::string& why) {
  return {Code::FilesMissing, "file " + hash.hex() + ": " + why};
}

std::string otherSize(std::uint64_t here, std::uint64_t expected) {
  return std::to_string(here) + " bytes are there, " + std::to_string(expected) + " were stored";
}

}  // namespace

base::Path ContentStore::pathOf(const base::Hash& hash) const {
  const std::string name = hash.hex();
  return m_store.folder() / "files" / name.substr(0, 2) / name;
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
  const auto folder = m_store.files().makeFolder(place.parent_path());
  return folder ? m_store.files().link(aside, place) : folder;
}

Result<void> ContentStore::addFile(std::string_view person, const FileRow& file, const base::Path& aside) {
  const base::Path place = pathOf(file.hash);
  const std::int64_t now = base::toMillis(m_store.clock().now());
  // The disk's work is done before the job, and only done again where somebody came in between.
  const auto linked = publish(aside, place);
  if (!linked) return linked;
  return m_store.write([&](db::Database& database) -> Result<void> {
    const auto there = m_store.files().isSame(aside, place) ? Result<void>() : publish(aside, place);
    return there ? owned_files::own(database, person, file, now) : there;
  });
}

Result<void> ContentStore::add(std::string_view person, const base::Hash& hash, base::ByteView bytes) {
  const base::Path aside = m_store.folder() / "uploads" / ("add." + base::newId());
  const auto written = m_store.files().write(aside, bytes);
  if (!written) return written;
  const auto added = addFile(person, {hash, bytes.size()}, aside);
  // A second name that stays costs no room and harms nobody.
  (void)m_store.files().remove(aside);
  return added;
}

Result<Trouble> ContentStore::troubleWith(const FileRow& row) {
  const auto bytes = m_store.files().read(pathOf(row.hash), wire::kMaxFileBytes);
  if (!bytes && !isLoss(bytes.error().code())) return bytes.error();
  if (!bytes) return Trouble(bytes.error().line());
  if (bytes->size() != row.size) return Trouble(otherSize(bytes->size(), row.size));
  if (base::sha256(*bytes) != row.hash) return Trouble("its bytes are not what was stored");
  return Trouble();
}

Result<Trouble> ContentStore::recheck(const base::Hash& hash) {
  return m_store.write([&](db::Database& database) -> Result<Trouble> {
    const auto row = owned_files::find(database, hash);
    if (!row) return row.error();
    auto trouble = *row ? troubleWith(**row) : Result<Trouble>(Trouble());
    if (!trouble) return trouble;
    const std::int64_t now = base::toMillis(m_store.clock().now());
    const auto noted =
        *trouble ? lost_files::put(database, hash, now, **trouble) : lost_files::remove(database, hash);
    return noted ? trouble : noted.error();
  });
}

Result<base::Bytes> ContentStore::read(const base::Hash& hash) {
  const auto lost = m_store.read([&](db::Database& database) -> Result<Trouble> {
    const auto row = owned_files::find(database, hash);
    if (!row) return row.error();
    return *row ? lost_files::find(database, hash) : Error(Code::NotFound, "no such file");
  });
  if (!lost) return lost.error();
  if (*lost) return isGone(hash, **lost);
  auto bytes = m_store.files().read(pathOf(hash), wire::kMaxFileBytes);
  if (bytes && base::sha256(*bytes) == hash) return bytes;
  const auto trouble = recheck(hash);
  if (!trouble) return trouble.error();
  if (*trouble) return isGone(hash, **trouble);
  // Sent anew, or let go, while it was read.
  bytes = m_store.files().read(pathOf(hash), wire::kMaxFileBytes);
  if (bytes && base::sha256(*bytes) != hash) return Error(Code::StorageFailed, "file " + hash.hex());
  return bytes;
}

Result<void> ContentStore::removeUnused(db::Database& database, const base::Hash& hash) {
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
