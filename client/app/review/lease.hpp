// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Having an application in hand: taken on opening, kept alive while it is open, released on leaving, each
// time with what was typed so far, so that it is not lost when the application moves on to a colleague. A
// lease that cannot be taken never keeps a person from reading.
#include "client/app/review/review_backend.hpp"

#include <QObject>
#include <QTimer>
#include <QtQmlIntegration>

namespace tarim::client::app {

class Lease final : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("Review.dossier.lease is the one.")
  Q_PROPERTY(tarim::client::app::Lease::State state READ state NOTIFY changed)
  /// Who has it, when Taken.
  Q_PROPERTY(QString holder READ holder NOTIFY changed)

 public:
  enum State {
    None,  ///< Nothing is open, or it is not at a step of mine: no lease is needed to read.
    Asking,
    Held,
    Taken,   ///< By a colleague.
    Unknown  ///< The server could not be asked: a decision may be refused later.
  };
  Q_ENUM(State)

  Lease(ReviewBackend& backend, std::function<std::string()> note, QObject* parent);

  [[nodiscard]] State state() const { return m_state; }
  [[nodiscard]] QString holder() const { return m_holder; }

  void take(const std::string& application);
  /// Also called by the timer, every kEvery.
  void keep();
  /// Idempotent.
  void release();
  /// Read without having it in hand: no lease was asked for.
  void leave();

  static constexpr std::chrono::minutes kEvery{4};

 signals:
  void changed();
  /// What lay there when it was taken.
  void noteFound(const std::string& note);

 private:
  void ask(const char* action, bool tellNote);
  void answered(const base::Result<wire::LeaseAnswer>& answer, bool tellNote);
  void set(State state, const QString& holder = {});

  ReviewBackend& m_backend;
  std::function<std::string()> m_note;
  std::string m_application;
  State m_state = None;
  QString m_holder;
  QTimer m_timer;
};

}  // namespace tarim::client::app
