// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A labelled set: the demo's pages, scanned and photographed, clean and damaged until a person can no longer
// read characters of 5 mm (looked at by eye, page by page). Each picture says what is wrong with it, by the
// damage that was done and not by a measure. Needs a QGuiApplication.
#include "demo/scans/scans.hpp"
#include "shared/pages/verdicts.hpp"
#include "tests/support/camera.hpp"

#include <functional>
#include <optional>

namespace tarim::tests {

struct DrawnPage {
  std::string name;
  imaging::Pixels pixels;
  double longerMm = 0;             ///< Of its paper.
  std::vector<std::string> texts;  ///< What is written on it, seals left out.
};
/// The demo's pages that are pictures; every `step`th one. Without the portrait, which is no page.
std::vector<DrawnPage> drawnPages(int step);

struct LabelledPage {
  std::string name;
  std::string damage;
  std::optional<pages::Flaw> flaw;  ///< Nothing: a clean page.
  base::Bytes jpeg;
  int number = 0;  ///< Of the drawn page.
};
void eachLabelledPage(int step, const std::function<void(const LabelledPage&)>& visit);

/// What was said about one picture.
struct JudgedPage {
  std::string name;
  std::string damage;
  std::optional<pages::Flaw> flaw;
  int number = 0;
  pages::Measures measures;
  std::vector<pages::Verdict> verdicts;
  /// The flaw was found; of a clean page: nothing was said.
  [[nodiscard]] bool isRight() const;
  /// Its name, what was said and the measures.
  [[nodiscard]] std::string line() const;
};
/// Judged by the real tarim-page-reader.
void eachJudgedPage(int step, const std::function<void(const JudgedPage&)>& visit);

/// The page as a JPEG whose pixels lie turned clockwise by 0, 90, 180 or 270 degrees.
base::Bytes turnedPage(const imaging::Pixels& page, int degrees);

}  // namespace tarim::tests
