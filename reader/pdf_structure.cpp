// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A PDF as a viewer would meet it: read by qpdf with its recovery on, so that what every viewer repairs is
// taken, and then asked what was lost. A page that is named and not there, or whose contents or pictures do
// not decode, makes the file damaged: a reviewer could not read it.
#include "reader/pdf_structure.hpp"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>

#include <stdexcept>

#include "reader/pdf_pages.hpp"

namespace tarim::reader {
namespace {

using Kind = PdfVerdict::Kind;

PdfVerdict verdictOf(const QPDFExc& wrong) {
  if (wrong.getErrorCode() == qpdf_e_password) return {Kind::Locked, "asks for a password"};
  if (wrong.getErrorCode() == qpdf_e_unsupported)
    return {Kind::Locked, "protected in an unknown way: " + wrong.getMessageDetail()};
  return {Kind::Damaged, wrong.getMessageDetail()};
}

/// A form that shows "please wait" to every viewer but one.
bool isXfaForm(QPDFObjectHandle root) {
  QPDFObjectHandle form = root.getKey("/AcroForm");
  QPDFObjectHandle rendering = root.getKey("/NeedsRendering");
  return form.isDictionary() && !form.getKey("/XFA").isNull() && rendering.isBool() &&
         rendering.getBoolValue();
}

PdfVerdict judge(QPDF& pdf, JudgePicture judgePicture) {
  QPDFObjectHandle root = pdf.getRoot();
  if (root.getKey("/Collection").isDictionary()) return {Kind::Portfolio, {}};
  if (isXfaForm(root)) return {Kind::XfaForm, {}};
  QPDFObjectHandle named = root.getKey("/Pages").getKey("/Count");
  const auto& pages = pdf.getAllPages();
  if (pages.empty()) return {Kind::Damaged, "a PDF without pages"};
  const auto missing = named.isInteger() ? named.getIntValue() - static_cast<long long>(pages.size()) : 0;
  if (missing > 0)
    return {Kind::Damaged, std::to_string(missing) + " of its " + std::to_string(named.getIntValue()) +
                               " pages are not there"};
  if (auto wrong = findUnreadablePage(pages, judgePicture)) return *wrong;
  return {Kind::Readable, {}, -1, pages.size(), pdf.anyWarnings()};
}

}  // namespace

PdfVerdict readStructure(const unsigned char* bytes, std::size_t size, JudgePicture judgePicture) {
  QPDF pdf;
  pdf.setSuppressWarnings(true);
  try {
    pdf.processMemoryFile("pdf", reinterpret_cast<const char*>(bytes), size);
    return judge(pdf, judgePicture);
  } catch (const QPDFExc& wrong) {
    return verdictOf(wrong);
  } catch (const std::runtime_error& wrong) {  // qpdf's own, without a place.
    return {Kind::Damaged, wrong.what()};
  } catch (const std::logic_error& wrong) {
    return {Kind::Damaged, wrong.what()};
  }
}

}  // namespace tarim::reader
