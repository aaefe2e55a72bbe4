// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/scans/scans.hpp"
#include "tests/support/labelled_pages.hpp"

#include <array>
#include <cstdio>
#include <functional>
#include <optional>
#include <stdexcept>

namespace tarim::bench {
namespace {

using tests::JudgedPage;

constexpr int kFlaws = 8;  ///< Of pages; those after them are of portraits.

struct Row {
  std::optional<pages::Flaw> flaw;  ///< Nothing: clean pages.
  int pictures = 0, right = 0, nothing = 0;
  std::array<int, kFlaws> said{};
  std::vector<std::string> wrong;
};

/// In the order in which the damages come.
using Rows = std::vector<std::pair<std::string, Row>>;

Row& rowOf(Rows& rows, const std::string& damage) {
  for (auto& [name, row] : rows)
    if (name == damage) return row;
  return rows.emplace_back(damage, Row()).second;
}

void add(Rows& rows, const JudgedPage& page) {
  Row& row = rowOf(rows, page.damage);
  row.flaw = page.flaw;
  ++row.pictures;
  row.nothing += page.verdicts.empty() ? 1 : 0;
  row.right += page.isRight() ? 1 : 0;
  for (const pages::Verdict& verdict : page.verdicts)
    if (int(verdict.flaw) < kFlaws) ++row.said[std::size_t(verdict.flaw)];
  if (!page.isRight()) row.wrong.push_back(page.line());
}

void tell(const Rows& rows) {
  std::printf("%-46s %8s %6s %8s", "what was said about pages", "pictures", "right", "nothing");
  for (int i = 0; i < kFlaws; ++i)
    std::printf(" %9.9s", std::string(base::enumName(pages::Flaw(i))).c_str());
  std::printf("\n");
  for (const auto& [damage, row] : rows) {
    std::printf("%-46s %8d %6d %8d", damage.c_str(), row.pictures, row.right, row.nothing);
    for (const int said : row.said)
      std::printf(" %9d", said);
    std::printf("\n");
    for (const std::string& wrong : row.wrong)
      std::printf("    %s\n", wrong.c_str());
  }
}

/// Blur, darkness and glare are in every photograph that has them; a page that goes on beyond the picture,
/// one that lies askew and the others are told apart.
bool isOfLight(const Row& row) {
  return row.flaw && (*row.flaw == pages::Flaw::Blurred || *row.flaw == pages::Flaw::Dark ||
                      *row.flaw == pages::Flaw::Glare);
}

struct Sum {
  int pictures = 0, right = 0;
};
Sum sumOf(const Rows& rows, const std::function<bool(const Row&)>& isCounted) {
  Sum sum;
  for (const auto& [damage, row] : rows)
    if (isCounted(row)) sum.pictures += row.pictures, sum.right += row.right;
  return sum;
}
Sum lightOf(const Rows& rows) {
  return sumOf(rows, isOfLight);
}
Sum othersOf(const Rows& rows) {
  return sumOf(rows, [](const Row& row) { return row.flaw && !isOfLight(row); });
}
Sum cleanOf(const Rows& rows) {
  return sumOf(rows, [](const Row& row) { return !row.flaw; });
}

/// By which quarter turn pages stand right: of each page as it is and turned by one of the others.
void tellTurns(const Scale& scale) {
  int turned = 0, found = 0, upright = 0, alarms = 0, number = 0;
  for (const tests::DrawnPage& page : tests::drawnPages(scale.step)) {
    if (number++ % 2 == 0) continue;
    for (const int turn : {0, 90 * (1 + number / 2 % 3)}) {
      const auto read = textReader().read(tests::turnedPage(page.pixels, turn), pages::kQuickly);
      if (!read) throw std::runtime_error(page.name + ": " + read.error().line());
      const int said = read->front().turn, right = (360 - turn) % 360;
      (turn == 0 ? upright : turned) += 1;
      (turn == 0 ? alarms : found) += (said == right) == (turn != 0) ? 1 : 0;
      if (said != right) std::printf("    %s turned by %d: said %d\n", page.name.c_str(), turn, said);
    }
  }
  tellFigure("orientation: quarter turns found", found, turned, 95);
  tellFigureAtMost("orientation: alarms about upright pages", alarms, upright, 2);
}

}  // namespace

void tellVerdicts(const Scale& scale) {
  Rows tuned, held;
  tests::eachJudgedPage(scale.step,
                        [&](const JudgedPage& page) { add(page.number % 2 == 0 ? tuned : held, page); });
  std::printf("Thresholds were set by every second page. The others:\n");
  tell(held);
  const Sum light = lightOf(held), others = othersOf(held), clean = cleanOf(held);
  tellFigure("verdicts: blur, darkness and glare found", light.right, light.pictures, 95);
  tellFigureAtMost("verdicts: alarms about clean pages", clean.pictures - clean.right, clean.pictures, 2);
  std::printf("verdicts: other flaws found: %s\n", share(others.right, others.pictures).c_str());
  const Sum setLight = lightOf(tuned), setClean = cleanOf(tuned);
  std::printf("by which the thresholds were set: found %s, alarms %s\n",
              share(setLight.right, setLight.pictures).c_str(),
              share(setClean.pictures - setClean.right, setClean.pictures).c_str());
  for (const auto& [damage, row] : tuned)
    for (const std::string& wrong : row.wrong)
      std::printf("    %s: %s\n", damage.c_str(), wrong.c_str());
  tellTurns(scale);
}

}  // namespace tarim::bench
