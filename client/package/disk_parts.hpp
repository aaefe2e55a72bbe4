// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Writes the parts of a package to a disk or stick. Each part is written durably under a hidden name;
// commit() renames the parts when all are whole. Without commit() the destructor removes them.
#include "shared/base/files.hpp"
#include "shared/package/writer.hpp"

namespace tarim::client {

/// Writes a probe file into the folder and removes it. StickFull; StickFailed, also for a stick with its
/// switch on "lock" and for a folder without write permission.
base::Result<void> requireWritable(base::Files& files, const base::Path& folder);

class DiskParts final : public package::Sink {
 public:
  /// `file` is the first part's name; the n-th is `file`.00n.
  DiskParts(base::Files& files, base::Path file);
  ~DiskParts() override;

  base::Result<void> beginPart(std::uint32_t part) override;
  /// StickFull, StickFailed.
  base::Result<void> write(base::ByteView bytes) override;
  /// Renames the parts to their final names; returns these in order.
  base::Result<std::vector<base::Path>> commit();
  [[nodiscard]] std::uint64_t bytes() const { return m_bytes; }

 private:
  struct Part {
    base::Path draft;
    base::Path file;
    std::uint64_t written = 0;
  };
  base::Result<void> flush();

  base::Files& m_files;
  base::Path m_file;
  std::vector<Part> m_parts;
  base::Bytes m_buffer;
  std::uint64_t m_bytes = 0;
};

}  // namespace tarim::client
