// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/draft/open_draft.hpp"
#include "client/app/session/session.hpp"

namespace tarim::client::app {
namespace {

DraftSink storeOf(Session& session) {
  return {std::bind_front(&Session::typed, &session), std::bind_front(&Session::edit, &session),
          std::bind_front(&Session::flush, &session),
          [&session](const std::string& why) {
            const std::string application = session.application().toStdString();
            const base::Instant now = session.clock().now();
            session.run([application, why, now](Vault& vault) {
              (void)vault.drafts.takeSnapshot(application, SnapshotReason::Removal, why, now);
            });
          },
          [&session](const Touched& touched) {
            const auto keep = [name = Touched::settingOf(session.application().toStdString()),
                               text = touched.text()](Vault& vault) { (void)vault.settings.set(name, text); };
            session.run(keep, [&session] { session.refresh(); });
          }};
}

}  // namespace

OpenDraft& OpenDraft::of(Session& session) {
  if (auto* made = session.findChild<OpenDraft*>(QString(), Qt::FindDirectChildrenOnly)) return *made;
  auto* draft = new OpenDraft(storeOf(session), &session);
  const auto take = [&session, draft] { draft->show(session.draft()); };
  draft->setLanguage(session.language());
  connect(&session, &Session::changed, draft, take);
  connect(&session, &Session::applicationChanged, draft, take);
  connect(&session, &Session::openChanged, draft, take);
  connect(&session, &Session::saved, draft, &OpenDraft::markSaved);
  connect(&session, &Session::languageChanged, draft,
          [&session, draft] { draft->setLanguage(session.language()); });
  take();
  return *draft;
}

}  // namespace tarim::client::app
