// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a person has to hear of besides findings, gravest first: a server whose record contradicts what it
// signed, a submission that a restored server no longer has, a vault that takes no changes, pages that do not
// open on this device, two values for one cell, edits and pages that the server does not take now, a copy
// that became a device of its own, a command that was refused, a later end that was granted, a notice that
// has changed, a clock that is wrong. Each says what it is, what is safe, what to do; what can be settled
// here is settled by one tap.
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
      conflict{};  ///< Two values; the four below show them and where they come from.
  QString kept{};
  QString keptBy{};
  QString lost{};
  QString lostBy{};
  std::string command{};  ///< That the second button dismisses.
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
  /// What the first (0) or second (1) button does. Where it leads elsewhere, leadTo() tells the route.
  Q_INVOKABLE void act(const QString& notice, int action);
  /// For the view that it hangs on.
  void show(Session* session);

 signals:
  void leadTo(const QString& route);

 private:
  Session* m_session = nullptr;
  Rows<NoticeRow> m_rows{*this, kNoticeRoles};
};

}  // namespace tarim::client::app
