// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/account/application_rows.hpp"

#include "client/app/account/new_application.hpp"
#include "client/app/session/titles.hpp"
#include "client/app/session/words.hpp"

namespace tarim::client::app {

std::vector<ApplicationRow> applicationRows(const Session& session) {
  const auto overview = session.overview();
  if (!overview) return {};
  std::vector<const DraftLine*> lines;
  for (const DraftLine& line : overview->drafts)
    lines.push_back(&line);
  std::stable_sort(lines.begin(), lines.end(), [](const DraftLine* a, const DraftLine* b) {
    return a->info.changedAt > b->info.changedAt;
  });
  std::vector<ApplicationRow> rows;
  for (const DraftLine* line : lines) {
    const base::Instant changed = line->info.changedAt;
    const QString id = text(line->info.application);
    rows.push_back({id, applicationTitle(session, line->policy.get(), line->dossier.get()),
                    base::toMillis(changed) == 0 ? NewApplication::tr("还没有填写")
                                                 : NewApplication::tr("改于 %1").arg(formatMoment(changed)),
                    toneOf(line->state.phase), describePhase(line->state.phase),
                    id == session.application()});
  }
  return rows;
}

}  // namespace tarim::client::app
