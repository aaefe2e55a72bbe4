// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The fields of one record or row that the form asks for now (condition `when`), in the order of the form,
// with their findings and reasons. `value` is the text of the input: 至今 for "now", otherwise the cell's
// value.
#include "client/app/dossier/form_list.hpp"

#include <QStringList>

namespace tarim::client::app {

struct FieldLine {
  QString id;
  QString label;
  QString help;
  QString kind;  ///< text | long | integer | decimal | date | month | monthOrNow | choice | yesNo | idNumber
                 ///< | phone
  QString value;
  bool required = true;
  QString blankWord;  ///< 无 where that is a valid answer, else empty.
  QStringList texts;  ///< Labels of a choice.
  QStringList values;
  int least = 0;  ///< In characters, as the rules count them; 0: no limit.
  int most = 0;
  int characters = 0;
  int markAt = 0;  ///< The part of the value to be marked, in UTF-16 units.
  int markLength = 0;
  bool marked = false;   ///< A sentence to be copied differs here; nothing may be left to mark.
  QVariantList notes;    ///< level, text, clause
  QVariantList reasons;  ///< text, mended
  QString theirs;        ///< The other value of an edit conflict.
  bool contested = false;
  bool readOnly = false;
  int beside = -1;  ///< Index of the field in the other of two columns; -1 for a field that takes both.
  bool operator==(const FieldLine&) const = default;
};

inline constexpr std::array kFieldRoles{
    role<&FieldLine::id>("fieldId"),          role<&FieldLine::label>("label"),
    role<&FieldLine::help>("help"),           role<&FieldLine::kind>("kind"),
    role<&FieldLine::value>("value"),         role<&FieldLine::required>("needed"),
    role<&FieldLine::blankWord>("blankWord"), role<&FieldLine::texts>("texts"),
    role<&FieldLine::values>("values"),       role<&FieldLine::least>("least"),
    role<&FieldLine::most>("most"),           role<&FieldLine::characters>("characters"),
    role<&FieldLine::markAt>("markAt"),       role<&FieldLine::markLength>("markLength"),
    role<&FieldLine::marked>("marked"),       role<&FieldLine::notes>("notes"),
    role<&FieldLine::reasons>("reasons"),     role<&FieldLine::theirs>("theirs"),
    role<&FieldLine::contested>("contested"), role<&FieldLine::readOnly>("readOnly"),
    role<&FieldLine::beside>("beside"),
};

class FieldListModel : public tarim::client::app::FormList {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString openWord READ openWord NOTIFY openWordChanged)  ///< Text that stands for "now".

 public:
  using FormList::FormList;
  [[nodiscard]] QString openWord() const { return tr("至今"); }

  /// Call it for each key stroke.
  Q_INVOKABLE void type(const QString& field, const QString& text);
  /// Writes a complete answer: the value of a choice, or 无 from its button.
  Q_INVOKABLE void put(const QString& field, const QString& value);
  Q_INVOKABLE void enter(const QString& field);
  Q_INVOKABLE void leave(const QString& field);
  /// The focus has left a field that takes no typing.
  Q_INVOKABLE void pass(const QString& field);
  Q_INVOKABLE void settle(const QString& field, bool mine);

 signals:
  void openWordChanged();

 private:
  void read() override;
  /// Null while there is none.
  [[nodiscard]] OpenDraft* draft() const;
  [[nodiscard]] dossier::CellKey cell(const QString& field) const;
  [[nodiscard]] std::string stored(const QString& field, const QString& text) const;

  Rows<FieldLine> m_rows{*this, kFieldRoles};
  QString m_openWord;  ///< As last notified.
};

}  // namespace tarim::client::app
