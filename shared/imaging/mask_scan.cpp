// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A block begins with the difference of its mean (DC) to that of the block before it, of the same component;
// so behind a block that was made flat one difference is written anew, and everything else is copied.
#include "shared/imaging/mask_scan.hpp"

#include <bit>
#include <cstdlib>

namespace tarim::imaging {
namespace {

constexpr int kEndOfBlock = 0;
constexpr int kSixteenZeros = 0xF0;
constexpr int kMostMean = 2047;
constexpr int kMostCategory = 11;

/// One component while the scan is walked.
struct Walk {
  const BaselineComponent* component = nullptr;
  const HuffmanTable* dc = nullptr;
  const HuffmanTable* ac = nullptr;
  std::vector<BlockRange> masked;
  int across = 1, down = 1;  ///< Blocks of an MCU.
  int read = 0;              ///< The mean of the last block.
  int written = 0;
};

class ScanMasker {
 public:
  ScanMasker(const Baseline& page, std::span<const PixelRange> areas)
      : m_page(page), m_reader(page.scan), m_writer(page.header, page.scanSize) {
    for (const BaselineComponent& component : page.components) {
      Walk walk{&component, &*page.dc[component.huffman >> 4], &*page.ac[component.huffman & 15U], {}};
      walk.across = page.across(component);
      walk.down = page.down(component);
      for (const PixelRange& area : areas)
        if (const BlockRange range = blocksOf(area, component.sampling); range.left < range.right)
          walk.masked.push_back(range);
      m_walks.push_back(std::move(walk));
    }
  }

  std::optional<base::Bytes> run() {
    std::uint32_t unit = 0;
    for (std::uint32_t row = 0; row < m_page.unitsDown; ++row) {
      findMasked(row);
      for (std::uint32_t column = 0; column < m_page.unitsAcross; ++column, ++unit) {
        if (m_page.restart > 0 && unit > 0 && unit % m_page.restart == 0 && !passRestart()) return {};
        if (!passUnit(column, row)) return {};
      }
    }
    if (!endsHere(m_page.scanSize) || m_restarts != m_page.restarts.size()) return {};
    copyPending();
    base::Bytes out = m_writer.take();
    out.insert(out.end(), {0xFF, 0xD9});
    return out;
  }

 private:
  /// Marks the MCUs of a row of which a block is masked or lies beyond the page.
  void findMasked(std::uint32_t row) {
    m_special.assign(m_page.unitsAcross, 0);
    for (const Walk& walk : m_walks) {
      const Sampling& sampling = walk.component->sampling;
      const auto across = std::uint32_t(walk.across), down = std::uint32_t(walk.down);
      if ((row + 1) * down > sampling.rows) m_special.assign(m_page.unitsAcross, 1);
      if (m_page.unitsAcross * across > sampling.columns) m_special.back() = 1;
      for (const BlockRange& range : walk.masked) {
        if (row * down >= range.bottom || (row + 1) * down <= range.top) continue;
        for (std::uint32_t i = range.left / across; i * across < range.right; ++i)
          m_special[i] = 1;
      }
    }
  }

  bool endsHere(std::size_t byte) {
    m_reader.at = (m_reader.at + 7) / 8 * 8;
    return m_reader.at == byte * 8;
  }

  bool passRestart() {
    if (m_restarts == m_page.restarts.size() || !endsHere(m_page.restarts[m_restarts++])) return false;
    for (Walk& walk : m_walks)
      walk.read = 0;
    return true;
  }

  bool passUnit(std::uint32_t column, std::uint32_t row) {
    for (Walk& walk : m_walks)
      for (std::uint32_t y = row * std::uint32_t(walk.down); y < (row + 1) * std::uint32_t(walk.down); ++y)
        for (std::uint32_t x = column * std::uint32_t(walk.across);
             x < (column + 1) * std::uint32_t(walk.across); ++x)
          if (!passBlock(walk, m_special[column] != 0, x, y)) return false;
    return m_reader.at <= m_page.scanSize * 8;
  }

  bool passBlock(Walk& walk, bool special, std::uint32_t x, std::uint32_t y) {
    const std::size_t begin = m_reader.at;
    const int before = walk.read;
    if (!readMean(walk)) return false;
    const std::size_t rest = m_reader.at;
    if (!passRest(*walk.ac)) return false;
    const Sampling& sampling = walk.component->sampling;
    if (special && (x >= sampling.columns || y >= sampling.rows)) return writeFlat(walk, walk.written);
    if (special && isMasked(walk, x, y)) return writeFlat(walk, 0);
    if (before == walk.written) {
      copyLater(begin);
    } else {
      if (!writeMean(walk, walk.read)) return false;
      copyLater(rest);
    }
    walk.written = walk.read;
    return true;
  }

  static bool isMasked(const Walk& walk, std::uint32_t x, std::uint32_t y) {
    for (const BlockRange& range : walk.masked)
      if (range.holds(x, y)) return true;
    return false;
  }

  bool readMean(Walk& walk) {
    const int category = walk.dc->decode(m_reader);
    if (category < 0 || category > kMostCategory) return false;
    if (category == 0) return true;
    const auto bits = static_cast<int>(m_reader.next32() >> (32 - category));
    m_reader.at += std::size_t(category);
    walk.read += bits >> (category - 1) != 0 ? bits : bits - (1 << category) + 1;
    return std::abs(walk.read) <= kMostMean;
  }

  /// The other 63 coefficients.
  bool passRest(const HuffmanTable& ac) {
    BitReader reader = m_reader;  // In registers while it goes.
    int k = 1;
    while (k < 64) {
      const int symbol = ac.pass(reader);
      if (symbol == kEndOfBlock) break;
      if (symbol < 0 || ((symbol & 15) == 0 && symbol != kSixteenZeros)) return false;
      k += (symbol >> 4) + 1;
    }
    m_reader = reader;
    return k <= 64;
  }

  bool writeMean(Walk& walk, int mean) {
    copyPending();
    const int difference = mean - walk.written;
    const int category = std::bit_width(unsigned(std::abs(difference)));
    if (!walk.dc->hasCode(category)) return false;
    walk.dc->encode(category, m_writer);
    const int bits = difference < 0 ? difference - 1 : difference;
    if (category > 0) m_writer.put(static_cast<std::uint32_t>(bits), category);
    walk.written = mean;
    return true;
  }

  bool writeFlat(Walk& walk, int mean) {
    if (!walk.ac->hasCode(kEndOfBlock) || !writeMean(walk, mean)) return false;
    walk.ac->encode(kEndOfBlock, m_writer);
    return true;
  }

  /// From `begin` to where the reader stands.
  void copyLater(std::size_t begin) {
    if (begin != m_pendingEnd) {
      copyPending();
      m_pending = begin;
    }
    m_pendingEnd = m_reader.at;
  }
  void copyPending() {
    m_writer.copy(m_reader, m_pending, m_pendingEnd);
    m_pending = m_pendingEnd;
  }

  const Baseline& m_page;
  BitReader m_reader;
  BitWriter m_writer;
  std::vector<Walk> m_walks;
  std::vector<char> m_special;  ///< By MCU of the row.
  std::size_t m_restarts = 0;   ///< Markers that were passed.
  std::size_t m_pending = 0;    ///< Bits of the reader that are copied next.
  std::size_t m_pendingEnd = 0;
};

}  // namespace

std::optional<base::Bytes> maskedScan(const Baseline& page, std::span<const PixelRange> areas) {
  return ScanMasker(page, areas).run();
}

}  // namespace tarim::imaging
