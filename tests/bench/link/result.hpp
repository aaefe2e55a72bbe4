// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One measured piece of work of one program on one link, and how results are shown: a line as soon as it is
// known, a Markdown table and a picture at the end.
#include "tests/link/emulated_link.hpp"

#include <map>

namespace tarim::bench {

struct Result {
  std::string profile;
  std::string who;
  std::string work;
  double seconds = 0;
  double floor = 0;  ///< Seconds that nobody can go below without saving bytes; 0: not that kind of work.
  double roundTrip = 0;
  link::Totals passed;
  std::string note;
};

[[nodiscard]] double seconds(link::Nanos time);
/// On the standard output, at once.
void tell(const Result& result);
/// table.md and floor.svg in `folder`.
void writeAll(const std::vector<Result>& results, const std::string& folder, const std::string& command);

}  // namespace tarim::bench
