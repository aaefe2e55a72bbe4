// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The uploads that become stored files (content_store.hpp), and files that come whole or in slices.
//
//   create ── append … append ── finish: size and hash checked → put in its place and recorded → answered
//
// An offset that was reported is durable: bytes are synced before they count. A broken upload keeps what it
// has for 7 days, across restarts. Finishing is idempotent. A newer request for an upload ends the older one
// that is still open on a dead link.
//
// Files belong to people: that somebody else uploaded the same bytes is never told, and to own a file one has
// to have sent its bytes. The bytes themselves are stored once. Any thread.
#include "server/store/content_store.hpp"
#include "shared/base/hash.hpp"

#include <chrono>
#include <map>
#include <memory>
#include <mutex>

namespace tarim::server {

inline constexpr std::chrono::hours kUploadLifetime{7 * 24};
/// Longer than the uploads that the slices came by.
inline constexpr std::chrono::hours kSliceLifetime{8 * 24};

/// An upload as its owner may know it.
struct UploadState {
  std::string id;
  std::uint64_t size = 0;
  std::uint64_t offset = 0;  ///< Durable; equal to size: stored, or complete and to be finished.
  base::Instant expires;
  std::string metadata{};  ///< As its creation said it.
};

/// What is known of a hash to one person.
struct KnownFile {
  bool stored = false;
  std::uint64_t offset = 0;
  std::string upload;  ///< Id; empty when none was begun.
};

/// How the bytes of an upload are made of those of its file. A recompressed JPEG's upload has an id that ends
/// with ".jxl"; its sizes and offsets are those of what travels, its hash is the JPEG's.
enum class Form { AsItIs, RecompressedJpeg };

/// What it is sent for. What was announced as a slice may be let go again; a file of its own is kept, also if
/// the same bytes had been a slice before.
enum class Purpose { File, Slice };

/// A file that was sent in slices, each a file of its own. One slice may be that of several files: two copies
/// of a page that differ in their heads only.
struct Assembly {
  base::Hash hash;
  Form form = Form::AsItIs;  ///< Of what the slices are slices of.
  std::vector<base::Hash> slices;
  bool operator==(const Assembly&) const = default;
};

/// What became of one.
struct Assembled {
  base::Hash hash;
  bool stored = false;  ///< False: the slices do not make it.
};
/// What FileStore::assemble() says of it; nothing while a slice is missing, or when it cannot be done now.
std::optional<Assembled> outcomeOf(const Assembly& assembly, const base::Result<bool>& assembled);

class FileStore {
 public:
  explicit FileStore(Store& store);
  ~FileStore();

  /// A new upload, or the unfinished one of the same person, hash and size; complete at once when this person
  /// has stored the file already. TooLarge, InvalidInput (size 0), StorageFull.
  /// `metadata` is kept with a new upload and given back with its state.
  base::Result<UploadState> create(std::string_view person, const base::Hash& hash, std::uint64_t size,
                                   Form form = Form::AsItIs, Purpose purpose = Purpose::File,
                                   std::string_view metadata = {});
  /// NotFound: unknown, expired or another's.
  base::Result<UploadState> state(std::string_view person, std::string_view upload);
  base::Result<void> remove(std::string_view person, std::string_view upload);

  /// The right to append, until somebody else begins. `offset` must be the durable one: otherwise StaleView.
  class UploadWriter;
  base::Result<std::unique_ptr<UploadWriter>> begin(std::string_view person, std::string_view upload,
                                                    std::uint64_t offset);

  /// A whole file at once, as a package brings it, without an upload: it may be done beside a serving server.
  /// True: this person had not stored it before. DamagedFile when it has another hash, TooLarge, EmptyFile,
  /// StorageFull.
  base::Result<bool> put(std::string_view person, const base::Hash& hash, base::ByteView bytes, Form form);

  /// Whoever finishes one of these slices joins them, if it is the last: UploadWriter::assemble(). That is
  /// kept in memory only. Slices that are never assembled go with those of packages.
  base::Result<void> expect(std::string_view person, const Assembly& assembly);
  /// Makes a file of its slices, once this person has stored them all: true, and those slices are let go that
  /// no other file is expected of and that are no page of this person's applications. False while one is
  /// missing; DamagedFile when they do not make that file; TooLarge, StorageFull.
  base::Result<bool> assemble(std::string_view person, const Assembly& assembly);

  base::Result<KnownFile> known(std::string_view person, const base::Hash& hash);
  /// The same after finishing an upload that is complete: its last bytes came over a link, or to a process,
  /// that died, and nobody else will.
  base::Result<KnownFile> settled(std::string_view person, const base::Hash& hash);
  /// Where a recorded file lies and how long it is, lost or not. NotFound.
  struct Stored {
    base::Path path;
    std::uint64_t size = 0;
  };
  base::Result<Stored> stored(const base::Hash& hash);
  /// The stored file, open and checked. NotFound; FilesMissing when its bytes were lost.
  base::Result<std::shared_ptr<base::OpenFile>> open(const base::Hash& hash, ContentStore::Check check) {
    return m_contents.open(hash, check);
  }
  [[nodiscard]] base::Path pathOf(const base::Hash& hash) const { return m_contents.pathOf(hash); }
  /// Forgets uploads past their time, and slices of packages that were taken; returns how many uploads.
  base::Result<int> expire(base::Instant now);
  /// Of a package that was taken: this person's slices stay for as long as a cut answer may be asked for
  /// anew.
  base::Result<void> letGoLater(std::string_view person, const std::vector<base::Hash>& slices);

 private:
  struct Part;
  /// An upload of this person with its part, whose lock is held while it lives.
  struct Held;
  base::Result<Held> hold(std::string_view person, std::string_view upload);
  /// What the tables say, before the bytes are looked at: `upload` may be complete.
  base::Result<KnownFile> asRecorded(std::string_view person, const base::Hash& hash);
  base::Result<KnownFile> lookUp(std::string_view person, const base::Hash& hash, bool finishing);
  std::shared_ptr<Part> partOf(std::string_view upload);
  struct LockedPart;
  /// The one part of this upload that all others wait for.
  LockedPart lockPart(std::string_view upload);
  void forget(std::string_view upload);
  /// Of an upload that has no row any more.
  void dropPart(std::string_view upload);
  base::Result<std::uint64_t> durableSize(Part& part, const UploadRow& row);
  base::Result<UploadRow> ownRow(std::string_view person, std::string_view upload);
  base::Result<UploadState> stateOf(const Held& held);
  base::Result<void> requireRoom(std::uint64_t size);
  /// Checks what an upload brought and puts it in its place. DamagedFile.
  base::Result<void> addWhole(const UploadRow& row);
  base::Result<void> finish(Part& part, const UploadRow& row);
  base::Result<void> endUpload(std::string_view upload);
  base::Result<void> keep(std::string_view person, const base::Hash& hash);
  base::Result<void> letSlicesGo(base::Instant now);
  /// Whether a slice may go is asked inside the job that disowns it.
  using MayGo = std::function<base::Result<bool>(db::Database&, const base::Hash& slice)>;
  base::Result<void> letGo(std::string_view person, const std::vector<base::Hash>& slices,
                           const MayGo& mayGo);
  base::Result<void> take(Part& part, const UploadRow& row, base::ByteView bytes);
  /// What arrived on a connection that may be dead, and was not yet worth a sync of its own.
  base::Result<void> flush(Part& part, const UploadRow& row);
  base::Result<void> discard(Part& part, std::string_view upload);
  [[nodiscard]] base::Path partPath(std::string_view upload) const;

  using SliceOf = std::pair<std::string, std::string>;  ///< Person and hash of the slice.
  using Assemblies = std::vector<std::shared_ptr<const Assembly>>;
  [[nodiscard]] Assemblies expectedOf(std::string_view person, const base::Hash& slice);
  [[nodiscard]] bool isExpected(std::string_view person, const base::Hash& slice);
  /// Nothing when one is missing after all.
  base::Result<std::optional<base::Bytes>> readSlices(const Assembly& assembly, std::uint64_t size);
  /// All together; nothing while one is missing.
  base::Result<std::optional<std::uint64_t>> sizeOfSlices(std::string_view person, const Assembly& assembly);
  void forgetAssembly(std::string_view person, const Assembly& assembly);

  Store& m_store;
  ContentStore m_contents;
  std::mutex m_mutex;
  std::map<SliceOf, Assemblies> m_expected;
  std::map<std::string, std::shared_ptr<Part>, std::less<>> m_parts;
};

/// One request's appending. What was taken is in the file at once and synced for a MiB together; it is
/// durable when flush() returns, and flushed when this object goes.
class FileStore::UploadWriter {
 public:
  ~UploadWriter();
  /// What was taken is made durable by whoever asks for the offset, too: a connection that died in silence
  /// takes nothing with it. TooLarge beyond the announced size; StaleView when a newer request has taken
  /// over; StorageFull.
  base::Result<void> append(base::ByteView bytes);
  base::Result<void> flush();
  [[nodiscard]] std::uint64_t offset() const { return m_offset; }
  [[nodiscard]] const UploadRow& row() const { return m_row; }
  /// When all bytes are here: check, rename, record. True when the file is stored now. StorageCorrupt: not
  /// the promised hash; the upload is gone.
  base::Result<bool> finish();
  /// The expected files that this finished slice was the last of. One that could not be assembled now is not
  /// among them: that is asked for by FileStore::assemble().
  std::vector<Assembled> assemble();

 private:
  friend class FileStore;
  UploadWriter(FileStore& owner, UploadRow row, std::shared_ptr<Part> part, std::uint64_t generation,
               std::uint64_t offset);
  FileStore& m_owner;
  UploadRow m_row;
  std::shared_ptr<Part> m_part;
  std::uint64_t m_generation;
  std::uint64_t m_offset;  ///< Taken, durable or not.
};

}  // namespace tarim::server
