// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The fields of one record or of one row that are asked for now (`when`), in the order of the form, with what
// is said about each. The value is what stands in the input: 至今 for "now"; everything else as the cell has
// it.
#include "client/app/draft/keyed_rows.hpp"
#include "client/app/draft/open_draft.hpp"
#include "client/app/session/session.hpp"

#include <QPointer>
#include <QStringList>
#include <QVariantList>
#include <QtQmlIntegration>

namespace tarim::client::app {

struct FieldLine {
  QString id;
  QString label;
  QString help;
  QString kind;  ///< text | long | integer | decimal | date | month | monthOrNow | choice | yesNo | idNumber
                 ///< | phone
  QString value;
  bool required = true;
  QString blankWord;  ///< 无 where it is an answer, else empty.
  QStringList texts;  ///< Of a choice.
  QStringList values;
  int least = 0;  ///< Characters, as the rules count them; 0: no bound.
  int most = 0;
  int characters = 0;
  QVariantList notes;    ///< level, text, clause
  QVariantList reasons;  ///< text, mended
  QString theirs;        ///< Of a standoff.
  bool contested = false;
  bool readOnly = false;
  int beside = -1;  ///< Place of the field that stands beside it in two columns; a long one stands alone.
  bool operator==(const FieldLine&) const = default;
};

class FieldListModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(tarim::client::app::Session* session READ session WRITE setSession NOTIFY sessionChanged)
  Q_PROPERTY(QString group READ group WRITE setGroup NOTIFY placeChanged)
  Q_PROPERTY(QString row READ row WRITE setRow NOTIFY placeChanged)  ///< "@": the record.
  Q_PROPERTY(int count READ count NOTIFY countChanged)
  Q_PROPERTY(QString openWord READ openWord NOTIFY openWordChanged)  ///< What stands for "now".

 public:
  enum Role {
    IdRole = Qt::UserRole,
    LabelRole,
    HelpRole,
    KindRole,
    ValueRole,
    RequiredRole,
    BlankWordRole,
    TextsRole,
    ValuesRole,
    LeastRole,
    MostRole,
    CharactersRole,
    NotesRole,
    ReasonsRole,
    TheirsRole,
    ContestedRole,
    ReadOnlyRole,
    BesideRole,
  };

  explicit FieldListModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

  [[nodiscard]] Session* session() const { return m_session; }
  void setSession(Session* session);
  void setDraft(OpenDraft* draft);
  [[nodiscard]] QString group() const { return m_group; }
  void setGroup(const QString& group);
  [[nodiscard]] QString row() const { return m_row; }
  void setRow(const QString& row);
  [[nodiscard]] int count() const { return m_rows.count(); }
  [[nodiscard]] QString openWord() const { return tr("至今"); }

  [[nodiscard]] const std::vector<FieldLine>& rows() const { return m_rows.list(); }
  [[nodiscard]] int indexOf(const QString& id) const { return m_rows.indexOf(id); }
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : m_rows.count();
  }
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  /// A key stroke.
  Q_INVOKABLE void type(const QString& field, const QString& text);
  /// An answer that is complete: a choice's value, 无 by its button.
  Q_INVOKABLE void put(const QString& field, const QString& value);
  Q_INVOKABLE void enter(const QString& field);
  Q_INVOKABLE void leave(const QString& field);
  Q_INVOKABLE void settle(const QString& field, bool mine);

 signals:
  void openWordChanged();
  void sessionChanged();
  void placeChanged();
  void countChanged();

 private:
  friend class KeyedRows<FieldLine>;
  void read();
  [[nodiscard]] dossier::CellKey cell(const QString& field) const;
  [[nodiscard]] std::string stored(const QString& field, const QString& text) const;

  KeyedRows<FieldLine> m_rows;
  QPointer<Session> m_session;
  QPointer<OpenDraft> m_draft;
  QString m_group;
  QString m_row = QStringLiteral("@");
  QString m_openWord;  ///< As it was told last.
};

}  // namespace tarim::client::app
