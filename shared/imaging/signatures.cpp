// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/imaging/signatures.hpp"

#include <algorithm>
#include <array>

namespace tarim::imaging {
namespace {

using base::ByteView;

std::string_view textIn(ByteView file, std::size_t at, std::size_t size) {
  const std::string_view all = base::textOf(file);
  return at >= all.size() ? std::string_view() : all.substr(at, size);
}

bool isAt(ByteView file, std::size_t at, std::string_view bytes) {
  return textIn(file, at, bytes.size()) == bytes;
}

/// Bytes at a fixed place; a second mark where the first is too common.
struct Mark {
  std::string_view id;
  std::size_t at;
  std::string_view bytes;
  std::size_t alsoAt = 0;
  std::string_view also = {};
};

using namespace std::string_view_literals;

/// The first that fits counts.
constexpr auto kMarks = std::to_array<Mark>({
    {"CR2", 0, "II*\0"sv, 8, "CR"sv},
    {"TIFF", 0, "II*\0"sv},
    {"TIFF", 0, "MM\0*"sv},
    {"TIFF", 0, "II+\0"sv},
    {"TIFF", 0, "MM\0+"sv},
    {"RAW", 0, "IIU\0"sv},
    {"RAW", 0, "IIRO"sv},
    {"RAW", 0, "IIRS"sv},
    {"RAW", 0, "FUJIFILMCCD-RAW"sv},
    {"GIF", 0, "GIF8"sv},
    {"WebP", 0, "RIFF"sv, 8, "WEBP"sv},
    {"video", 0, "RIFF"sv, 8, "AVI "sv},
    {"audio", 0, "RIFF"sv, 8, "WAVE"sv},
    {"BMP", 0, "BM"sv, 6, "\0\0\0\0"sv},
    {"JPEG XL", 0, "\xFF\x0A"sv},
    {"JPEG XL", 0, "\0\0\0\x0CJXL \r\n\x87\n"sv},
    {"JPEG 2000", 0, "\0\0\0\x0CjP  \r\n\x87\n"sv},
    {"JPEG 2000", 0, "\xFF\x4F\xFF\x51"sv},
    {"icon", 0, "\0\0\1\0"sv},
    {"Photoshop", 0, "8BPS"sv},
    {"DjVu", 0, "AT&TFORM"sv},
    {"metafile", 0, "\xD7\xCD\xC6\x9A"sv},
    {"metafile", 0, "\1\0\0\0"sv, 40, " EMF"sv},
    {"Office 97", 0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv},
    {"RAR", 0, "Rar!\x1A\x07"sv},
    {"archive", 0, "7z\xBC\xAF\x27\x1C"sv},
    {"archive", 0, "\x1F\x8B\x08"sv},
    {"archive", 0, "MSCF\0\0\0\0"sv},
    {"RTF", 0, "{\\rtf"sv},
    {"PostScript", 0, "%!PS"sv},
    {"CAJ", 0, "CAJ"sv},
    {"CAJ", 0, "KDH "sv},
    {"CAJ", 0, "\xC8HN"sv},
    {"CEB", 0, "Founder CEB"sv},
    {"Mac companion", 0, "\0\x05\x16\x07"sv},
    {"shortcut", 0, "L\0\0\0\1\x14\2\0"sv},
    {"shortcut", 0, "[InternetShortcut]"sv},
    {"program", 0, "MZ"sv},
    {"program", 0,
     "\x7F"
     "ELF"sv},
    {"video", 0, "\x1A\x45\xDF\xA3"sv},
    {"video", 0, "\0\0\1\xBA"sv},
    {"video", 0, "FLV\1"sv},
    {"video", 4, "moov"sv},
    {"video", 4, "mdat"sv},
    {"video", 4, "wide"sv},
    {"audio", 0, "ID3"sv},
    {"audio", 0, "OggS"sv},
    {"audio", 0, "fLaC"sv},
    {"audio", 0, "#!AMR"sv},
});

/// Brands of ISO media files (ftyp), as far as they are pictures. Everything else in such a file is a film or
/// sound.
struct Brand {
  std::string_view name;
  std::string_view id;
};
constexpr auto kBrands = std::to_array<Brand>({{"heic", "HEIC"},
                                               {"heix", "HEIC"},
                                               {"heim", "HEIC"},
                                               {"heis", "HEIC"},
                                               {"hevc", "HEIC"},
                                               {"hevx", "HEIC"},
                                               {"avif", "AVIF"},
                                               {"avis", "AVIF"},
                                               {"crx ", "RAW"},
                                               {"jp2 ", "JPEG 2000"},
                                               {"M4A ", "audio"}});

/// The major brand, or the first compatible one that says more: "mif1" is any picture.
std::string_view kindOfMedia(ByteView file) {
  constexpr std::size_t kMostBrands = 16;
  bool picture = false;
  for (std::size_t i = 0; i < kMostBrands; ++i) {
    const std::string_view brand = textIn(file, i == 0 ? 8 : 12 + 4 * i, 4);
    for (const Brand& known : kBrands)
      if (known.name == brand) return known.id;
    picture = picture || brand == "mif1" || brand == "msf1";
  }
  return picture ? "HEIC" : "video";
}

bool containsIn(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [text](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// The names of a ZIP's parts stand at its end; of one that was cut, some at its beginning.
std::string_view kindOfZip(ByteView file) {
  constexpr std::size_t kLook = 64 << 10;
  const std::string_view all = base::textOf(file);
  const std::string_view first = all.substr(0, kLook);
  const std::string_view last = all.substr(all.size() - std::min(all.size(), kLook));
  for (const std::string_view part : {first, last}) {
    if (containsIn(part, {"OFD.xml"})) return "OFD";
    if (containsIn(part, {"word/", "xl/", "ppt/", "[Content_Types].xml", "content.xml"})) return "Office";
  }
  return "ZIP";
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool beginsWith(std::string_view text, std::string_view lowerCase) {
  return text.size() >= lowerCase.size() && std::equal(lowerCase.begin(), lowerCase.end(), text.begin(),
                                                       [](char a, char b) { return a == lower(b); });
}

/// Without a byte order mark and what stands before the first word.
std::string_view firstText(ByteView file) {
  std::string_view text = base::textOf(file).substr(0, std::min<std::size_t>(file.size(), 1024));
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  return begin == std::string_view::npos ? std::string_view() : text.substr(begin);
}

std::string_view kindOfMarkup(ByteView file) {
  const std::string_view text = firstText(file);
  for (const std::string_view begin : {"<!doctype html", "<html", "<head", "<body", "<script", "<meta"})
    if (beginsWith(text, begin)) return "HTML";
  if (beginsWith(text, "mime-version:") || beginsWith(text, "from: <saved by")) return "HTML";
  if (beginsWith(text, "<svg")) return "SVG";
  if (!beginsWith(text, "<?xml")) return {};
  if (containsIn(text, {"<html", "<HTML"})) return "HTML";
  return containsIn(text, {"<svg"}) ? "SVG" : "XML";
}

std::string_view idOf(ByteView file) {
  for (const Mark& mark : kMarks)
    if (isAt(file, mark.at, mark.bytes) && (mark.also.empty() || isAt(file, mark.alsoAt, mark.also)))
      return mark.id;
  if (isAt(file, 4, "ftyp")) return kindOfMedia(file);
  if (isAt(file, 0, "PK\3\4") || isAt(file, 0, "PK\5\6")) return kindOfZip(file);
  return kindOfMarkup(file);
}

}  // namespace

const FileKind* kindOf(ByteView file) {
  return kindNamed(idOf(file));
}

const FileKind* kindNamed(std::string_view id) {
  const auto all = fileKinds();
  const auto found =
      std::find_if(all.begin(), all.end(), [id](const FileKind& kind) { return kind.id == id; });
  return found == all.end() ? nullptr : &*found;
}

base::Error errorOf(const FileKind& kind) {
  return {kind.picture ? base::Code::OtherPicture : base::Code::WrongFileType, std::string(kind.id)};
}

FileErrorText describeFileError(const base::Error& error) {
  const bool named = error.code() == base::Code::OtherPicture || error.code() == base::Code::WrongFileType;
  const FileKind* kind = named ? kindNamed(error.detail()) : nullptr;
  if (!kind && error.code() == base::Code::DamagedFile && error.place().page > 0) {
    const std::string page = std::to_string(error.place().page);
    return {"这个 PDF 的第 " + page +
                " 页无法读取，没有导入。其他材料没有变化。请重新扫描或重新下载，打开看一遍，每一页都能看清再"
                "选择它。",
            "Page " + page +
                " of this PDF cannot be read, and it was not imported. Your other material is unchanged. "
                "Please scan or "
                "download it again, look at every page, and choose that."};
  }
  const base::Words words = kind ? kind->words : base::words(error.code());
  return {std::string(words.zh), std::string(words.en)};
}

}  // namespace tarim::imaging
