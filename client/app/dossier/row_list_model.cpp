// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/dossier/row_list_model.hpp"

#include "client/app/dossier/group_form.hpp"
#include "client/app/dossier/row_edits.hpp"
#include "client/app/draft/places.hpp"
#include "client/app/draft/shown_texts.hpp"
#include "shared/base/ids.hpp"
#include "shared/rules/years.hpp"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace tarim::client::app {
namespace {

using policy::Field;

struct RowFindings {
  int blocks = 0;
  int warns = 0;
  int toFill = 0;  ///< What blocks and is told quietly.
  const rules::Finding* gap = nullptr;
};

/// Findings by row, gathered in one walk: a table may have hundreds of both.
std::map<std::string, RowFindings, std::less<>> findingsByRow(const OpenDraft& draft,
                                                              const std::string& table) {
  std::map<std::string, RowFindings, std::less<>> found;
  for (const rules::Finding& finding : draft.snapshot()->findings) {
    if (finding.place.table != table) continue;
    RowFindings& row = found[finding.place.row];
    const bool aloud = draft.speaks(finding);
    if (gapOf(draft, finding)) {
      if (aloud) row.gap = &finding;
      continue;
    }
    row.blocks += aloud && finding.severity == rules::Severity::Blocks;
    row.warns += aloud && finding.severity == rules::Severity::Warns;
    row.toFill += !aloud && finding.severity == rules::Severity::Blocks;
  }
  return found;
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

void tellState(RowCard& card, const RowFindings& found) {
  if (found.blocks > 0) {
    card.tone = QStringLiteral("block");
    card.words = RowListModel::tr("%1 个必须处理").arg(found.blocks);
  } else if (found.toFill > 0) {
    card.tone = QStringLiteral("neutral");
    card.words = RowListModel::tr("还有 %1 处要填").arg(found.toFill);
  } else if (found.warns > 0) {
    card.tone = QStringLiteral("warn");
    card.words = RowListModel::tr("%1 个提醒").arg(found.warns);
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

QString evidenceOf(const OpenDraft& draft, const policy::Group& group, const std::string& row,
                   const std::map<std::pair<std::string, std::string>, int>& pages) {
  QStringList evidence;
  for (const policy::Slot& slot : group.evidence)
    if (const auto count = pages.find({row, slot.id}); count != pages.end())
      evidence
          << RowListModel::tr("%1 %2 页").arg(inLanguage(slot.label, draft.language())).arg(count->second);
  return evidence.join(RowListModel::tr("，"));
}

std::vector<RowCard> cardsOf(const OpenDraft& draft, const policy::Group& group) {
  std::vector<RowCard> cards;
  const auto found = findingsByRow(draft, group.id);
  const auto pages = pagesByRowAndSlot(draft);
  const auto& rows = draft.dossier().rows(group.id);
  for (const std::string& row : rows) {
    RowCard card;
    card.id = shown(row);
    card.number = int(cards.size()) + 1;
    card.last = cards.size() + 1 == rows.size();
    card.title = rowTitle(group, draft.dossier(), row, draft.language());
    card.detail = rowDetail(group, draft.dossier(), row, draft.policy().blank.word);
    const auto of = found.find(row);
    tellState(card, of == found.end() ? RowFindings{} : of->second);
    if (of != found.end() && of->second.gap) tellGap(card, draft, *of->second.gap);
    card.evidence = evidenceOf(draft, group, row, pages);
    const rules::FindingPlace place{group.id, row, {}, {}, {}};
    if (of != found.end()) card.notes = notesAt(draft, place);
    card.reasons = reasonsAt(draft, place);
    cards.push_back(std::move(card));
  }
  return cards;
}

}  // namespace

RowListModel::RowListModel(GroupForm& form) : ListModel(&form), m_form(form) {}

void RowListModel::read() {
  const policy::Group* group = m_form.found();
  m_rows.show(group && group->hasRows ? cardsOf(*m_form.draft(), *group) : std::vector<RowCard>());
}

const policy::Group* RowListModel::writable() const {
  return m_form.isReadOnly() ? nullptr : m_form.found();
}

QString RowListModel::add() {
  const policy::Group* group = writable();
  if (!group || int(m_form.draft()->dossier().rows(group->id).size()) >= group->rows.max) return {};
  const std::string id = base::newId();
  m_form.draft()->addedRow(group->id, id);
  m_form.draft()->write(addRowEdits(m_form.draft()->dossier(), group->id, id));
  return shown(id);
}

QString RowListModel::addYears() {
  const policy::Group* group = writable();
  if (!group) return {};
  OpenDraft& draft = *m_form.draft();
  const auto missing = rules::missingYears(draft.policy(), draft.dossier(), group->id);
  const auto ids = addRowsEdits(draft.dossier(), group->id, missing.years.size());
  if (ids.rows.empty() || int(draft.dossier().rows(group->id).size() + ids.rows.size()) > group->rows.max)
    return {};
  std::vector<CellEdit> edits = ids.edits;
  QStringList years;
  for (std::size_t i = 0; i < ids.rows.size(); ++i) {
    const std::string year = std::to_string(missing.years[i]);
    edits.push_back({{group->id, ids.rows[i], missing.column}, year});
    years << shown(year);
    draft.addedRow(group->id, ids.rows[i]);
  }
  draft.act(std::move(edits), tr("添加 %1").arg(years.join(tr("、"))));
  return shown(ids.rows.front());
}

void RowListModel::remove(const QString& row) {
  const policy::Group* group = writable();
  const RowCard* card = m_rows.at(m_rows.indexOf(row));
  if (!group || !card) return;
  const QString title = card->title;
  const int number = card->number;
  const auto edits = deleteRowEdits(m_form.draft()->pages(), group->id, row.toStdString());
  const int pages = int(edits.size()) - 1;
  const QString item = inLanguage(group->title, m_form.draft()->language());
  const QString what =
      title.isEmpty() ? tr("删除“%1”的第 %2 行").arg(item).arg(number) : tr("删除“%1”").arg(title);
  m_form.draft()->destroy(edits, pages > 0 ? tr("%1和它的 %2 页材料").arg(what).arg(pages) : what);
}

void RowListModel::move(const QString& row, int step) {
  if (const policy::Group* group = writable())
    m_form.draft()->write(moveRowEdits(m_form.draft()->dossier(), group->id, row.toStdString(), step));
}

void RowListModel::unfold(const QString& row) {
  const QString left = std::exchange(m_unfolded, row);
  const policy::Group* group = writable();
  if (group && left != row && m_rows.indexOf(left) >= 0)
    m_form.draft()->leaveRow(group->id, left.toStdString());
}

QString RowListModel::fillGap(const QString& row) {
  const policy::Group* group = writable();
  const rules::Finding* finding = group ? gapBefore(*m_form.draft(), group->id, row.toStdString()) : nullptr;
  const Field* end = group ? endField(*group) : nullptr;
  if (!finding || !end) return {};
  const Gap gap = *gapOf(*m_form.draft(), *finding);
  const std::string id = base::newId();
  auto edits = addRowEdits(m_form.draft()->dossier(), group->id, id, row.toStdString());
  edits.push_back({{group->id, id, finding->place.column}, gap.first});
  edits.push_back({{group->id, id, end->id}, gap.last});
  m_form.draft()->addedRow(group->id, id);
  m_form.draft()->write(std::move(edits));
  return shown(id);
}

void RowListModel::endBeforeGap(const QString& row) {
  const policy::Group* group = writable();
  const rules::Finding* finding = group ? gapBefore(*m_form.draft(), group->id, row.toStdString()) : nullptr;
  const Field* end = group ? endField(*group) : nullptr;
  if (!finding || !end) return;
  const Gap gap = *gapOf(*m_form.draft(), *finding);
  const auto first = base::parseMonth(gap.first);
  if (!first) return;
  const std::string ends = base::formatMonth(*first - std::chrono::months(1));
  for (const std::string& other : m_form.draft()->dossier().rows(group->id))
    if (m_form.draft()->dossier().value(group->id, other, end->id) == ends)
      return m_form.draft()->write({{{group->id, other, end->id}, gap.last}});
}

}  // namespace tarim::client::app
