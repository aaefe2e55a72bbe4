// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/review/lease.hpp"

#include <QPointer>

namespace tarim::client::app {

Lease::Lease(ReviewBackend& backend, std::function<std::string()> note, QObject* parent)
    : QObject(parent), m_backend(backend), m_note(std::move(note)) {
  m_timer.setInterval(kEvery);
  connect(&m_timer, &QTimer::timeout, this, &Lease::keep);
}

void Lease::set(State state, const QString& holder) {
  m_state = state;
  m_holder = holder;
  emit changed();
}

void Lease::take(const std::string& application) {
  m_application = application;
  set(Asking);
  ask("take", true);
  m_timer.start();
}

void Lease::keep() {
  if (m_application.empty()) return;
  // What could not be had before is asked for again: the colleague may have left, the network come back.
  const bool held = m_state == Held;
  ask(held ? "keep" : "take", !held);
}

void Lease::release() {
  if (m_application.empty()) return;
  m_timer.stop();
  if (m_state == Held || m_state == Asking)
    m_backend.lease(m_application, {"release", m_note()}, [](const base::Result<wire::LeaseAnswer>&) {});
  m_application.clear();
  set(None);
}

void Lease::leave() {
  m_timer.stop();
  m_application.clear();
  set(None);
}

void Lease::ask(const char* action, bool tellNote) {
  const QPointer<Lease> alive(this);
  const std::string application = m_application;
  // Taking must not replace what lies there: it may be a colleague's.
  const std::string note = std::string_view(action) == "take" ? std::string() : m_note();
  m_backend.lease(application, {action, note},
                  [alive, application, tellNote](const base::Result<wire::LeaseAnswer>& answer) {
                    if (alive && alive->m_application == application) alive->answered(answer, tellNote);
                  });
}

void Lease::answered(const base::Result<wire::LeaseAnswer>& answer, bool tellNote) {
  // Moved on since the queue was fetched: reading needs no lease, and a decision will be told so.
  const bool elsewhere = !answer && (answer.error().code() == base::Code::NotNow ||
                                     answer.error().code() == base::Code::NotFound);
  if (!answer) return set(elsewhere ? None : Unknown);
  if (!answer->holder.empty()) return set(Taken, QString::fromStdString(answer->holder));
  set(Held);
  if (tellNote && !answer->note.empty()) emit noteFound(answer->note);
}

}  // namespace tarim::client::app
