// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/answer_groups.hpp"

#include "client/app/draft/shown_texts.hpp"
#include "client/app/draft/tally.hpp"
#include "client/app/home/finding_words.hpp"
#include "client/app/home/submitting.hpp"
#include "client/app/session/words.hpp"

namespace tarim::client::app {
namespace {

QVariantMap answer(const QString& label, const QString& value, bool head = false) {
  return {{QStringLiteral("label"), label}, {QStringLiteral("value"), value}, {QStringLiteral("head"), head}};
}

QVariantList answersOf(const Session& session, const DraftSnapshot& draft, const policy::Group& group) {
  QVariantList answers;
  const dossier::Dossier& cells = *draft.dossier;
  for (const policy::Field& field : group.fields) {
    if (!rules::holds(field.when, cells, group.id, dossier::kRecordRow)) continue;
    answers << answer(
        session.words(field.label),
        shownValue(field, cells.value(group.id, dossier::kRecordRow, field.id), session.language()));
  }
  if (!cells.value(group.id, dossier::kRecordRow, dossier::kNoneColumn).empty())
    answers << answer(session.words(group.title), text(draft.policy().blank.word));
  int number = 0;
  for (const std::string& row : cells.rows(group.id)) {
    const QString title = formatRow(session, draft, group, row);
    answers << answer(title.isEmpty() ? Submitting::tr("第 %1 行").arg(number + 1) : title, {}, true);
    ++number;
    for (const policy::Field& field : group.rows.fields) {
      if (!rules::holds(field.when, cells, group.id, row)) continue;
      answers << answer(session.words(field.label),
                        shownValue(field, cells.value(group.id, row, field.id), session.language()));
    }
  }
  return answers;
}

QString pagesOf(const DraftSnapshot& draft, const policy::Group& group) {
  int pages = 0;
  std::uint64_t bytes = 0;
  for (const dossier::Attachment& page : draft.attachments) {
    if (draft.policy().groupOfSlot(page.slot) != &group) continue;
    ++pages;
    bytes += page.size;
  }
  return pages == 0 ? QString() : Submitting::tr("%1 页 · %2").arg(pages).arg(formatSize(bytes));
}

}  // namespace

std::vector<AnswerGroupRow> answerGroupRows(const Session& session, const DraftSnapshot& draft) {
  std::vector<AnswerGroupRow> rows;
  const Tally tally = tallyOf(draft);
  for (const GroupTally& one : tally.groups) {
    const policy::Group& group = *one.group;
    if (group.masksPages) continue;
    const bool lacks = one.blocks + one.toFill > 0;
    rows.push_back({text(group.id), formatGroup(session, group), answersOf(session, draft, group),
                    pagesOf(draft, group), lacks ? Submitting::tr("尚未填写") : Submitting::tr("可以不填")});
  }
  return rows;
}

}  // namespace tarim::client::app
