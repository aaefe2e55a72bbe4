// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The result of qpdf for a PDF, in plain types. pdf_structure.cpp and pdf_pages.cpp are compiled as C++17,
// because the headers of qpdf 11 do not compile as C++20 with clang 14; so this header and those that it
// includes use C++17 only.
#include <cstddef>
#include <string>

namespace tarim::reader {

struct PdfVerdict {
  enum class Kind { Readable, Locked, Portfolio, XfaForm, Damaged, TooLarge };
  Kind kind = Kind::Damaged;
  std::string detail;     ///< Why the PDF is not readable; may repeat bytes of the file.
  int page = -1;          ///< The first page that cannot be read, from 1.
  std::size_t pages = 0;  ///< When the PDF is readable.
  bool repaired = false;  ///< A viewer has to repair the PDF; nothing is lost.
};

/// The reason why a JPEG on a page cannot be decoded; empty when it can.
using JudgePicture = std::string (*)(const unsigned char* bytes, std::size_t size);

/// Throws std::bad_alloc only.
PdfVerdict readStructure(const unsigned char* bytes, std::size_t size, JudgePicture judgePicture);

}  // namespace tarim::reader
