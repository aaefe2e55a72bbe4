// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// View of the submit page (检查并提交): what would be submitted, whether submitting is allowed now, and the
// outcome. A worker thread freezes and signs the draft as it is on disk; the server decides. Offline, the
// submission waits like any command.
//
// From hold() on the lists stay as they are while the person reads them: when another device changes
// something or more was found on scans, `stale` says so, submitting waits, and renew() shows it.
#include "client/app/home/answer_groups.hpp"
#include "client/app/home/finding_list.hpp"
#include "client/app/home/receipt_view.hpp"
#include "client/app/home/refusal.hpp"
#include "client/app/home/return_sheet.hpp"
#include "client/app/session/session_view.hpp"

#include <QStringList>

namespace tarim::client::app {

class Submitting : public tarim::client::app::SessionView {
  Q_OBJECT
  QML_ELEMENT
  /// "edit": may be prepared · "queued": waits for the server · "sent": with the reviewers or further ·
  /// "ended"
  Q_PROPERTY(QString stage READ stage NOTIFY changed)
  Q_PROPERTY(int blocks READ blocks NOTIFY changed)
  Q_PROPERTY(int warns READ warns NOTIFY changed)
  Q_PROPERTY(bool allowed READ isAllowed NOTIFY changed)
  /// Why submitting is not allowed now, and what to do; empty when it is.
  Q_PROPERTY(QString whyNot READ whyNot NOTIFY changed)
  /// The lists show what was before something came from another device, or from the reading of scans.
  Q_PROPERTY(bool stale READ isStale NOTIFY changed)
  /// “41 页，12.4 MB；其中 3.1 MB 还没有传，约 7 分钟。”
  Q_PROPERTY(QString sizeText READ sizeText NOTIFY changed)
  /// The promise of the notice, word by word.
  Q_PROPERTY(QString promise READ promise NOTIFY changed)
  /// The question before it is sent: “第 2 次提交，共 3 次”, and what goes, to whom, in what time; rows are
  /// ReceiptFactRow.
  Q_PROPERTY(QString attemptText READ attemptText NOTIFY changed)
  Q_PROPERTY(tarim::client::app::ListModel* plan READ plan CONSTANT)
  /// The reasons of the return that were neither mended nor answered, by their titles.
  Q_PROPERTY(QStringList unhandled READ unhandled NOTIFY changed)
  /// Why sending with them is no good: the attempt that it uses up.
  Q_PROPERTY(QString unhandledText READ unhandledText NOTIFY changed)
  /// A line for each receipt of a submission that a restored server no longer has; empty: none.
  Q_PROPERTY(QString earlierText READ earlierText NOTIFY changed)
  /// What happens after it; rows are StepAfterRow.
  Q_PROPERTY(tarim::client::app::ListModel* next READ next CONSTANT)
  Q_PROPERTY(QString refusalTitle READ refusalTitle NOTIFY changed)
  Q_PROPERTY(QString refusalText READ refusalText NOTIFY changed)
  Q_PROPERTY(tarim::client::app::ReturnSheet* sheet READ sheet CONSTANT)
  /// All answers; rows are AnswerGroupRow.
  Q_PROPERTY(tarim::client::app::ListModel* answers READ answers CONSTANT)
  /// Blocking findings and warnings; rows are FindingRow.
  Q_PROPERTY(tarim::client::app::ListModel* blocking READ blocking CONSTANT)
  Q_PROPERTY(tarim::client::app::ListModel* warning READ warning CONSTANT)

 public:
  using SessionView::SessionView;
  [[nodiscard]] QString stage() const;
  [[nodiscard]] int blocks() const { return m_blocks; }
  [[nodiscard]] int warns() const { return m_warns; }
  [[nodiscard]] bool isAllowed() const;
  [[nodiscard]] QString whyNot() const;
  [[nodiscard]] bool isStale() const { return m_isStale; }
  [[nodiscard]] QString sizeText() const;
  [[nodiscard]] QString promise() const;
  [[nodiscard]] QString attemptText() const;
  [[nodiscard]] ListModel* plan() { return &m_plan; }
  [[nodiscard]] QStringList unhandled() const { return m_sheet.leftTitles(); }
  [[nodiscard]] QString unhandledText() const;
  [[nodiscard]] QString earlierText() const;
  [[nodiscard]] ListModel* next() { return &m_next; }
  [[nodiscard]] QString refusalTitle() const { return m_refusal.title; }
  [[nodiscard]] QString refusalText() const { return m_refusal.words; }
  [[nodiscard]] ReturnSheet* sheet() { return &m_sheet; }
  [[nodiscard]] ListModel* answers() { return &m_answers; }
  [[nodiscard]] ListModel* blocking() { return &m_blocking; }
  [[nodiscard]] ListModel* warning() { return &m_warning; }

  /// The person asks for the check (the page was opened): from now on every page tells all findings aloud.
  Q_INVOKABLE void check();
  /// The page can be pressed: what was written until now is shown, then the lists stay.
  Q_INVOKABLE void hold();
  /// Shows what has changed since, and what is under way; then the lists stay again.
  Q_INVOKABLE void renew();
  /// Freezes, signs and queues the submission. Does nothing unless allowed.
  Q_INVOKABLE void submit();
  /// Dismisses the refused command.
  Q_INVOKABLE void dismiss();

 protected:
  void look() override;

 private:
  void showLists();
  void showContent();
  [[nodiscard]] std::vector<ReceiptFactRow> planRows() const;
  [[nodiscard]] int nextAttempt() const;
  [[nodiscard]] bool offered() const;
  /// Pages that this device cannot read and the server lacks.
  [[nodiscard]] std::vector<TroubledPage> lostPages() const;

  DraftSnapshotPtr m_draft;
  Refusal m_refusal;
  std::string m_refused;  ///< Id of the command.
  bool m_queued = false;
  bool m_freezing = false;
  bool m_isHeld = false;
  bool m_isStale = false;
  QString m_shown;  ///< Application and language of the lists.
  int m_blocks = 0;
  int m_warns = 0;
  ReturnSheet m_sheet{this};
  ListOf<ReceiptFactRow> m_plan{kReceiptFactRoles, this};
  ListOf<StepAfterRow> m_next{kStepAfterRoles, this};
  ListOf<AnswerGroupRow> m_answers{kAnswerGroupRoles, this};
  ListOf<FindingRow> m_blocking{kFindingRoles, this};
  ListOf<FindingRow> m_warning{kFindingRoles, this};
};

}  // namespace tarim::client::app
