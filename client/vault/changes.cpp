// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/changes.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

using dossier::Dossier;
using Kind = DossierChange::Kind;

class Comparison {
 public:
  Comparison(const policy::Policy& policy, const Dossier& before, const Dossier& after,
             policy::Language language)
      : m_policy(policy), m_before(before), m_after(after), m_language(language) {}

  std::vector<DossierChange> take() {
    for (const policy::Group& group : m_policy.groups)
      compare(group);
    const auto before = dossier::attachments(m_before);
    const auto after = dossier::attachments(m_after);
    for (const dossier::Attachment& page : after)
      if (!isIn(before, page)) addPage(Kind::PageAdded, m_after, page);
    for (const dossier::Attachment& page : before)
      if (!isIn(after, page)) addPage(Kind::PageRemoved, m_before, page);
    return std::move(m_changes);
  }

 private:
  /// A page with other bytes is another page.
  static bool isIn(const std::vector<dossier::Attachment>& pages, const dossier::Attachment& page) {
    return std::ranges::any_of(
        pages, [&](const dossier::Attachment& one) { return one.id == page.id && one.file == page.file; });
  }

  void compare(const policy::Group& group) {
    const std::string name = groupName(group, m_language);
    const std::string record(dossier::kRecordRow);
    for (const policy::Field& field : group.fields)
      compare(group, record, field, name);
    const std::string_view none = m_before.value(group.id, record, dossier::kNoneColumn);
    const std::string_view noneAfter = m_after.value(group.id, record, dossier::kNoneColumn);
    if (none != noneAfter)
      m_changes.push_back({Kind::Field, name, {}, std::string(none), std::string(noneAfter)});
    const auto& rows = m_before.rows(group.id);
    const auto& rowsAfter = m_after.rows(group.id);
    for (const std::string& row : rowsAfter) {
      if (std::ranges::count(rows, row) == 0) {
        m_changes.push_back({Kind::RowAdded, rowPlace(group, m_after, row, name), {}, {}, {}});
        continue;
      }
      for (const policy::Field& field : group.rows.fields)
        compare(group, row, field, rowPlace(group, m_before, row, name));
    }
    for (const std::string& row : rows)
      if (std::ranges::count(rowsAfter, row) == 0)
        m_changes.push_back({Kind::RowRemoved, rowPlace(group, m_before, row, name), {}, {}, {}});
  }

  void compare(const policy::Group& group, const std::string& row, const policy::Field& field,
               const std::string& place) {
    const std::string_view from = m_before.value(group.id, row, field.id);
    const std::string_view to = m_after.value(group.id, row, field.id);
    if (from == to) return;
    m_changes.push_back({Kind::Field, place, policy::in(m_language, field.label),
                         policy::shownValue(field, from, m_language),
                         policy::shownValue(field, to, m_language)});
  }

  [[nodiscard]] std::string rowPlace(const policy::Group& group, const Dossier& dossier,
                                     const std::string& row, const std::string& groupText) const {
    const std::string title = rowName(group, dossier, row, m_language);
    return title.empty() ? groupText : groupText + " · " + title;
  }

  void addPage(Kind kind, const Dossier& dossier, const dossier::Attachment& page) {
    m_changes.push_back({kind, pageName(&m_policy, dossier, page, m_language), {}, {}, {}});
  }

  const policy::Policy& m_policy;
  const Dossier& m_before;
  const Dossier& m_after;
  policy::Language m_language;
  std::vector<DossierChange> m_changes;
};

}  // namespace

std::vector<DossierChange> changesBetween(const policy::Policy& policy, const Dossier& before,
                                          const Dossier& after, policy::Language language) {
  return Comparison(policy, before, after, language).take();
}

}  // namespace tarim::client
