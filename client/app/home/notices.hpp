// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Notices to the person besides findings, gravest first: a server whose record contradicts its signed heads,
// a submission that a restored server no longer has, a read-only vault, pages that do not open on this
// device, edit conflicts, edits and pages that the server refuses, a copied vault that became a device of its
// own, a refused command, an extended deadline, a changed policy, a wrong clock. Each notice says what
// happened, what is safe and what to do; most are resolved by one tap.
//
// While the list is held (a person looks at it), nothing in it moves: a notice that comes or changes waits
// until the list is shown anew, one that is over says so in its place, and only one that the person acted on
// leaves. Of a conflict nothing is written but what its row shows: when the values have changed since, the
// list is to be shown anew, and the row says why.
#include "client/app/session/list_model.hpp"
#include "client/app/session/session.hpp"

#include <QSet>

namespace tarim::client::app {

struct NoticeRow {
  QString id;    ///< Stable while the notice stands.
  QString tone;  ///< Of TBanner.
  QString title;
  QString words;
  QString first;   ///< Button text; empty: none.
  QString second;  ///< Button text; empty: none.
  std::optional<dossier::Conflict>
      conflict{};  ///< For a conflict: `kept` … `lostBy` show both values and their origins.
  QString kept{};
  QString keptBy{};
  QString lost{};
  QString lostBy{};
  std::string command{};  ///< Id of the command that the second button dismisses.
  QString route{};        ///< Where a button leads.
  [[nodiscard]] bool isConflict() const { return conflict.has_value(); }
  bool operator==(const NoticeRow&) const = default;
};
inline constexpr std::array kNoticeRoles{
    role<&NoticeRow::id>("noticeId"),         role<&NoticeRow::tone>("tone"),
    role<&NoticeRow::title>("title"),         role<&NoticeRow::words>("words"),
    role<&NoticeRow::first>("firstAction"),   role<&NoticeRow::second>("secondAction"),
    role<&NoticeRow::isConflict>("conflict"), role<&NoticeRow::kept>("kept"),
    role<&NoticeRow::keptBy>("keptBy"),       role<&NoticeRow::lost>("lost"),
    role<&NoticeRow::lostBy>("lostBy")};

class Notices : public tarim::client::app::ListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("HomeSummary.notices is the one.")

 public:
  using ListModel::ListModel;
  /// Performs the action of the first (0) or second (1) button; emits leadTo() when that leads to another
  /// page.
  Q_INVOKABLE void act(const QString& notice, int action);
  /// Called by HomeSummary to read the session. `held`: rows that are shown stay as and where they are.
  void show(Session* session, bool held = false);
  /// Notices that came or changed while the list was held.
  [[nodiscard]] int waiting() const { return m_waiting; }
  /// The title of the gravest of them; empty when there is none.
  [[nodiscard]] QString waitingTitle() const { return m_waitingTitle; }

 signals:
  void leadTo(const QString& route);
  /// What the person acted on is not as it is shown any more, and nothing was done: HomeSummary shows it
  /// anew.
  void outdated();

 private:
  /// The rows as the session's snapshots have them now.
  [[nodiscard]] std::vector<NoticeRow> freshRows() const;
  /// The rows to be shown instead of `next` while the list is held.
  [[nodiscard]] std::vector<NoticeRow> inTheirPlaces(const std::vector<NoticeRow>& next) const;
  /// The row of a conflict shows something else than what would be written.
  [[nodiscard]] bool isOutdated(const NoticeRow& row) const;
  void countWaiting(const std::vector<NoticeRow>& next);

  Session* m_session = nullptr;
  QSet<QString> m_actedOn;                      ///< Ids of rows that the person has pressed a button of.
  std::optional<dossier::CellKey> m_overtaken;  ///< The conflict that changed before the person settled it.
  int m_waiting = 0;
  QString m_waitingTitle;
  Rows<NoticeRow> m_rows{*this, kNoticeRoles};
};

}  // namespace tarim::client::app
