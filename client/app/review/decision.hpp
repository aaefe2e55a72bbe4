// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The end of a review: what may be decided, what is still missing for it, and what became of it. Nothing is
// decided here: a decision is a command about exactly what was looked at, and the server's answer is told in
// words. An answer that comes hours later, or after a restart, is still told: refused decisions stay in
// `unanswered` until somebody has read them.
#include "client/app/review/publicity.hpp"
#include "client/app/review/review_backend.hpp"
#include "client/app/session/list_model.hpp"

#include <QtQmlIntegration>

namespace tarim::client::app {

/// A decision that the server has not taken yet, or has refused.
struct UnansweredRow {
  QString command;
  QString application;
  QString words;
  bool refused = false;
  bool operator==(const UnansweredRow&) const = default;
};
inline constexpr std::array kUnansweredRoles{
    role<&UnansweredRow::command>("command"), role<&UnansweredRow::application>("application"),
    role<&UnansweredRow::words>("words"), role<&UnansweredRow::refused>("refused")};

class Decision final : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("Review.dossier.decision is the one.")
  /// This reviewer acts at the step and no colleague has it in hand.
  Q_PROPERTY(bool mine READ isMine NOTIFY changed)
  Q_PROPERTY(bool mayPass READ mayPass NOTIFY changed)
  Q_PROPERTY(bool mayReturn READ mayReturn NOTIFY changed)
  Q_PROPERTY(int notLooked READ notLooked NOTIFY changed)
  Q_PROPERTY(int toMend READ toMend NOTIFY changed)
  /// The first thing that keeps it from being passed, in words; empty when nothing does.
  Q_PROPERTY(QString lack READ lack NOTIFY changed)
  Q_PROPERTY(QString passText READ passText NOTIFY changed)
  Q_PROPERTY(QString returnText READ returnText NOTIFY changed)
  Q_PROPERTY(bool publicity READ isPublicity NOTIFY changed)
  /// A return of this attempt refuses for good.
  Q_PROPERTY(bool lastAttempt READ isLastAttempt NOTIFY changed)
  Q_PROPERTY(QString opinionSentence READ opinionSentence NOTIFY changed)
  Q_PROPERTY(QString from READ from WRITE setFrom NOTIFY changed)
  Q_PROPERTY(QString to READ to WRITE setTo NOTIFY changed)
  Q_PROPERTY(QString opinion READ opinion WRITE setOpinion NOTIFY changed)
  /// “5 个工作日”; empty while it cannot be counted.
  Q_PROPERTY(QString workingDays READ workingDays NOTIFY changed)
  Q_PROPERTY(tarim::client::app::Decision::State state READ state NOTIFY changed)
  /// What became of it.
  Q_PROPERTY(QString outcome READ outcome NOTIFY changed)
  /// UnansweredRow.
  Q_PROPERTY(tarim::client::app::ListModel* unanswered READ unanswered CONSTANT)

 public:
  enum State { Open, Sending, Done, Refused };
  Q_ENUM(State)

  Decision(ReviewBackend& backend, QObject* parent);

  void about(OpenedDossierPtr opened);
  void setVerdicts(const Verdicts& verdicts);
  void setLeased(bool byColleague);

  [[nodiscard]] bool isMine() const;
  [[nodiscard]] bool mayPass() const;
  [[nodiscard]] bool mayReturn() const;
  [[nodiscard]] int notLooked() const;
  [[nodiscard]] int toMend() const;
  [[nodiscard]] QString lack() const;
  [[nodiscard]] QString passText() const;
  [[nodiscard]] QString returnText() const;
  [[nodiscard]] bool isPublicity() const;
  [[nodiscard]] bool isLastAttempt() const { return m_opened && m_opened->lastAttempt(); }
  [[nodiscard]] QString opinionSentence() const;
  [[nodiscard]] QString from() const { return QString::fromStdString(m_form.from); }
  void setFrom(const QString& day);
  [[nodiscard]] QString to() const { return QString::fromStdString(m_form.to); }
  void setTo(const QString& day);
  [[nodiscard]] QString opinion() const { return QString::fromStdString(m_form.opinion); }
  void setOpinion(const QString& words);
  [[nodiscard]] QString workingDays() const;
  [[nodiscard]] State state() const { return m_state; }
  [[nodiscard]] QString outcome() const { return m_outcome; }
  [[nodiscard]] ListModel* unanswered() { return &m_unanswered; }

  /// Does nothing unless mayPass() or mayReturn() holds at this moment.
  Q_INVOKABLE void pass();
  Q_INVOKABLE void sendBack();
  Q_INVOKABLE void dismiss(const QString& command);
  /// Looks at what the vault still has without an answer.
  Q_INVOKABLE void look();

 signals:
  void changed();
  /// The server accepted it.
  void decided(const QString& application);
  /// The server said no because something has moved on: what is shown is old.
  void stale();

 private:
  [[nodiscard]] PublicityState publicityState() const;
  void send(const workflow::Command& command);
  void looked(const std::vector<QueuedCommand>& queued);
  void settle(const QueuedCommand* queued);
  [[nodiscard]] QString describeDone() const;
  void set(State state, const QString& outcome);

  ReviewBackend& m_backend;
  OpenedDossierPtr m_opened;
  Verdicts m_verdicts;
  bool m_leasedAway = false;
  PublicityForm m_form;
  State m_state = Open;
  QString m_outcome;
  workflow::Command m_sent;
  ListOf<UnansweredRow> m_unanswered{kUnansweredRoles, this};
};

}  // namespace tarim::client::app
