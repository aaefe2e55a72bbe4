// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/session/session_view.hpp"

namespace tarim::client::app {

void SessionView::setSession(Session* session) {
  if (session == m_session) return;
  if (m_session) m_session->disconnect(this);
  m_session = session;
  if (m_session)
    for (const auto signal :
         {&Session::changed, &Session::syncChanged, &Session::openChanged, &Session::languageChanged})
      connect(m_session, signal, this, &SessionView::lookAgain);
  emit sessionChanged();
  lookAgain();
}

void SessionView::lookAgain() {
  look();
  emit changed();
}

}  // namespace tarim::client::app
