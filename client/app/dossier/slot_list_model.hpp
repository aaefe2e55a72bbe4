// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The places for evidence of one row, or of the application ("@"), that are asked for now; their pages are a
// PageListModel each.
#include "client/app/draft/keyed_rows.hpp"
#include "client/app/draft/open_draft.hpp"
#include "client/app/session/session.hpp"

#include <QPointer>
#include <QStringList>
#include <QVariantList>
#include <QtQmlIntegration>

namespace tarim::client::app {

struct SlotLine {
  QString id;
  QString title;
  QString help;
  bool required = true;
  QStringList sides;  ///< "front", "back"; or "none" alone.
  QStringList types;  ///< "jpeg", "pdf": what may be chosen.
  int pages = 0;
  int most = 0;
  QVariantList notes;
  QVariantList reasons;
  bool readOnly = false;
  bool operator==(const SlotLine&) const = default;
};

class SlotListModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(tarim::client::app::Session* session READ session WRITE setSession NOTIFY sessionChanged)
  Q_PROPERTY(QString group READ group WRITE setGroup NOTIFY placeChanged)
  Q_PROPERTY(QString row READ row WRITE setRow NOTIFY placeChanged)
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  enum Role {
    IdRole = Qt::UserRole,
    TitleRole,
    HelpRole,
    RequiredRole,
    SidesRole,
    TypesRole,
    PagesRole,
    MostRole,
    NotesRole,
    ReasonsRole,
    ReadOnlyRole,
  };

  explicit SlotListModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

  [[nodiscard]] Session* session() const { return m_session; }
  void setSession(Session* session);
  void setDraft(OpenDraft* draft);
  [[nodiscard]] QString group() const { return m_group; }
  void setGroup(const QString& group);
  [[nodiscard]] QString row() const { return m_row; }
  void setRow(const QString& row);
  [[nodiscard]] int count() const { return m_rows.count(); }

  [[nodiscard]] const std::vector<SlotLine>& rows() const { return m_rows.list(); }
  [[nodiscard]] int indexOf(const QString& id) const { return m_rows.indexOf(id); }
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : m_rows.count();
  }
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

 signals:
  void sessionChanged();
  void placeChanged();
  void countChanged();

 private:
  friend class KeyedRows<SlotLine>;
  void read();

  KeyedRows<SlotLine> m_rows;
  QPointer<Session> m_session;
  QPointer<OpenDraft> m_draft;
  QString m_group;
  QString m_row = QStringLiteral("@");
};

}  // namespace tarim::client::app
