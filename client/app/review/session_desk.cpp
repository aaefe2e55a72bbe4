// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/review/session_desk.hpp"

#include "client/app/review/page_image.hpp"

#include <QPointer>

namespace tarim::client::review {

namespace {

using base::Code;
using base::Error;

/// The first open cycle's, for names in the queue.
policy::PolicyPtr anyPolicy(Vault& vault) {
  for (const std::string& hash : vault.openCycles())
    if (const auto book = vault.rulebook(hash)) return (*book)->policyPtr();
  return nullptr;
}

base::Result<OpenedDossierPtr> fetchDossier(ReviewDesk& desk, Vault& vault, const std::string& application) {
  auto answer = desk.dossier(application);
  if (!answer) return answer.error();
  const auto book = vault.rulebook(answer->policy);
  if (!book) return book.error();
  return openDossier(std::move(*answer), (*book)->policyPtr());
}

base::Result<wire::LeaseAnswer> askLease(ReviewDesk& desk, const std::string& application,
                                         const wire::LeaseRequest& request) {
  auto answer = desk.lease(application, request);
  if (answer || answer.error().code() != Code::LeaseTaken) return answer;
  wire::LeaseAnswer taken;
  taken.holder = answer.error().detail();
  return taken;
}

}  // namespace

SessionDesk::SessionDesk(app::Session& session) : m_session(session) {}

template <class T>
void SessionDesk::ask(std::function<base::Result<T>(ReviewDesk&, Vault&)> work, Then<T> then) {
  const auto desk = m_session.desk();
  const auto vault = m_session.vault();
  const auto answer = std::make_shared<base::Result<T>>(Error(Code::Offline, "no desk"));
  const QPointer<SessionDesk> alive(this);
  m_session.runBeside(
      [desk, vault, answer, work = std::move(work)] {
        if (desk && vault) *answer = work(*desk, *vault);
      },
      [alive, answer, then = std::move(then)] {
        if (alive) then(std::move(*answer));
      });
}

void SessionDesk::queue(Then<QueueAnswer> then) {
  ask<QueueAnswer>(
      [](ReviewDesk& desk, Vault& vault) -> base::Result<QueueAnswer> {
        auto queue = desk.queue();
        if (!queue) return queue.error();
        return QueueAnswer{std::move(*queue), anyPolicy(vault)};
      },
      std::move(then));
}

void SessionDesk::dossier(const std::string& application, Then<OpenedDossierPtr> then) {
  ask<OpenedDossierPtr>(
      [application](ReviewDesk& desk, Vault& vault) { return fetchDossier(desk, vault, application); },
      std::move(then));
}

void SessionDesk::lease(const std::string& application, const wire::LeaseRequest& request,
                        Then<wire::LeaseAnswer> then) {
  ask<wire::LeaseAnswer>(
      [application, request](ReviewDesk& desk, Vault&) { return askLease(desk, application, request); },
      std::move(then));
}

void SessionDesk::page(const std::string& hash, Then<QImage> then) {
  ask<QImage>(
      [hash](ReviewDesk& desk, Vault&) -> base::Result<QImage> {
        const auto bytes = desk.blob(hash);
        if (!bytes) return bytes.error();
        return pageImage(*bytes, hash);
      },
      std::move(then));
}

void SessionDesk::decide(const workflow::Command& command) {
  m_session.command(command);
}

void SessionDesk::decisions(std::function<void(std::vector<QueuedCommand>)> then) {
  const auto queued = std::make_shared<std::vector<QueuedCommand>>();
  const QPointer<SessionDesk> alive(this);
  m_session.run([queued](Vault& vault) { *queued = vault.queued(); },
                [alive, queued, then = std::move(then)] {
                  if (alive) then(std::move(*queued));
                });
}

void SessionDesk::dismiss(const std::string& command) {
  m_session.run([command](Vault& vault) { static_cast<void>(vault.dismiss(command)); });
}

void SessionDesk::onDecisions(std::function<void()> listener) {
  connect(&m_session, &app::Session::syncChanged, this, listener);
  connect(&m_session, &app::Session::changed, this, listener);
}

void SessionDesk::keep(const std::string& key, const std::string& text) {
  m_session.run([key, text](Vault& vault) { static_cast<void>(vault.setSetting(key, text)); });
}

void SessionDesk::kept(const std::string& key, std::function<void(std::string)> then) {
  const auto text = std::make_shared<std::string>();
  const QPointer<SessionDesk> alive(this);
  m_session.run([key, text](Vault& vault) { *text = vault.setting(key); },
                [alive, text, then = std::move(then)] {
                  if (alive) then(std::move(*text));
                });
}

Language SessionDesk::language() const {
  return m_session.language() == QStringLiteral("en") ? Language::En : Language::Zh;
}

}  // namespace tarim::client::review
