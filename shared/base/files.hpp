// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The file system behind an interface, so that tests can simulate a full disk and a power cut. After a
// successful write() the bytes are durable under that name (file synced, then renamed, then folder synced);
// after a failed one the old content is unchanged.
#include "shared/base/bytes.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>

namespace tarim::base {

using Path = std::filesystem::path;

/// A file that is open for reading. Removing or replacing its name does not change what is read. One thread
/// at a time.
class OpenFile {
 public:
  virtual ~OpenFile() = default;
  /// Size in bytes when the file was opened.
  [[nodiscard]] virtual std::uint64_t size() const = 0;
  /// Reads from `offset` until `into` is full or the file ends; returns the number of bytes. StorageFailed,
  /// StorageCorrupt.
  virtual Result<std::size_t> read(std::uint64_t offset, std::span<std::uint8_t> into) = 0;
};

class Files {
 public:
  virtual ~Files() = default;
  /// NotFound, StorageFailed.
  virtual Result<std::unique_ptr<OpenFile>> open(const Path& path) = 0;
  /// NotFound, StorageFailed, StorageCorrupt when the disk can no longer give these bytes, TooLarge when the
  /// file is larger than maxBytes.
  virtual Result<Bytes> read(const Path& path, std::uint64_t maxBytes) = 0;
  /// Replaces the file durably, or changes nothing. StorageFull, StorageFailed.
  virtual Result<void> write(const Path& path, ByteView bytes) = 0;
  /// Appends at exactly `offset` (which must be the present size) and syncs. On failure the file is cut back
  /// to offset.
  virtual Result<void> append(const Path& path, std::uint64_t offset, ByteView bytes) = 0;
  /// As append(), but not durable until the next append(), which may have no bytes. The bytes survive the end
  /// of the process, not a power cut.
  virtual Result<void> put(const Path& path, std::uint64_t offset, ByteView bytes) = 0;
  /// Durable rename within one file system.
  virtual Result<void> rename(const Path& from, const Path& to) = 0;
  /// Makes `to` durably a hard link to the durable file `from`, replacing an existing file; a copy where the
  /// file system has no hard links. On failure the existing file is unchanged.
  virtual Result<void> link(const Path& from, const Path& to) = 0;
  /// Whether both are names of one file; false for a copy or a missing file.
  virtual bool isSame(const Path& a, const Path& b) = 0;
  /// Removing a missing file succeeds.
  virtual Result<void> remove(const Path& path) = 0;
  virtual Result<void> makeFolder(const Path& path) = 0;
  virtual Result<std::uint64_t> size(const Path& path) = 0;
  /// Bytes still free for this program.
  virtual Result<std::uint64_t> freeSpace(const Path& path) = 0;
};

/// The real file system.
class DiskFiles final : public Files {
 public:
  Result<std::unique_ptr<OpenFile>> open(const Path& path) override;
  Result<Bytes> read(const Path& path, std::uint64_t maxBytes) override;
  Result<void> write(const Path& path, ByteView bytes) override;
  Result<void> append(const Path& path, std::uint64_t offset, ByteView bytes) override;
  Result<void> put(const Path& path, std::uint64_t offset, ByteView bytes) override;
  Result<void> rename(const Path& from, const Path& to) override;
  Result<void> link(const Path& from, const Path& to) override;
  bool isSame(const Path& a, const Path& b) override;
  Result<void> remove(const Path& path) override;
  Result<void> makeFolder(const Path& path) override;
  Result<std::uint64_t> size(const Path& path) override;
  Result<std::uint64_t> freeSpace(const Path& path) override;
};

}  // namespace tarim::base
