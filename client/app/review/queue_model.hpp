// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The queue as a list model. It shows what was fetched last, with its time, when there is no way to the
// server; a fetch never empties what is shown. The person's place is kept by application, so a new queue does
// not move the row under the hand.
#include "client/app/review/queue_view.hpp"
#include "client/app/review/review_backend.hpp"

#include <QAbstractListModel>
#include <QtQmlIntegration>

namespace tarim::client::review {

class QueueModel final : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("Review.queue is the one.")
  Q_PROPERTY(int count READ count NOTIFY shownChanged)
  Q_PROPERTY(int total READ total NOTIFY countsChanged)
  /// How many lie in each tab, in the order of QueueTab.
  Q_PROPERTY(QList<int> counts READ counts NOTIFY countsChanged)
  /// A QueueTab; -1: all.
  Q_PROPERTY(int tab READ tab WRITE setTab NOTIFY filterChanged)
  Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY filterChanged)
  /// A QueueOrder.
  Q_PROPERTY(int order READ order NOTIFY filterChanged)
  Q_PROPERTY(bool descending READ descending NOTIFY filterChanged)
  /// Row that j and k move; -1 in an empty list.
  Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged)
  Q_PROPERTY(bool busy READ isBusy NOTIFY fetchedChanged)
  /// “9月12日 15:30”: when the server said so; empty: never.
  Q_PROPERTY(QString fetchedText READ fetchedText NOTIFY fetchedChanged)
  /// Why the last fetch failed, in words; empty when it did not.
  Q_PROPERTY(QString trouble READ trouble NOTIFY fetchedChanged)

 public:
  /// What a row shows, all words ready.
  enum Role {
    ApplicationRole = Qt::UserRole + 1,
    NumberRole,
    NameRole,
    KindRole,  ///< Level and kind.
    UnitRole,
    CountyRole,
    StepRole,  ///< The step, or where it lies when no step acts.
    AttemptRole,
    SubmittedRole,  ///< Month, day, time.
    AgeRole,        ///< Since it was submitted.
    DeadlineRole,
    DeadlineToneRole,
    LeasedByRole,
    ContactRole,  ///< The applicant's last contact, as “2 小时前”.
    MineRole
  };
  Q_ENUM(Role)

  QueueModel(ReviewBackend& backend, QObject* parent);

  [[nodiscard]] const QueueView& view() const { return m_view; }
  [[nodiscard]] int count() const { return static_cast<int>(m_view.size()); }
  [[nodiscard]] int total() const { return static_cast<int>(m_view.queue().rows.size()); }
  [[nodiscard]] QList<int> counts() const;
  [[nodiscard]] int tab() const;
  void setTab(int tab);
  [[nodiscard]] QString search() const { return text(m_view.filter().search); }
  void setSearch(const QString& search);
  [[nodiscard]] int order() const { return static_cast<int>(m_view.filter().order); }
  [[nodiscard]] bool descending() const { return m_view.filter().descending; }
  [[nodiscard]] int current() const { return m_current; }
  void setCurrent(int row);
  [[nodiscard]] bool isBusy() const { return m_busy; }
  [[nodiscard]] QString fetchedText() const;
  [[nodiscard]] QString trouble() const;

  Q_INVOKABLE void refresh();
  /// The same order again turns it round.
  Q_INVOKABLE void sortBy(int order);
  Q_INVOKABLE [[nodiscard]] QString applicationAt(int row) const;
  void setQueue(QueueAnswer answer);
  void retranslate();
  /// Also what was asked for is no longer waited for.
  void clear();
  /// What the vault kept from the last time, until the server answers.
  Q_INVOKABLE void showKept();

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

 signals:
  void shownChanged();
  void countsChanged();
  void filterChanged();
  void currentChanged();
  void fetchedChanged();

 private:
  static QString text(std::string_view utf8);
  void refilter(const QueueFilter& filter);
  /// Replaces what is shown by `change` and finds the current application again.
  template <class Change>
  void replace(Change change);

  ReviewBackend& m_backend;
  QueueView m_view;
  policy::PolicyPtr m_policy;
  int m_current = -1;
  bool m_busy = false;
  int m_asked = 0;  ///< Counts questions, to know late answers.
  std::optional<base::Error> m_trouble;
};

}  // namespace tarim::client::review
