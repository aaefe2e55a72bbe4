// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/review/session_review_backend.hpp"

#include "client/app/review/page_image.hpp"
#include "client/app/session/words.hpp"

#include <QPointer>

namespace tarim::client::app {

namespace {

using base::Code;
using base::Error;

/// The first open cycle's, for names in the queue.
policy::PolicyPtr anyPolicy(Vault& vault) {
  for (const std::string& hash : vault.drafts.openCycles())
    if (const auto book = vault.drafts.rulebook(hash)) return (*book)->policyPtr();
  return nullptr;
}

base::Result<OpenedDossierPtr> fetchDossier(ReviewClient& reviewClient, Vault& vault,
                                            const std::string& application) {
  auto answer = reviewClient.dossier(application);
  if (!answer) return answer.error();
  const auto book = vault.drafts.rulebook(answer->policy);
  if (!book) return book.error();
  return openDossier(std::move(*answer), (*book)->policyPtr());
}

base::Result<wire::LeaseAnswer> askLease(ReviewClient& reviewClient, const std::string& application,
                                         const wire::LeaseRequest& request) {
  auto answer = reviewClient.lease(application, request);
  if (answer || answer.error().code() != Code::LeaseTaken) return answer;
  wire::LeaseAnswer taken;
  taken.holder = answer.error().detail();
  return taken;
}

}  // namespace

SessionReviewBackend::SessionReviewBackend(Session& session) : m_session(session) {}

template <class T>
void SessionReviewBackend::ask(std::function<base::Result<T>(ReviewClient&, Vault&)> work, Then<T> then) {
  const auto reviewClient = m_session.reviewClient();
  const auto vault = m_session.vault();
  const auto answer = std::make_shared<base::Result<T>>(Error(Code::Offline, "no desk"));
  const QPointer<SessionReviewBackend> alive(this);
  m_session.runBeside(
      [reviewClient, vault, answer, work = std::move(work)] {
        if (reviewClient && vault) *answer = work(*reviewClient, *vault);
      },
      [alive, answer, then = std::move(then)] {
        if (alive) then(std::move(*answer));
      });
}

void SessionReviewBackend::queue(Then<QueueAnswer> then) {
  ask<QueueAnswer>(
      [](ReviewClient& reviewClient, Vault& vault) -> base::Result<QueueAnswer> {
        auto queue = reviewClient.queue();
        if (!queue) return queue.error();
        return QueueAnswer{std::move(*queue), anyPolicy(vault)};
      },
      std::move(then));
}

void SessionReviewBackend::dossier(const std::string& application, Then<OpenedDossierPtr> then) {
  ask<OpenedDossierPtr>(
      [application](ReviewClient& reviewClient, Vault& vault) {
        return fetchDossier(reviewClient, vault, application);
      },
      std::move(then));
}

void SessionReviewBackend::lease(const std::string& application, const wire::LeaseRequest& request,
                                 Then<wire::LeaseAnswer> then) {
  ask<wire::LeaseAnswer>(
      [application, request](ReviewClient& reviewClient, Vault&) {
        return askLease(reviewClient, application, request);
      },
      std::move(then));
}

void SessionReviewBackend::page(const std::string& hash, Then<QImage> then) {
  ask<QImage>(
      [hash](ReviewClient& reviewClient, Vault&) -> base::Result<QImage> {
        const auto bytes = reviewClient.blob(hash);
        if (!bytes) return bytes.error();
        return pageImage(*bytes, hash);
      },
      std::move(then));
}

void SessionReviewBackend::decide(const workflow::Command& command) {
  m_session.command(command);
}

void SessionReviewBackend::decisions(std::function<void(std::vector<QueuedCommand>)> then) {
  const auto queued = std::make_shared<std::vector<QueuedCommand>>();
  const QPointer<SessionReviewBackend> alive(this);
  m_session.run([queued](Vault& vault) { *queued = vault.exchange.queued(); },
                [alive, queued, then = std::move(then)] {
                  if (alive) then(std::move(*queued));
                });
}

void SessionReviewBackend::dismiss(const std::string& command) {
  m_session.run([command](Vault& vault) { static_cast<void>(vault.exchange.dismiss(command)); });
}

void SessionReviewBackend::onDecisions(std::function<void()> listener) {
  connect(&m_session, &Session::syncChanged, this, listener);
  connect(&m_session, &Session::changed, this, listener);
}

void SessionReviewBackend::keep(const std::string& key, const std::string& text) {
  m_session.run([key, text](Vault& vault) { static_cast<void>(vault.settings.set(key, text)); });
}

void SessionReviewBackend::kept(const std::string& key, std::function<void(std::string)> then) {
  const auto text = std::make_shared<std::string>();
  const QPointer<SessionReviewBackend> alive(this);
  m_session.run([key, text](Vault& vault) { *text = vault.settings.get(key); },
                [alive, text, then = std::move(then)] {
                  if (alive) then(std::move(*text));
                });
}

Language SessionReviewBackend::language() const {
  return languageOf(m_session.language());
}

}  // namespace tarim::client::app
