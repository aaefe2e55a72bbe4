// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Red seals and the eyes of faces on a picture of a page (五(一)15: 单位公章、照片眼睛部分). Places only:
// whose seal or face it is nobody here can tell.
#include "shared/base/bytes.hpp"
#include "shared/base/fields.hpp"
#include "shared/base/result.hpp"
#include "shared/imaging/mask.hpp"
#include "shared/pages/asking.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace tarim::pages {

inline constexpr std::size_t kMostMarks = 32;

enum class MarkKind { Seal, Eyes };
constexpr auto namesOf(MarkKind) {
  return std::array<std::string_view, 2>{"seal", "eyes"};
}

struct PageMark {
  MarkKind kind = MarkKind::Seal;
  int x = 0;  ///< In 1/10000 of the upright page, a little larger than the ink.
  int y = 0;
  int width = 0;
  int height = 0;
  bool operator==(const PageMark&) const = default;

  [[nodiscard]] imaging::Area area() const { return {x, y, width, height}; }

  static void fields(auto& field, auto& mark) {
    constexpr base::FieldRule kUnits{.most = imaging::kPageUnits};
    field("kind", mark.kind, base::kRequired);
    field("x", mark.x, kUnits);
    field("y", mark.y, kUnits);
    field("width", mark.width, kUnits);
    field("height", mark.height, kUnits);
  }
};

/// The answer of the command `marks`.
struct PageMarks {
  std::vector<PageMark> marks;
  static void fields(auto& field, auto& found) {
    field("marks", found.marks, base::FieldRule{.always = true, .most = kMostMarks});
  }
};

/// The marks of a JPEG or PNG that stands upright. NotNow when this installation cannot look for them; errors
/// as askPageReader().
base::Result<std::vector<PageMark>> findMarks(base::ByteView picture, const Asking& asking = {});

}  // namespace tarim::pages
