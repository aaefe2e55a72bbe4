// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The stored files: bytes in files/ab/<hash>, and the rows that say who has sent them. That a person is told
// "stored" is a fact about the disk: the bytes are there under their name until that person lets go of them.
//
//   add      bytes aside, synced → linked to their name, folder synced → ONE JOB: held; still that file? rows
//   disown   ONE JOB: held; rows gone, hash noted as unused → committed → ANOTHER JOB: held; still unused?
//            bytes removed
//
// A job holds a file (owned_files::hold) from before it looks at its rows or bytes to its commit, so no two
// jobs about one file run at once, not even those of two processes (a package is imported beside a serving
// server), and not in an engine that locks rows instead of the whole database. Bytes are removed in such jobs
// only, and put in their place by rename only, whole and with their hash checked. Hence, pair by pair:
//
//   add, add         both link the same bytes; whose job finds the other's file in the place links its own
//                    again.
//   add, remove      bytes that went between the link and the job are linked again inside the job, before the
//                    row; after the job the removal finds the row and leaves them.
//   add, disown      of one person: in the order of their jobs. Of two: the other's row keeps the bytes.
//   disown, remove   the rows are committed first. A crash between them leaves bytes without a row, never a
//                    row without bytes, and the removal is remembered in file_unused.
//   join             reads slices without a lock: one that is missing or changed makes it begin anew, and
//   what
//                    it makes of them is an add.
//   let go, expire   which slices may go (no other file is expected of them, no application of their owner
//                    names them, their time is over) is asked in the owner's turn, inside the job that
//                    disowns them.
//   finish, expire   of one upload: its lock. Beside another process: an upload's bytes are only ever
//   unlinked,
//                    so the link fails or has them whole.
//   verify, read     what looks lost outside a job is looked at once more inside one; only what is still
//                    recorded and still wrong there is lost. An add takes that back in the job that owns the
//                    new bytes.
//   package          its pages are adds; the slices that it came in are its carrier's own files.
//
// A commit that fails takes back rows, not files: a linked file without a row is replaced by the next add of
// the same bytes, or removed with the upload that it came by.
#include "server/store/owned_files.hpp"
#include "server/store/store.hpp"

#include <functional>

namespace tarim::server {

class ContentStore {
 public:
  explicit ContentStore(Store& store) : m_store(store) {}

  [[nodiscard]] base::Path pathOf(const base::Hash& hash) const;

  /// What this person has sent, if its bytes are on disk now: a file that is not, or of another size, is
  /// recorded as lost and is nobody's until its bytes come again.
  base::Result<std::optional<FileRow>> owned(std::string_view person, const base::Hash& hash);
  /// `bytes` must have this hash. StorageFull, StorageFailed.
  base::Result<void> add(std::string_view person, const base::Hash& hash, base::ByteView bytes);
  /// The same for a synced file `aside` in this store's file system, which stays. NotFound: it is gone.
  base::Result<void> addFile(std::string_view person, const FileRow& file, const base::Path& aside);
  enum class Check { Size, Hash };
  /// Open for reading, and checked; what does not pass is recorded as lost. NotFound: not recorded.
  /// FilesMissing: lost. StorageFailed.
  base::Result<std::shared_ptr<base::OpenFile>> open(const base::Hash& hash, Check check);
  /// Whole, and with this hash. Errors as of open().
  base::Result<base::Bytes> read(const base::Hash& hash);
  /// Reads a recorded file inside a job and records whether it is lost. What is wrong with it; nothing when
  /// all is well, again or still, or when it is no longer recorded. A disk that cannot be asked (permissions,
  /// open files) says nothing about the bytes: StorageFailed. ReadOnly.
  base::Result<std::optional<std::string>> recheck(const base::Hash& hash);
  /// What is wrong with the bytes of a recorded file at this moment, and nothing is recorded. StorageFailed.
  base::Result<std::optional<std::string>> troubleWith(const FileRow& row);

  /// Removes the bytes of what was disowned (owned_files::disown). What the disk refuses to remove is tried
  /// again by the next call.
  base::Result<void> removeUnused();

 private:
  base::Result<void> publish(const base::Path& aside, const base::Path& place);
  base::Result<void> removeUnused(db::Database& database, const base::Hash& hash);
  base::Result<FileRow> recorded(const base::Hash& hash);
  /// FilesMissing when it is lost; otherwise it was sent anew, or let go, while somebody read it.
  base::Result<void> requireNotLost(const base::Hash& hash);

  Store& m_store;
};

}  // namespace tarim::server
