// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The queue as a list model. Without a link to the server it shows the last fetched queue and its time; a
// fetch never empties the list. The selection follows its application, so a new queue does not move the
// selected row.
#include "client/app/review/queue_view.hpp"
#include "client/app/review/review_backend.hpp"
#include "client/app/review/words.hpp"
#include "client/app/session/list_model.hpp"

namespace tarim::client::app {

/// What the rows need to format their texts. Keeps the queue alive that the rows refer to.
struct QueueWords {
  std::shared_ptr<const wire::Queue> queue;
  policy::PolicyPtr policy;  ///< May be null.
  Language language = Language::Zh;
  std::int64_t now = 0;  ///< Milliseconds.
};

/// A row of the queue. Formats its texts on demand, since a list of 5,000 shows twenty.
struct QueueLine {
  QString id;  ///< Id of the application.
  const wire::QueueRow* row = nullptr;
  std::shared_ptr<const QueueWords> in;

  [[nodiscard]] QString number() const;
  [[nodiscard]] QString name() const;
  [[nodiscard]] QString kind() const;  ///< Level and kind.
  [[nodiscard]] QString unit() const;
  [[nodiscard]] QString county() const;
  [[nodiscard]] QString step() const;  ///< The step, or the state when no step acts.
  [[nodiscard]] int attempt() const { return row->attempt; }
  [[nodiscard]] QString submitted() const;  ///< As month, day and time.
  [[nodiscard]] QString age() const;        ///< Time since the submission.
  [[nodiscard]] QString deadline() const;
  [[nodiscard]] QString deadlineTone() const;
  [[nodiscard]] QString leasedBy() const;
  [[nodiscard]] QString contact() const;  ///< The applicant's last contact, as “2 小时前”.
  [[nodiscard]] QStringList concerns() const { return describeConcerns(*row); }
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
    role<&QueueLine::concerns>("concerns"),   role<&QueueLine::isMine>("mine"),
};

class QueueModel final : public tarim::client::app::ListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("Review.queue is the one.")
  Q_PROPERTY(int total READ total NOTIFY countsChanged)
  /// The number of applications in each tab, in the order of QueueTab.
  Q_PROPERTY(QList<int> counts READ counts NOTIFY countsChanged)
  /// A QueueTab; -1: all.
  Q_PROPERTY(int tab READ tab WRITE setTab NOTIFY filterChanged)
  Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY filterChanged)
  /// A QueueOrder.
  Q_PROPERTY(int order READ order NOTIFY filterChanged)
  Q_PROPERTY(bool descending READ descending NOTIFY filterChanged)
  /// The selected row, which j and k move; -1 in an empty list.
  Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged)
  Q_PROPERTY(bool busy READ isBusy NOTIFY fetchedChanged)
  /// “9月12日 15:30”: time of the last answer; empty: never.
  Q_PROPERTY(QString fetchedText READ fetchedText NOTIFY fetchedChanged)
  /// Why the last fetch failed, in words; empty after a success.
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
  /// Sorts by a QueueOrder; the same order again reverses it.
  Q_INVOKABLE void sortBy(int order);
  Q_INVOKABLE [[nodiscard]] QString applicationAt(int row) const;
  void setQueue(QueueAnswer answer);
  void retranslate();
  /// Empties the list and ignores the answer to a fetch under way.
  void clear();
  /// Shows the queue that the vault has stored, until the server answers.
  Q_INVOKABLE void showKept();

 signals:
  void countsChanged();
  void filterChanged();
  void currentChanged();
  void fetchedChanged();

 private:
  void refilter(const QueueFilter& filter);
  [[nodiscard]] std::vector<QueueLine> lines() const;
  /// Changes the view and selects the current application again.
  template <class Change>
  void keepPlace(Change change);

  ReviewBackend& m_backend;
  QueueView m_view;
  Rows<QueueLine> m_rows{*this, kQueueRoles};
  policy::PolicyPtr m_policy;
  int m_current = -1;
  bool m_busy = false;
  int m_asked = 0;  ///< Counts fetches, to recognise late answers.
  std::optional<base::Error> m_trouble;
};

}  // namespace tarim::client::app
