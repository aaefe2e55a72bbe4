// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/draft/act_words.hpp"

#include "client/app/draft/shown_texts.hpp"
#include "client/app/session/titles.hpp"
#include "shared/dossier/answers.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace tarim::client::app {
namespace {

using dossier::CellKey;

QString inActs(const char* words) {
  return QCoreApplication::translate("ActWords", words);
}

QString slotTitle(const OpenDraft& draft, const std::string& page) {
  for (const dossier::Attachment& one : draft.pages())
    if (one.id == page) {
      const policy::Slot* slot = draft.policy().slot(one.slot);
      return slot ? withoutSides(inLanguage(slot->label, draft.language())) : shown(one.slot);
    }
  return {};
}

QString describePageChange(const OpenDraft& draft, const CellChange& change) {
  const QString title = slotTitle(draft, change.cell.row);
  if (title.isEmpty()) return inActs(QT_TRANSLATE_NOOP("ActWords", "修改一页扫描件"));
  const char* words = QT_TRANSLATE_NOOP("ActWords", "修改“%1”的一页");
  if (change.cell.column == "mask") words = QT_TRANSLATE_NOOP("ActWords", "回答“%1”的一页是否遮盖");
  if (change.cell.column == "masks") words = QT_TRANSLATE_NOOP("ActWords", "修改“%1”的一页上的遮盖");
  if (change.cell.column == "rotation") words = QT_TRANSLATE_NOOP("ActWords", "旋转“%1”的一页");
  return inActs(words).arg(title);
}

QString describeField(const OpenDraft& draft, const policy::Group& group, const CellChange& change) {
  if (change.cell.column == dossier::kNoneColumn)
    return change.after.empty()
               ? inActs(QT_TRANSLATE_NOOP("ActWords", "取消“%1”的“无”"))
                     .arg(groupTitle(group, draft.language()))
               : inActs(QT_TRANSLATE_NOOP("ActWords", "“%1”填“无”")).arg(groupTitle(group, draft.language()));
  const policy::Field* field = draft.policy().field(group.id, change.cell.column);
  const QString label = field ? inLanguage(field->label, draft.language()) : shown(change.cell.column);
  const QString row =
      change.cell.row == dossier::kRecordRow ? QString() : describeRow(draft, group, change.cell.row);
  return row.isEmpty() ? inActs(QT_TRANSLATE_NOOP("ActWords", "修改“%1”")).arg(label)
                       : inActs(QT_TRANSLATE_NOOP("ActWords", "修改%1的“%2”")).arg(row, label);
}

std::vector<const CellChange*> rowsThatCome(const std::vector<CellChange>& changes) {
  std::vector<const CellChange*> rows;
  for (const CellChange& one : changes)
    if (one.cell.column == dossier::kRowColumn && one.after == dossier::kLive && one.before != dossier::kLive)
      rows.push_back(&one);
  return rows;
}

}  // namespace

QString describeRow(const OpenDraft& draft, const policy::Group& group, const std::string& row) {
  const auto& rows = draft.dossier().rows(group.id);
  const auto at = std::find(rows.begin(), rows.end(), row);
  if (at == rows.end()) return {};
  const QString title = rowTitle(group, draft.dossier(), row, draft.language());
  return title.isEmpty() ? inActs(QT_TRANSLATE_NOOP("ActWords", "第 %1 行")).arg(at - rows.begin() + 1)
                         : inActs(QT_TRANSLATE_NOOP("ActWords", "“%1”")).arg(title);
}

QString describeAct(const OpenDraft& draft, const std::vector<CellChange>& changes) {
  if (changes.empty()) return {};
  const auto come = rowsThatCome(changes);
  if (!come.empty()) {
    const policy::Group* group = draft.policy().group(come.front()->cell.table);
    if (!group) return inActs(QT_TRANSLATE_NOOP("ActWords", "添加 %1 页扫描件")).arg(come.size());
    return inActs(QT_TRANSLATE_NOOP("ActWords", "在“%1”添加 %2 行"))
        .arg(groupTitle(*group, draft.language()))
        .arg(come.size());
  }
  const CellChange& first = changes.front();
  const bool isAboutPages = std::all_of(changes.begin(), changes.end(), [](const CellChange& one) {
    return one.cell.table == dossier::kAttachmentTable;
  });
  if (isAboutPages) {
    const bool isOnePage = std::all_of(changes.begin(), changes.end(),
                                       [&](const CellChange& one) { return one.cell.row == first.cell.row; });
    return isOnePage ? describePageChange(draft, first)
                     : inActs(QT_TRANSLATE_NOOP("ActWords", "修改几页扫描件"));
  }
  if (first.cell.table == dossier::kAnswerTable)
    return inActs(QT_TRANSLATE_NOOP("ActWords", "修改对退回原因的答复"));
  const policy::Group* group = draft.policy().group(first.cell.table);
  if (!group) return inActs(QT_TRANSLATE_NOOP("ActWords", "修改申报的内容"));
  if (std::all_of(changes.begin(), changes.end(),
                  [](const CellChange& one) { return one.cell.column == dossier::kOrderColumn; }))
    return inActs(QT_TRANSLATE_NOOP("ActWords", "调整“%1”的顺序")).arg(groupTitle(*group, draft.language()));
  return changes.size() == 1
             ? describeField(draft, *group, first)
             : inActs(QT_TRANSLATE_NOOP("ActWords", "修改“%1”")).arg(groupTitle(*group, draft.language()));
}

}  // namespace tarim::client::app
