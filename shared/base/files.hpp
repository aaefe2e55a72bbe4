// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The file system behind a seam, so that tests can fill the disk and pull the plug. The promise of write():
// when it returns success the bytes are durable under that name (file synced, then renamed, then folder
// synced), and when it fails the old content is still there whole.
#include "shared/base/bytes.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>

namespace tarim::base {

using Path = std::filesystem::path;

/// A file that is open for reading: it stays what it was, whatever becomes of its name. One thread at a time.
class OpenFile {
 public:
  virtual ~OpenFile() = default;
  /// When it was opened.
  [[nodiscard]] virtual std::uint64_t size() const = 0;
  /// As many bytes as there are from `offset` on, at most those of `into`. StorageFailed, StorageCorrupt.
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
  /// Whole and durable, or not at all. StorageFull, StorageFailed.
  virtual Result<void> write(const Path& path, ByteView bytes) = 0;
  /// Appends at exactly `offset` (which must be the present size) and syncs. On failure the file is cut back
  /// to offset.
  virtual Result<void> append(const Path& path, std::uint64_t offset, ByteView bytes) = 0;
  /// As append(), and not yet durable: that is the next append()'s, which may be one of no bytes. A process
  /// that is killed loses nothing of it, a machine without power may.
  virtual Result<void> put(const Path& path, std::uint64_t offset, ByteView bytes) = 0;
  /// Durable rename within one file system.
  virtual Result<void> rename(const Path& from, const Path& to) = 0;
  /// `to` becomes a second name of the durable file `from`, durably and in place of what was there; where the
  /// file system has no hard links, a copy of it. On failure what was there is still whole.
  virtual Result<void> link(const Path& from, const Path& to) = 0;
  /// Both are names of one file. Never so for a copy, or when one is not there.
  virtual bool isSame(const Path& a, const Path& b) = 0;
  /// Not there is success.
  virtual Result<void> remove(const Path& path) = 0;
  virtual Result<void> makeFolder(const Path& path) = 0;
  virtual Result<std::uint64_t> size(const Path& path) = 0;
  /// Bytes still free for this program.
  virtual Result<std::uint64_t> freeSpace(const Path& path) = 0;
};

/// The real one.
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
