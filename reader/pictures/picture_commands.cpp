// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// The command of tarim-picture-reader.
//
//   jpeg    a picture of another format
//           {"width", "height"} and the JPEG, a message (shared/confined/message.hpp)
#include "shared/confined/message.hpp"
#include "shared/imaging/signatures.hpp"
#include "shared/imaging/turbo.hpp"

#include <algorithm>
#include <array>

#include "reader/commands.hpp"
#include "reader/pictures/picture_formats.hpp"

namespace tarim::reader {
namespace {

using base::Code;
using base::Error;

constexpr int kQuality = 90;  ///< As of a PNG: what is fine on the page stays fine.

using Decode = base::Result<imaging::Pixels> (*)(base::ByteView file);
struct Format {
  std::string_view kind;  ///< Of imaging/signatures.hpp.
  Decode decode;
};
constexpr auto kFormats = std::to_array<Format>({{"HEIC", decodeHeif},
                                                 {"AVIF", decodeHeif},
                                                 {"WebP", decodeWebp},
                                                 {"TIFF", decodeTiff},
                                                 {"BMP", decodeBmp}});

bool isGrey(const imaging::Pixels& pixels) {
  for (std::size_t i = 0; i + 2 < pixels.rgb.size(); i += 3)
    if (pixels.rgb[i] != pixels.rgb[i + 1] || pixels.rgb[i] != pixels.rgb[i + 2]) return false;
  return true;
}

base::Result<base::Bytes> answerOfPicture(base::ByteView file) {
  const imaging::FileKind* kind = imaging::kindOf(file);
  const auto format = std::find_if(kFormats.begin(), kFormats.end(),
                                   [kind](const Format& one) { return kind && one.kind == kind->id; });
  if (format == kFormats.end()) return Error(Code::WrongFileType, "not a picture that is converted");
  const auto pixels = format->decode(file);
  if (!pixels) return pixels.error();
  const auto chroma = isGrey(*pixels) ? imaging::Chroma::Grey : imaging::Chroma::Halved;
  const auto jpeg = imaging::encodeJpeg(*pixels, kQuality, chroma);
  if (!jpeg) return jpeg.error();
  const boost::json::object found{{"width", pixels->width}, {"height", pixels->height}};
  return confined::makeMessage(answerOf(found), *jpeg);
}

base::Bytes answerJpeg(const base::Bytes& file) {
  auto answer = answerOfPicture(file);
  if (answer) return std::move(*answer);
  return confined::makeMessage(answerOf(answer.error()), {});
}

}  // namespace

const Command* findCommand(std::string_view name) {
  static constexpr Command kJpeg{"jpeg", answerJpeg};
  return name == kJpeg.name ? &kJpeg : nullptr;
}

}  // namespace tarim::reader
