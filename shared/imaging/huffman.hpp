// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Huffman codes of a JPEG (ITU-T T.81, annexes C and F), and the bits of its scan without stuffed zeros.
#include "shared/base/bytes.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>

namespace tarim::imaging {

/// Bits that are read. There must be kBeyond bytes behind the last one: nothing checks single steps.
class BitReader {
 public:
  static constexpr std::size_t kBeyond = 4096;  ///< More than an MCU can take.
  explicit BitReader(base::ByteView bytes) : m_bytes(bytes.data()) {}

  std::size_t at = 0;  ///< In bits.
  /// 32 bits, the first one in the highest place.
  [[nodiscard]] std::uint32_t bitsAt(std::size_t bit) const {
    std::uint64_t bits = 0;
    std::memcpy(&bits, m_bytes + bit / 8, sizeof bits);
    if constexpr (std::endian::native == std::endian::little) bits = __builtin_bswap64(bits);
    return static_cast<std::uint32_t>(bits << bit % 8 >> 32);
  }
  [[nodiscard]] std::uint32_t next32() const { return bitsAt(at); }

 private:
  const std::uint8_t* m_bytes;
};

/// Bits that are written, with a zero stuffed behind each 0xFF.
class BitWriter {
 public:
  explicit BitWriter(base::Bytes begin, std::size_t expected);
  /// The lowest `count` bits, at most 32.
  void put(std::uint32_t bits, int count);
  /// The bits [from, to) of a reader.
  void copy(const BitReader& reader, std::size_t from, std::size_t to);
  /// Fills the last byte with ones.
  base::Bytes take();

 private:
  void flush();
  base::Bytes m_out;
  std::size_t m_size;
  std::uint64_t m_bits = 0;
  int m_count = 0;  ///< Of m_bits, below 32 between calls.
};

class HuffmanTable {
 public:
  /// 16 counts and the symbols, as a DHT segment has them. Nothing when they are no code.
  static std::optional<HuffmanTable> of(base::ByteView counts, base::ByteView symbols);

  /// The next symbol; −1 when there is none.
  int decode(BitReader& reader) const {
    const std::uint32_t bits = reader.next32();
    const Entry entry = m_look[bits >> (32 - kLookBits)];
    if (entry.length == 0) return decodeLong(reader, bits);
    reader.at += entry.length;
    return entry.symbol;
  }
  /// The same, and passes over the bits of a value behind it, of which its lower four bits say how many.
  int pass(BitReader& reader) const {
    const std::uint32_t bits = reader.next32();
    const Entry entry = m_look[bits >> (32 - kLookBits)];
    if (entry.length > 0) {
      reader.at += entry.withValue;
      return entry.symbol;
    }
    const int symbol = decodeLong(reader, bits);
    reader.at += std::size_t(symbol & 15);
    return symbol;
  }
  [[nodiscard]] bool hasCode(int symbol) const { return m_codes[std::size_t(symbol)].length > 0; }
  void encode(int symbol, BitWriter& writer) const {
    const Code& code = m_codes[std::size_t(symbol)];
    writer.put(code.bits, code.length);
  }
  /// As a DHT segment has them.
  [[nodiscard]] const base::Bytes& definition() const { return m_definition; }

 private:
  static constexpr int kLookBits = 10;
  static constexpr int kMostLength = 16;
  struct Entry {
    std::uint8_t length = 0;
    std::uint8_t symbol = 0;
    std::uint8_t withValue = 0;  ///< Bits of the code and of the value behind it.
  };
  struct Code {
    std::uint16_t bits = 0;
    std::uint8_t length = 0;
  };
  int decodeLong(BitReader& reader, std::uint32_t bits) const;

  base::Bytes m_definition;
  std::array<Entry, 1 << kLookBits> m_look{};
  std::array<std::int32_t, kMostLength + 1>
      m_end{};  ///< Codes of a length are below, left-aligned in 16 bits.
  std::array<std::int32_t, kMostLength + 1> m_offset{};  ///< From a code to the place of its symbol.
  std::array<Code, 256> m_codes{};
};

}  // namespace tarim::imaging
