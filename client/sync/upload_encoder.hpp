// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Encodes files for upload. A JPEG may travel as a lossless JPEG XL, which the server restores bit for bit
// and which is a fifth smaller. A thread encodes the upcoming files ahead, so that the link does not wait. An
// upload continues in the encoding in which it was begun. Thread-safe.
#include "client/sync/transfer_queue.hpp"

#include <condition_variable>
#include <thread>

namespace tarim::client {

struct EncodedFile {
  base::Bytes bytes;
  bool recompressed = false;
};

/// The whole file; with `recompress`, a JPEG as JPEG XL where that is smaller. StorageCorrupt when the bytes
/// differ from the vault's record; the vault's errors.
base::Result<EncodedFile> encodeFile(const VaultFiles& files, const FileRecord& file, bool recompress);

class UploadEncoder {
 public:
  UploadEncoder(const VaultFiles& files, const TransferQueue& transfers)
      : m_files(files), m_transfers(transfers) {}
  ~UploadEncoder();
  UploadEncoder(const UploadEncoder&) = delete;
  UploadEncoder& operator=(const UploadEncoder&) = delete;

  /// The server takes recompressed files: starts the thread.
  void enable();
  [[nodiscard]] bool isEnabled() const;
  /// The link's throughput in bytes a second. Files are not recompressed for a link that is faster than the
  /// encoder.
  void setRate(std::uint64_t rate) { m_rate = rate; }
  /// The file in the encoding in which it should travel; errors as of encodeFile().
  base::Result<EncodedFile> read(const FileRecord& file);
  /// From now on read() returns this file without recompression.
  void sendAsItIs(const std::string& hash);
  /// Bytes that travel for each byte of a file, over all files read so far.
  [[nodiscard]] double shrinkage() const;

 private:
  void work();
  /// The next upcoming file to encode ahead.
  std::optional<FileRecord> next();
  [[nodiscard]] bool isWorthIt() const;

  const VaultFiles& m_files;
  const TransferQueue& m_transfers;
  mutable std::mutex m_mutex;
  std::condition_variable m_change;
  std::map<std::string, EncodedFile> m_ready;
  std::set<std::string> m_notWorthIt;  ///< Not a JPEG, or not smaller as JPEG XL.
  std::string m_encoding;              ///< Hash of the file that the thread encodes now.
  bool m_stop = false;
  bool m_enabled = false;
  std::uint64_t m_bytesBefore = 0;
  std::uint64_t m_bytesAfter = 0;
  std::atomic<std::uint64_t> m_rate{0};
  double m_secondsPerMegabyte = 0;  ///< Of encoding.
  std::thread m_thread;
};

}  // namespace tarim::client
