// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/imaging/pdf_ends.hpp"

#include <algorithm>
#include <charconv>

namespace tarim::imaging {
namespace {

using base::ByteView;
using base::Code;
using base::Error;

constexpr std::size_t kEnds = 1024;
constexpr std::string_view kWhite{"\0\t\n\f\r ", 6};

std::string_view firstBytes(ByteView file) {
  return base::textOf(file.first(std::min(file.size(), kEnds)));
}

/// The number after `key` in a dictionary; nullopt when the key is not followed by one.
std::optional<std::uint64_t> numberAfter(std::string_view text, std::string_view key) {
  for (std::size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1)) {
    const std::size_t digit = text.find_first_not_of(kWhite, at + key.size());
    if (digit == std::string_view::npos) return {};
    std::uint64_t number = 0;
    const auto [end, wrong] = std::from_chars(text.data() + digit, text.data() + text.size(), number);
    if (wrong == std::errc()) return number;
  }
  return {};
}

/// The length of the whole file, which the first object of a linearized one states.
std::optional<std::uint64_t> statedLength(ByteView pdf) {
  const std::string_view first = firstBytes(pdf);
  const std::size_t at = first.find("/Linearized");
  if (at == std::string_view::npos) return {};
  const std::size_t begin = first.rfind("<<", at);
  const std::size_t end = first.find(">>", at);
  if (begin == std::string_view::npos || end == std::string_view::npos) return {};
  return numberAfter(first.substr(begin, end - begin), "/L");
}

}  // namespace

bool isPdf(ByteView file) {
  return firstBytes(file).find("%PDF-") != std::string_view::npos;
}

ByteView withoutTail(ByteView pdf) {
  return pdf.first(base::textOf(pdf).find_last_not_of(kWhite) + 1);
}

std::optional<Error> findCutPdf(ByteView pdf) {
  const auto stated = statedLength(pdf);
  if (stated && *stated > pdf.size())
    return Error(Code::DamagedFile, "cut: " + std::to_string(pdf.size()) + " of " + std::to_string(*stated) +
                                        " bytes are there");
  const std::string_view text = base::textOf(withoutTail(pdf));
  if (text.empty()) return Error(Code::DamagedFile, "a PDF of zeros");
  const std::string_view end = text.substr(text.size() - std::min(text.size(), kEnds));
  const std::size_t mark = end.rfind("%%EOF");
  const bool whole =
      mark != std::string_view::npos && numberAfter(end.substr(0, mark), "startxref").has_value();
  if (!whole) return Error(Code::DamagedFile, "cut: the PDF's end is not there");
  return {};
}

}  // namespace tarim::imaging
