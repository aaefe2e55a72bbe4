// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The assembly of files from slices, and the removal of slices.
#include "server/store/file_store.hpp"
#include "server/store/packages.hpp"
#include "server/store/turns.hpp"
#include "shared/wire/protocol.hpp"

namespace tarim::server {
namespace {

/// Slices whose assembly is kept in memory; beyond that, files are assembled only on request.
constexpr std::size_t kMostExpected = 100'000;
constexpr std::size_t kMostFilesOfSlice = 8;

}  // namespace

using base::Code;
using base::Error;
using base::Result;

std::optional<Assembled> outcomeOf(const Assembly& assembly, const Result<bool>& assembled) {
  const bool isKnown = assembled ? *assembled : assembled.error().code() == Code::DamagedFile;
  return isKnown ? std::optional(Assembled{assembly.hash, bool(assembled)}) : std::nullopt;
}

Result<void> FileStore::expect(std::string_view person, const Assembly& assembly) {
  const auto marked = markAsSlices(person, assembly.slices);
  if (!marked) return marked;
  const auto kept = std::make_shared<const Assembly>(assembly);
  const std::lock_guard lock(m_mutex);
  if (m_expected.size() > kMostExpected) m_expected.clear();
  for (const base::Hash& slice : assembly.slices) {
    Assemblies& files = m_expected[{std::string(person), slice.hex()}];
    std::erase_if(files, [&](const auto& other) { return *other == assembly; });
    files.push_back(kept);
    if (files.size() > kMostFilesOfSlice) files.erase(files.begin());
  }
  return {};
}

FileStore::Assemblies FileStore::expectedOf(std::string_view person, const base::Hash& slice) {
  const std::lock_guard lock(m_mutex);
  const auto found = m_expected.find({std::string(person), slice.hex()});
  return found == m_expected.end() ? Assemblies() : found->second;
}

bool FileStore::isExpected(std::string_view person, const base::Hash& slice) {
  return !expectedOf(person, slice).empty();
}

void FileStore::forgetAssembly(std::string_view person, const Assembly& assembly) {
  const std::lock_guard lock(m_mutex);
  for (const base::Hash& slice : assembly.slices) {
    const auto found = m_expected.find({std::string(person), slice.hex()});
    if (found == m_expected.end()) continue;
    std::erase_if(found->second, [&](const auto& other) { return *other == assembly; });
    if (found->second.empty()) m_expected.erase(found);
  }
}

Result<std::optional<std::uint64_t>> FileStore::sizeOfSlices(std::string_view person,
                                                             const Assembly& assembly) {
  std::uint64_t size = 0;
  for (const base::Hash& slice : assembly.slices) {
    const auto owned = m_contents.owned(person, slice);
    if (!owned) return owned.error();
    if (!*owned) return std::optional<std::uint64_t>();
    size += (*owned)->size;
  }
  return std::optional(size);
}

Result<bool> FileStore::assemble(std::string_view person, const Assembly& assembly) {
  const auto kept = keepAsFile(person, assembly.hash);
  if (!kept) return kept.error();
  const auto there = known(person, assembly.hash);
  if (!there) return there.error();
  if (there->stored) return true;
  // Called for every finished slice: no byte is read before all slices are stored.
  const auto size = sizeOfSlices(person, assembly);
  if (!size) return size.error();
  if (!*size) return false;
  if (**size > wire::kMaxFileBytes) return Error{Code::TooLarge, "all slices together"};
  const auto whole = readSlices(assembly, **size);
  if (!whole) return whole.error();
  if (!*whole) {
    // Another connection may have assembled the file and removed the slices meanwhile.
    const auto now = known(person, assembly.hash);
    return now ? Result<bool>(now->stored) : now.error();
  }
  const auto stored = put(person, assembly.hash, **whole, assembly.form);
  if (!stored) return stored.error();
  forgetAssembly(person, assembly);
  const auto mayRemove = [&](db::Database&, const base::Hash& slice) -> Result<bool> {
    return !isExpected(person, slice);
  };
  // The file is stored even if this fails: slices that stay are removed when they expire.
  (void)removeSlices(person, assembly.slices, mayRemove);
  return true;
}

Result<std::optional<base::Bytes>> FileStore::readSlices(const Assembly& assembly, std::uint64_t size) {
  using Whole = std::optional<base::Bytes>;
  base::Bytes whole;
  whole.reserve(size);
  for (const base::Hash& slice : assembly.slices) {
    const auto bytes = m_contents.read(slice);
    const bool isMissing =
        !bytes && (bytes.error().code() == Code::NotFound || bytes.error().code() == Code::FilesMissing);
    if (isMissing) return Whole();
    if (!bytes) return bytes.error();
    whole.insert(whole.end(), bytes->begin(), bytes->end());
  }
  return Whole(std::move(whole));
}

Result<void> FileStore::markAsSlices(std::string_view person, const std::vector<base::Hash>& slices) {
  const std::int64_t until = base::toMillis(m_store.clock().now() + kSliceLifetime);
  return m_store.writeFor(person, [&](db::Database& database) -> Result<void> {
    for (const base::Hash& hash : slices) {
      const auto put = packages::putSegment(database, person, hash, until);
      if (!put) return put;
    }
    return {};
  });
}

Result<void> FileStore::removeExpiredSlices(base::Instant now) {
  const std::int64_t at = base::toMillis(now);
  const auto slices =
      m_store.read([&](db::Database& database) { return packages::segmentsBefore(database, at); });
  if (!slices) return slices.error();
  for (const packages::SegmentRow& slice : *slices) {
    // A slice that was announced again meanwhile has a later expiry.
    const auto mayRemove = [&](db::Database& database, const base::Hash&) {
      return packages::isSegmentBefore(database, slice, at);
    };
    const auto removed = removeSlices(slice.person, {slice.hash}, mayRemove);
    if (!removed) return removed;
  }
  return {};
}

Result<void> FileStore::removeSlices(std::string_view person, const std::vector<base::Hash>& slices,
                                     const MayRemove& mayRemove) {
  std::vector<std::string> ended;
  const auto removeSlice = [&](db::Database& database, const base::Hash& slice) -> Result<void> {
    const auto may = mayRemove(database, slice);
    if (!may || !*may) return may ? Result<void>() : may.error();
    // A page of an application stays, whatever else it was announced as.
    const auto isPage = owned_files::isNamedBy(database, person, slice);
    if (!isPage) return isPage.error();
    auto done = packages::removeSegment(database, {std::string(person), slice});
    if (!done || *isPage) return done;
    const auto uploads = owned_files::endUploadsOf(database, person, slice);
    if (!uploads) return uploads.error();
    ended.insert(ended.end(), uploads->begin(), uploads->end());
    return owned_files::disown(database, person, slice);
  };
  const auto done = m_store.writeFor(person, [&](db::Database& database) -> Result<void> {
    const auto turn = turns::ofPerson(database, person);
    if (!turn) return turn.error();
    for (const base::Hash& slice : slices) {
      const auto removed = removeSlice(database, slice);
      if (!removed) return removed;
    }
    return {};
  });
  if (!done) return done;
  for (const std::string& upload : ended)
    dropPart(upload);
  return m_contents.removeUnused();
}

}  // namespace tarim::server
