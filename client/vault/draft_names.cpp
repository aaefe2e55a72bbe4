// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/draft_names.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace tarim::client {
namespace {

using policy::Language;

std::string chosenLabel(const policy::Policy& policy, const dossier::Dossier& dossier,
                        std::string_view column, Language language) {
  const std::string_view value = dossier.value(dossier::kApplicationTable, dossier::kRecordRow, column);
  const policy::Field* field = policy.field(dossier::kApplicationTable, column);
  if (!field) return {};
  const auto chosen = std::find_if(field->choices.begin(), field->choices.end(),
                                   [&](const policy::Choice& one) { return one.id == value; });
  return chosen == field->choices.end() ? std::string() : policy::in(language, chosen->label);
}

std::string formatOrdinal(std::size_t number, Language language) {
  return language == Language::En ? "no. " + std::to_string(number) : "第 " + std::to_string(number) + " 份";
}

}  // namespace

std::string draftName(const policy::Policy* policy, const dossier::Dossier& dossier, Language language) {
  const bool isEnglish = language == Language::En;
  if (!policy)
    return isEnglish ? "Application (its notice is not on this device yet)" : "申报（通知还没有下载到本机）";
  const std::string year = std::to_string(policy->cycleYear) + (isEnglish ? "" : " 年度");
  const std::string level = chosenLabel(*policy, dossier, "level", language);
  const std::string kind = chosenLabel(*policy, dossier, "kind", language);
  std::string what = level + kind;
  if (what.empty()) what = isEnglish ? "Professional title" : "职称申报";
  if (!level.empty() && !kind.empty())
    what = isEnglish ? level + " (" + kind + ")" : level + "（" + kind + "）";
  return year + " · " + what;
}

void tellApart(std::vector<NamedDraft>& drafts, Language language) {
  std::map<std::pair<std::string, bool>, std::vector<NamedDraft*>> alike;
  for (NamedDraft& one : drafts)
    alike[{one.name, one.discarded}].push_back(&one);
  for (auto& [name, same] : alike) {
    if (same.size() < 2) continue;
    // What has no beginning yet was begun last.
    const auto key = [](const NamedDraft* one) {
      return std::make_tuple(one->begunAt == base::Instant{}, one->begunAt, one->application);
    };
    std::sort(same.begin(), same.end(), [&](const auto* a, const auto* b) { return key(a) < key(b); });
    for (std::size_t i = 0; i < same.size(); ++i)
      same[i]->name += " · " + formatOrdinal(i + 1, language);
  }
}

std::vector<NamedDraft> nameDrafts(const VaultDrafts& drafts, Language language) {
  std::vector<NamedDraft> named;
  for (const DraftInfo& one : drafts.list()) {
    const auto book = drafts.rulebook(one.policy);
    named.push_back(
        {one.application,
         draftName(book ? &(*book)->policy() : nullptr, *drafts.dossier(one.application), language),
         one.begunAt, one.discarded});
  }
  tellApart(named, language);
  return named;
}

}  // namespace tarim::client
