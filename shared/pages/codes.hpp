// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// QR codes and bar codes on a picture of a page, with their places: a code names the person as surely as
// their name does (the codes of CHSI and social insurance lead to a page about them).
#include "shared/base/bytes.hpp"
#include "shared/base/fields.hpp"
#include "shared/base/result.hpp"
#include "shared/imaging/mask.hpp"
#include "shared/pages/asking.hpp"

#include <string>
#include <vector>

namespace tarim::pages {

inline constexpr std::size_t kMostCodes = 16;

struct PageCode {
  std::string text;    ///< What the code says; empty when that is no UTF-8.
  std::string format;  ///< "QRCode", "Code128" …, as zxing-cpp names them.
  int x = 0;           ///< In 1/10000 of the upright page.
  int y = 0;
  int width = 0;
  int height = 0;
  bool operator==(const PageCode&) const = default;

  [[nodiscard]] imaging::Area area() const { return {x, y, width, height}; }
  [[nodiscard]] bool isQr() const { return format == "QRCode"; }

  static void fields(auto& field, auto& code) {
    constexpr base::FieldRule kUnits{.most = imaging::kPageUnits};
    field("text", code.text);
    field("format", code.format, base::atMost(64));
    field("x", code.x, kUnits);
    field("y", code.y, kUnits);
    field("width", code.width, kUnits);
    field("height", code.height, kUnits);
  }
};

/// The answer of the command `codes`.
struct PageCodes {
  std::vector<PageCode> codes;
  static void fields(auto& field, auto& found) {
    field("codes", found.codes, base::FieldRule{.always = true, .most = kMostCodes});
  }
};

/// The codes of a JPEG or PNG. NotNow when this installation cannot read codes; errors as askPageReader().
base::Result<std::vector<PageCode>> readCodes(base::ByteView picture, const Asking& asking = {});

}  // namespace tarim::pages
