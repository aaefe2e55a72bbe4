// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// View of the home page. The card on top answers four questions, in this order: what is missing, by when, has
// it arrived, who has it now. Below it are the items of the notice and the notices to the person.
//
// From hold() on nothing moves on the page: numbers and words go on, but notices that come, and an
// application that was returned or passed on meanwhile, are told by `news` and shown by renew().
#include "client/app/home/group_states.hpp"
#include "client/app/home/next_step.hpp"
#include "client/app/home/notices.hpp"
#include "client/app/session/session_view.hpp"

namespace tarim::client::app {

// The base in full: QML's tools know no namespaces.
class HomeSummary : public tarim::client::app::SessionView {
  Q_OBJECT
  QML_ELEMENT
  /// False without an application, or while its policy has not arrived.
  Q_PROPERTY(bool present READ isPresent NOTIFY changed)
  Q_PROPERTY(QString title READ title NOTIFY changed)
  Q_PROPERTY(bool demo READ isDemo NOTIFY changed)
  Q_PROPERTY(int done READ done NOTIFY changed)
  Q_PROPERTY(int total READ total NOTIFY changed)
  /// The application was returned: `reasons` and `mended` then replace `done` and `total`.
  Q_PROPERTY(bool returned READ isReturned NOTIFY changed)
  Q_PROPERTY(int reasons READ reasons NOTIFY changed)
  Q_PROPERTY(int mended READ mended NOTIFY changed)
  /// Reasons that were answered and not mended.
  Q_PROPERTY(int answered READ answered NOTIFY changed)
  /// Who returned the application and when, the new deadline, the number of the attempt. Empty unless
  /// returned.
  Q_PROPERTY(QString returnText READ returnText NOTIFY changed)
  Q_PROPERTY(QString deadlineText READ deadlineText NOTIFY changed)
  Q_PROPERTY(QString deadlineTone READ deadlineTone NOTIFY changed)
  /// The next step: “接着做：…”, its button, and the place that the button leads to.
  Q_PROPERTY(QString nextText READ nextText NOTIFY changed)
  Q_PROPERTY(QString nextButton READ nextButton NOTIFY changed)
  Q_PROPERTY(QString nextRoute READ nextRoute NOTIFY changed)
  Q_PROPERTY(QString nextGroup READ nextGroup NOTIFY changed)
  Q_PROPERTY(QString nextRow READ nextRow NOTIFY changed)
  Q_PROPERTY(QString nextColumn READ nextColumn NOTIFY changed)
  Q_PROPERTY(QString nextSlot READ nextSlot NOTIFY changed)
  Q_PROPERTY(QString nextAttachment READ nextAttachment NOTIFY changed)
  /// “还有 3 个必须处理、44 处要填、5 个提醒。按这条网络的速度，9月8日 24:00 前来得及传完。”
  Q_PROPERTY(QString restText READ restText NOTIFY changed)
  /// Blocking findings that are told aloud, and those that are told quietly.
  Q_PROPERTY(int blocks READ blocks NOTIFY changed)
  Q_PROPERTY(int toFill READ toFill NOTIFY changed)
  /// While the applicant may write: there is something to submit.
  Q_PROPERTY(bool writing READ isWriting NOTIFY changed)
  /// What has come since hold() and is not shown yet, in a few words; empty: nothing.
  Q_PROPERTY(QString news READ news NOTIFY changed)
  /// The items of the notice: GroupStateRow.
  Q_PROPERTY(tarim::client::app::ListModel* groups READ groups CONSTANT)
  Q_PROPERTY(tarim::client::app::Notices* notices READ notices CONSTANT)

 public:
  explicit HomeSummary(QObject* parent = nullptr);
  [[nodiscard]] bool isPresent() const { return bool(m_draft); }
  [[nodiscard]] QString title() const;
  [[nodiscard]] bool isDemo() const;
  [[nodiscard]] int done() const { return m_tally.done; }
  [[nodiscard]] int total() const { return m_tally.items; }
  [[nodiscard]] bool isReturned() const;
  [[nodiscard]] int reasons() const { return m_tally.asked.reasons; }
  [[nodiscard]] int mended() const { return m_tally.asked.mended; }
  [[nodiscard]] int answered() const { return m_tally.asked.answered; }
  [[nodiscard]] QString returnText() const;
  [[nodiscard]] QString deadlineText() const;
  [[nodiscard]] QString deadlineTone() const;
  [[nodiscard]] QString nextText() const { return m_next.text; }
  [[nodiscard]] QString nextButton() const { return m_next.button; }
  [[nodiscard]] QString nextRoute() const { return m_next.route; }
  [[nodiscard]] QString nextGroup() const { return QString::fromStdString(m_next.place.table); }
  [[nodiscard]] QString nextRow() const { return QString::fromStdString(m_next.place.row); }
  [[nodiscard]] QString nextColumn() const { return QString::fromStdString(m_next.place.column); }
  [[nodiscard]] QString nextSlot() const { return QString::fromStdString(m_next.place.slot); }
  [[nodiscard]] QString nextAttachment() const { return QString::fromStdString(m_next.place.attachment); }
  [[nodiscard]] QString restText() const;
  [[nodiscard]] int blocks() const { return m_tally.blocks; }
  [[nodiscard]] int toFill() const { return m_tally.toFill; }
  [[nodiscard]] bool isWriting() const;
  [[nodiscard]] QString news() const;
  /// The page can be pressed from now on.
  Q_INVOKABLE void hold();
  /// Shows what has come.
  Q_INVOKABLE void renew();
  [[nodiscard]] ListModel* groups() { return &m_groups; }
  [[nodiscard]] Notices* notices() { return &m_notices; }

 protected:
  void look() override;

 private:
  /// What is left to be done, counted.
  [[nodiscard]] QString countText() const;
  [[nodiscard]] QString transferText() const;
  /// Whether `next` is the application that is shown, in the same language.
  [[nodiscard]] bool isShown(const DraftSnapshotPtr& next) const;

  bool m_isHeld = false;
  bool m_hasMovedOn = false;  ///< The application is in another phase than the one that is shown.
  QString m_language;         ///< In which the page is shown.
  DraftSnapshotPtr m_draft;
  NextStep m_next;
  Tally m_tally;
  ListOf<GroupStateRow> m_groups{kGroupStateRoles, this};
  Notices m_notices{this};
};

}  // namespace tarim::client::app
