// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Sealed pages on disk. A page is stored in chunks of 64 KiB, each sealed with its own nonce and bound to the
// file, its index and whether it is the last chunk, so a file that was cut, extended or assembled from others
// does not open. A page is never held twice in memory.
#include "client/vault/sealer.hpp"
#include "shared/base/files.hpp"

#include <functional>

namespace tarim::client {

class SealedFiles {
 public:
  SealedFiles(base::Path folder, crypto::Key key);

  /// Durable under `name` when it returns. StorageFull and StorageFailed leave nothing behind.
  base::Result<void> write(const std::string& name, base::ByteView bytes);
  /// NotFound, StorageCorrupt, StorageFailed. `size` is what the record says.
  [[nodiscard]] base::Result<base::Bytes> read(const std::string& name, std::uint64_t size) const;
  /// The file exists with the size of a sealed file of `size` bytes. Opens no seal.
  [[nodiscard]] bool isWhole(const std::string& name, std::uint64_t size) const;
  /// Nothing has to be there. StorageFailed.
  base::Result<void> remove(const std::string& name);
  /// Opens every seal and discards the bytes. Errors of read().
  [[nodiscard]] base::Result<void> check(const std::string& name, std::uint64_t size) const;

 private:
  using Take = std::function<void(base::ByteView chunk)>;
  base::Result<void> eachChunk(const std::string& name, std::uint64_t size, const Take& take) const;

  base::Path m_folder;
  crypto::Key m_key;
  base::DiskFiles m_files;
};

}  // namespace tarim::client
