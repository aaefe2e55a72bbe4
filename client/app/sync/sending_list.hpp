// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Every page of the application in hand with where it is: on this device, under way, on the server since
// when. What is still here comes first. Commands that wait for an answer stand above, because they are small
// and go first.
#include "client/app/session/session.hpp"

#include <QAbstractListModel>

namespace tarim::client::app {

class SendingList : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(
      tarim::client::app::Session* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  Q_PROPERTY(int count READ count NOTIFY countChanged)
  /// “共 41 页，38 页已到服务器”
  Q_PROPERTY(QString sumText READ sumText NOTIFY countChanged)

 public:
  enum Role {
    ItemId = Qt::UserRole + 1,  ///< Attachment or command id.
    Title,                      ///< “学历证书 · 第 2 页”
    Detail,                     ///< “1.1 MB”, “0.4 / 1.1 MB”
    StateText,                  ///< “只在本机”, “正在传”, “已到服务器 9月3日 14:02”
    Tone,                       ///< Of TBadge: "neutral" | "info" | "ok" | "warn" | "block".
    Leads,                      ///< Bool: to the page view.
  };

  using QAbstractListModel::QAbstractListModel;
  [[nodiscard]] Session* session() const { return m_session; }
  void setSession(Session* session);
  [[nodiscard]] int count() const { return int(m_rows.size()); }
  [[nodiscard]] QString sumText() const;
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

 signals:
  void sessionChanged();
  void countChanged();

 private:
  struct Row {
    QString id;
    QString title;
    QString detail;
    QString state;
    QString tone;
    bool page = true;
    bool operator==(const Row&) const = default;
  };
  void look();
  [[nodiscard]] Row pageRow(const DraftSnapshot& draft, const dossier::Attachment& page) const;
  [[nodiscard]] Row commandRow(const QueuedCommand& queued) const;

  Session* m_session = nullptr;
  std::vector<Row> m_rows;
  int m_pages = 0;
  int m_arrived = 0;
};

}  // namespace tarim::client::app
