// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/dossier/answers.hpp"

#include <algorithm>

namespace tarim::dossier {
namespace {

constexpr std::size_t kHashDigits = 12;  ///< Enough to tell the few returns of one application apart.

}  // namespace

CellKey answerCell(int attempt, const base::Hash& returned, std::size_t reason) {
  return {
      std::string(kAnswerTable), std::string(kRecordRow),
      std::to_string(attempt) + "-" + returned.hex().substr(0, kHashDigits) + "-" + std::to_string(reason)};
}

bool isAnswerColumn(std::string_view column) {
  return !column.empty() && column.size() <= kMaxNameBytes &&
         std::count(column.begin(), column.end(), '-') == 2 &&
         column.find_first_not_of("0123456789abcdef-") == std::string_view::npos;
}

}  // namespace tarim::dossier
