// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// From the bytes of a package's parts to what is inside, chunk by chunk. Inside shared/package only.
#include "shared/package/reader.hpp"

namespace tarim::package {

/// The stream of all parts, without their headers.
class PartStream {
 public:
  explicit PartStream(std::unique_ptr<Source> source) : m_source(std::move(source)) {}
  /// The first header; once.
  base::Result<ContainerHeader> begin();
  /// Fewer than asked for only at the end. PackagesMixed, PackagePartMissing, PackageCut.
  base::Result<std::size_t> read(std::span<std::uint8_t> out);
  /// A part that is full has ended, so another one should follow.
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
  /// Told the hash of each chunk before it is opened; false refuses it.
  std::function<bool(std::uint64_t index, const base::Hash& hash)> onChunk;
  /// Exactly so many bytes of what is inside. PackageCut, PackagePartMissing, PackageDamaged.
  base::Result<void> read(std::span<std::uint8_t> out);
  /// Nothing is left.
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
