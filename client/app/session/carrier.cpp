// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/session/carrier.hpp"

#include "client/vault/pages.hpp"

namespace tarim::client::app {
namespace {

/// The desk refers to the vault, so it keeps it.
struct DeskOfVault {
  DeskOfVault(std::shared_ptr<Vault> kept, const base::Clock& clock, const SyncOptions& options)
      : vault(std::move(kept)), desk(*vault, clock, options) {}
  std::shared_ptr<Vault> vault;
  ReviewDesk desk;
};

}  // namespace

Carrier::Carrier(std::shared_ptr<Vault> vault, const base::Clock& clock, SyncOptions options,
                 SyncListener& listener)
    : m_vault(std::move(vault)), m_clock(clock), m_options(options), m_listener(listener) {}

Carrier::~Carrier() {
  m_vault->onChange({});
}

void Carrier::start(bool withDesk) {
  if (m_engine) return;
  m_engine = std::make_unique<SyncEngine>(*m_vault, m_clock, m_options, &m_listener);
  m_engine->setSmallOnly(m_smallOnly);
  m_engine->start();
  if (!withDesk) return;
  auto desk = std::make_shared<DeskOfVault>(m_vault, m_clock, m_options);
  m_desk = std::shared_ptr<ReviewDesk>(desk, &desk->desk);
}

void Carrier::poke() {
  if (m_engine) m_engine->poke();
}

void Carrier::setPaused(bool paused) {
  if (m_engine) m_engine->setPaused(paused);
}

void Carrier::setSmallOnly(bool smallOnly) {
  m_smallOnly = smallOnly;
  if (m_engine) m_engine->setSmallOnly(smallOnly);
}

void Carrier::checkPages() {
  client::checkPages(*m_vault, [this] { return !m_isLeaving; });
}

void Carrier::cancel() {
  m_isLeaving = true;
  if (m_desk) m_desk->cancel();
}

base::Result<void> Carrier::enrol(Vault& vault, const Enrolment& enrolment, const base::Clock& clock,
                                  const SyncOptions& options) {
  return SyncEngine::enrol(vault, enrolment, clock, options);
}

}  // namespace tarim::client::app
