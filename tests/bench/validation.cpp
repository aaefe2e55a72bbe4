// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/json.hpp"
#include "shared/rules/rulebook.hpp"
#include "tests/bench/largest.hpp"
#include "tests/bench/measure.hpp"

namespace tarim::bench {

void validation() {
  const dossier::Dossier dossier = largest();
  const auto book = rules::Rulebook::make(demoPolicy()).value();
  const std::string text = dossier::toJson(dossier, demoPolicy()->id);
  const base::Instant noon = base::beginningOf(kDay) + std::chrono::hours(12);
  std::size_t findings = 0;
  const double check = median(51, [&] { findings = book->check(dossier, noon).size(); });
  const double parse = median(51, [&] { (void)base::parseJson(text, {32u << 20, 24}).value(); });
  std::cout << "the largest application: " << text.size() / 1024 << " KiB, "
            << dossier.rows(dossier::kAttachmentTable).size() << " pages, " << findings << " findings"
            << std::endl;
  tell("full validation of the largest application", check, "parsing its JSON", parse, "µs");
}

}  // namespace tarim::bench
