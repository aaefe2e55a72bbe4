// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/dossier/slot_list_model.hpp"

#include "client/app/draft/places.hpp"
#include "client/app/draft/shown_words.hpp"

#include <algorithm>

namespace tarim::client::app {
namespace {

QStringList sidesOf(const policy::Slot& slot) {
  return slot.twoSides ? QStringList{sideName(dossier::Side::Front), sideName(dossier::Side::Back)}
                       : QStringList{sideName(dossier::Side::None)};
}

SlotLine slotLine(const OpenDraft& draft, const policy::Group& group, const policy::Slot& slot,
                  const std::string& row) {
  SlotLine line;
  const std::string proves = slot.perRow ? row : std::string();
  line.id = shown(slot.id);
  line.title = inLanguage(slot.label, draft.language());
  line.help = inLanguage(slot.help, draft.language());
  line.required = slot.required;
  line.sides = sidesOf(slot);
  for (const std::string& type : slot.types)
    line.types << shown(type);
  line.pages =
      int(std::count_if(draft.pages().begin(), draft.pages().end(), [&](const dossier::Attachment& page) {
        return page.slot == slot.id && page.row == proves;
      }));
  line.most = slot.maxPages;
  for (const rules::Finding& finding : draft.snapshot()->findings) {
    const auto& place = finding.place;
    const bool here = place.row == row || (!slot.perRow && place.row.empty());
    if (place.slot == slot.id && place.attachment.empty() && here) line.notes << noteOf(draft, finding);
  }
  line.reasons = reasonsAt(draft, {group.id, row, {}, slot.id, {}});
  line.readOnly = !draft.mayWrite();
  return line;
}

}  // namespace

void SlotListModel::setSession(Session* session) {
  if (m_session == session) return;
  m_session = session;
  setDraft(session ? &OpenDraft::of(*session) : nullptr);
  emit sessionChanged();
}

void SlotListModel::setDraft(OpenDraft* draft) {
  if (m_draft) m_draft->disconnect(this);
  m_draft = draft;
  if (draft) connect(draft, &OpenDraft::changed, this, &SlotListModel::read);
  read();
}

void SlotListModel::setGroup(const QString& group) {
  if (group == m_group) return;
  m_group = group;
  emit placeChanged();
  read();
}

void SlotListModel::setRow(const QString& row) {
  if (row == m_row) return;
  m_row = row;
  emit placeChanged();
  read();
}

void SlotListModel::read() {
  std::vector<SlotLine> lines;
  const policy::Group* group =
      m_draft && m_draft->snapshot() ? m_draft->policy().group(m_group.toStdString()) : nullptr;
  if (group) {
    const std::string row = m_row.toStdString();
    const bool record = row == dossier::kRecordRow;
    for (const policy::Slot& slot : group->evidence)
      if (slot.perRow != record && rules::holds(slot.when, m_draft->dossier(), group->id, row))
        lines.push_back(slotLine(*m_draft, *group, slot, row));
  }
  const int before = count();
  m_rows.lay(*this, std::move(lines));
  if (count() != before) emit countChanged();
}

QVariant SlotListModel::data(const QModelIndex& index, int role) const {
  const SlotLine* line = m_rows.at(index);
  if (!line) return {};
  switch (role) {
    case IdRole:
      return line->id;
    case TitleRole:
      return line->title;
    case HelpRole:
      return line->help;
    case RequiredRole:
      return line->required;
    case SidesRole:
      return line->sides;
    case TypesRole:
      return line->types;
    case PagesRole:
      return line->pages;
    case MostRole:
      return line->most;
    case NotesRole:
      return line->notes;
    case ReasonsRole:
      return line->reasons;
    case ReadOnlyRole:
      return line->readOnly;
    default:
      return {};
  }
}

QHash<int, QByteArray> SlotListModel::roleNames() const {
  return {{IdRole, "slotId"},   {TitleRole, "title"},     {HelpRole, "help"},        {RequiredRole, "needed"},
          {SidesRole, "sides"}, {TypesRole, "types"},     {PagesRole, "pages"},      {MostRole, "most"},
          {NotesRole, "notes"}, {ReasonsRole, "reasons"}, {ReadOnlyRole, "readOnly"}};
}

}  // namespace tarim::client::app
