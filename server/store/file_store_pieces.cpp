// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Files that are pieces of something: joined into it, and let go.
#include "server/store/file_store.hpp"
#include "server/store/packages.hpp"
#include "shared/wire/protocol.hpp"

namespace tarim::server {
namespace {

/// Pieces whose joining is kept in memory; beyond that they are joined when that is asked for.
constexpr std::size_t kMostExpected = 100'000;
constexpr std::size_t kMostFilesOfPiece = 8;

}  // namespace

using base::Code;
using base::Error;
using base::Result;

std::optional<Joined> outcomeOf(const Joining& joining, const Result<bool>& joined) {
  const bool isKnown = joined ? *joined : joined.error().code() == Code::DamagedFile;
  return isKnown ? std::optional(Joined{joining.hash, bool(joined)}) : std::nullopt;
}

Result<void> FileStore::expect(std::string_view person, const Joining& joining) {
  const auto marked = letGoLater(person, joining.pieces);
  if (!marked) return marked;
  const auto kept = std::make_shared<const Joining>(joining);
  const std::lock_guard lock(m_mutex);
  if (m_expected.size() > kMostExpected) m_expected.clear();
  for (const base::Hash& piece : joining.pieces) {
    Joinings& files = m_expected[{std::string(person), piece.hex()}];
    std::erase_if(files, [&](const auto& other) { return *other == joining; });
    files.push_back(kept);
    if (files.size() > kMostFilesOfPiece) files.erase(files.begin());
  }
  return {};
}

FileStore::Joinings FileStore::expectedOf(std::string_view person, const base::Hash& piece) {
  const std::lock_guard lock(m_mutex);
  const auto found = m_expected.find({std::string(person), piece.hex()});
  return found == m_expected.end() ? Joinings() : found->second;
}

std::vector<base::Hash> FileStore::forgetJoining(std::string_view person, const Joining& joining) {
  std::vector<base::Hash> unused;
  const std::lock_guard lock(m_mutex);
  for (const base::Hash& piece : joining.pieces) {
    Joinings& files = m_expected[{std::string(person), piece.hex()}];
    std::erase_if(files, [&](const auto& other) { return *other == joining; });
    if (!files.empty()) continue;
    m_expected.erase({std::string(person), piece.hex()});
    unused.push_back(piece);
  }
  return unused;
}

Result<std::optional<std::uint64_t>> FileStore::sizeOfPieces(std::string_view person,
                                                             const Joining& joining) {
  using Size = std::optional<std::uint64_t>;
  return m_store.read([&](db::Database& database) -> Result<Size> {
    std::uint64_t size = 0;
    for (const base::Hash& piece : joining.pieces) {
      const auto owned = owned_files::owned(database, person, piece);
      if (!owned) return owned.error();
      if (!*owned) return Size();
      size += (*owned)->size;
    }
    return Size(size);
  });
}

Result<bool> FileStore::join(std::string_view person, const Joining& joining) {
  const auto there = known(person, joining.hash);
  if (!there) return there.error();
  if (there->stored) return true;
  // Every finished piece comes here: no byte is read before all are there.
  const auto size = sizeOfPieces(person, joining);
  if (!size) return size.error();
  if (!*size) return false;
  if (**size > wire::kMaxFileBytes) return Error{Code::TooLarge, "all pieces together"};
  const auto whole = readPieces(joining, **size);
  if (!whole) {
    // Another connection has joined them meanwhile, and let them go.
    const auto now = known(person, joining.hash);
    return now && now->stored ? Result<bool>(true) : whole.error();
  }
  const auto unused = forgetJoining(person, joining);
  const auto stored = put(person, joining.hash, *whole, joining.form);
  if (!stored) return stored.error();
  const auto gone = letGo(person, unused);
  if (!gone) return gone.error();
  return true;
}

Result<base::Bytes> FileStore::readPieces(const Joining& joining, std::uint64_t size) {
  base::Bytes whole;
  whole.reserve(size);
  for (const base::Hash& piece : joining.pieces) {
    const auto bytes = m_store.files().read(pathOf(piece), wire::kMaxFileBytes);
    if (!bytes) return bytes.error();
    whole.insert(whole.end(), bytes->begin(), bytes->end());
  }
  return whole;
}

Result<void> FileStore::letGoLater(std::string_view person, const std::vector<base::Hash>& pieces) {
  const std::int64_t until = base::toMillis(m_store.clock().now() + kPieceLifetime);
  return m_store.write([&](db::Database& database) -> Result<void> {
    for (const base::Hash& hash : pieces) {
      const auto put = packages::putPiece(database, person, hash, until);
      if (!put) return put;
    }
    return {};
  });
}

Result<void> FileStore::letPiecesGo(base::Instant now) {
  const auto pieces = m_store.read(
      [&](db::Database& database) { return packages::piecesBefore(database, base::toMillis(now)); });
  if (!pieces) return pieces.error();
  for (const packages::PieceRow& piece : *pieces) {
    const auto gone = letGo(piece.person, {piece.hash});
    if (!gone) return gone;
  }
  return {};
}

Result<void> FileStore::letGo(std::string_view person, const std::vector<base::Hash>& pieces) {
  // The bytes go inside the job: who sends the same bytes anew has an upload before or after it, never while
  // it runs.
  const auto letOneGo = [&](db::Database& database, const base::Hash& piece) -> Result<void> {
    const auto ended = owned_files::removeUploadsOf(database, person, piece);
    if (!ended) return ended;
    const auto unused = owned_files::disown(database, person, piece);
    if (!unused) return unused.error();
    const auto removed = *unused ? m_store.files().remove(pathOf(piece)) : Result<void>();
    return removed ? packages::removePiece(database, {std::string(person), piece}) : removed;
  };
  return m_store.write([&](db::Database& database) -> Result<void> {
    for (const base::Hash& piece : pieces) {
      const auto gone = letOneGo(database, piece);
      if (!gone) return gone;
    }
    return {};
  });
}

}  // namespace tarim::server
