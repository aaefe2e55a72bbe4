// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Tables about the pictures of pages, each with the target of its line.
#include "shared/pages/text_reader.hpp"

#include <filesystem>
#include <string>

namespace tarim::bench {

struct Scale {
  int step = 4;                   ///< Every such page of the demo.
  int certificates = 40;          ///< That are drawn.
  int photographs = 6;            ///< Of pages of 12 megapixels.
  int queue = 60;                 ///< Pages that are imported one after the other.
  std::filesystem::path keep;     ///< Where photographs and what became of them are left; empty: nowhere.
  std::filesystem::path samples;  ///< zxing-cpp's photographs of codes; empty: not at hand.
};

/// Right and wrong verdicts, by the damage that was done, of the half of the pages by which no threshold was
/// set.
void tellVerdicts(const Scale& scale);
/// Proposed masks: seals and names on certificates that are drawn, eyes of portraits.
void tellSuggestions(const Scale& scale);
/// What pages say beside what was typed.
void tellReading(const Scale& scale);
/// Bytes of photographed pages before and after they were straightened, and how well both are read.
void tellBytes(const Scale& scale);
/// Codes on zxing-cpp's own photographs, where they are at hand.
void tellCodes(const std::filesystem::path& samples);
/// The most memory that the confined reader and an importing client take over many pages.
void tellMemory(const Scale& scale);
/// The client of tellMemory(), in a process of its own: imports all pages of a folder and prints its peak.
int importAll(const std::filesystem::path& folder);

/// The reader of this installation; what it has read once it keeps in a folder for temporary files, until the
/// reader itself is another.
pages::TextReader& textReader();

/// "97.1 % (34 of 35)".
std::string share(double part, double whole);
/// One line: what, the figure, and whether it meets the target.
void tellFigure(const std::string& what, double part, double whole, double least);
void tellFigureAtMost(const std::string& what, double part, double whole, double most);

}  // namespace tarim::bench
