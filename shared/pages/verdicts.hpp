// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is wrong with the picture of a page, in words on which a person can act. Verdicts warn, they never
// refuse a page: the person sees it and decides.
#include "shared/pages/measures.hpp"
#include "shared/pages/portrait.hpp"

namespace tarim::pages {

enum class Flaw {
  Blurred,
  Dark,
  Glare,
  Skewed,
  TooFewPixels,
  CutEdges,
  Empty,
  Duplicate,
  NoFace,
  SeveralFaces,
  FaceSize,
  Proportions,
  Background,
};
constexpr auto namesOf(Flaw) {
  return std::array<std::string_view, 13>{
      "blurred",   "dark",    "glare",         "skewed",    "too_few_pixels", "cut_edges", "empty",
      "duplicate", "no_face", "several_faces", "face_size", "proportions",    "background"};
}

struct Verdict {
  Flaw flaw = Flaw::Blurred;
  std::int64_t measured = 0;  ///< In the unit of the measure.
  std::int64_t limit = 0;     ///< Of thresholds.hpp.
  static void fields(auto& field, auto& verdict) {
    field("flaw", verdict.flaw, base::kRequired);
    field("measured", verdict.measured, base::kAlways);
    field("limit", verdict.limit, base::kAlways);
  }
  bool operator==(const Verdict&) const = default;
};

/// The worst first; empty: nothing to complain about.
std::vector<Verdict> judge(const Measures& measures);
/// Of a one-inch portrait.
std::vector<Verdict> judgePortrait(const Portrait& portrait);
/// Nothing unless the page looks like the other one.
std::vector<Verdict> judgeDuplicate(std::string_view hash, std::string_view other);

struct VerdictText {
  std::string zh;
  std::string en;
};
/// What is wrong, with its number, and what to do now. For a Duplicate the caller names the other page.
VerdictText describe(const Verdict& verdict);
/// One or two words: “模糊”.
base::Words nameOf(Flaw flaw);

}  // namespace tarim::pages
