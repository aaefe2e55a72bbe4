// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a reader of text (text_reader.hpp) found on a picture of a page: characters with their places. The
// text is what is printed there as far as a program can tell: it may miss characters and take one for
// another. Everything that uses it compares by comparable.hpp.
#include "shared/base/result.hpp"
#include "shared/imaging/mask.hpp"

#include <boost/json/fwd.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace tarim::pages {

using imaging::Area;

inline constexpr std::size_t kMaxTextCharacters = 20'000;  ///< Of a page; a dense A4 page has 3000.
inline constexpr std::size_t kMostPasses = 8;

/// One character of the page.
struct Character {
  std::string text;    ///< UTF-8; now and then two letters that touch.
  Area box;            ///< On the page as it is stored, before its rotation: as masks are.
  int confidence = 0;  ///< 0–100.
  std::string others;  ///< What else it may be, the likeliest first.
  bool operator==(const Character&) const = default;
};

using Line = std::vector<Character>;

struct PageText {
  int turn = 0;  ///< Clockwise degrees by which the page must be turned to be read: 0, 90, 180, 270.
  std::vector<Line> lines;  ///< In reading order; no line is empty.
  bool operator==(const PageText&) const = default;

  [[nodiscard]] std::size_t characters() const;
  /// The lines without their places, each ended by "\n".
  [[nodiscard]] std::string text() const;
  /// The mean over all characters; 0 for none.
  [[nodiscard]] int confidence() const;
};

/// {"turn": 0, "lines": [[["且", x, y, width, height, confidence, "others"], …], …]}
boost::json::object jsonOf(const PageText& page);
/// The reverse. It comes from a process that reads foreign bytes, so nothing of it is believed: InvalidInput
/// for another shape, a place outside of the page, text that is not UTF-8; TooLarge above
/// kMaxTextCharacters.
base::Result<PageText> readPageText(const boost::json::value& json);
/// {"passes": [{"turn": …, "lines": …}, …]}: the readings of one page, at least one, at most kMostPasses.
boost::json::object jsonOf(const std::vector<PageText>& passes);
base::Result<std::vector<PageText>> readPasses(const boost::json::value& json);

/// The smallest rectangle around both; an empty one adds nothing.
Area around(const Area& a, const Area& b);

}  // namespace tarim::pages
