// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/imaging/huffman.hpp"

#include <algorithm>

namespace tarim::imaging {
namespace {

constexpr int kWord = 32;

bool hasFullByte(std::uint32_t bits) {
  return ((~bits - 0x01010101U) & bits & 0x80808080U) != 0;
}

}  // namespace

BitWriter::BitWriter(base::Bytes begin, std::size_t expected)
    : m_out(std::move(begin)), m_size(m_out.size()) {
  m_out.resize(m_size + expected + expected / 64 + 64);
}

void BitWriter::flush() {
  constexpr std::size_t kMost = 8;  // Four bytes, each with its zero.
  if (m_out.size() - m_size < kMost) m_out.resize(2 * m_out.size());
  m_count -= kWord;
  const auto bits = static_cast<std::uint32_t>(m_bits >> m_count);
  std::uint8_t* to = m_out.data() + m_size;
  const bool isStuffed = hasFullByte(bits);
  for (int shift = 24; shift >= 0; shift -= 8) {
    const auto byte = static_cast<std::uint8_t>(bits >> shift);
    *to++ = byte;
    if (isStuffed && byte == 0xFF) *to++ = 0;
  }
  m_size = static_cast<std::size_t>(to - m_out.data());
}

void BitWriter::put(std::uint32_t bits, int count) {
  m_bits = m_bits << count | (count < kWord ? bits & ((std::uint32_t{1} << count) - 1) : bits);
  m_count += count;
  if (m_count >= kWord) flush();
}

void BitWriter::copy(const BitReader& reader, std::size_t from, std::size_t to) {
  for (; from + kWord <= to; from += kWord)
    put(reader.bitsAt(from), kWord);
  if (const int rest = static_cast<int>(to - from); rest > 0)
    put(reader.bitsAt(from) >> (kWord - rest), rest);
}

base::Bytes BitWriter::take() {
  while (m_count % 8 != 0)
    put(1, 1);
  for (; m_count > 0; m_count -= 8) {
    const auto byte = static_cast<std::uint8_t>(m_bits >> (m_count - 8));
    m_out.resize(std::max(m_out.size(), m_size + 2));
    m_out[m_size++] = byte;
    if (byte == 0xFF) m_out[m_size++] = 0;
  }
  m_out.resize(m_size);
  return std::move(m_out);
}

std::optional<HuffmanTable> HuffmanTable::of(base::ByteView counts, base::ByteView symbols) {
  HuffmanTable table;
  table.m_definition.assign(counts.begin(), counts.end());
  table.m_definition.insert(table.m_definition.end(), symbols.begin(), symbols.end());
  std::int32_t code = 0;
  std::size_t next = 0;
  for (int length = 1; length <= kMostLength; ++length) {
    const int count = counts[std::size_t(length - 1)];
    table.m_offset[std::size_t(length)] = static_cast<std::int32_t>(next) - code;
    if (code + count > 1 << length || next + std::size_t(count) > symbols.size()) return {};
    for (int i = 0; i < count; ++i, ++code, ++next) {
      const std::uint8_t symbol = symbols[next];
      if (table.hasCode(symbol)) return {};
      table.m_codes[symbol] = {static_cast<std::uint16_t>(code), static_cast<std::uint8_t>(length)};
      if (length > kLookBits) continue;
      const int shift = kLookBits - length;
      std::fill_n(table.m_look.begin() + (code << shift), 1 << shift,
                  Entry{static_cast<std::uint8_t>(length), symbol,
                        static_cast<std::uint8_t>(length + (symbol & 15))});
    }
    table.m_end[std::size_t(length)] = code << (kMostLength - length);
    code <<= 1;
  }
  return next == symbols.size() ? std::optional(std::move(table)) : std::nullopt;
}

int HuffmanTable::decodeLong(BitReader& reader, std::uint32_t bits) const {
  const auto head = static_cast<std::int32_t>(bits >> kMostLength);
  for (int length = kLookBits + 1; length <= kMostLength; ++length)
    if (head < m_end[std::size_t(length)]) {
      reader.at += std::size_t(length);
      const std::int32_t at = (head >> (kMostLength - length)) + m_offset[std::size_t(length)];
      return m_definition[std::size_t(kMostLength + at)];
    }
  return -1;
}

}  // namespace tarim::imaging
