// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The end of a review: which decisions are possible, what is missing for them, and their outcome. A decision
// is a command that names exactly the submission that was reviewed; the server decides whether it holds. An
// answer may come hours later or after a restart: refused decisions stay in `unanswered` until the person has
// read them.
#include "client/app/review/former_reasons.hpp"
#include "client/app/review/publicity.hpp"
#include "client/app/review/review_backend.hpp"
#include "client/app/session/list_model.hpp"
#include "client/app/session/sentence.hpp"

#include <QtQmlIntegration>

namespace tarim::client::app {

/// A decision that the server has not answered, or has refused.
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
  /// This reviewer acts at the step, and no colleague holds the lease.
  Q_PROPERTY(bool mine READ isMine NOTIFY changed)
  Q_PROPERTY(bool mayPass READ mayPass NOTIFY changed)
  Q_PROPERTY(bool mayReturn READ mayReturn NOTIFY changed)
  Q_PROPERTY(int notLooked READ notLooked NOTIFY changed)
  Q_PROPERTY(int toMend READ toMend NOTIFY changed)
  /// Open reasons of the last return (FormerReason): passing with one asks first.
  Q_PROPERTY(int formerOpen READ formerOpen NOTIFY changed)
  /// The first obstacle to passing, in words; empty when there is none.
  Q_PROPERTY(QString lack READ lack NOTIFY changed)
  Q_PROPERTY(QString passText READ passText NOTIFY changed)
  Q_PROPERTY(QString returnText READ returnText NOTIFY changed)
  Q_PROPERTY(bool publicity READ isPublicity NOTIFY changed)
  /// The last attempt: returning it refuses the application for good.
  Q_PROPERTY(bool lastAttempt READ isLastAttempt NOTIFY changed)
  Q_PROPERTY(QString opinionSentence READ opinionSentence NOTIFY changed)
  Q_PROPERTY(QString from READ from WRITE setFrom NOTIFY changed)
  Q_PROPERTY(QString to READ to WRITE setTo NOTIFY changed)
  Q_PROPERTY(QString opinion READ opinion WRITE setOpinion NOTIFY changed)
  /// Where the opinion first differs from its sentence, in words and in characters of the opinion; empty
  /// while the opinion is empty or equal.
  Q_PROPERTY(QString opinionNote READ opinionNote NOTIFY changed)
  Q_PROPERTY(int opinionMarkAt READ opinionMarkAt NOTIFY changed)
  Q_PROPERTY(int opinionMarkLength READ opinionMarkLength NOTIFY changed)
  /// “5 个工作日”; empty while the days cannot be counted.
  Q_PROPERTY(QString workingDays READ workingDays NOTIFY changed)
  Q_PROPERTY(tarim::client::app::Decision::State state READ state NOTIFY changed)
  /// The outcome of the decision, in words.
  Q_PROPERTY(QString outcome READ outcome NOTIFY changed)
  /// Rows are UnansweredRow.
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
  [[nodiscard]] int formerOpen() const { return m_opened ? countOpenFormer(*m_opened, m_verdicts) : 0; }
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
  [[nodiscard]] QString opinionNote() const;
  [[nodiscard]] int opinionMarkAt() const;
  [[nodiscard]] int opinionMarkLength() const;
  [[nodiscard]] QString workingDays() const;
  [[nodiscard]] State state() const { return m_state; }
  [[nodiscard]] QString outcome() const { return m_outcome; }
  [[nodiscard]] ListModel* unanswered() { return &m_unanswered; }

  /// Does nothing unless mayPass() or mayReturn() holds at this moment.
  Q_INVOKABLE void pass();
  Q_INVOKABLE void sendBack();
  Q_INVOKABLE void dismiss(const QString& command);
  /// Reads the unanswered and refused decisions from the vault.
  Q_INVOKABLE void look();

 signals:
  void changed();
  /// The server has accepted the decision.
  void decided(const QString& application);
  /// The server has refused the decision because the application has changed: the view is outdated.
  void stale();

 private:
  [[nodiscard]] PublicityState publicityState() const;
  [[nodiscard]] std::optional<SentenceDifference> opinionDifference() const;
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
