// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/imaging/baseline.hpp"

#include <algorithm>
#include <cstring>

namespace tarim::imaging {
namespace {

using base::Bytes;
using base::ByteView;

constexpr std::uint8_t kJfifSegment = 0xE0, kAdobeSegment = 0xEE, kQuantizationSegment = 0xDB,
                       kHuffmanSegment = 0xC4, kRestartSegment = 0xDD;
constexpr std::size_t kTables = 4;
constexpr std::size_t kCounts = 16;
constexpr int kMostSampling = 4;
constexpr int kMostBlocksOfUnit = 10;

constexpr std::string_view kJfifName{"JFIF\0", 5};
constexpr std::size_t kJfifBytes = 14;
constexpr std::size_t kAdobeBytes = 12;

/// As libjpeg writes it anew, so that both ways of masking leave the same: version 1.x, unit and density as
/// they were, no thumbnail.
Bytes plainJfif(ByteView bytes) {
  Bytes plain(kJfifName.begin(), kJfifName.end());
  plain.insert(plain.end(), {1, std::uint8_t(bytes[5] == 1 ? bytes[6] : 1)});
  plain.insert(plain.end(), bytes.begin() + 7, bytes.begin() + 12);
  plain.insert(plain.end(), {0, 0});
  return plain;
}

/// Version 100, no flags, how the colours are to be read.
Bytes plainAdobe(std::uint8_t transform) {
  return {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, transform};
}

int upwards(int value, int divisor) {
  return (value + divisor - 1) / divisor;
}

class BaselineReader {
 public:
  BaselineReader(ByteView jpeg, const JpegLayout& layout) : m_jpeg(jpeg), m_layout(layout) {}

  std::optional<Baseline> read() {
    const bool isBaseline = m_layout.frame == 0xC0 || m_layout.frame == 0xC1;
    if (!isBaseline || m_layout.precision != 8 || m_layout.scans != 1) return {};
    for (const Segment& segment : m_layout.segments) {
      if (segment.end - segment.begin < 4) return {};
      if (!take(segment)) return {};
      if (segment.marker == kScanMarker) break;
    }
    if (m_out.scan.empty()) return {};
    writeHeader();
    return std::move(m_out);
  }

 private:
  [[nodiscard]] ByteView payload(const Segment& segment) const {
    const std::size_t length = m_jpeg[segment.begin + 2] * 256U + m_jpeg[segment.begin + 3];
    const std::size_t held = segment.end - segment.begin - 2;
    return length < 2 || length > held ? ByteView() : m_jpeg.subspan(segment.begin + 4, length - 2);
  }

  bool take(const Segment& segment) {
    const ByteView bytes = payload(segment);
    switch (segment.marker) {
      case kQuantizationSegment:
        return takeQuantization(bytes);
      case kHuffmanSegment:
        return takeHuffman(bytes);
      case kRestartSegment:
        if (bytes.size() != 2) return false;
        m_out.restart = bytes[0] * 256U + bytes[1];
        return true;
      case kScanMarker:
        return takeScan(bytes) &&
               takeCodedData(m_jpeg.subspan(segment.begin + 4 + bytes.size(),
                                            segment.end - segment.begin - 4 - bytes.size()));
      case kJfifSegment:
        if (m_jfif.empty() && bytes.size() >= kJfifBytes && base::textOf(bytes).starts_with(kJfifName))
          m_jfif = plainJfif(bytes);
        return true;
      case kAdobeSegment:
        if (m_adobe.empty() && bytes.size() >= kAdobeBytes && base::textOf(bytes).starts_with("Adobe"))
          m_adobe = plainAdobe(bytes[11]);
        return true;
      default:
        if (segment.marker == m_layout.frame) return takeFrame(bytes);
        return segment.marker >> 4 != 0xC;  // No second frame.
    }
  }

  bool takeQuantization(ByteView bytes) {
    while (!bytes.empty()) {
      const std::size_t size = 1 + (bytes[0] >> 4 == 0 ? 64U : 128U);
      if (bytes[0] >> 4 > 1 || (bytes[0] & 15U) >= kTables || bytes.size() < size) return false;
      m_quantization[bytes[0] & 15U].assign(bytes.begin(), bytes.begin() + std::ptrdiff_t(size));
      bytes = bytes.subspan(size);
    }
    return true;
  }

  bool takeHuffman(ByteView bytes) {
    while (!bytes.empty()) {
      if (bytes.size() < 1 + kCounts || bytes[0] >> 4 > 1 || (bytes[0] & 15U) >= kTables) return false;
      std::size_t count = 0;
      for (std::size_t i = 1; i <= kCounts; ++i)
        count += bytes[i];
      if (count > 256 || bytes.size() < 1 + kCounts + count) return false;
      auto& tables = bytes[0] >> 4 == 0 ? m_out.dc : m_out.ac;
      auto& table = tables[bytes[0] & 15U];
      table = HuffmanTable::of(bytes.subspan(1, kCounts), bytes.subspan(1 + kCounts, count));
      if (!table) return false;
      bytes = bytes.subspan(1 + kCounts + count);
    }
    return true;
  }

  bool takeFrame(ByteView bytes) {
    const auto count = static_cast<std::size_t>(m_layout.components);
    if (!m_out.components.empty() || bytes.size() != 6 + 3 * count) return false;
    int mostAcross = 1, mostDown = 1, blocks = 0;
    for (std::size_t i = 0; i < count; ++i) {
      BaselineComponent component;
      component.id = bytes[6 + 3 * i];
      component.quantization = bytes[8 + 3 * i];
      component.sampling.horizontal = bytes[7 + 3 * i] >> 4;
      component.sampling.vertical = bytes[7 + 3 * i] & 15;
      const auto [least, most] = std::minmax(component.sampling.horizontal, component.sampling.vertical);
      if (least < 1 || most > kMostSampling || component.quantization >= kTables) return false;
      mostAcross = std::max(mostAcross, component.sampling.horizontal);
      mostDown = std::max(mostDown, component.sampling.vertical);
      blocks += component.sampling.horizontal * component.sampling.vertical;
      m_out.components.push_back(component);
    }
    if (blocks > kMostBlocksOfUnit && count > 1) return false;
    measure(mostAcross, mostDown);
    return true;
  }

  void measure(int mostAcross, int mostDown) {
    for (BaselineComponent& component : m_out.components) {
      Sampling& sampling = component.sampling;
      sampling.mostHorizontal = mostAcross;
      sampling.mostVertical = mostDown;
      sampling.columns =
          static_cast<std::uint32_t>(upwards(m_layout.width * sampling.horizontal, 8 * mostAcross));
      sampling.rows = static_cast<std::uint32_t>(upwards(m_layout.height * sampling.vertical, 8 * mostDown));
    }
    const bool isAlone = m_out.components.size() == 1;
    const Sampling& first = m_out.components.front().sampling;
    m_out.unitsAcross =
        isAlone ? first.columns : static_cast<std::uint32_t>(upwards(m_layout.width, 8 * mostAcross));
    m_out.unitsDown =
        isAlone ? first.rows : static_cast<std::uint32_t>(upwards(m_layout.height, 8 * mostDown));
  }

  /// All components in the order of the frame, all coefficients at once.
  bool takeScan(ByteView bytes) {
    const std::size_t count = m_out.components.size();
    if (count == 0 || bytes.size() != 4 + 2 * count || bytes[0] != count) return false;
    for (std::size_t i = 0; i < count; ++i) {
      BaselineComponent& component = m_out.components[i];
      component.huffman = bytes[2 + 2 * i];
      const std::size_t dc = component.huffman >> 4, ac = component.huffman & 15U;
      const bool isComplete = dc < kTables && ac < kTables && m_out.dc[dc] && m_out.ac[ac] &&
                              !m_quantization[component.quantization].empty();
      if (bytes[1 + 2 * i] != component.id || !isComplete) return false;
    }
    return bytes[1 + 2 * count] == 0 && bytes[2 + 2 * count] == 63 && bytes[3 + 2 * count] == 0;
  }

  bool takeCodedData(ByteView coded) {
    m_out.scan.reserve(coded.size() + BitReader::kBeyond);
    while (!coded.empty()) {
      const void* found = std::memchr(coded.data(), 0xFF, coded.size());
      const std::size_t plain =
          found ? std::size_t(static_cast<const std::uint8_t*>(found) - coded.data()) : coded.size();
      m_out.scan.insert(m_out.scan.end(), coded.begin(), coded.begin() + std::ptrdiff_t(plain));
      coded = coded.subspan(plain);
      if (coded.empty()) break;
      if (coded.size() < 2) return false;
      const std::uint8_t next = coded[1];
      if (next == 0)
        m_out.scan.push_back(0xFF);
      else if (next == 0xD0 + m_out.restarts.size() % 8)
        m_out.restarts.push_back(m_out.scan.size());
      else
        return false;
      coded = coded.subspan(2);
    }
    m_out.scanSize = m_out.scan.size();
    m_out.scan.resize(m_out.scanSize + BitReader::kBeyond);
    return true;
  }

  void segment(std::uint8_t marker, ByteView bytes) {
    const std::size_t length = bytes.size() + 2;
    m_out.header.insert(m_out.header.end(), {0xFF, marker, std::uint8_t(length >> 8), std::uint8_t(length)});
    m_out.header.insert(m_out.header.end(), bytes.begin(), bytes.end());
  }

  void writeHuffman(std::uint8_t place, const HuffmanTable& table) {
    Bytes bytes{place};
    bytes.insert(bytes.end(), table.definition().begin(), table.definition().end());
    segment(kHuffmanSegment, bytes);
  }

  /// The tables that the scan uses, the frame, the scan header; what the colours mean, without a thumbnail.
  void writeHeader() {
    m_out.header = {0xFF, 0xD8};
    if (!m_jfif.empty()) segment(kJfifSegment, m_jfif);
    if (!m_adobe.empty()) segment(kAdobeSegment, m_adobe);
    std::array<bool, kTables> quantization{}, dc{}, ac{};
    Bytes frame{8,
                std::uint8_t(m_layout.height >> 8),
                std::uint8_t(m_layout.height),
                std::uint8_t(m_layout.width >> 8),
                std::uint8_t(m_layout.width),
                std::uint8_t(m_out.components.size())};
    Bytes scan{std::uint8_t(m_out.components.size())};
    for (const BaselineComponent& component : m_out.components) {
      quantization[component.quantization] = true;
      dc[component.huffman >> 4] = ac[component.huffman & 15U] = true;
      const int sampling = component.sampling.horizontal << 4 | component.sampling.vertical;
      frame.insert(frame.end(), {component.id, std::uint8_t(sampling), component.quantization});
      scan.insert(scan.end(), {component.id, component.huffman});
    }
    scan.insert(scan.end(), {0, 63, 0});
    for (std::size_t i = 0; i < kTables; ++i)
      if (quantization[i]) segment(kQuantizationSegment, m_quantization[i]);
    segment(static_cast<std::uint8_t>(m_layout.frame), frame);
    for (std::size_t i = 0; i < kTables; ++i) {
      if (dc[i]) writeHuffman(std::uint8_t(i), *m_out.dc[i]);
      if (ac[i]) writeHuffman(std::uint8_t(16 + i), *m_out.ac[i]);
    }
    segment(kScanMarker, scan);
  }

  ByteView m_jpeg;
  const JpegLayout& m_layout;
  Baseline m_out;
  std::array<Bytes, kTables> m_quantization;  ///< As a DQT segment has them; empty: was not there.
  Bytes m_jfif, m_adobe;
};

}  // namespace

std::optional<Baseline> readBaseline(ByteView jpeg, const JpegLayout& layout) {
  return BaselineReader(jpeg, layout).read();
}

}  // namespace tarim::imaging
