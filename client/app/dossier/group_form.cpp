// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/dossier/group_form.hpp"

#include "client/app/draft/places.hpp"
#include "client/app/draft/shown_texts.hpp"
#include "client/app/draft/speaking.hpp"
#include "client/app/draft/tally.hpp"
#include "shared/dossier/attachments.hpp"
#include "shared/rules/years.hpp"

#include <algorithm>

namespace tarim::client::app {
namespace {

const dossier::CellKey noneCell(const policy::Group& group) {
  return {group.id, std::string(dossier::kRecordRow), std::string(dossier::kNoneColumn)};
}

bool hasRow(const OpenDraft& draft, const policy::Group& group, const std::string& row) {
  const auto& rows = draft.dossier().rows(group.id);
  return std::find(rows.begin(), rows.end(), row) != rows.end();
}

}  // namespace

void GroupForm::setGroup(const QString& group) {
  if (group == m_group) return;
  m_rows.unfold({});
  m_group = group;
  readAgain();
}

const policy::Group* GroupForm::found() const {
  return isThere() ? draft()->policy().group(m_group.toStdString()) : nullptr;
}

QString GroupForm::title() const {
  return found() ? groupTitle(*found(), draft()->language()) : QString();
}
QString GroupForm::hint() const {
  return found() ? inLanguage(found()->hint, draft()->language()) : QString();
}
QString GroupForm::clause() const {
  return found() ? shown(found()->clause) : QString();
}
QString GroupForm::formatClause() const {
  return wordsOf(clause());
}
bool GroupForm::hasRows() const {
  return found() && found()->hasRows;
}
bool GroupForm::masksPages() const {
  return found() && found()->masksPages;
}

bool GroupForm::isIdle() const {
  return found() && app::isIdle(*found(), draft()->dossier());
}

QString GroupForm::addText() const {
  return hasRows() ? inLanguage(found()->rows.add, draft()->language()) : QString();
}

bool GroupForm::isFull() const {
  return hasRows() && int(draft()->dossier().rows(found()->id).size()) >= found()->rows.max;
}

bool GroupForm::mayBeNone() const {
  return hasRows() && found()->rows.mayBeNone && draft()->dossier().rows(found()->id).empty() &&
         !wantsRows(*draft()->snapshot(), found()->id);
}

QString GroupForm::addYearsText() const {
  if (!hasRows()) return {};
  const auto missing = rules::missingYears(draft()->policy(), draft()->dossier(), found()->id);
  QStringList years;
  for (const int year : missing.years)
    years << QString::number(year);
  if (years.size() < 2) return {};
  return tr("一次添加 %1 年：%2").arg(years.size()).arg(years.join(tr("、")));
}

bool GroupForm::isNone() const {
  return hasRows() && !draft()->value(noneCell(*found())).empty();
}
QString GroupForm::blankWord() const {
  return found() ? shown(draft()->policy().blank.word) : QString();
}

QString GroupForm::sentence() const {
  if (!found()) return {};
  const auto& sentences = draft()->policy().sentences;
  const auto of = sentences.find(found()->id);
  return of == sentences.end() ? QString() : shown(of->second);
}

bool GroupForm::saidElsewhere(const policy::Group& group, const rules::FindingPlace& place) const {
  if (!place.attachment.empty()) return true;
  const bool record = place.row.empty() || place.row == dossier::kRecordRow;
  if (!place.slot.empty()) {
    const policy::Slot* slot = draft()->policy().slot(place.slot);
    return draft()->policy().groupOfSlot(place.slot) == &group && slot->perRow == !record;
  }
  if (!record) return hasRow(*draft(), group, place.row);
  return !place.column.empty() && draft()->policy().field(group.id, place.column) != nullptr;
}

QVariantList GroupForm::notes() const {
  QVariantList list;
  const policy::Group* group = found();
  if (!group) return list;
  for (const rules::Finding& finding : draft()->snapshot()->findings)
    if (finding.place.table == group->id && !saidElsewhere(*group, finding.place) &&
        draft()->speaks(finding) && !isSaidByAnother(*draft()->snapshot(), finding))
      list << noteOf(*draft(), finding);
  return list;
}

QVariantList GroupForm::strayPages() const {
  QVariantList list;
  const policy::Group* group = found();
  if (!group) return list;
  for (const rules::Finding& finding : draft()->snapshot()->findings) {
    const std::string& page = finding.place.attachment;
    if (finding.place.table != group->id || !isStray(draft()->policy(), draft()->dossier(), page)) continue;
    const auto attachment = dossier::attachmentAt(draft()->dossier(), page);
    const policy::Slot* slot = draft()->policy().slot(attachment->slot);
    list << QVariantMap{{QStringLiteral("page"), shown(page)},
                        {QStringLiteral("title"),
                         slot ? inLanguage(slot->label, draft()->language()) : shown(attachment->name)},
                        {QStringLiteral("words"), noteOf(*draft(), finding).value(QStringLiteral("text"))}};
  }
  return list;
}

QVariantList GroupForm::reasons() const {
  return found() ? reasonsAt(*draft(), {found()->id, {}, {}, {}, {}}) : QVariantList();
}

void GroupForm::setNone(bool none) {
  if (hasRows()) draft()->write({{noneCell(*found()), none ? draft()->policy().blank.word : std::string()}});
}

void GroupForm::finish() {
  if (found() && !isReadOnly()) draft()->finish(found()->id);
}

void GroupForm::flush() {
  m_rows.unfold({});
  if (draft()) draft()->flush();
}

QString GroupForm::wordsOf(const QString& clause) const {
  if (!isThere()) return {};
  const auto& clauses = draft()->policy().clauses;
  const auto words = clauses.find(clause.toStdString());
  return words == clauses.end() ? QString() : shown(words->second);
}

}  // namespace tarim::client::app
