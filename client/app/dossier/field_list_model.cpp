// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/dossier/field_list_model.hpp"

#include "client/app/draft/places.hpp"
#include "client/app/draft/shown_words.hpp"
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
  line.notes = notesAt(draft, place);
  line.reasons = reasonsAt(draft, place);
  if (const auto standoff = draft.standoff(cell)) {
    line.contested = true;
    line.theirs = inInput(field, standoff->theirs);
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

void FieldListModel::setSession(Session* session) {
  if (m_session == session) return;
  m_session = session;
  setDraft(session ? &OpenDraft::of(*session) : nullptr);
  emit sessionChanged();
}

void FieldListModel::setDraft(OpenDraft* draft) {
  if (m_draft) m_draft->disconnect(this);
  m_draft = draft;
  if (draft) connect(draft, &OpenDraft::changed, this, &FieldListModel::read);
  read();
}

void FieldListModel::setGroup(const QString& group) {
  if (group == m_group) return;
  m_group = group;
  emit placeChanged();
  read();
}

void FieldListModel::setRow(const QString& row) {
  if (row == m_row) return;
  m_row = row;
  emit placeChanged();
  read();
}

void FieldListModel::read() {
  std::vector<FieldLine> lines;
  const policy::Group* group =
      m_draft && m_draft->snapshot() ? m_draft->policy().group(m_group.toStdString()) : nullptr;
  if (group) {
    const std::string row = m_row.toStdString();
    const bool record = row == dossier::kRecordRow;
    for (const Field& field : record ? group->fields : group->rows.fields)
      if (rules::holds(field.when, m_draft->dossier(), group->id, row))
        lines.push_back(fieldLine(*m_draft, field, {group->id, row, field.id}));
  }
  pairUp(lines);
  const int before = count();
  m_rows.lay(*this, std::move(lines));
  if (count() != before) emit countChanged();
  if (m_openWord != openWord()) {
    m_openWord = openWord();
    emit openWordChanged();
  }
}

QVariant FieldListModel::data(const QModelIndex& index, int role) const {
  const FieldLine* line = m_rows.at(index);
  if (!line) return {};
  switch (role) {
    case IdRole:
      return line->id;
    case LabelRole:
      return line->label;
    case HelpRole:
      return line->help;
    case KindRole:
      return line->kind;
    case ValueRole:
      return line->value;
    case RequiredRole:
      return line->required;
    case BlankWordRole:
      return line->blankWord;
    case TextsRole:
      return line->texts;
    case ValuesRole:
      return line->values;
    case LeastRole:
      return line->least;
    case MostRole:
      return line->most;
    case CharactersRole:
      return line->characters;
    case NotesRole:
      return line->notes;
    case ReasonsRole:
      return line->reasons;
    case TheirsRole:
      return line->theirs;
    case ContestedRole:
      return line->contested;
    case ReadOnlyRole:
      return line->readOnly;
    case BesideRole:
      return line->beside;
    default:
      return {};
  }
}

QHash<int, QByteArray> FieldListModel::roleNames() const {
  return {{IdRole, "fieldId"},          {LabelRole, "label"},       {HelpRole, "help"},
          {KindRole, "kind"},           {ValueRole, "value"},       {RequiredRole, "needed"},
          {BlankWordRole, "blankWord"}, {TextsRole, "texts"},       {ValuesRole, "values"},
          {LeastRole, "least"},         {MostRole, "most"},         {CharactersRole, "characters"},
          {NotesRole, "notes"},         {ReasonsRole, "reasons"},   {TheirsRole, "theirs"},
          {ContestedRole, "contested"}, {ReadOnlyRole, "readOnly"}, {BesideRole, "beside"}};
}

dossier::CellKey FieldListModel::cell(const QString& field) const {
  return {m_group.toStdString(), m_row.toStdString(), field.toStdString()};
}

std::string FieldListModel::stored(const QString& field, const QString& text) const {
  const int place = indexOf(field);
  const bool open =
      place >= 0 && rows()[std::size_t(place)].kind == QLatin1String("monthOrNow") && text == tr("至今");
  return open ? std::string("now") : text.toStdString();
}

void FieldListModel::type(const QString& field, const QString& text) {
  if (m_draft && m_draft->snapshot()) m_draft->type(cell(field), stored(field, text));
}

void FieldListModel::put(const QString& field, const QString& value) {
  if (m_draft && m_draft->snapshot()) m_draft->write({{cell(field), stored(field, value)}});
}

void FieldListModel::enter(const QString& field) {
  if (m_draft) m_draft->enter(cell(field));
}

void FieldListModel::leave(const QString& field) {
  if (m_draft) m_draft->leave(cell(field));
}

void FieldListModel::settle(const QString& field, bool mine) {
  if (m_draft && m_draft->snapshot()) m_draft->settleStandoff(cell(field), mine);
}

}  // namespace tarim::client::app
