// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The pages of evidence of this device: their sealed bytes, named by SHA-256, and a record of each page's
// progress towards the server.
#include "shared/base/bytes.hpp"
#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tarim::wire {
struct FileState;
}

namespace tarim::client {

struct VaultCore;

enum class FileProgress { OnThisDevice, UnderWay, OnServer };
/// Prefix of FileRecord::upload for a file that is sent in slices (client/sync/file_splitter.hpp).
inline constexpr std::string_view kInSlices = "pieces/";
/// FileRecord::upload of an upload that may have begun, but whose path the server has not reported.
inline constexpr std::string_view kBegun = "begun";

struct FileRecord {
  std::string hash;
  std::uint64_t size = 0;
  FileProgress progress = FileProgress::OnThisDevice;
  std::uint64_t sent = 0;  ///< Durable on the server, while UnderWay.
  std::string
      upload;  ///< tus upload path; or kBegun; or kInSlices and the number of slices; empty: not begun.
  base::Instant storedAt;  ///< When the last receipt arrived, even if the server lost the bytes later.
  /// The sealed bytes on this device do not open. The next sync downloads a page that is OnServer; any other
  /// page is repaired by attaching the same scan again.
  bool unreadable = false;
  /// Why the server refused the file at the last attempt, for the log; empty: it did not.
  std::string refusal;
  std::uint32_t refusals = 0;  ///< In a row.
  base::Instant refusedAt;

  /// Records of the first programs end with `stored`.
  static void fields(auto& field, auto& file) {
    field("hash", file.hash, base::kRequired);
    field("size", file.size, base::kRequired);
    field("progress", file.progress, {.required = true, .most = std::size_t(FileProgress::OnServer)});
    field("sent", file.sent, base::kRequired);
    field("upload", file.upload, base::kRequired);
    field("stored", file.storedAt, base::kRequired);
    field("unreadable", file.unreadable);
    field("refusal", file.refusal);
    field("refusals", file.refusals);
    field("refused", file.refusedAt);
  }
};

/// Every function that writes may return StorageFull, StorageFailed or ReadOnly.
class VaultFiles {
 public:
  explicit VaultFiles(VaultCore& core) : m_core(core) {}

  /// Seals and stores a file that was already checked (scans/import.hpp); the same bytes twice are stored
  /// once, and replace what was sealed and no longer opens. Hashes: for a pool. EmptyFile, TooLarge.
  base::Result<FileRecord> add(base::ByteView bytes);
  /// NotFound, StorageCorrupt.
  [[nodiscard]] base::Result<base::Bytes> read(std::string_view hash) const;
  [[nodiscard]] std::optional<FileRecord> record(std::string_view hash) const;
  /// Every file of this device.
  [[nodiscard]] std::vector<FileRecord> records() const;
  /// Opens every seal of the file; stores in its record, and returns, whether the file is readable. Takes as
  /// long as reading it. NotFound.
  base::Result<bool> check(std::string_view hash);
  /// Deletes the sealed bytes from this device; the record stays, as that of an unreadable file. The caller
  /// makes sure that nothing needs them. NotFound, StorageFailed.
  base::Result<void> drop(std::string_view hash);
  /// Files to be sent, smallest first: those without a valid receipt that live attachments of any draft name,
  /// and those that the server has lost and may need for an earlier submission.
  [[nodiscard]] std::vector<FileRecord> toSend() const;
  /// `now`: what the device's clock shows.
  base::Result<void> setState(const wire::FileState& state, base::Instant now);
  /// As setState() of a file that is not stored: `sent` bytes are durable at `upload`.
  base::Result<void> setUpload(std::string_view hash, std::string_view upload, std::uint64_t sent);
  /// The server refused this file; a later receipt clears the refusal.
  base::Result<void> setRefusal(std::string_view hash, const base::Error& why, base::Instant now);

 private:
  base::Result<FileRecord> keep(FileRecord record);

  VaultCore& m_core;
};

}  // namespace tarim::client
