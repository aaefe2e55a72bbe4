// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "reader/pdf_pages.hpp"

#include "shared/imaging/probe.hpp"

#include <qpdf/Buffer.hh>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFExc.hh>

#include <set>

namespace tarim::reader {
namespace {

using base::Code;
using base::Error;

constexpr std::uint64_t kMostUnpacked = std::uint64_t{4} << 30;
constexpr int kDeepest = 100;  ///< Of what a page names: forms in forms, dictionaries in arrays.

struct TooMuch {};

/// Counts what it is given, and keeps nothing.
class Counter final : public Pipeline {
 public:
  explicit Counter(std::uint64_t& left) : Pipeline("counter", nullptr), m_left(left) {}
  void write(const unsigned char*, std::size_t size) override {
    if (size > m_left) throw TooMuch();
    m_left -= size;
  }
  void finish() override {}

 private:
  std::uint64_t& m_left;
};

bool isFilter(QPDFObjectHandle filter, const std::string& name) {
  if (filter.isArray())
    filter = filter.getArrayNItems() == 1 ? filter.getArrayItem(0) : QPDFObjectHandle::newNull();
  return filter.isName() && filter.getName() == name;
}

/// Walks what a page names and decodes each stream once.
class PageReader {
 public:
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
      if (fine || !attempted) return {};
    } catch (const QPDFExc& failed) {
      return failed.getMessageDetail();
    }
    return "a part of it does not decode";
  }

  /// What the viewer's decoder would say. Kinds of JPEG that are not taken as scans may well be shown.
  static std::string decodePicture(QPDFObjectHandle stream) {
    const auto bytes = stream.getRawStreamData();
    const auto info = imaging::probe({bytes->getBuffer(), bytes->getSize()});
    const bool damaged =
        !info && (info.error().code() == Code::DamagedFile || info.error().code() == Code::EmptyFile);
    return damaged ? "a picture on it is damaged: " + info.error().detail() : std::string();
  }

  std::set<QPDFObjGen> m_seen;
  std::uint64_t m_left = kMostUnpacked;
};

}  // namespace

std::optional<Error> findUnreadablePage(const std::vector<QPDFObjectHandle>& pages) {
  PageReader reader;
  base::Place place;
  place.page = 0;
  try {
    for (const QPDFObjectHandle& page : pages) {
      ++place.page;
      const std::string wrong = reader.read(page);
      if (!wrong.empty())
        return Error(Code::DamagedFile, "page " + std::to_string(place.page) + " cannot be read: " + wrong,
                     place);
    }
  } catch (const TooMuch&) {
    return Error(Code::TooLarge, "its pages unpack to more than 4 GiB", place);
  }
  return {};
}

}  // namespace tarim::reader
