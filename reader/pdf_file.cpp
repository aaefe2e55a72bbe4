// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/imaging/pdf_ends.hpp"
#include "shared/imaging/probe.hpp"
#include "shared/imaging/signatures.hpp"

#include "reader/commands.hpp"
#include "reader/pdf_structure.hpp"

namespace tarim::reader {
namespace {

using base::Code;
using base::Error;

/// What a viewer's decoder would say. Kinds of JPEG that are not taken as scans may well be shown.
std::string judgePicture(const unsigned char* bytes, std::size_t size) {
  const auto info = imaging::probe({bytes, size});
  const bool damaged =
      !info && (info.error().code() == Code::DamagedFile || info.error().code() == Code::EmptyFile);
  return damaged ? "a picture on it is damaged: " + info.error().detail() : std::string();
}

Error errorOf(PdfVerdict verdict) {
  base::Place place;
  place.page = verdict.page;
  switch (verdict.kind) {
    case PdfVerdict::Kind::Locked:
      return {Code::PdfLocked, std::move(verdict.detail)};
    case PdfVerdict::Kind::Portfolio:
      return imaging::errorOf(*imaging::kindNamed("PDF portfolio"));
    case PdfVerdict::Kind::XfaForm:
      return imaging::errorOf(*imaging::kindNamed("XFA form"));
    case PdfVerdict::Kind::TooLarge:
      return {Code::TooLarge, std::move(verdict.detail)};
    default:
      return {Code::DamagedFile, std::move(verdict.detail), std::move(place)};
  }
}

}  // namespace

base::Result<boost::json::object> readPdf(const base::Bytes& file) {
  const base::ByteView whole = imaging::withoutTail(file);
  PdfVerdict verdict = readStructure(whole.data(), whole.size(), judgePicture);
  if (verdict.kind != PdfVerdict::Kind::Readable) return errorOf(std::move(verdict));
  return boost::json::object{{"pages", verdict.pages}, {"repaired", verdict.repaired}};
}

}  // namespace tarim::reader
