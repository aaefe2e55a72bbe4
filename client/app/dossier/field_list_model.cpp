// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/dossier/field_list_model.hpp"

#include "client/app/draft/places.hpp"
#include "client/app/draft/shown_texts.hpp"
#include "client/app/draft/speaking.hpp"
#include "client/app/session/sentence.hpp"
#include "shared/base/text.hpp"

namespace tarim::client::app {
namespace {

using policy::Field;
using policy::FieldType;

QString kindName(FieldType type) {
  switch (type) {
    case FieldType::LongText:
      return QStringLiteral("long");
    case FieldType::Integer:
      return QStringLiteral("integer");
    case FieldType::Decimal:
      return QStringLiteral("decimal");
    case FieldType::Date:
      return QStringLiteral("date");
    case FieldType::Month:
      return QStringLiteral("month");
    case FieldType::MonthOrNow:
      return QStringLiteral("monthOrNow");
    case FieldType::Choice:
      return QStringLiteral("choice");
    case FieldType::YesNo:
      return QStringLiteral("yesNo");
    case FieldType::IdNumber:
      return QStringLiteral("idNumber");
    case FieldType::Phone:
      return QStringLiteral("phone");
    default:
      return QStringLiteral("text");
  }
}

QString inInput(const Field& field, const std::string& value) {
  return field.type == FieldType::MonthOrNow && value == "now" ? FieldListModel::tr("至今") : shown(value);
}

void tellChoices(FieldLine& line, const Field& field, const QString& language) {
  if (field.type == FieldType::YesNo) {
    line.texts = {FieldListModel::tr("是"), FieldListModel::tr("否")};
    line.values = {QStringLiteral("yes"), QStringLiteral("no")};
  }
  for (const policy::Choice& choice : field.choices) {
    line.texts << inLanguage(choice.label, language);
    line.values << shown(choice.id);
  }
}

/// The findings at the place. Of a sentence that was not copied to the letter: where it differs, instead of
/// the whole sentence, which stands above the field.
void tellFindings(FieldLine& line, const OpenDraft& draft, const rules::FindingPlace& place) {
  line.notes = notesAt(draft, place);
  for (const rules::Finding& finding : draft.snapshot()->findings) {
    if (finding.place != place || !isOfCheck(draft.policy(), finding, "words.exact")) continue;
    const QVariantMap note = noteOf(draft, finding);
    const auto at = line.notes.indexOf(note);
    const auto difference = firstDifference(line.value, shown(finding.needed));
    if (at < 0) continue;
    line.notes.removeAt(at);
    if (!difference) continue;
    QVariantMap exact = note;
    exact[QStringLiteral("text")] = describeDifference(*difference);
    line.notes.insert(at, exact);
    line.marked = true;
    line.markAt = difference->at;
    line.markLength = difference->length;
  }
}

FieldLine fieldLine(const OpenDraft& draft, const Field& field, const dossier::CellKey& cell) {
  FieldLine line;
  const std::string value = draft.value(cell);
  line.id = shown(field.id);
  line.label = inLanguage(field.label, draft.language());
  line.help = inLanguage(field.help, draft.language());
  line.kind = kindName(field.type);
  line.value = inInput(field, value);
  line.required = field.required;
  if (field.blankWord) line.blankWord = shown(draft.policy().blank.word);
  tellChoices(line, field, draft.language());
  line.least = field.minCharacters;
  line.most = field.maxCharacters;
  line.characters = int(base::countCharacters(value));
  const rules::FindingPlace place{cell.table, cell.row, cell.column, {}, {}};
  tellFindings(line, draft, place);
  line.reasons = reasonsAt(draft, place);
  if (const auto conflict = draft.conflict(cell)) {
    line.contested = true;
    line.theirs = inInput(field, conflict->theirs);
  }
  line.readOnly = !draft.mayWrite();
  return line;
}

void pairUp(std::vector<FieldLine>& lines) {
  int alone = -1;
  for (int i = 0; i < int(lines.size()); ++i) {
    if (lines[std::size_t(i)].kind == QLatin1String("long")) {
      alone = -1;
    } else if (alone < 0) {
      alone = i;
    } else {
      lines[std::size_t(alone)].beside = i;
      lines[std::size_t(i)].beside = alone;
      alone = -1;
    }
  }
}

}  // namespace

void FieldListModel::read() {
  std::vector<FieldLine> lines;
  if (const policy::Group* group = this->group())
    for (const Field& field : isRecord() ? group->fields : group->rows.fields)
      if (rules::holds(field.when, draft()->dossier(), group->id, row().toStdString()))
        lines.push_back(fieldLine(*draft(), field, {group->id, row().toStdString(), field.id}));
  pairUp(lines);
  m_rows.show(std::move(lines));
  if (m_openWord == openWord()) return;
  m_openWord = openWord();
  emit openWordChanged();
}

OpenDraft* FieldListModel::draft() const {
  return form() && form()->isThere() ? form()->draft() : nullptr;
}

dossier::CellKey FieldListModel::cell(const QString& field) const {
  return {form()->group().toStdString(), row().toStdString(), field.toStdString()};
}

std::string FieldListModel::stored(const QString& field, const QString& text) const {
  const FieldLine* line = m_rows.at(m_rows.indexOf(field));
  const bool open = line && line->kind == QLatin1String("monthOrNow") && text == tr("至今");
  return open ? std::string("now") : text.toStdString();
}

void FieldListModel::type(const QString& field, const QString& text) {
  if (draft()) draft()->type(cell(field), stored(field, text));
}

void FieldListModel::put(const QString& field, const QString& value) {
  if (draft()) draft()->write({{cell(field), stored(field, value)}});
}

void FieldListModel::enter(const QString& field) {
  if (draft()) draft()->enter(cell(field));
}

void FieldListModel::leave(const QString& field) {
  if (draft()) draft()->leave(cell(field));
}

void FieldListModel::pass(const QString& field) {
  if (draft()) draft()->leaveField(cell(field));
}

void FieldListModel::settle(const QString& field, bool mine) {
  if (draft()) draft()->resolveConflict(cell(field), mine);
}

}  // namespace tarim::client::app
