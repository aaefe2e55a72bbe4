// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a file looks like on the way. A JPEG may travel as the lossless JPEG XL that gives it back bit for
// bit, a fifth shorter; a thread of its own makes that for the files that come next, so that the link does
// not wait for it. An upload that was begun in one form goes on in that form. Any thread.
#include "client/sync/transfer_queue.hpp"

#include <condition_variable>
#include <thread>

namespace tarim::client {

struct EncodedFile {
  base::Bytes bytes;
  bool recompressed = false;
};

/// The whole file, recompressed where that is asked for and shortens it. StorageCorrupt when the page is not
/// what the vault says, and the vault's errors.
base::Result<EncodedFile> encodeFile(const Vault& vault, const FileRecord& file, bool recompress);

class UploadEncoder {
 public:
  UploadEncoder(Vault& vault, const TransferQueue& transfers) : m_vault(vault), m_transfers(transfers) {}
  ~UploadEncoder();
  UploadEncoder(const UploadEncoder&) = delete;
  UploadEncoder& operator=(const UploadEncoder&) = delete;

  /// The server takes recompressed files.
  void start();
  [[nodiscard]] bool isOn() const;
  /// Bytes a second that the link takes: where it takes them faster than they are made shorter, they go as
  /// they are.
  void setRate(std::uint64_t rate) { m_rate = rate; }
  /// StorageCorrupt when the page is not what the vault says, and the vault's errors.
  base::Result<EncodedFile> read(const FileRecord& file);
  /// From now on this one is not made shorter.
  void sendAsItIs(const std::string& hash);
  /// Bytes that travel for one byte of a file, by what was read so far.
  [[nodiscard]] double shrinkage() const;

 private:
  void work();
  /// The next file that nobody has made ready.
  std::optional<FileRecord> next();
  [[nodiscard]] bool isWorthIt() const;

  Vault& m_vault;
  const TransferQueue& m_transfers;
  mutable std::mutex m_mutex;
  std::condition_variable m_change;
  std::map<std::string, EncodedFile> m_ready;
  std::set<std::string> m_useless;  ///< No JPEGs, or no shorter.
  std::string m_underWay;
  bool m_stop = false;
  bool m_isOn = false;
  std::uint64_t m_before = 0;
  std::uint64_t m_after = 0;
  std::atomic<std::uint64_t> m_rate{0};
  double m_secondsEach = 0;  ///< Per megabyte of files.
  std::thread m_thread;
};

}  // namespace tarim::client
