// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// The command of tarim-sheets.
//
//   sheet    a message (shared/confined/message.hpp): {"sheet": 1} and the PDF
//            {} and the JPEG
#include "shared/base/json.hpp"
#include "shared/confined/message.hpp"
#include "shared/imaging/turbo.hpp"
#include "shared/pdf/sheet.hpp"

#include "reader/commands.hpp"
#include "reader/sheets/draw_sheet.hpp"

namespace tarim::reader {
namespace {

using base::Code;
using base::Error;
using base::Result;

/// Letters of 8 points stay sharp.
constexpr int kQuality = 85;

Result<base::Bytes> jpegOf(base::ByteView pdf, int number) {
  Sheet sheet = drawSheet(pdf.data(), pdf.size(), number, pdf::kSheetDpi, pdf::kMostSheetPixels);
  const std::string page = "page " + std::to_string(number);
  switch (sheet.outcome) {
    case Sheet::Outcome::Locked:
      return Error(Code::PdfLocked, "it asks for a password");
    case Sheet::Outcome::NoSuchPage:
      return Error(Code::NotFound, "it has no " + page);
    case Sheet::Outcome::TooLarge:
      return Error(Code::TooLarge, page + " is larger than any paper");
    case Sheet::Outcome::Damaged:
      return Error(Code::DamagedFile, page + " cannot be drawn");
    case Sheet::Outcome::Drawn:
      break;
  }
  return imaging::encodeJpeg({sheet.width, sheet.height, std::move(sheet.rgb)}, kQuality,
                             imaging::Chroma::Halved);
}

Result<base::Bytes> readSheet(const base::Bytes& input) {
  const confined::MessageView request = confined::readMessage(input);
  const auto parameters = base::parseJson(request.json);
  if (!parameters) return parameters.error();
  base::JsonReader::Failure failure;
  base::JsonReader read(*parameters, "$", failure);
  const std::int64_t number = read.integer("sheet");
  if (failure || number < 1 || number > pdf::kMostSheets) return Error(Code::InvalidInput, "no such sheet");
  return jpegOf(request.bytes, static_cast<int>(number));
}

base::Bytes answerSheet(const base::Bytes& input) {
  const auto jpeg = readSheet(input);
  if (jpeg) return confined::makeMessage("{}", *jpeg);
  const std::string line = answerOf(jpeg.error());
  return {line.begin(), line.end()};
}

}  // namespace

const Command* findCommand(std::string_view name) {
  static constexpr Command kSheet{"sheet", answerSheet};
  return name == kSheet.name ? &kSheet : nullptr;
}

}  // namespace tarim::reader
