// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/authoring/diff.hpp"
#include "shared/authoring/form.hpp"
#include "shared/authoring/lint.hpp"
#include "shared/authoring/pretty.hpp"
#include "shared/base/bytes.hpp"
#include "shared/dossier/import.hpp"
#include "shared/rules/rulebook.hpp"
#include "tests/fuzz/drivers.hpp"

#include <cstdlib>

namespace tarim::fuzz {

namespace {

bool isOneLine(const base::Error& error) {
  return error.line().find('\n') == std::string::npos;
}

/// Its form makes an empty dossier that is read and checked.
void fillIn(const policy::PolicyPtr& policy) {
  const auto book = rules::Rulebook::make(policy);
  if (!book) {
    if (!isOneLine(book.error()) || book.error().place().path.empty()) std::abort();
    return;
  }
  const auto dossier = dossier::fromJson(authoring::pretty(authoring::templateValue(*policy)), *policy);
  if (!dossier) std::abort();
  const auto findings = (*book)->check(*dossier, base::beginningOf(base::parseDate("2024-09-01").value()));
  if (rules::toJson(findings) !=
      rules::toJson((*book)->check(*dossier, base::beginningOf(base::parseDate("2024-09-01").value()))))
    std::abort();
}

}  // namespace

void policy(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text = base::textOf({bytes, size});
  const auto remarks = authoring::lint(text);
  const auto loaded = policy::loadText(text, "policy.json");
  if (!loaded) {
    if (!isOneLine(loaded.error()) || !authoring::anyWrong(remarks)) std::abort();
    return;
  }
  const auto again = policy::loadText((*loaded)->text, "policy.json");
  if (!again || (*again)->hash != (*loaded)->hash || !authoring::diff(**loaded, **again).empty())
    std::abort();
  fillIn(*loaded);
}

}  // namespace tarim::fuzz
