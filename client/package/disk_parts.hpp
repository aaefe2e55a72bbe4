// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The parts of a package on a disk or stick: written under hidden names, durable, and given their own only
// when all are whole. What is not kept leaves nothing behind.
#include "shared/base/files.hpp"
#include "shared/package/writer.hpp"

namespace tarim::client {

/// Something can be written into this folder: tried, and taken away again. StickFull; StorageFailed, also for
/// a stick with its switch on "lock" and a folder of somebody else.
base::Result<void> mustTakeFiles(base::Files& files, const base::Path& folder);

class DiskParts final : public package::Sink {
 public:
  /// `file` is the first part's name; the n-th is `file`.00n.
  DiskParts(base::Files& files, base::Path file);
  ~DiskParts() override;

  base::Result<void> beginPart(std::uint32_t part) override;
  /// StickFull.
  base::Result<void> write(base::ByteView bytes) override;
  /// Gives them their names.
  base::Result<std::vector<base::Path>> keep();
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
  base::Bytes m_gathered;
  std::uint64_t m_bytes = 0;
};

}  // namespace tarim::client
