// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The files of one sync run that wait to be sent, shared by all connections. A connection claims a file
// before it sends the file, so no two connections send the same one. Files are never removed: a file that
// fails too often, or that the server refuses, is skipped until the next run.
//
// When a connection dies with bytes in flight, nobody knows how many of them arrived: the file is
// unconfirmed. An unconfirmed file cannot be claimed until a sync answer has reported its offset, and neither
// can a file that the sync request under way asks about. Towards the end of a run the last files are split
// into slices (file_splitter.hpp), which several connections send at once.
//
// Thread-safe.
#include "client/sync/file_splitter.hpp"
#include "shared/wire/messages.hpp"

#include <atomic>
#include <map>
#include <mutex>
#include <set>

namespace tarim::client {

class TransferQueue {
 public:
  TransferQueue(VaultFiles& files, const base::Clock& clock) : m_files(files), m_clock(clock) {}

  /// The next unclaimed slice or file that lacks bytes, smallest first. The caller has claimed it.
  std::optional<FileRecord> claim();
  /// The first slice of a file whose slices are all stored and which the server has not assembled yet. The
  /// caller has claimed the file.
  std::optional<FileSlice> claimAssembly();
  void release(const std::string& hash);
  /// The connection ended with unanswered bytes of this file, or an older connection still delivers some.
  void markUnconfirmed(const std::string& hash);
  /// Some files are unconfirmed, or a query about files is under way.
  [[nodiscard]] bool hasUnconfirmed() const;
  [[nodiscard]] std::set<std::string> unconfirmed() const;
  /// Reduces `files` to those that the next sync request may ask about, adds unconfirmed slices, and blocks
  /// all of them for claim() until endQuery(). Claimed files are left out: the connection that sends one gets
  /// newer answers about it than a sync answer has.
  void beginQuery(std::vector<std::string>& files);
  /// The file states of a sync answer. Call it once the vault has applied the answer.
  void report(const std::vector<wire::FileState>& states);
  /// Ends the query. `answered`: the vault knows the answer; otherwise the queried files are unconfirmed.
  void endQuery(bool answered);
  /// Blocks claim() until endHold(), except for the `exempt` largest files that no run has begun to send: the
  /// server cannot have bytes of them, so they need no query.
  void hold(std::size_t exempt);
  void endHold();
  /// Records, before the first byte is sent, that the server may have bytes of this file, so that the next
  /// run queries its offset.
  base::Result<void> markBegun(const std::string& hash);
  /// Up to `most` files in the order in which claim() will return them.
  [[nodiscard]] std::vector<FileRecord> upcoming(std::size_t most) const;
  /// The number of files, slices and assemblies that can be claimed now.
  [[nodiscard]] std::size_t waiting() const;

  /// Adds `weight` to the failures of this file or slice. True when it has failed too often for this run; a
  /// whole file is then marked as refused.
  bool countFailure(const std::string& hash, const base::Error& why, int weight = 1);
  /// The server refuses this file or slice: this run skips the file, and its record keeps the reason.
  void markRefused(const std::string& hash, const base::Error& why);
  /// The server refused so many good files in a row that the fault must be its own.
  [[nodiscard]] bool isServerFailing() const;
  /// This device cannot read the file: this run skips it.
  void skipUnreadable(const std::string& hash, const base::Error& why);
  /// This run skips the file.
  void skip(const std::string& hash);
  [[nodiscard]] bool isSkipped(const FileRecord& file) const;
  /// Why the first unreadable file could not be read, where its record does not say so.
  [[nodiscard]] std::optional<base::Error> trouble() const;

  /// The record of a file or of a slice.
  [[nodiscard]] std::optional<FileRecord> record(const std::string& hash) const;
  /// Stores how many bytes of a file or slice the server holds, and under which upload.
  base::Result<void> setProgress(const std::string& hash, const std::string& upload, std::uint64_t sent);
  /// Stores the server's receipt: it holds the whole file or slice.
  base::Result<void> keepReceipt(const std::string& hash);

  /// The server assembles slices, and there are enough connections to send several.
  void enableSlices() { m_slicesEnabled = true; }
  void setWorkers(std::size_t count) { m_workers = count; }
  /// Splits a claimed file into slices, if an earlier run did so or if few files are left for many workers.
  /// True: `encoded` was moved from, and the file travels as its slices.
  base::Result<bool> split(const FileRecord& file, base::Bytes& encoded, bool recompressed);
  [[nodiscard]] std::optional<FileSlice> slice(const std::string& hash) const;
  /// Gives up a file's slices, because they do not make the file: it is sent whole.
  base::Result<void> sendWhole(const std::string& file);

  void countAnswer() { ++m_answers; }
  /// Upload requests answered in this run.
  [[nodiscard]] std::uint64_t answers() const { return m_answers; }
  void addStored(std::uint64_t bytes) { m_stored += bytes; }
  /// Bytes that the server has called durable in this run.
  [[nodiscard]] std::uint64_t stored() const { return m_stored; }

 private:
  [[nodiscard]] bool isClaimable(const FileRecord& file) const;
  [[nodiscard]] std::vector<FileRecord> claimableFiles() const;
  [[nodiscard]] std::vector<FileRecord> claimableSlices() const;
  [[nodiscard]] std::vector<std::string> assemblies() const;
  [[nodiscard]] std::size_t sliceCount(const FileRecord& file, std::uint64_t encoded) const;
  /// Drops unconfirmed files that were assembled or are no longer attached: no request would ask about them.
  void forgetObsoleteUnconfirmed();
  /// An earlier run has sent slices of some file. Other files may share them: two copies of a page that
  /// differ only in their headers.
  [[nodiscard]] bool hasSlicesFromBefore() const;
  void refuseLocked(const std::string& hash, const base::Error& why);
  /// Writes the stored bytes of all slices of a file into the file's record.
  base::Result<void> setSliceSum(const std::string& file);

  VaultFiles& m_files;
  const base::Clock& m_clock;
  mutable std::mutex m_mutex;
  std::set<std::string> m_claimed;
  std::set<std::string> m_exempt;  ///< Claimable while on hold.
  std::map<std::string, int> m_failures;
  std::set<std::string> m_skipped;
  int m_consecutiveRefusals = 0;
  bool m_hasStored = false;  ///< The server has stored something in this run.
  std::set<std::string> m_unconfirmed;
  std::map<std::string, std::uint64_t> m_queried;  ///< With the offset known before the query.
  std::set<std::string> m_wholeOnly;
  FileSplitter m_splitter;
  std::optional<base::Error> m_trouble;
  std::atomic<bool> m_slicesEnabled{false};
  std::atomic<std::size_t> m_workers{1};
  std::atomic<bool> m_onHold{false};
  std::atomic<std::uint64_t> m_answers{0};
  std::atomic<std::uint64_t> m_stored{0};
};

/// The server holds all bytes of the file; its receipt has not arrived.
bool hasAllBytes(const FileRecord& file);

}  // namespace tarim::client
