// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A return (退回) as a list of what is to be mended: each reason pinned to its place, with whether something
// was done there since, how many are left, which attempt the next one is, and the 48 hours in server time
// (四(三)). A model of reasons with the sum beside.
#include "client/app/session/session.hpp"

#include <QAbstractListModel>

namespace tarim::client::app {

/// “基层单位审核于 9月12日 15:30 退回。请在 9月14日 15:30（北京时间）前再次提交，这是第 2 次（共 3 次）。”
/// Empty when it is not returned.
QString returnIntro(const Session& session, const DraftSnapshot& draft);

class ReturnSheet : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(
      tarim::client::app::Session* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  Q_PROPERTY(int count READ count NOTIFY changed)
  /// The application is returned now.
  Q_PROPERTY(bool standing READ isStanding NOTIFY changed)
  Q_PROPERTY(int mended READ mended NOTIFY changed)
  Q_PROPERTY(QString leftText READ leftText NOTIFY changed)  ///< “还剩 42 小时 25 分”
  Q_PROPERTY(
      QString introText READ introText NOTIFY changed)  ///< Who returned it when; until when; which attempt.
  Q_PROPERTY(QString sumText READ sumText NOTIFY changed)        ///< “退回了 5 处，已改 2 处”
  Q_PROPERTY(QString submitText READ submitText NOTIFY changed)  ///< “检查并提交（还差 1 处）”

 public:
  enum Role {
    Title = Qt::UserRole + 1,  ///< “10 年度考核：缺少正面或反面”
    Words,                     ///< The reviewer's own.
    Mended,                    ///< Bool.
    GroupId,
    RowId,
    ColumnId,
    SlotId,
    AttachmentId,
  };

  using QAbstractListModel::QAbstractListModel;
  [[nodiscard]] Session* session() const { return m_session; }
  void setSession(Session* session);
  [[nodiscard]] int count() const { return int(m_reasons.size()); }
  [[nodiscard]] bool isStanding() const;
  [[nodiscard]] int mended() const;
  [[nodiscard]] QString leftText() const;
  [[nodiscard]] QString introText() const;
  [[nodiscard]] QString sumText() const;
  [[nodiscard]] QString submitText() const;
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
  /// The person looks at it: says so to the server, once (MarkOpened).
  Q_INVOKABLE void opened();

 signals:
  void sessionChanged();
  void changed();

 private:
  void look();
  Session* m_session = nullptr;
  DraftSnapshotPtr m_draft;
  std::vector<workflow::Reason> m_reasons;
  int m_marked = 0;  ///< The attempt that opened() was told of.
};

}  // namespace tarim::client::app
