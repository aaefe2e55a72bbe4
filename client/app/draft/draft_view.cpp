// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/draft/draft_view.hpp"

namespace tarim::client::app {

void DraftView::setSession(Session* session) {
  if (m_session == session) return;
  m_session = session;
  emit sessionChanged();
  setDraft(session ? &OpenDraft::of(*session) : nullptr);
}

void DraftView::setDraft(OpenDraft* draft) {
  if (m_draft) m_draft->disconnect(this);
  m_draft = draft;
  if (draft) {
    connect(draft, &OpenDraft::changed, this, &DraftView::readAgain);
    connect(draft, &OpenDraft::removed, this, &DraftView::removed);
  }
  readAgain();
}

void DraftView::readAgain() {
  read();
  emit changed();
}

void DraftView::undo() {
  if (m_draft) m_draft->undo();
}

}  // namespace tarim::client::app
