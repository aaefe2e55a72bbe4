// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What qpdf finds in a PDF, in plain types. pdf_structure.cpp and pdf_pages.cpp are compiled as C++17,
// because the headers of qpdf 11 do not compile as C++20 with clang 14; so this header and what they include
// hold nothing newer.
#include <cstddef>
#include <string>

namespace tarim::reader {

struct PdfVerdict {
  enum class Kind { Readable, Locked, Portfolio, XfaForm, Damaged, TooLarge };
  Kind kind = Kind::Damaged;
  std::string detail;     ///< Why it is not readable; may repeat bytes of the file.
  int page = -1;          ///< The first page that cannot be read, from 1.
  std::size_t pages = 0;  ///< When it is readable.
  bool repaired = false;  ///< A viewer has to repair something, and nothing is lost by it.
};

/// The reason why a JPEG on a page cannot be decoded; empty when it can.
using JudgePicture = std::string (*)(const unsigned char* bytes, std::size_t size);

/// Throws std::bad_alloc only.
PdfVerdict readStructure(const unsigned char* bytes, std::size_t size, JudgePicture judgePicture);

}  // namespace tarim::reader
