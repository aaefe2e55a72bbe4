// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The queue as a list model. It shows what was fetched last, with its time, when there is no way to the
// server; a fetch never empties what is shown. The person's place is kept by application, so a new queue does
// not move the row under the hand.
#include "client/app/review/queue_view.hpp"
#include "client/app/review/review_backend.hpp"
#include "client/app/session/list_model.hpp"

namespace tarim::client::app {

/// In what the rows of one list are put into words. It keeps the queue alive that they point into.
struct QueueWords {
  std::shared_ptr<const wire::Queue> queue;
  policy::PolicyPtr policy;  ///< May be null.
  Language language = Language::Zh;
  std::int64_t now = 0;  ///< Milliseconds.
};

/// A row of the queue. Its words are made when they are asked for: a list of 5,000 shows twenty.
struct QueueLine {
  QString id;  ///< Of the application.
  const wire::QueueRow* row = nullptr;
  std::shared_ptr<const QueueWords> in;

  [[nodiscard]] QString number() const;
  [[nodiscard]] QString name() const;
  [[nodiscard]] QString kind() const;  ///< Level and kind.
  [[nodiscard]] QString unit() const;
  [[nodiscard]] QString county() const;
  [[nodiscard]] QString step() const;  ///< The step, or where it lies when no step acts.
  [[nodiscard]] int attempt() const { return row->attempt; }
  [[nodiscard]] QString submitted() const;  ///< Month, day, time.
  [[nodiscard]] QString age() const;        ///< Since it was submitted.
  [[nodiscard]] QString deadline() const;
  [[nodiscard]] QString deadlineTone() const;
  [[nodiscard]] QString leasedBy() const;
  [[nodiscard]] QString contact() const;  ///< The applicant's last contact, as “2 小时前”.
  [[nodiscard]] bool isMine() const { return tabOf(*row) == QueueTab::Mine; }
};
inline constexpr std::array kQueueRoles{
    role<&QueueLine::id>("application"),      role<&QueueLine::number>("number"),
    role<&QueueLine::name>("name"),           role<&QueueLine::kind>("kind"),
    role<&QueueLine::unit>("unit"),           role<&QueueLine::county>("county"),
    role<&QueueLine::step>("step"),           role<&QueueLine::attempt>("attempt"),
    role<&QueueLine::submitted>("submitted"), role<&QueueLine::age>("age"),
    role<&QueueLine::deadline>("deadline"),   role<&QueueLine::deadlineTone>("deadlineTone"),
    role<&QueueLine::leasedBy>("leasedBy"),   role<&QueueLine::contact>("contact"),
    role<&QueueLine::isMine>("mine"),
};

class QueueModel final : public tarim::client::app::ListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("Review.queue is the one.")
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
  QueueModel(ReviewBackend& backend, QObject* parent);

  [[nodiscard]] const QueueView& view() const { return m_view; }
  [[nodiscard]] int total() const { return static_cast<int>(m_view.queue().rows.size()); }
  [[nodiscard]] QList<int> counts() const;
  [[nodiscard]] int tab() const;
  void setTab(int tab);
  [[nodiscard]] QString search() const { return QString::fromStdString(m_view.filter().search); }
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

 signals:
  void countsChanged();
  void filterChanged();
  void currentChanged();
  void fetchedChanged();

 private:
  void refilter(const QueueFilter& filter);
  [[nodiscard]] std::vector<QueueLine> lines() const;
  /// Changes what is shown and finds the current application again.
  template <class Change>
  void keepPlace(Change change);

  ReviewBackend& m_backend;
  QueueView m_view;
  Rows<QueueLine> m_rows{*this, kQueueRoles};
  policy::PolicyPtr m_policy;
  int m_current = -1;
  bool m_busy = false;
  int m_asked = 0;  ///< Counts questions, to know late answers.
  std::optional<base::Error> m_trouble;
};

}  // namespace tarim::client::app
