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

bool FileStore::isExpected(std::string_view person, const base::Hash& piece) {
  return !expectedOf(person, piece).empty();
}

void FileStore::forgetJoining(std::string_view person, const Joining& joining) {
  const std::lock_guard lock(m_mutex);
  for (const base::Hash& piece : joining.pieces) {
    const auto found = m_expected.find({std::string(person), piece.hex()});
    if (found == m_expected.end()) continue;
    std::erase_if(found->second, [&](const auto& other) { return *other == joining; });
    if (found->second.empty()) m_expected.erase(found);
  }
}

Result<std::optional<std::uint64_t>> FileStore::sizeOfPieces(std::string_view person,
                                                             const Joining& joining) {
  std::uint64_t size = 0;
  for (const base::Hash& piece : joining.pieces) {
    const auto owned = m_contents.owned(person, piece);
    if (!owned) return owned.error();
    if (!*owned) return std::optional<std::uint64_t>();
    size += (*owned)->size;
  }
  return std::optional(size);
}

Result<bool> FileStore::join(std::string_view person, const Joining& joining) {
  const auto kept = keep(person, joining.hash);
  if (!kept) return kept.error();
  const auto there = known(person, joining.hash);
  if (!there) return there.error();
  if (there->stored) return true;
  // Every finished piece comes here: no byte is read before all are there.
  const auto size = sizeOfPieces(person, joining);
  if (!size) return size.error();
  if (!*size) return false;
  if (**size > wire::kMaxFileBytes) return Error{Code::TooLarge, "all pieces together"};
  const auto whole = readPieces(joining, **size);
  if (!whole) return whole.error();
  if (!*whole) {
    // Another connection may have joined them meanwhile, and let them go.
    const auto now = known(person, joining.hash);
    return now ? Result<bool>(now->stored) : now.error();
  }
  const auto stored = put(person, joining.hash, **whole, joining.form);
  if (!stored) return stored.error();
  forgetJoining(person, joining);
  const auto mayGo = [&](db::Database&, const base::Hash& piece) -> Result<bool> {
    return !isExpected(person, piece);
  };
  // The file is stored, whatever becomes of its pieces: those that stay go when their time is over.
  (void)letGo(person, joining.pieces, mayGo);
  return true;
}

Result<std::optional<base::Bytes>> FileStore::readPieces(const Joining& joining, std::uint64_t size) {
  using Whole = std::optional<base::Bytes>;
  base::Bytes whole;
  whole.reserve(size);
  for (const base::Hash& piece : joining.pieces) {
    const auto bytes = m_contents.read(piece);
    const bool isMissing =
        !bytes && (bytes.error().code() == Code::NotFound || bytes.error().code() == Code::FilesMissing);
    if (isMissing) return Whole();
    if (!bytes) return bytes.error();
    whole.insert(whole.end(), bytes->begin(), bytes->end());
  }
  return Whole(std::move(whole));
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
  const std::int64_t at = base::toMillis(now);
  const auto pieces =
      m_store.read([&](db::Database& database) { return packages::piecesBefore(database, at); });
  if (!pieces) return pieces.error();
  for (const packages::PieceRow& piece : *pieces) {
    // Whoever announced it again meanwhile has it for another while.
    const auto mayGo = [&](db::Database& database, const base::Hash&) {
      return packages::isPieceBefore(database, piece, at);
    };
    const auto gone = letGo(piece.person, {piece.hash}, mayGo);
    if (!gone) return gone;
  }
  return {};
}

Result<void> FileStore::letGo(std::string_view person, const std::vector<base::Hash>& pieces,
                              const MayGo& mayGo) {
  std::vector<std::string> ended;
  const auto letOneGo = [&](db::Database& database, const base::Hash& piece) -> Result<void> {
    const auto may = mayGo(database, piece);
    if (!may || !*may) return may ? Result<void>() : may.error();
    // A page of an application stays, whatever else it was announced as.
    const auto isPage = owned_files::isNamedBy(database, person, piece);
    if (!isPage) return isPage.error();
    auto done = packages::removePiece(database, {std::string(person), piece});
    if (!done || *isPage) return done;
    const auto uploads = owned_files::endUploadsOf(database, person, piece);
    if (!uploads) return uploads.error();
    ended.insert(ended.end(), uploads->begin(), uploads->end());
    return owned_files::disown(database, person, piece);
  };
  const auto done = m_store.write([&](db::Database& database) -> Result<void> {
    for (const base::Hash& piece : pieces) {
      const auto gone = letOneGo(database, piece);
      if (!gone) return gone;
    }
    return {};
  });
  if (!done) return done;
  for (const std::string& upload : ended)
    dropPart(upload);
  return m_contents.removeUnused();
}

}  // namespace tarim::server
