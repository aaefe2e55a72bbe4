// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Notices to the person besides findings, gravest first: a server whose record contradicts its signed heads,
// a submission that a restored server no longer has, a read-only vault, pages that do not open on this
// device, edit conflicts, edits and pages that the server refuses, a copied vault that became a device of its
// own, a refused command, an extended deadline, a changed policy, a wrong clock. Each notice says what
// happened, what is safe and what to do; most are resolved by one tap.
#include "client/app/session/list_model.hpp"
#include "client/app/session/session.hpp"

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
  /// Called by HomeSummary to read the session.
  void show(Session* session);

 signals:
  void leadTo(const QString& route);

 private:
  Session* m_session = nullptr;
  Rows<NoticeRow> m_rows{*this, kNoticeRoles};
};

}  // namespace tarim::client::app
