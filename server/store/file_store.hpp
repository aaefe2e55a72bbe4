// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Uploads, which become stored files (content_store.hpp), and the assembly of files that were sent in slices.
//
//   create ── append … append ── finish: size and hash checked → put in its place and recorded → answered
//
// A reported offset is durable: bytes are synced before they count. A broken upload keeps its bytes for 7
// days, across restarts. Finishing is idempotent. A newer request for an upload ends an older one that is
// still open on a dead connection.
//
// Each person has a share of the disk, and uploads leave some of it free (quotas.hpp).
//
// Files belong to people: a person owns a file only after sending its bytes, and no answer reveals that
// somebody else has uploaded the same bytes. The bytes themselves are stored once. Any thread.
#include "server/store/content_store.hpp"
#include "server/store/jpeg_restorer.hpp"
#include "shared/base/hash.hpp"

#include <chrono>
#include <map>
#include <memory>
#include <mutex>

namespace tarim::server {

inline constexpr std::chrono::hours kUploadLifetime{7 * 24};
/// Longer than kUploadLifetime: a slice outlives the upload that it came by.
inline constexpr std::chrono::hours kSliceLifetime{8 * 24};

/// The state of an upload, for its owner.
struct UploadState {
  std::string id;
  std::uint64_t size = 0;
  std::uint64_t offset = 0;  ///< Durable bytes; equal to size: stored, or complete and not finished.
  base::Instant expires;
  std::string metadata{};  ///< Upload-Metadata of its creation.
};

/// Whether one person has stored the file of a hash, or how far the upload is.
struct KnownFile {
  bool stored = false;
  std::uint64_t offset = 0;
  std::string upload;  ///< Id; empty when none was begun.
};

/// The encoding of an upload's bytes. The upload of a recompressed JPEG has an id that ends with ".jxl"; its
/// size and offset count encoded bytes, its hash is that of the JPEG.
enum class Form { AsItIs, RecompressedJpeg };

/// What an upload is for. A slice is removed after its assembly; a file is kept, even if the same bytes were
/// sent as a slice before.
enum class Purpose { File, Slice };

/// A file that is sent in slices, each uploaded as a file of its own. Several files may share a slice: two
/// copies of a page may differ in their first bytes only.
struct Assembly {
  base::Hash hash;
  Form form = Form::AsItIs;  ///< Encoding of the concatenated slices.
  std::vector<base::Hash> slices;
  bool operator==(const Assembly&) const = default;
};

/// The outcome of an assembly.
struct Assembled {
  base::Hash hash;
  bool stored = false;  ///< False: the slices do not make a file of this hash.
};
/// Turns the result of FileStore::assemble() into an outcome; nothing while a slice is missing, or when an
/// error prevents the assembly for now.
std::optional<Assembled> outcomeOf(const Assembly& assembly, const base::Result<bool>& assembled);

class FileStore {
 public:
  explicit FileStore(Store& store);
  ~FileStore();

  /// A new upload, or the unfinished one of the same person, hash and size; complete at once when this person
  /// has stored the file. TooLarge, also for what exceeds the person's share; InvalidInput (size 0),
  /// StorageFull. A new upload keeps `metadata` for its state, and the device that began it.
  base::Result<UploadState> create(std::string_view person, const base::Hash& hash, std::uint64_t size,
                                   Form form = Form::AsItIs, Purpose purpose = Purpose::File,
                                   std::string_view metadata = {}, std::string_view device = {});
  /// NotFound: the upload is unknown, expired or another person's.
  base::Result<UploadState> state(std::string_view person, std::string_view upload);
  base::Result<void> remove(std::string_view person, std::string_view upload);

  /// An unfinished upload, for the operator.
  struct Unfinished {
    UploadRow row;
    std::uint64_t received = 0;
    base::Instant begun;
  };
  /// All unfinished uploads, the largest announced one first.
  base::Result<std::vector<Unfinished>> unfinished();
  /// Ends an unfinished upload, whoever's it is, also beside a serving server: a device that is sending it
  /// begins anew. NotFound.
  base::Result<void> drop(std::string_view upload);

  /// The right to append, until another request begins to write. StaleView when `offset` is not the durable
  /// offset.
  class UploadWriter;
  base::Result<std::unique_ptr<UploadWriter>> begin(std::string_view person, std::string_view upload,
                                                    std::uint64_t offset);

  /// Stores a whole file from a package, without an upload; safe beside a serving server. True: this person
  /// had not stored it before. DamagedFile when the bytes have another hash, TooLarge, EmptyFile,
  /// StorageFull.
  base::Result<bool> put(std::string_view person, const base::Hash& hash, base::ByteView bytes, Form form);

  /// Registers an assembly, in memory only: the request that finishes its last slice assembles it
  /// (UploadWriter::assemble()). Slices that are never assembled expire like those of packages.
  base::Result<void> expect(std::string_view person, const Assembly& assembly);
  /// Assembles a file from its slices once this person has stored all of them. True when done; then slices
  /// are removed unless another assembly needs them or they are pages of this person's applications. False
  /// while a slice is missing; DamagedFile when the slices do not make the file; TooLarge, StorageFull.
  base::Result<bool> assemble(std::string_view person, const Assembly& assembly);

  base::Result<KnownFile> known(std::string_view person, const base::Hash& hash);
  /// As known(), after finishing an upload that has all its bytes: the connection or the process that
  /// received the last bytes may have died before it could finish.
  base::Result<KnownFile> finishAndLookUp(std::string_view person, const base::Hash& hash);
  /// Path and size of a recorded file, lost or not. NotFound.
  struct Stored {
    base::Path path;
    std::uint64_t size = 0;
  };
  base::Result<Stored> stored(const base::Hash& hash);
  /// Opens and checks the stored file. NotFound; FilesMissing when its bytes are lost.
  base::Result<std::shared_ptr<base::OpenFile>> open(const base::Hash& hash, ContentStore::Check check) {
    return m_contents.open(hash, check);
  }
  [[nodiscard]] base::Path pathOf(const base::Hash& hash) const { return m_contents.pathOf(hash); }
  /// Removes expired uploads and expired slices; returns the number of uploads.
  base::Result<int> expire(base::Instant now);
  /// Marks these files as slices that expire after kSliceLifetime. The slices of an accepted package stay
  /// that long because the device may ask for a lost answer again.
  base::Result<void> markAsSlices(std::string_view person, const std::vector<base::Hash>& slices);

 private:
  struct Part;
  /// An upload of this person with its part file; holds the part's lock.
  struct LockedUpload;
  base::Result<LockedUpload> lockUpload(std::string_view person, std::string_view upload);
  /// State from the tables alone, without reading the disk: `upload` may have all its bytes.
  base::Result<KnownFile> asRecorded(std::string_view person, const base::Hash& hash);
  base::Result<KnownFile> lookUp(std::string_view person, const base::Hash& hash, bool finishing);
  std::shared_ptr<Part> partOf(std::string_view upload);
  struct LockedPart;
  /// Locks the current Part of an upload; other threads wait.
  LockedPart lockPart(std::string_view upload);
  void forget(std::string_view upload);
  /// Removes the part file of an upload that has no row any more.
  void dropPart(std::string_view upload);
  base::Result<std::uint64_t> durableSize(Part& part, const UploadRow& row);
  base::Result<UploadRow> ownRow(std::string_view person, std::string_view upload);
  base::Result<UploadState> stateOf(const LockedUpload& held);
  /// StorageFull when the disk would not keep its reserve, all that others have announced counted.
  base::Result<void> requireRoom(std::uint64_t size);
  /// StorageFull when the disk has no more than its reserve.
  base::Result<void> requireReserve(std::uint64_t size);
  /// Bytes that unfinished uploads have announced and not sent yet; looked up at times, added to meanwhile.
  base::Result<std::uint64_t> bytesToCome();
  /// Removes the part of an upload that another process has dropped.
  void tidy(const UploadRow& row);
  /// The file of this hash from the bytes of its upload: nothing when they are the file, otherwise the JPEG
  /// restored from them. DamagedFile, Throttled.
  base::Result<std::optional<base::Bytes>> jpegOf(base::ByteView travelled, const base::Hash& hash,
                                                  bool isRecompression, base::Millis patience);
  /// Checks the bytes of a complete upload and adds them to the stored files. DamagedFile.
  base::Result<void> addWhole(const UploadRow& row, base::Millis patience);
  /// `patience`: how long it may wait until a recompressed JPEG can be restored. Throttled then.
  base::Result<void> finish(Part& part, const UploadRow& row, base::Millis patience);
  base::Result<void> endUpload(std::string_view upload);
  base::Result<void> keepAsFile(std::string_view person, const base::Hash& hash);
  base::Result<void> removeExpiredSlices(base::Instant now);
  /// Decides inside the disowning job whether a slice may be removed.
  using MayRemove = std::function<base::Result<bool>(db::Database&, const base::Hash& slice)>;
  base::Result<void> removeSlices(std::string_view person, const std::vector<base::Hash>& slices,
                                  const MayRemove& mayRemove);
  base::Result<void> appendTo(Part& part, const UploadRow& row, base::ByteView bytes);
  /// Syncs bytes that were written and not synced yet; their connection may be dead.
  base::Result<void> flush(Part& part, const UploadRow& row);
  base::Result<void> discard(Part& part, std::string_view upload);
  [[nodiscard]] base::Path partPath(std::string_view upload) const;
  /// Bytes of an upload that wait for their checksum.
  [[nodiscard]] base::Path asidePath(std::string_view upload) const;

  using SliceOf = std::pair<std::string, std::string>;  ///< Person, and hash of the slice.
  using Assemblies = std::vector<std::shared_ptr<const Assembly>>;
  [[nodiscard]] Assemblies expectedOf(std::string_view person, const base::Hash& slice);
  [[nodiscard]] bool isExpected(std::string_view person, const base::Hash& slice);
  /// The concatenated slices; nothing when one is missing.
  base::Result<std::optional<base::Bytes>> readSlices(const Assembly& assembly, std::uint64_t size);
  /// Size of all slices together; nothing while one is missing.
  base::Result<std::optional<std::uint64_t>> sizeOfSlices(std::string_view person, const Assembly& assembly);
  void forgetAssembly(std::string_view person, const Assembly& assembly);

  Store& m_store;
  ContentStore m_contents;
  JpegRestorer m_restorer;
  std::mutex m_mutex;
  std::map<SliceOf, Assemblies> m_expected;
  std::map<std::string, std::shared_ptr<Part>, std::less<>> m_parts;
  std::optional<base::Instant> m_announcedAt;  ///< When m_announced was looked up.
  std::uint64_t m_announced = 0;
};

/// Appends the bytes of one request. Bytes are written to the file at once and synced per MiB (group commit);
/// they are durable when flush() returns. The destructor flushes.
class FileStore::UploadWriter {
 public:
  ~UploadWriter();
  /// A query for the offset flushes too, so a connection that died silently loses nothing. TooLarge beyond
  /// the announced size; StaleView when a newer request has taken over; StorageFull.
  base::Result<void> append(base::ByteView bytes);
  base::Result<void> flush();
  /// Writes bytes beside the upload, where they do not count until takeAside(). They are removed with this
  /// writer, and with the upload after a crash. StaleView, StorageFull.
  base::Result<void> putAside(base::ByteView bytes);
  /// Gives all bytes that putAside() got to `take`, part by part, which appends them; then removes them.
  base::Result<void> takeAside(const std::function<base::Result<void>(base::ByteView)>& take);
  /// finish() or assemble() restores a recompressed JPEG, which takes long.
  [[nodiscard]] bool restoresJpeg() const;
  [[nodiscard]] std::uint64_t offset() const { return m_offset; }
  [[nodiscard]] const UploadRow& row() const { return m_row; }
  /// With all bytes received: checks, renames and records the file. True when the file is stored.
  /// StorageCorrupt: the hash does not match; the upload is removed.
  base::Result<bool> finish();
  /// Assembles the registered files of which this slice was the last. An assembly that failed for now is not
  /// in the result; FileStore::assemble() retries it.
  std::vector<Assembled> assemble();

 private:
  friend class FileStore;
  UploadWriter(FileStore& owner, UploadRow row, std::shared_ptr<Part> part, std::uint64_t generation,
               std::uint64_t offset);
  FileStore& m_owner;
  UploadRow m_row;
  std::shared_ptr<Part> m_part;
  std::uint64_t m_generation;
  std::uint64_t m_offset;     ///< Bytes accepted, durable or not.
  std::uint64_t m_aside = 0;  ///< Bytes written aside.
};

}  // namespace tarim::server
