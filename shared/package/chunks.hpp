// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Decrypts a package chunk by chunk from the bytes of its parts. Inside shared/package only.
#include "shared/package/reader.hpp"

namespace tarim::package {

/// The stream of all parts, without their headers.
class PartStream {
 public:
  explicit PartStream(std::unique_ptr<Source> source) : m_source(std::move(source)) {}
  /// Reads the first header. Call once.
  base::Result<ContainerHeader> begin();
  /// Returns fewer bytes than `out` has only at the end. PackagesMixed, PackagePartMissing, PackageCut.
  base::Result<std::size_t> read(std::span<std::uint8_t> out);
  /// The present part is full and has ended, so another part should follow.
  [[nodiscard]] bool isAtEndOfPart() const { return m_left == 0; }
  [[nodiscard]] std::uint32_t part() const { return m_header.part; }

 private:
  base::Result<bool> nextPart();

  std::unique_ptr<Source> m_source;
  ContainerHeader m_header;
  std::uint64_t m_left = 0;
};

class ChunkReader {
 public:
  static base::Result<ChunkReader> open(const OpenSource& open, const Recipient& recipient);

  [[nodiscard]] const ContainerHeader& header() const { return m_header; }
  /// Called with the hash of each sealed chunk before decryption; false refuses the chunk.
  std::function<bool(std::uint64_t index, const base::Hash& hash)> onChunk;
  /// Reads exactly out.size() decrypted bytes. PackageCut, PackagePartMissing, PackageDamaged.
  base::Result<void> read(std::span<std::uint8_t> out);
  /// Whether all bytes have been read.
  base::Result<bool> atEnd();

 private:
  ChunkReader(PartStream stream, ContainerHeader header, crypto::Key key);
  base::Result<void> nextChunk();
  base::Result<void> fetch();
  [[nodiscard]] base::Error brokenOff() const;

  PartStream m_stream;
  ContainerHeader m_header;
  crypto::Key m_key;
  base::Bytes m_ahead;  ///< The next sealed chunk.
  bool m_fetched = false;
  base::Bytes m_plain;
  std::size_t m_at = 0;
  std::uint64_t m_index = 0;
  bool m_last = false;
};

}  // namespace tarim::package
