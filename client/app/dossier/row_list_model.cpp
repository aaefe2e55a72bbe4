// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/dossier/row_list_model.hpp"

#include "client/app/dossier/row_edits.hpp"
#include "client/app/draft/places.hpp"
#include "client/app/draft/shown_words.hpp"
#include "shared/base/ids.hpp"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace tarim::client::app {
namespace {

using policy::Field;

struct Told {
  int blocks = 0;
  int warns = 0;
  const rules::Finding* gap = nullptr;
};

/// Findings by row, gathered in one walk: a table may have hundreds of both.
std::map<std::string, Told, std::less<>> toldByRow(const OpenDraft& draft, const std::string& table) {
  std::map<std::string, Told, std::less<>> told;
  for (const rules::Finding& finding : draft.snapshot()->findings) {
    if (finding.place.table != table) continue;
    Told& row = told[finding.place.row];
    if (gapOf(draft, finding)) {
      row.gap = &finding;
      continue;
    }
    row.blocks += finding.severity == rules::Severity::Blocks;
    row.warns += finding.severity == rules::Severity::Warns;
  }
  return told;
}

std::map<std::pair<std::string, std::string>, int> pagesByRowAndSlot(const OpenDraft& draft) {
  std::map<std::pair<std::string, std::string>, int> pages;
  for (const dossier::Attachment& page : draft.pages())
    ++pages[{page.row, page.slot}];
  return pages;
}

void tellGap(RowCard& card, const OpenDraft& draft, const rules::Finding& finding) {
  const QVariantMap note = noteOf(draft, finding);
  const QString words = note.value(QStringLiteral("text")).toString();
  const qsizetype end = words.indexOf(QRegularExpression(QStringLiteral("。|\\. ")));
  card.gapTitle = end < 0 ? words : words.left(end);
  card.gapText = end < 0 ? QString() : words.mid(end + 1).trimmed();
  card.gapClause = note.value(QStringLiteral("clause")).toString();
  card.gapCanEnd = gapOf(draft, finding)->between;
}

void tellState(RowCard& card, const Told& told) {
  if (told.blocks > 0) {
    card.tone = QStringLiteral("block");
    card.words = RowListModel::tr("%1 个必须处理").arg(told.blocks);
  } else if (told.warns > 0) {
    card.tone = QStringLiteral("warn");
    card.words = RowListModel::tr("%1 个提醒").arg(told.warns);
  } else {
    card.tone = QStringLiteral("ok");
  }
}

/// Where a period ends: the field that may also say 至今.
const Field* endField(const policy::Group& group) {
  const auto& fields = group.rows.fields;
  const auto found = std::find_if(fields.begin(), fields.end(), [](const Field& field) {
    return field.type == policy::FieldType::MonthOrNow;
  });
  return found == fields.end() ? nullptr : &*found;
}

const rules::Finding* gapBefore(const OpenDraft& draft, const std::string& table, const std::string& row) {
  for (const rules::Finding& finding : draft.snapshot()->findings)
    if (finding.place.table == table && finding.place.row == row && gapOf(draft, finding)) return &finding;
  return nullptr;
}

}  // namespace

void RowListModel::setSession(Session* session) {
  if (m_session == session) return;
  m_session = session;
  setDraft(session ? &OpenDraft::of(*session) : nullptr);
  emit sessionChanged();
}

void RowListModel::setDraft(OpenDraft* draft) {
  if (m_draft) m_draft->disconnect(this);
  m_draft = draft;
  if (draft) {
    connect(draft, &OpenDraft::changed, this, &RowListModel::read);
    connect(draft, &OpenDraft::removed, this, &RowListModel::removed);
  }
  read();
}

void RowListModel::setGroup(const QString& group) {
  if (group == m_group) return;
  m_group = group;
  emit groupChanged();
  read();
}

const policy::Group* RowListModel::found() const {
  return m_draft && m_draft->snapshot() ? m_draft->policy().group(m_group.toStdString()) : nullptr;
}

void RowListModel::read() {
  std::vector<RowCard> cards;
  if (const policy::Group* group = found()) {
    const auto told = toldByRow(*m_draft, group->id);
    const auto pages = pagesByRowAndSlot(*m_draft);
    const auto& rows = m_draft->dossier().rows(group->id);
    for (const std::string& row : rows) {
      RowCard card;
      card.id = shown(row);
      card.number = int(cards.size()) + 1;
      card.last = cards.size() + 1 == rows.size();
      card.title = rowTitle(*group, m_draft->dossier(), row, m_draft->language());
      card.detail = rowDetail(*group, m_draft->dossier(), row, m_draft->policy().blank.word);
      const auto of = told.find(row);
      tellState(card, of == told.end() ? Told{} : of->second);
      if (of != told.end() && of->second.gap) tellGap(card, *m_draft, *of->second.gap);
      QStringList evidence;
      for (const policy::Slot& slot : group->evidence)
        if (const auto count = pages.find({row, slot.id}); count != pages.end())
          evidence << tr("%1 %2 页").arg(inLanguage(slot.label, m_draft->language())).arg(count->second);
      card.evidence = evidence.join(tr("，"));
      const rules::FindingPlace place{group->id, row, {}, {}, {}};
      if (of != told.end()) card.notes = notesAt(*m_draft, place);
      card.reasons = reasonsAt(*m_draft, place);
      cards.push_back(std::move(card));
    }
  }
  const int before = count();
  m_rows.lay(*this, std::move(cards));
  if (count() != before) emit countChanged();
}

QVariant RowListModel::data(const QModelIndex& index, int role) const {
  const RowCard* card = m_rows.at(index);
  if (!card) return {};
  switch (role) {
    case IdRole:
      return card->id;
    case NumberRole:
      return card->number;
    case LastRole:
      return card->last;
    case TitleRole:
      return card->title;
    case DetailRole:
      return card->detail;
    case WordsRole:
      return card->words;
    case ToneRole:
      return card->tone;
    case EvidenceRole:
      return card->evidence;
    case NotesRole:
      return card->notes;
    case ReasonsRole:
      return card->reasons;
    case GapTitleRole:
      return card->gapTitle;
    case GapTextRole:
      return card->gapText;
    case GapClauseRole:
      return card->gapClause;
    case GapCanEndRole:
      return card->gapCanEnd;
    default:
      return {};
  }
}

QHash<int, QByteArray> RowListModel::roleNames() const {
  return {{IdRole, "rowId"},
          {NumberRole, "number"},
          {LastRole, "last"},
          {TitleRole, "title"},
          {DetailRole, "detail"},
          {WordsRole, "words"},
          {ToneRole, "tone"},
          {EvidenceRole, "evidence"},
          {NotesRole, "notes"},
          {ReasonsRole, "reasons"},
          {GapTitleRole, "gapTitle"},
          {GapTextRole, "gapText"},
          {GapClauseRole, "gapClause"},
          {GapCanEndRole, "gapCanEnd"}};
}

QString RowListModel::add() {
  const policy::Group* group = found();
  if (!group || !m_draft->mayWrite() || int(m_draft->dossier().rows(group->id).size()) >= group->rows.max)
    return {};
  const std::string id = base::newId();
  m_draft->write(addRowEdits(m_draft->dossier(), group->id, id));
  return shown(id);
}

void RowListModel::remove(const QString& row) {
  const policy::Group* group = found();
  const int place = indexOf(row);
  if (!group || place < 0) return;
  const QString title = rows()[std::size_t(place)].title;
  const auto edits = deleteRowEdits(m_draft->pages(), group->id, row.toStdString());
  const int pages = int(edits.size()) - 1;
  const QString what = title.isEmpty() ? tr("已删除一行") : tr("已删除“%1”").arg(title);
  m_draft->destroy(edits, pages > 0 ? tr("%1和它的 %2 页材料").arg(what).arg(pages) : what);
}

void RowListModel::move(const QString& row, int step) {
  if (const policy::Group* group = found())
    m_draft->write(moveRowEdits(m_draft->dossier(), group->id, row.toStdString(), step));
}

void RowListModel::undo() {
  if (m_draft) m_draft->undo();
}

QString RowListModel::fillGap(const QString& row) {
  const policy::Group* group = found();
  const rules::Finding* finding = group ? gapBefore(*m_draft, group->id, row.toStdString()) : nullptr;
  const Field* end = group ? endField(*group) : nullptr;
  if (!finding || !end || !m_draft->mayWrite()) return {};
  const Gap gap = *gapOf(*m_draft, *finding);
  const std::string id = base::newId();
  auto edits = addRowEdits(m_draft->dossier(), group->id, id, row.toStdString());
  edits.push_back({{group->id, id, finding->place.column}, gap.first});
  edits.push_back({{group->id, id, end->id}, gap.last});
  m_draft->write(std::move(edits));
  return shown(id);
}

void RowListModel::endBeforeGap(const QString& row) {
  const policy::Group* group = found();
  const rules::Finding* finding = group ? gapBefore(*m_draft, group->id, row.toStdString()) : nullptr;
  const Field* end = group ? endField(*group) : nullptr;
  if (!finding || !end) return;
  const Gap gap = *gapOf(*m_draft, *finding);
  const auto first = base::parseMonth(gap.first);
  if (!first) return;
  const std::string ends = base::formatMonth(*first - std::chrono::months(1));
  for (const std::string& other : m_draft->dossier().rows(group->id))
    if (m_draft->dossier().value(group->id, other, end->id) == ends)
      return m_draft->write({{{group->id, other, end->id}, gap.last}});
}

}  // namespace tarim::client::app
