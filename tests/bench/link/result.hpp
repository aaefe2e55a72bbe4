// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One measured piece of work of one program on one link, and how results are shown: a line as soon as it is
// known, a Markdown table and a picture at the end.
#include "tests/link/emulated_link.hpp"

#include <map>
#include <optional>

namespace tarim::bench {

struct Result {
  std::string profile;
  std::string who;
  std::string work;
  bool speaksTls = true;
  double seconds = 0;
  double floor = 0;  ///< Seconds that nobody can go below without saving bytes; 0: not that kind of work.
  double roundTrip = 0;
  link::Totals passed;
  std::optional<double> goesOn;            ///< (d) Seconds from the link's return to the first bytes again.
  std::optional<std::uint64_t> sentAgain;  ///< (d) Bytes of payload.
  std::optional<std::uint64_t> underWay;   ///< (d) … that nobody knew the fate of when it was cut.
  std::optional<double> waited;            ///< (e) Seconds, the median of the edits.
  std::optional<double> cost;              ///< (e) Of the edits to the upload, as a share of its time.
  std::optional<double> estimateOff;  ///< (a) Of the time predicted at a quarter, as a share; the median.
  int runs = 1;                       ///< (a) Of which this is the one in the middle.
  std::string note;

  [[nodiscard]] bool isOurs() const { return who.starts_with("tarim"); }
  [[nodiscard]] std::uint64_t bytes() const { return passed.up.bytes + passed.down.bytes; }
};

[[nodiscard]] std::string number(double value, int digits);

[[nodiscard]] double seconds(link::Nanos time);
/// On the standard output, at once.
void tell(const Result& result);
/// A table for each work with the goals that there are, and a picture, in `folder`: link.md and link.svg, or
/// link-<profile>.… when there is one profile only; cuts… where all is of (d), without a picture.
void writeAll(const std::vector<Result>& results, const std::string& folder, const std::string& command);

}  // namespace tarim::bench
