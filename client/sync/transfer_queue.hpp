// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The files of one run that wait to be sent, shared by all connections that carry them: each file is in one
// hand at a time, what fails too often is left for the next run, and nothing leaves the queue. What was on a
// connection that died is given to nobody before the server was asked how much of it came, and what is asked
// about is in nobody's hand. The last files are shared out in slices. Also what all of them have done
// together. Any thread.
#include "client/sync/file_splitter.hpp"

#include <atomic>
#include <map>
#include <mutex>
#include <set>

namespace tarim::client {

class TransferQueue {
 public:
  TransferQueue(Vault& vault, const base::Clock& clock) : m_vault(vault), m_clock(clock) {}

  /// The next slice or file that is in nobody's hand and needs bytes, smallest first; it is in the caller's
  /// hand then.
  std::optional<FileRecord> claim();
  /// A file of which all slices are there and which was not assembled, by its first slice; the file is in the
  /// caller's hand then.
  std::optional<FileSlice> claimAssembly();
  void release(const std::string& hash);
  /// Its bytes were on the way without an answer when their connection ended, or an older one still brings
  /// some.
  void doubt(const std::string& hash);
  [[nodiscard]] bool hasDoubts() const;
  [[nodiscard]] std::set<std::string> doubts() const;
  /// Leaves of these what the server may be asked about now. What is in a hand is told to that hand, and an
  /// answer to anybody else would be older than that; what is asked about is given to nobody until then.
  void ask(std::vector<std::string>& files);
  /// What the server answered, once the vault has it.
  void tell(const std::vector<wire::FileState>& states);
  /// All that was asked about: the vault knows the answer, or there was none and it stays in doubt.
  void endAsking(bool answered);
  /// Until the server has said what it has, nothing is given out but the `ahead` largest files that were
  /// never begun: nothing of them can be there, so they need not be asked about either.
  void holdBack(std::size_t ahead);
  void holdBackNoMore();
  /// Noted before the first byte of a file or slice is sent, so that the next run asks about it.
  base::Result<void> begin(const std::string& hash);
  /// What claim() will give next, in its order.
  [[nodiscard]] std::vector<FileRecord> upcoming(std::size_t most) const;
  /// Files that claim() could give.
  [[nodiscard]] std::size_t waiting() const;

  /// One more failure of this file or slice, of `weight`; true when that was one too many: a file is refused
  /// then.
  bool strike(const std::string& hash, const base::Error& why, int weight = 1);
  /// The server does not take this file or slice: it is left for the next run, and its record says so.
  void refuse(const std::string& hash, const base::Error& why);
  /// So many files that nothing stood against were refused one after the other that the server, not the
  /// files, must be what fails.
  [[nodiscard]] bool isServerFailing() const;
  /// It could not be read here: left for the next run.
  void leave(const std::string& hash, const base::Error& why);
  /// Not in this run.
  void leaveOut(const std::string& hash);
  /// Whether this run leaves it to the next one.
  [[nodiscard]] bool isLeft(const FileRecord& file) const;
  /// Why the first file that could not be read was left, where its record does not say so.
  [[nodiscard]] std::optional<base::Error> trouble() const;

  // A file as the vault has it, or a slice.
  [[nodiscard]] std::optional<FileRecord> record(const std::string& hash) const;
  base::Result<void> note(const std::string& hash, const std::string& upload, std::uint64_t sent);
  /// The server has put it together and keeps it: its receipt.
  base::Result<void> keepReceipt(const std::string& hash);

  /// The server joins slices, and so many connections could carry some.
  void takeSlices() { m_takesSlices = true; }
  void setHands(std::size_t count) { m_hands = count; }
  /// Cuts a file in the caller's hand into slices, when that was begun or when it is time for it: few are
  /// left for many hands. True: its bytes are taken, and it is sent by its slices.
  base::Result<bool> split(const FileRecord& file, base::Bytes& travelling, bool recompressed);
  [[nodiscard]] std::optional<FileSlice> slice(const std::string& hash) const;
  /// The slices do not make the file: it is sent whole.
  base::Result<void> sendWhole(const std::string& file);

  void stepped() { ++m_steps; }
  /// Requests answered so far.
  [[nodiscard]] std::uint64_t steps() const { return m_steps; }
  void stored(std::uint64_t bytes) { m_stored += bytes; }
  /// Bytes that the server said are durable.
  [[nodiscard]] std::uint64_t stored() const { return m_stored; }

 private:
  [[nodiscard]] bool isFree(const FileRecord& file) const;
  [[nodiscard]] std::vector<FileRecord> freeFiles() const;
  [[nodiscard]] std::vector<FileRecord> freeSlices() const;
  [[nodiscard]] std::vector<std::string> assemblies() const;
  [[nodiscard]] std::size_t slicesFor(const FileRecord& file, std::uint64_t travelling) const;
  /// Of what was assembled or is no longer attached: nobody would ever ask about it.
  void forgetIdleDoubts();
  /// An earlier run has sent slices, which may be those of other files too: two copies of a page that differ
  /// in their heads only.
  [[nodiscard]] bool hasSlicesFromBefore() const;
  void refuseHeld(const std::string& hash, const base::Error& why);
  /// So that the vault, too, knows how much of a file in slices is there.
  base::Result<void> noteSum(const std::string& file);

  Vault& m_vault;
  const base::Clock& m_clock;
  mutable std::mutex m_mutex;
  std::set<std::string> m_inHand;
  std::set<std::string> m_ahead;  ///< While held.
  std::map<std::string, int> m_strikes;
  std::set<std::string> m_out;
  int m_refusedInARow = 0;
  bool m_hasTaken = false;  ///< The server has taken something in this run.
  std::set<std::string> m_doubts;
  std::map<std::string, std::uint64_t> m_asked;  ///< With what was known to be there.
  std::set<std::string> m_wholeOnly;
  FileSplitter m_splitter;
  std::optional<base::Error> m_trouble;
  std::atomic<bool> m_takesSlices{false};
  std::atomic<std::size_t> m_hands{1};
  std::atomic<bool> m_held{false};
  std::atomic<std::uint64_t> m_steps{0};
  std::atomic<std::uint64_t> m_stored{0};
};

/// All its bytes are there, its receipt is not.
bool isWhole(const FileRecord& file);

}  // namespace tarim::client
