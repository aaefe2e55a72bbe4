// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A PDF as a viewer would meet it: read by qpdf with its recovery on, so that what every viewer repairs is
// taken, and then asked what was lost. A page that is named and not there, or whose contents or pictures do
// not decode, makes the file damaged: a reviewer could not read it.
#include "shared/imaging/pdf_ends.hpp"
#include "shared/imaging/signatures.hpp"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>

#include "reader/commands.hpp"
#include "reader/pdf_pages.hpp"

namespace tarim::reader {
namespace {

using base::Code;
using base::Error;
using base::Result;

Error asError(const QPDFExc& wrong) {
  if (wrong.getErrorCode() == qpdf_e_password) return Error(Code::PdfLocked, "asks for a password");
  if (wrong.getErrorCode() == qpdf_e_unsupported)
    return Error(Code::PdfLocked, "protected in an unknown way: " + wrong.getMessageDetail());
  return Error(Code::DamagedFile, wrong.getMessageDetail());
}

/// Documents that show a cover or "please wait" instead of their contents.
std::optional<Error> showsNothing(QPDFObjectHandle root) {
  if (root.getKey("/Collection").isDictionary())
    return imaging::errorOf(*imaging::kindNamed("PDF portfolio"));
  QPDFObjectHandle form = root.getKey("/AcroForm");
  QPDFObjectHandle rendering = root.getKey("/NeedsRendering");
  if (form.isDictionary() && !form.getKey("/XFA").isNull() && rendering.isBool() && rendering.getBoolValue())
    return imaging::errorOf(*imaging::kindNamed("XFA form"));
  return {};
}

Result<boost::json::object> judge(QPDF& pdf) {
  QPDFObjectHandle root = pdf.getRoot();
  if (auto wrong = showsNothing(root)) return *wrong;
  QPDFObjectHandle named = root.getKey("/Pages").getKey("/Count");
  const auto& pages = pdf.getAllPages();
  if (pages.empty()) return Error(Code::DamagedFile, "a PDF without pages");
  const auto missing = named.isInteger() ? named.getIntValue() - static_cast<long long>(pages.size()) : 0;
  if (missing > 0)
    return Error(Code::DamagedFile, std::to_string(missing) + " of its " +
                                        std::to_string(named.getIntValue()) + " pages are not there");
  if (auto wrong = findUnreadablePage(pages)) return *wrong;
  return boost::json::object{{"pages", pages.size()}, {"repaired", pdf.anyWarnings()}};
}

}  // namespace

Result<boost::json::object> readPdf(const base::Bytes& file) {
  QPDF pdf;
  pdf.setSuppressWarnings(true);
  try {
    const base::ByteView whole = imaging::withoutTail(file);
    pdf.processMemoryFile("pdf", reinterpret_cast<const char*>(whole.data()), whole.size());
    return judge(pdf);
  } catch (const QPDFExc& wrong) {
    return asError(wrong);
  } catch (const std::runtime_error& wrong) {  // qpdf's own, without a place.
    return Error(Code::DamagedFile, wrong.what());
  } catch (const std::logic_error& wrong) {
    return Error(Code::DamagedFile, wrong.what());
  }
}

}  // namespace tarim::reader
