// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// 五(四): what is handed in on paper. An item is the number of a line of the check-list ("4"), or with a plus
// what is added to that line ("2+"). Command CheckPapers and event PapersChecked have the details
//   there    "<item> <copies>", once for each item that is there
//   by       who handed it in
//   on       the day, yyyy-mm-dd
//   missing  "<item> <copies>", once for each item of which copies are missing; only in the event, since the
//            server knows the check-list of the frozen submission (case_facts.hpp)
// A later check replaces an earlier one. GiveBackPapers and PapersGivenBack have
//   back     "<item>", once for each item that goes back (9 to 12)
//   to       who took it
//   on       the day, yyyy-mm-dd
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/workflow/detail.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tarim::workflow {

inline constexpr int kMostCopies = 99;

struct PaperCount {
  std::string item;
  int copies = 0;
  bool operator==(const PaperCount&) const = default;
};

/// The last check of the papers.
struct PapersCheck {
  std::vector<PaperCount> there;
  std::vector<PaperCount> missing;
  std::string by;
  std::string on;
  base::Instant at;
};

/// An original that went back to its owner.
struct PaperGivenBack {
  std::string item;
  std::string to;
  std::string on;
  base::Instant at;
};

struct PaperFacts {
  std::optional<PapersCheck> check;
  std::vector<PaperGivenBack> back;
  /// Everything that the check-list asks for is there.
  [[nodiscard]] bool isComplete() const { return check && check->missing.empty(); }
  [[nodiscard]] int copiesOf(std::string_view item) const;
  [[nodiscard]] bool isBack(std::string_view item) const;
};

/// "4 2": InvalidInput for anything else, for an item that is no number, and for no or too many copies.
base::Result<PaperCount> readPaperCount(std::string_view detail, std::string_view text);
std::string formatPaperCount(const PaperCount& count);

/// InvalidInput with the place of the first detail that is missing or wrong, or an item named twice.
base::Result<PapersCheck> readPapersCheck(const Details& details);
base::Result<std::vector<PaperGivenBack>> readGivenBack(const Details& details);
/// NotNow for an item that is not there, AlreadyDone for one that is back already.
std::optional<base::Error> checkGivenBack(const PaperFacts& papers, const std::vector<PaperGivenBack>& given);

}  // namespace tarim::workflow
