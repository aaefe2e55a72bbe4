// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/sums.hpp"

#include "shared/base/text.hpp"
#include "shared/rules/registry.hpp"
#include "shared/rules/rulebook.hpp"

#include <algorithm>
#include <charconv>

namespace tarim::rules {

namespace {

constexpr int kMostAmount = 1'000'000;

int numberOf(std::string_view text) {
  int number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = read.ec == std::errc{} && read.ptr == text.data() + text.size();
  return whole && number > 0 ? std::min(number, kMostAmount) : 0;
}

void readExemption(const CheckContext& context, SumRule& sum) {
  if (!context.params.has("exempt")) return;
  base::JsonReader reader = context.params.object("exempt");
  const CheckContext inner{context.policy, context.row, reader, context.reads};
  for (const std::string& id : reader.strings("when", 8)) {
    const policy::Field* field = sum.group ? context.policy.field(sum.group->id, id) : nullptr;
    if (!field) return reader.fail("when", "unknown field: " + id);
    context.reads.field(*sum.group, *field);
    sum.exemptWhen.push_back(field);
  }
  if (sum.exemptWhen.empty()) reader.fail("when", "must name fields");
  sum.exemptFrom = inner.field(sum.group, "from");
  sum.exemptTo = inner.field(sum.group, "to");
  sum.proof = reader.string("proof", 64);
  static_cast<void>(inner.slot(sum.proof, "proof"));
}

}  // namespace

SumRule readSum(const CheckContext& context) {
  SumRule sum;
  sum.group = context.group("table");
  sum.yearField = context.field(sum.group, "year");
  sum.amount = context.field(sum.group, "amount");
  sum.kindField = context.field(sum.group, "kind");
  sum.kind = context.params.string("is", 64);
  const std::int64_t needed = context.params.integer("needed");
  if (needed < 1 || needed > kMostAmount) context.params.fail("needed", "must be 1-1000000");
  sum.needed = static_cast<int>(std::clamp<std::int64_t>(needed, 1, kMostAmount));
  const Years years = readYears(context);
  sum.first = years.first;
  sum.last = years.last;
  readExemption(context, sum);
  return sum;
}

base::Result<SumRule> sumOf(const policy::Policy& policy, const policy::RuleRow& row) {
  const auto value = base::parseJson(row.params);
  if (!value) return value.error();
  base::JsonReader::Failure failure;
  base::JsonReader params(*value, "$.params", failure, base::Code::InvalidPolicy);
  Reads reads;
  SumRule sum = readSum({policy, row, params, reads});
  if (failure) return *failure;
  return sum;
}

SumTotal totalOf(const SumRule& sum, const dossier::Dossier& dossier, int year) {
  const std::string wanted = std::to_string(year);
  SumTotal total;
  for (const std::string& row : dossier.rows(sum.group->id)) {
    const auto& cells = dossier.row(sum.group->id, row);
    const auto is = [&](const policy::Field* field, std::string_view value) {
      const auto cell = cells.find(field->id);
      return cell != cells.end() && cell->second == value;
    };
    if (!is(sum.yearField, wanted) || !is(sum.kindField, sum.kind)) continue;
    const auto amount = cells.find(sum.amount->id);
    if (amount == cells.end() || base::isBlank(amount->second)) continue;
    const auto read = amountOf(*sum.amount, amount->second);
    total.unread += read ? 0 : 1;
    total.thousandths = std::min(kMostAmount * kThousandths, total.thousandths + read.value_or(0));
  }
  return total;
}

bool isExempt(const SumRule& sum, const dossier::Dossier& dossier, int year) {
  if (sum.exemptWhen.empty()) return false;
  const auto answer = [&](const policy::Field* field) {
    return dossier.value(sum.group->id, dossier::kRecordRow, field->id);
  };
  for (const policy::Field* field : sum.exemptWhen)
    if (answer(field) != "yes") return false;
  const int from = numberOf(answer(sum.exemptFrom));
  const int to = numberOf(answer(sum.exemptTo));
  if (from == 0 || year < from || year > to) return false;
  const auto& pages = dossier.rows(dossier::kAttachmentTable);
  return std::any_of(pages.begin(), pages.end(), [&](const std::string& page) {
    return dossier.value(dossier::kAttachmentTable, page, "slot") == sum.proof;
  });
}

}  // namespace tarim::rules
