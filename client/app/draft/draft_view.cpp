// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/draft/draft_view.hpp"

namespace tarim::client::app {
namespace {

QString nameOf(OpenDraft::Offer offer) {
  return offer == OpenDraft::Offer::Undo   ? QStringLiteral("undo")
         : offer == OpenDraft::Offer::Redo ? QStringLiteral("redo")
                                           : QString();
}

}  // namespace

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
    connect(draft, &OpenDraft::told, this,
            [this](const QString& words, OpenDraft::Offer offer) { emit told(words, nameOf(offer)); });
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

void DraftView::redo() {
  if (m_draft) m_draft->redo();
}

}  // namespace tarim::client::app
