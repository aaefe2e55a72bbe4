// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/session/open_vault.hpp"

#include "client/vault/pages.hpp"

namespace tarim::client::app {
namespace {

/// The desk refers to the vault, so it keeps it.
struct DraftOfVault {
  DraftOfVault(std::shared_ptr<Vault> kept, const base::Clock& clock, const SyncOptions& options)
      : vault(std::move(kept)), reviewClient(*vault, clock, options) {}
  std::shared_ptr<Vault> vault;
  ReviewClient reviewClient;
};

}  // namespace

OpenVault::OpenVault(std::shared_ptr<Vault> vault, const base::Clock& clock, SyncOptions options,
                     SyncListener& listener)
    : m_vault(std::move(vault)), m_clock(clock), m_options(options), m_listener(listener) {}

OpenVault::~OpenVault() {
  m_vault->onChange({});
}

void OpenVault::start(bool withReviewClient) {
  if (m_engine) return;
  m_engine = std::make_unique<SyncEngine>(*m_vault, m_clock, m_options, &m_listener);
  m_engine->setSmallOnly(m_smallOnly);
  m_engine->start();
  if (!withReviewClient) return;
  auto reviewClient = std::make_shared<DraftOfVault>(m_vault, m_clock, m_options);
  m_reviewClient = std::shared_ptr<ReviewClient>(reviewClient, &reviewClient->reviewClient);
}

void OpenVault::poke() {
  if (m_engine) m_engine->poke();
}

void OpenVault::setPaused(bool paused) {
  if (m_engine) m_engine->setPaused(paused);
}

void OpenVault::setSmallOnly(bool smallOnly) {
  m_smallOnly = smallOnly;
  if (m_engine) m_engine->setSmallOnly(smallOnly);
}

void OpenVault::checkPages() {
  client::checkPages(m_vault->files, [this] { return !m_isLeaving; });
}

void OpenVault::cancel() {
  m_isLeaving = true;
  if (m_reviewClient) m_reviewClient->cancel();
}

base::Result<void> OpenVault::enrol(Vault& vault, const Enrolment& enrolment, const base::Clock& clock,
                                    const SyncOptions& options) {
  return SyncEngine::enrol(vault, enrolment, clock, options);
}

}  // namespace tarim::client::app
