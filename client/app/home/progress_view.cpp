// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/progress_view.hpp"

#include "client/app/session/titles.hpp"

namespace tarim::client::app {

void ProgressView::look() {
  const auto draft = session() ? session()->draft() : nullptr;
  m_sheet.show(session());
  m_timeline.show(draft ? timelineRows(*session(), *draft) : std::vector<TimelineRow>());
}

QString ProgressView::about() const {
  return session() ? titleAmongSeveral(*session(), session()->application().toStdString()) : QString();
}

bool ProgressView::isWriting() const {
  const auto draft = session() ? session()->draft() : nullptr;
  return draft && workflow::mayWriteCells(draft->state.phase);
}

}  // namespace tarim::client::app
