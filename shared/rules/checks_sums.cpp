// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/registry.hpp"
#include "shared/rules/sums.hpp"

namespace tarim::rules {

Check makeSumPerYear(const CheckContext& context) {
  const SumRule sum = readSum(context);
  return [sum](const View& view, Report& report) {
    for (int year = sum.first; year <= sum.last; ++year) {
      const SumTotal total = totalOf(sum, view.dossier, year);
      // A sum with a part that cannot be read is not known to be too small; form.type blocks at that part.
      if (total.reaches(sum) || total.unread > 0 || isExempt(sum, view.dossier, year)) continue;
      const std::string number = std::to_string(year);
      report.push_back({{sum.group->id, std::string(dossier::kRecordRow), {}, {}, {}},
                        sum.group->clause,
                        formatAmount(total.thousandths),
                        std::to_string(sum.needed),
                        {{"when", {number + "年", number}},
                         {"kind", labelOf(*sum.kindField, sum.kind)},
                         {"missing", same(formatAmount(sum.needed * kThousandths - total.thousandths))}}});
    }
  };
}

}  // namespace tarim::rules
