// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The way of an application as a vertical line: each submission, each level of review in the order of the
// policy, and the end. Who, when and in what words comes from the events alone; what is still to come, from
// the policy.
#include "client/app/session/session.hpp"

#include <QAbstractListModel>

namespace tarim::client::app {

class Timeline : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(
      tarim::client::app::Session* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  enum Role {
    Title = Qt::UserRole + 1,
    Detail,   ///< “基层单位 王芳 · 9月12日 15:30 退回 3 处”
    Words,    ///< What the actor wrote; empty: nothing.
    Phase,    ///< Of TTimelineStep: "done" | "current" | "returned" | "todo".
    Receipt,  ///< Number, at a submission; empty: none.
  };

  using QAbstractListModel::QAbstractListModel;
  [[nodiscard]] Session* session() const { return m_session; }
  void setSession(Session* session);
  [[nodiscard]] int count() const { return int(m_rows.size()); }
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

 signals:
  void sessionChanged();
  void countChanged();

 private:
  struct Row {
    QString title;
    QString detail;
    QString words;
    QString phase;
    QString receipt;
    bool operator==(const Row&) const = default;
  };
  void look();
  [[nodiscard]] std::vector<Row> rowsOf(const DraftSnapshot& draft) const;
  [[nodiscard]] Row lostSubmissionRow(const workflow::Receipt& receipt) const;
  [[nodiscard]] Row submissionRow(const DraftSnapshot& draft, const workflow::Event& event) const;
  [[nodiscard]] Row stepRow(const DraftSnapshot& draft, const policy::Step& step) const;
  [[nodiscard]] Row endRow(const DraftSnapshot& draft) const;
  [[nodiscard]] QString toldBy(const workflow::Event& event, const QString& what) const;

  Session* m_session = nullptr;
  std::vector<Row> m_rows;
};

}  // namespace tarim::client::app
