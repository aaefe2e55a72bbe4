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
  double longerMm = 0;  ///< Of its paper.
};
/// The demo's pages that are pictures; every `step`th one. Without the portrait, which is no page.
std::vector<DrawnPage> drawnPages(int step);

struct LabelledPage {
  std::string name;
  std::string damage;
  std::optional<pages::Flaw> flaw;  ///< Nothing: a clean page.
  base::Bytes jpeg;
};
void eachLabelledPage(int step, const std::function<void(const LabelledPage&)>& visit);

/// What was said about the pictures of one damage.
struct VerdictCount {
  std::string damage;
  int pictures = 0;
  int right = 0;   ///< The flaw was found; for a clean page: nothing was said.
  int others = 0;  ///< Pictures about which something else was said, too; for a clean page: anything.
  std::vector<std::string> wrong;
};
/// Judged by the real tarim-page-reader.
std::vector<VerdictCount> judgedLabelledPages(int step);

}  // namespace tarim::tests
