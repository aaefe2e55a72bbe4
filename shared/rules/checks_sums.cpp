// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/registry.hpp"
#include "shared/rules/sums.hpp"

namespace tarim::rules {

Check makeSumPerYear(const CheckContext& context) {
  const SumRule sum = readSum(context);
  return [sum](const View& view, Report& report) {
    for (int year = sum.first; year <= sum.last; ++year) {
      const int total = totalOf(sum, view.dossier, year);
      if (total >= sum.needed || isExempt(sum, view.dossier, year)) continue;
      const std::string number = std::to_string(year);
      report.push_back({{sum.group->id, std::string(dossier::kRecordRow), {}, {}, {}},
                        sum.group->clause,
                        std::to_string(total),
                        std::to_string(sum.needed),
                        {{"when", {number + "年", number}},
                         {"kind", labelOf(*sum.kindField, sum.kind)},
                         {"missing", same(std::to_string(sum.needed - total))}}});
    }
  };
}

}  // namespace tarim::rules
