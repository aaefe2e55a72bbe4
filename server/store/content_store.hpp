// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The content-addressed files: bytes in files/ab/<hash>, and rows that name the people who have sent them.
// "Stored" is a fact about the disk: the bytes stay under their name until every owner has disowned them.
//
//   add      bytes written aside and synced → linked to their name, folder synced
//            → ONE JOB: file held; still that file? rows → committed
//   disown   ONE JOB: file held; rows removed, hash marked as unused → committed
//            → ANOTHER JOB: file held; still unused? bytes removed
//
// A job holds a file (owned_files::hold, a lock) from before it reads the file's rows or bytes to its commit,
// so no two jobs about one file run at once: not those of two processes (a package is imported beside a
// serving server), and not in an engine that locks rows instead of the whole database. Bytes are removed in
// such jobs only, and put in their place by rename only, complete and with their hash checked. Hence, pair by
// pair:
//
//   add, add         Both link the same bytes. The job that finds the other's file links its own again.
//   add, remove      Bytes that were removed between the link and the job are linked again inside the job,
//                    before the row; after the job the removal finds the row and leaves the bytes.
//   add, disown      By one person: in the order of their jobs. By two: the other's row keeps the bytes.
//   disown, remove   The rows are committed first. A crash between them leaves bytes without a row, never a
//                    row without bytes; file_unused keeps the removal pending.
//   assemble         Reads slices without a lock: a missing or changed slice makes it start again. The
//                    assembled file is an add.
//   remove slices    The job that disowns slices runs in their owner's turn and also asks whether they may
//   go:
//                    no other file is expected of them, no application of their owner names them, or their
//                    time is over.
//   finish, expire   Of one upload: its lock. Another process only ever unlinks the bytes of an upload, so
//                    the link fails or has all bytes.
//   verify, read     A file that looks lost outside a job is checked again inside one; only a file that is
//                    still recorded and still wrong is lost. An add reverts that in the job that owns the
//                    new bytes.
//   package          Its pages are adds; the slices in which it was uploaded are files of the uploader.
//
// A failed commit rolls back rows, not files: a linked file without a row is replaced by the next add of the
// same bytes, or removed with the upload that it came by.
#include "server/store/owned_files.hpp"
#include "server/store/store.hpp"

#include <functional>

namespace tarim::server {

class ContentStore {
 public:
  explicit ContentStore(Store& store) : m_store(store) {}

  [[nodiscard]] base::Path pathOf(const base::Hash& hash) const;

  /// The row of a file that this person has sent, if its bytes are on disk now. A file that is missing or has
  /// another size is recorded as lost: it has no owner until somebody sends its bytes again.
  base::Result<std::optional<FileRow>> owned(std::string_view person, const base::Hash& hash);
  /// `bytes` must have this hash. StorageFull, StorageFailed.
  base::Result<void> add(std::string_view person, const base::Hash& hash, base::ByteView bytes);
  /// Adds the synced file `aside` on this store's file system; `aside` stays. NotFound: `aside` is gone.
  base::Result<void> addFile(std::string_view person, const FileRow& file, const base::Path& aside);
  enum class Check { Size, Hash };
  /// Opens the file for reading and checks it; a file that fails the check is recorded as lost. NotFound: not
  /// recorded. FilesMissing: lost. StorageFailed.
  base::Result<std::shared_ptr<base::OpenFile>> open(const base::Hash& hash, Check check);
  /// All bytes, checked against the hash. Errors as of open().
  base::Result<base::Bytes> read(const base::Hash& hash);
  /// Reads a recorded file inside a job and records whether it is lost. Returns the defect; nothing when the
  /// file is intact or no longer recorded. StorageFailed when the disk cannot be read for another reason
  /// (permissions, too many open files). ReadOnly.
  base::Result<std::optional<std::string>> recheck(const base::Hash& hash);
  /// The defect of a recorded file at this moment, if any; records nothing. StorageFailed.
  base::Result<std::optional<std::string>> troubleWith(const FileRow& row);

  /// Removes the bytes of files without an owner (owned_files::disown). The next call retries what the disk
  /// refused to remove.
  base::Result<void> removeUnused();

 private:
  base::Result<void> publish(const base::Path& aside, const base::Path& place);
  base::Result<void> removeUnused(db::Database& database, const base::Hash& hash);
  base::Result<FileRow> recorded(const base::Hash& hash);
  /// FilesMissing when the file is lost; otherwise it was added again or disowned while it was read.
  base::Result<void> requireNotLost(const base::Hash& hash);

  Store& m_store;
};

}  // namespace tarim::server
