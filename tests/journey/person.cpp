// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/journey/person.hpp"

#include "client/platform/folders.hpp"

#include <QQuickWindow>
#include <QTest>

#include <algorithm>
#include <stdexcept>

namespace tarim::tests {

namespace {

const QString kPassphrase = QStringLiteral("river 2024");
constexpr int kAskAgain = 3000;  ///< Milliseconds.

client::app::SessionOptions optionsIn(const QString& folder) {
  client::app::SessionOptions options;
  options.folder = client::platform::vaultsFolder(std::filesystem::path(folder.toStdString()));
  return options;
}

}  // namespace

Person::Person(QString name, const QString& folder, QSize window)
    : m_name(std::move(name)),
      m_session(std::make_unique<client::app::Session>(m_clock, optionsIn(folder))),
      m_router(std::make_unique<client::app::Router>(nullptr)),
      m_app(std::make_unique<shell::App>(*m_session)) {
  QQuickWindow* shown = m_app->window();
  if (!shown) throw std::runtime_error("the client's window does not open");
  m_hand = std::make_unique<Hand>(*shown);
  shown->resize(window);
  shown->requestActivate();
  (void)QTest::qWaitForWindowActive(shown);
  m_session->setLanguage(QStringLiteral("zh"));
  m_session->setTheme(QStringLiteral("light"));
}

Person::~Person() {
  m_app.reset();
  m_session.reset();
}

void Person::makeVault() {
  m_hand->type(QStringLiteral("account.label"), m_name);
  m_hand->type(QStringLiteral("account.newPassphrase"), kPassphrase);
  m_hand->type(QStringLiteral("account.again"), kPassphrase);
  m_hand->click(QStringLiteral("account.create"));
  m_hand->waitUntil([this] { return m_session->isOpen(); }, QStringLiteral("the vault is not made"));
}

void Person::unlock() {
  m_hand->type(QStringLiteral("account.passphrase"), kPassphrase);
  m_hand->click(QStringLiteral("account.unlock"));
  m_hand->waitUntil([this] { return m_session->isOpen(); }, QStringLiteral("the vault does not open"));
}

void Person::enrol(const QString& server, const QString& caText, const QString& code) {
  m_hand->click(QStringLiteral("account.byHand"));
  m_hand->type(QStringLiteral("account.server"), server);
  m_hand->type(QStringLiteral("account.ca"), caText);
  m_hand->type(QStringLiteral("account.code"), code);
  m_hand->type(QStringLiteral("account.device"), m_name + QStringLiteral("的电脑"));
  m_hand->click(QStringLiteral("account.enrol"));
  m_hand->waitUntil([this] { return m_session->isEnrolled(); }, m_name + QStringLiteral(" is not enrolled"));
}

void Person::join(const QString& joining, const QString& server) {
  m_hand->type(QStringLiteral("account.joinText"), joining);
  m_hand->wait(QStringLiteral("account.join.person"));
  for (const QString& needed : {server, m_name})
    if (!m_hand->reads(needed))
      throw std::runtime_error("whom the device will talk to is not shown: " + needed.toStdString());
  m_hand->type(QStringLiteral("account.device"), m_name + QStringLiteral("的电脑"));
  m_hand->click(QStringLiteral("account.enrol"));
  m_hand->waitUntil([this] { return m_session->isEnrolled(); }, m_name + QStringLiteral(" is not enrolled"));
}

workflow::State Person::state() const {
  const auto seen = draft();
  return seen ? seen->state : workflow::State{};
}

std::size_t Person::blocking() const {
  const auto seen = draft();
  if (!seen) return 0;
  return std::size_t(std::count_if(
      seen->findings.begin(), seen->findings.end(),
      [](const rules::Finding& finding) { return finding.severity == rules::Severity::Blocks; }));
}

void Person::place(int index) {
  m_hand->click(QStringLiteral("nav-%1").arg(index));
}

void Person::settle() {
  bool done = false;
  m_session->flush();
  m_session->run([](client::Vault&) {}, [&done] { done = true; });
  m_hand->waitUntil([&done] { return done; }, QStringLiteral("the vault does not answer"));
  m_hand->rest();
}

void Person::syncAll(int patience) {
  m_hand->click(QStringLiteral("shell.status"));
  m_hand->wait(QStringLiteral("sync.page"));
  syncUntil(
      [this] {
        const auto sync = m_session->sync();
        const auto seen = m_session->overview();
        return sync.online && seen && !seen->unsent();
      },
      QStringLiteral("not everything reached the server"), patience);
}

void Person::syncUntil(const std::function<bool()>& holds, const QString& what, int patience) {
  QElapsedTimer since;
  since.start();
  m_session->syncNow();
  qint64 asked = 0;
  m_hand->waitUntil(
      [&] {
        if (holds()) return true;
        if (since.elapsed() - asked > kAskAgain &&
            m_session->sync().phase != client::SyncPhase::SendingFiles) {
          m_session->syncNow();
          asked = since.elapsed();
        }
        return false;
      },
      what, patience);
}

void Person::setPaused(bool paused) {
  m_hand->click(QStringLiteral("shell.status"));
  m_hand->wait(QStringLiteral("sync.page"));
  if (m_session->isSyncPaused() != paused) m_hand->click(QStringLiteral("sync.pause"));
  m_hand->waitUntil([&] { return m_session->isSyncPaused() == paused; },
                    QStringLiteral("sync does not pause"));
}

}  // namespace tarim::tests
