// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A return (退回) as a to-do list: the reasons, each with its place, whether that place was edited since, and
// the applicant's answer to it; how many are left, the number of the next attempt, and the 48 hours in server
// time (四(三)).
#include "client/app/draft/open_draft.hpp"
#include "client/app/session/list_model.hpp"
#include "client/app/session/session.hpp"

#ifndef Q_MOC_RUN
#include "client/app/session/mended.hpp"
#endif

#include <QPointer>
#include <QStringList>

namespace tarim::client::app {

/// “基层单位审核于 9月12日 15:30 退回。请在 9月14日 15:30（北京时间）前再次提交，这是第 2 次（共 3 次）。”
/// Empty when it is not returned.
QString returnIntro(const Session& session, const DraftSnapshot& draft);

/// “10 年度考核：缺少正面或反面”: the place of a reason and the choice of the policy's list.
QString reasonTitle(const Session& session, const DraftSnapshot& draft, const workflow::Reason& reason);

struct ReturnReasonRow {
  QString title;  ///< “10 年度考核：缺少正面或反面”
  QString words;  ///< The reviewer's own.
  bool mended = false;
  bool answered = false;  ///< And not mended.
  QString answer;         ///< The applicant's words to the reviewer; empty: none.
  QString group;
  QString row;
  QString column;
  QString slot;
  QString attachment;
  bool operator==(const ReturnReasonRow&) const = default;
};
inline constexpr std::array kReturnReasonRoles{
    role<&ReturnReasonRow::title>("title"),   role<&ReturnReasonRow::words>("words"),
    role<&ReturnReasonRow::mended>("mended"), role<&ReturnReasonRow::answered>("answered"),
    role<&ReturnReasonRow::answer>("answer"), role<&ReturnReasonRow::group>("groupId"),
    role<&ReturnReasonRow::row>("rowId"),     role<&ReturnReasonRow::column>("columnId"),
    role<&ReturnReasonRow::slot>("slotId"),   role<&ReturnReasonRow::attachment>("attachmentId")};

class ReturnSheet : public tarim::client::app::ListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("ProgressView.sheet or Submitting.sheet is the one.")
  /// The application is returned now.
  Q_PROPERTY(bool standing READ isStanding NOTIFY changed)
  Q_PROPERTY(int mended READ mended NOTIFY changed)
  /// Reasons that were answered and not mended.
  Q_PROPERTY(int answered READ answered NOTIFY changed)
  /// Reasons that were neither mended nor answered.
  Q_PROPERTY(int left READ left NOTIFY changed)
  /// Answers may be written now.
  Q_PROPERTY(bool writable READ isWritable NOTIFY changed)
  /// The most characters that an answer should have.
  Q_PROPERTY(int mostCharacters READ mostCharacters CONSTANT)
  Q_PROPERTY(QString leftText READ leftText NOTIFY changed)  ///< “还剩 42 小时 25 分”
  Q_PROPERTY(
      QString introText READ introText NOTIFY changed)  ///< Who returned it when; until when; which attempt.
  /// “退回了 5 处，已改 2 处，已答复 1 处”
  Q_PROPERTY(QString sumText READ sumText NOTIFY changed)
  Q_PROPERTY(QString submitText READ submitText NOTIFY changed)  ///< “检查并提交（还差 1 处）”

 public:
  using ListModel::ListModel;
  [[nodiscard]] bool isStanding() const;
  [[nodiscard]] int mended() const { return m_asked.mended; }
  [[nodiscard]] int answered() const { return m_asked.answered; }
  [[nodiscard]] int left() const { return m_asked.left(); }
  [[nodiscard]] bool isWritable() const;
  [[nodiscard]] static int mostCharacters();
  /// The titles of the reasons that were neither mended nor answered.
  [[nodiscard]] QStringList leftTitles() const;
  [[nodiscard]] QString leftText() const;
  [[nodiscard]] QString introText() const;
  [[nodiscard]] QString sumText() const;
  [[nodiscard]] QString submitText() const;
  /// The person has opened the return: queues the command MarkOpened, once per attempt.
  Q_INVOKABLE void opened();
  /// The cursor entered or left the answer to a reason, by its index; a key stroke there.
  Q_INVOKABLE void enterAnswer(int reason);
  Q_INVOKABLE void typeAnswer(int reason, const QString& words);
  Q_INVOKABLE void leaveAnswer(int reason);
  /// Called by the page's view to read the session.
  void show(Session* session);

 signals:
  void changed();

 private:
  void showRows();
  /// Null without a session.
  [[nodiscard]] OpenDraft* openDraft() const;

  QPointer<Session> m_session;
  DraftSnapshotPtr m_draft;
  Asked m_asked;
  Rows<ReturnReasonRow> m_rows{*this, kReturnReasonRoles};
  int m_marked = 0;  ///< The attempt for which opened() queued the command.
};

}  // namespace tarim::client::app
