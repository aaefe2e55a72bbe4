// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "reader/pdf_pages.hpp"

#include <qpdf/Buffer.hh>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFExc.hh>

#include <algorithm>
#include <cstdint>
#include <set>

namespace tarim::reader {
namespace {

constexpr std::uint64_t kMostUnpacked = std::uint64_t{2} << 30;
constexpr int kDeepest = 100;  ///< Of what a page names: forms in forms, dictionaries in arrays.

struct TooMuch {};

/// Counts what it is given, and keeps nothing.
class Counter final : public Pipeline {
 public:
  explicit Counter(std::uint64_t& left) : Pipeline("counter", nullptr), m_left(left) {}
  void write(const unsigned char*, std::size_t size) override {
    if (size > m_left) throw TooMuch();
    m_left -= size;
    m_count += static_cast<std::int64_t>(size);
  }
  void finish() override {}
  [[nodiscard]] std::int64_t count() const { return m_count; }

 private:
  std::uint64_t& m_left;
  std::int64_t m_count = 0;
};

bool isFilter(QPDFObjectHandle filter, const std::string& name) {
  if (filter.isArray())
    filter = filter.getArrayNItems() == 1 ? filter.getArrayItem(0) : QPDFObjectHandle::newNull();
  return filter.isName() && filter.getName() == name;
}

std::int64_t numberOf(QPDFObjectHandle value) {
  return value.isInteger() ? value.getIntValue() : 0;
}

/// Numbers a pixel has in this colour space; 0 when it is none that is known.
std::int64_t componentsOf(QPDFObjectHandle space) {
  QPDFObjectHandle kind = space.isArray() && space.getArrayNItems() > 0 ? space.getArrayItem(0) : space;
  const std::string name = kind.isName() ? kind.getName() : std::string();
  if (name == "/DeviceGray" || name == "/CalGray" || name == "/Indexed" || name == "/Separation") return 1;
  if (name == "/DeviceRGB" || name == "/CalRGB" || name == "/Lab") return 3;
  if (name == "/DeviceCMYK") return 4;
  if (name != "/ICCBased" || space.getArrayNItems() < 2 || !space.getArrayItem(1).isStream()) return 0;
  return numberOf(space.getArrayItem(1).getDict().getKey("/N"));
}

/// Bytes that a picture unpacks to, but for its last row; 0 for what is no picture, or of a kind that is not
/// known.
std::int64_t leastBytesOf(QPDFObjectHandle dictionary) {
  QPDFObjectHandle subtype = dictionary.getKey("/Subtype");
  if (!subtype.isName() || subtype.getName() != "/Image") return 0;
  QPDFObjectHandle mask = dictionary.getKey("/ImageMask");
  const bool isMask = mask.isBool() && mask.getBoolValue();
  const std::int64_t width = numberOf(dictionary.getKey("/Width"));
  const std::int64_t height = numberOf(dictionary.getKey("/Height"));
  const std::int64_t bits = isMask ? 1 : numberOf(dictionary.getKey("/BitsPerComponent"));
  const std::int64_t components = isMask ? 1 : componentsOf(dictionary.getKey("/ColorSpace"));
  constexpr std::int64_t kMostSide = 1 << 20;
  if (width <= 0 || height <= 0 || width > kMostSide || height > kMostSide || bits <= 0 || bits > 16 ||
      components <= 0)
    return 0;
  return (width * bits * std::min<std::int64_t>(components, 32) + 7) / 8 * (height - 1);
}

/// Walks what a page names and decodes each stream once.
class PageReader {
 public:
  explicit PageReader(JudgePicture judgePicture) : m_judgePicture(judgePicture) {}

  /// The reason why it cannot be read; empty when it can.
  std::string read(QPDFObjectHandle page) {
    if (!page.isDictionary()) return "it is not there";
    const std::string contents = readContents(page.getKey("/Contents"));
    return contents.empty() ? walk(page, 0) : contents;
  }

 private:
  /// A page may have no contents; one whose contents are named and not there has lost them.
  static std::string readContents(QPDFObjectHandle contents) {
    if (contents.isIndirect() && contents.isNull()) return "its contents are not there";
    if (!contents.isArray()) return {};
    for (int i = 0; i < contents.getArrayNItems(); ++i)
      if (contents.getArrayItem(i).isNull()) return "a part of its contents is not there";
    return {};
  }

  std::string walk(QPDFObjectHandle object, int depth) {
    if (depth > kDeepest || (object.isIndirect() && !m_seen.insert(object.getObjGen()).second)) return {};
    if (object.isStream()) return walkStream(object, depth);
    if (object.isDictionary()) return walkDictionary(object, depth);
    if (!object.isArray()) return {};
    for (int i = 0; i < object.getArrayNItems(); ++i)
      if (std::string wrong = walk(object.getArrayItem(i), depth + 1); !wrong.empty()) return wrong;
    return {};
  }

  std::string walkDictionary(QPDFObjectHandle dictionary, int depth) {
    for (const std::string& key : dictionary.getKeys()) {
      // Back to the tree of pages, and to what is not drawn.
      if (key == "/Parent" || key == "/P" || key == "/StructParent" || key == "/B" || key == "/Dest" ||
          key == "/A" || key == "/AA" || key == "/PieceInfo" || key == "/Metadata" || key == "/Popup" ||
          key == "/Thumb")
        continue;
      if (std::string wrong = walk(dictionary.getKey(key), depth + 1); !wrong.empty()) return wrong;
    }
    return {};
  }

  std::string walkStream(QPDFObjectHandle stream, int depth) {
    std::string wrong = decode(stream);
    return wrong.empty() ? walkDictionary(stream.getDict(), depth) : wrong;
  }

  std::string decode(QPDFObjectHandle stream) {
    if (isFilter(stream.getDict().getKey("/Filter"), "/DCTDecode")) return decodePicture(stream);
    Counter counter(m_left);
    bool attempted = false;
    try {
      const bool fine = stream.pipeStreamData(&counter, &attempted, 0, qpdf_dl_specialized, true, false);
      if (!fine) return "a part of it does not decode";
      if (!attempted) return {};  // Compressed in a way that qpdf does not know.
    } catch (const QPDFExc& failed) {
      return failed.getMessageDetail();
    }
    // A stream that ends early still counts as decoded; of a picture it is known how long it has to be.
    return counter.count() < leastBytesOf(stream.getDict()) ? "a picture on it is cut" : std::string();
  }

  std::string decodePicture(QPDFObjectHandle stream) const {
    const auto bytes = stream.getRawStreamData();
    return m_judgePicture(bytes->getBuffer(), bytes->getSize());
  }

  JudgePicture m_judgePicture;
  std::set<QPDFObjGen> m_seen;
  std::uint64_t m_left = kMostUnpacked;
};

}  // namespace

std::optional<PdfVerdict> findUnreadablePage(const std::vector<QPDFObjectHandle>& pages,
                                             JudgePicture judgePicture) {
  PageReader reader(judgePicture);
  int number = 0;
  try {
    for (const QPDFObjectHandle& page : pages) {
      const std::string wrong = reader.read(page);
      ++number;
      if (!wrong.empty())
        return PdfVerdict{PdfVerdict::Kind::Damaged,
                          "page " + std::to_string(number) + " cannot be read: " + wrong, number};
    }
  } catch (const TooMuch&) {
    return PdfVerdict{PdfVerdict::Kind::TooLarge, "its pages unpack to more than 2 GiB"};
  }
  return {};
}

}  // namespace tarim::reader
