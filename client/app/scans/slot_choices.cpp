// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/scans/slot_choices.hpp"

#include "client/app/draft/places.hpp"
#include "client/app/draft/shown_texts.hpp"
#include "client/app/session/titles.hpp"
#include "client/app/session/words.hpp"
#include "shared/rules/rulebook.hpp"

#include <algorithm>

namespace tarim::client::app {
namespace {

struct Lister {
  const OpenDraft& draft;
  std::vector<SlotChoice> choices{};

  [[nodiscard]] int pagesIn(const policy::Slot& slot, const std::string& row) const {
    return int(std::count_if(
        draft.pages().begin(), draft.pages().end(),
        [&](const dossier::Attachment& page) { return page.slot == slot.id && page.row == row; }));
  }

  void add(const policy::Group& group, const policy::Slot& slot, const std::string& row) {
    const std::string proves = slot.perRow ? row : std::string();
    const int pages = pagesIn(slot, proves);
    if (pages >= slot.maxPages || !rules::holds(slot.when, draft.dossier(), group.id, row)) return;
    SlotChoice choice;
    choice.slot = shown(slot.id);
    choice.row = shown(row);
    choice.id = choice.slot + QLatin1Char('/') + choice.row;
    choice.title = inLanguage(slot.label, draft.language());
    QStringList words{inLanguage(group.title, draft.language())};
    if (slot.perRow) words << rowTitle(group, draft.dossier(), row, draft.language());
    if (pages > 0) words << SlotChoices::tr("已有 %1 页").arg(pages);
    choice.detail = words.join(QStringLiteral(" · "));
    choice.missing = slot.required && pages == 0;
    choices.push_back(std::move(choice));
  }
};

std::vector<SlotChoice> choicesOf(const OpenDraft& draft) {
  Lister lister{draft};
  for (const policy::Group& group : draft.policy().groups) {
    for (const policy::Slot& slot : group.evidence)
      if (!slot.perRow) lister.add(group, slot, std::string(dossier::kRecordRow));
    for (const std::string& row : draft.dossier().rows(group.id))
      for (const policy::Slot& slot : group.evidence)
        if (slot.perRow) lister.add(group, slot, row);
  }
  std::stable_partition(lister.choices.begin(), lister.choices.end(),
                        [](const SlotChoice& choice) { return choice.missing; });
  return std::move(lister.choices);
}

}  // namespace

void SlotChoices::setView(DraftView* view) {
  if (view == m_view) return;
  if (m_view) m_view->disconnect(this);
  m_view = view;
  if (m_view) connect(m_view, &DraftView::changed, this, &SlotChoices::read);
  emit viewChanged();
  read();
}

void SlotChoices::setSearch(const QString& search) {
  if (search == m_search) return;
  m_search = search;
  emit searchChanged();
  read();
}

QString SlotChoices::titleOf(const QString& slot) const {
  const OpenDraft* draft = m_view && m_view->isThere() ? m_view->draft() : nullptr;
  const policy::Slot* found = draft ? draft->policy().slot(slot.toStdString()) : nullptr;
  return found ? inLanguage(found->label, draft->language()) : QString();
}

void SlotChoices::read() {
  if (!m_view || !m_view->isThere()) return m_rows.show({});
  std::vector<SlotChoice> choices = choicesOf(*m_view->draft());
  const QString letters = m_search.trimmed();
  std::erase_if(choices, [&](const SlotChoice& choice) {
    return !(choice.title + choice.detail).contains(letters, Qt::CaseInsensitive);
  });
  m_rows.show(std::move(choices));
}

}  // namespace tarim::client::app
