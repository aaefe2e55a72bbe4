// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/pdf/pdf.hpp"

#include "shared/base/json.hpp"
#include "shared/confined/confined.hpp"
#include "shared/imaging/probe.hpp"

namespace tarim::pdf {
namespace {

using base::Code;
using base::Error;
using base::Result;

Error readError(base::JsonReader& told) {
  base::Place place;
  place.page = static_cast<int>(told.integerOr("page", -1));
  return {base::codeFromName(told.string("code", 64)), told.string("detail"), std::move(place)};
}

/// The reader's answer. It may have been taken over by the file, so it is foreign too.
Result<PdfInfo> readAnswer(const confined::Answer& answer) {
  const auto value = base::parseJson(base::textOf(answer.output));
  if (!value) return Error(Code::DamagedFile, "the reader's answer cannot be read");
  base::JsonReader::Failure failure;
  base::JsonReader read(*value, "$", failure);
  if (read.has("unavailable")) return PdfInfo();
  if (read.has("error")) {
    base::JsonReader told = read.object("error");
    const Error error = readError(told);
    return failure || error.code() == Code::Unknown ? Error(Code::DamagedFile, error.detail()) : error;
  }
  PdfInfo info{static_cast<int>(read.integer("pages")), true, read.booleanOr("repaired", false)};
  if (failure || info.pages <= 0) return Error(Code::DamagedFile, "the reader's answer cannot be read");
  return info;
}

}  // namespace

Result<PdfInfo> judge(base::ByteView file, const confined::Limits& limits) {
  const auto ends = imaging::probe(file);
  if (!ends) return ends.error();
  if (ends->type != imaging::ImageType::Pdf) return Error(Code::WrongFileType, "a picture, not a PDF");
  const confined::Answer answer = confined::runReader("pdf", file, limits);
  if (answer.ending == confined::Ending::NotInstalled) return PdfInfo();
  if (answer.ending != confined::Ending::Answered) return confined::errorOf(answer, {});
  return readAnswer(answer);
}

}  // namespace tarim::pdf
