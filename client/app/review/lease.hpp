// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The lease of an application: acquired on opening, renewed while it is open, released on leaving. Each
// request carries the note with the verdicts so far, so that they are not lost when a colleague takes over.
// Reading an application never requires a lease.
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
  /// The colleague who holds the lease, when Taken.
  Q_PROPERTY(QString holder READ holder NOTIFY changed)

 public:
  enum State {
    None,  ///< No application is open, or this person does not act at its step.
    Asking,
    Held,
    Taken,   ///< A colleague holds the lease.
    Unknown  ///< The server did not answer: it may refuse a decision later.
  };
  Q_ENUM(State)

  Lease(ReviewBackend& backend, std::function<std::string()> note, QObject* parent);

  [[nodiscard]] State state() const { return m_state; }
  [[nodiscard]] QString holder() const { return m_holder; }

  void take(const std::string& application);
  /// Renews the lease with the present note; the timer calls it every kEvery.
  void keep();
  /// Releases the lease. Idempotent.
  void release();
  /// Reads without a lease: forgets the application without a request.
  void leave();

  static constexpr std::chrono::minutes kEvery{4};

 signals:
  void changed();
  /// The note that the server held when the lease was acquired.
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
