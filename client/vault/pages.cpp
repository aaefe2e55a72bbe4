// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/pages.hpp"

#include "shared/base/text.hpp"
#include "shared/dossier/manifest.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

using policy::Language;

std::string formatSide(dossier::Side side, Language language) {
  if (side == dossier::Side::None) return {};
  const bool isFront = side == dossier::Side::Front;
  if (language == Language::En) return isFront ? " (front)" : " (back)";
  return isFront ? "（正面）" : "（反面）";
}

std::string formatNumber(int page, Language language) {
  return language == Language::En ? "page " + std::to_string(page) : "第 " + std::to_string(page) + " 页";
}

/// Nothing when nothing is wrong with it.
std::optional<TroubledPage> troubleOf(const FileRecord& file) {
  TroubledPage page;
  page.isOnServer = file.progress == FileProgress::OnServer;
  if (file.unreadable) return page;
  if (file.refusal.empty() || page.isOnServer) return std::nullopt;
  page.code = base::Code::PageNotTaken;
  page.why = file.refusal;
  return page;
}

}  // namespace

std::string rowName(const policy::Group& group, const dossier::Dossier& dossier, const std::string& row,
                    Language language) {
  std::vector<std::pair<std::string, std::string>> values;
  for (const policy::Field& field : group.rows.fields)
    values.emplace_back(field.id,
                        policy::shownValue(field, dossier.value(group.id, row, field.id), language));
  return std::string(base::trim(base::fill(group.rows.title, values)));
}

std::string groupName(const policy::Group& group, Language language) {
  const std::string number = group.number > 0 ? std::to_string(group.number) + " " : std::string();
  return number + policy::in(language, group.title);
}

std::string pageName(const policy::Policy* policy, const dossier::Dossier& dossier,
                     const dossier::Attachment& page, Language language) {
  const policy::Group* group = policy ? policy->groupOfSlot(page.slot) : nullptr;
  const policy::Slot* slot = policy ? policy->slot(page.slot) : nullptr;
  std::vector<std::string> parts;
  if (group) parts.push_back(groupName(*group, language));
  if (group && !page.row.empty()) parts.push_back(rowName(*group, dossier, page.row, language));
  parts.push_back((slot ? policy::in(language, slot->label) : page.slot) + formatSide(page.side, language));
  parts.push_back(formatNumber(page.page, language));
  std::string name;
  for (const std::string& part : parts)
    if (!part.empty()) name += (name.empty() ? "" : " · ") + part;
  return name;
}

std::vector<TroubledPage> troubledPages(Vault& vault) {
  std::vector<TroubledPage> all;
  for (const DraftInfo& draft : vault.drafts.list()) {
    const auto dossier = vault.drafts.dossier(draft.application);
    for (const dossier::Attachment& attachment : dossier::attachments(*dossier)) {
      const auto file = vault.files.record(attachment.file);
      auto page = file ? troubleOf(*file) : std::nullopt;
      if (!page) continue;
      const auto book = vault.drafts.rulebook(draft.policy);
      const policy::Policy* policy = book ? &(*book)->policy() : nullptr;
      page->application = draft.application;
      page->page = attachment;
      page->zh = pageName(policy, *dossier, attachment, Language::Zh);
      page->en = pageName(policy, *dossier, attachment, Language::En);
      all.push_back(std::move(*page));
    }
  }
  std::stable_partition(all.begin(), all.end(),
                        [](const TroubledPage& one) { return one.code == base::Code::PageUnreadable; });
  return all;
}

std::set<std::string> namedFiles(const VaultDrafts& drafts) {
  std::set<std::string> named;
  for (const DraftInfo& draft : drafts.list())
    for (auto& [hash, size] : dossier::filesOf(*drafts.dossier(draft.application)))
      named.insert(std::move(hash));
  return named;
}

void checkPages(VaultFiles& files, const std::function<bool()>& goOn) {
  for (const FileRecord& file : files.records()) {
    if (!goOn()) return;
    (void)files.check(file.hash);
  }
}

}  // namespace tarim::client
