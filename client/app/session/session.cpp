// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/session/session.hpp"

#include "client/app/session/session_impl.hpp"
#include "client/app/session/words.hpp"
#include "shared/base/ids.hpp"
#include "shared/policy/shown.hpp"

#include <QQmlEngine>

#include <algorithm>

namespace tarim::client::app {
namespace {

Session* theSession = nullptr;

QString accountText(const VaultSnapshotPtr& overview, std::string Account::*part) {
  return overview ? QString::fromStdString(overview->account.*part) : QString();
}

}  // namespace

Session::Session(const base::Clock& clock, SessionOptions options)
    : m_impl(std::make_unique<Impl>(*this, clock, std::move(options))) {
  theSession = this;
}

Session::~Session() {
  m_impl->close();  // While whoever hears of it can still ask.
  m_impl.reset();
  if (theSession == this) theSession = nullptr;
}

Session* Session::create(QQmlEngine* engine, QJSEngine*) {
  if (!theSession) qFatal("a Session must be made before QML asks for it");
  QQmlEngine::setObjectOwnership(theSession, QQmlEngine::CppOwnership);
  connect(theSession, &Session::languageChanged, engine, &QQmlEngine::retranslate, Qt::UniqueConnection);
  return theSession;
}

bool Session::isOpen() const {
  return bool(m_impl->openVault);
}
bool Session::isEnrolled() const {
  return m_impl->latest.overview && m_impl->latest.overview->account.enrolled();
}
QString Session::role() const {
  return accountText(m_impl->latest.overview, &Account::role);
}
bool Session::isReviewer() const {
  return reviewsAs(role().toStdString());
}
QString Session::personName() const {
  return accountText(m_impl->latest.overview, &Account::personName);
}
QString Session::unitName() const {
  return accountText(m_impl->latest.overview, &Account::unitName);
}
QString Session::application() const {
  return QString::fromStdString(m_impl->latest.application);
}
QString Session::language() const {
  return m_impl->appearance.language();
}
QString Session::theme() const {
  return m_impl->appearance.theme();
}
int Session::textSize() const {
  return m_impl->appearance.textSize();
}
bool Session::isSyncPaused() const {
  return m_impl->paused;
}
DraftSnapshotPtr Session::draft() const {
  return m_impl->latest.draft;
}
VaultSnapshotPtr Session::overview() const {
  return m_impl->latest.overview;
}
SyncSnapshot Session::sync() const {
  return m_impl->sync;
}
const base::Clock& Session::clock() const {
  return m_impl->clock;
}
VaultDirectory& Session::directory() {
  return m_impl->directory;
}

std::shared_ptr<Vault> Session::vault() const {
  return m_impl->openVault ? m_impl->openVault->vault() : nullptr;
}

std::shared_ptr<ReviewClient> Session::reviewClient() const {
  return m_impl->openVault ? m_impl->openVault->reviewClient() : nullptr;
}

base::Instant Session::serverNow() const {
  const base::Instant now = m_impl->clock.now();
  return m_impl->latest.overview ? m_impl->latest.overview->clock.at(now) : now;
}

void Session::setApplication(const QString& application) {
  if (!isOpen() || application == this->application()) return;
  m_impl->flush();
  m_impl->latest.application = application.toStdString();
  m_impl->latest.draft.reset();
  m_impl->enqueue([id = m_impl->latest.application](OpenVault& open) {
    (void)open.vault()->settings.set("app/application", id);
  });
  emit applicationChanged();
  emit changed();
  refresh();
}

void Session::setLanguage(const QString& language) {
  if (m_impl->appearance.setLanguage(language)) emit languageChanged();
}

void Session::setTheme(const QString& theme) {
  if (m_impl->appearance.setTheme(theme)) emit themeChanged();
}

void Session::setTextSize(int percent) {
  if (m_impl->appearance.setTextSize(percent)) emit textSizeChanged();
}

QString Session::roleLabel(const QString& role, const QString& language) {
  const auto known = policy::roleFromName(role.toStdString());
  if (!known) return {};
  const std::string_view label = policy::in(languageOf(language), *known);
  return QString::fromUtf8(label.data(), qsizetype(label.size()));
}

QString Session::words(const policy::Label& label) const {
  return QString::fromStdString(policy::in(languageOf(language()), label));
}

QString Session::words(const base::Error& error) const {
  return describeError(error, languageOf(language()));
}

void Session::createVault(const QString& label, const QString& passphrase, Done done) {
  m_impl->openOn(
      [impl = m_impl.get(), label = label.toStdString(), passphrase = passphrase.toStdString()] {
        return impl->directory.create(label, passphrase, impl->options.scrypt);
      },
      std::move(done));
}

void Session::unlock(const QString& vault, const QString& passphrase, Done done) {
  // The inside itself, as in command().
  m_impl->openOn([impl = m_impl.get(), id = vault.toStdString(),
                  passphrase = passphrase.toStdString()] { return impl->directory.open(id, passphrase); },
                 std::move(done));
}

void Session::openVault(std::unique_ptr<Vault> vault) {
  close();
  std::shared_ptr<Vault> shared(std::move(vault));
  RunningCheck first;
  SessionSnapshot seen = m_impl->snapshotOf(*shared, {}, first);
  m_impl->adopt(std::move(shared), std::move(seen));
}

void Session::enrol(const Enrolment& enrolment, Done done) {
  Impl& impl = *m_impl;
  if (!impl.openVault) return;
  impl.enrolling = true;
  impl.pool.start([&impl, asked = impl.opening, kept = impl.openVault, enrolment, done = std::move(done)] {
    const auto result = OpenVault::enrol(*kept->vault(), enrolment, impl.clock, impl.options.sync);
    impl.tell(asked, [&impl, role = kept->vault()->settings.account().role, result, done] {
      impl.enrolling = false;
      if (result) impl.openVault->start(reviewsAs(role));
      impl.refresh();
      done(result);
    });
  });
}

void Session::close() {
  m_impl->close();
}

void Session::edit(std::vector<CellEdit> edits) {
  flush();
  m_impl->write(std::move(edits));
}

void Session::typed(CellEdit edit) {
  if (!isOpen()) return;
  std::vector<CellEdit>& all = m_impl->gathered;
  const auto same =
      std::find_if(all.begin(), all.end(), [&](const CellEdit& one) { return one.cell == edit.cell; });
  if (same != all.end())
    same->value = std::move(edit.value);
  else
    all.push_back(std::move(edit));
  if (!m_impl->typing.isActive()) m_impl->typing.start();
}

void Session::flush() {
  m_impl->flush();
}

void Session::command(workflow::Command command) {
  flush();
  if (!isOpen()) return;
  if (command.id.empty()) command.id = base::newId();
  if (command.application.empty()) command.application = m_impl->latest.application;
  // The inside itself: a session that goes waits for its threads when it is out of reach already.
  m_impl->enqueue(
      [this, impl = m_impl.get(), asked = m_impl->opening, command = std::move(command)](OpenVault& open) {
        const auto queued = open.vault()->exchange.queue(command, impl->clock.now());
        impl->tell(asked, [this, queued] {
          m_impl->openVault->poke();
          if (!queued) emit failed(words(queued.error()));
        });
      });
}

void Session::run(std::function<void(Vault&)> work, std::function<void()> done) {
  flush();
  m_impl->enqueue([impl = m_impl.get(), asked = m_impl->opening, work = std::move(work),
                   done = std::move(done)](OpenVault& open) {
    work(*open.vault());
    if (done) impl->tell(asked, done);
  });
}

void Session::runBeside(std::function<void()> work, std::function<void()> done) {
  m_impl->pool.start(
      [impl = m_impl.get(), asked = m_impl->opening, work = std::move(work), done = std::move(done)] {
        work();
        if (done) impl->tell(asked, done);
      });
}

void Session::refresh() {
  m_impl->refresh();
}

void Session::syncNow() {
  flush();
  run([](Vault&) {}, [this] { m_impl->openVault->poke(); });
}

void Session::setSyncPaused(bool paused) {
  if (!isOpen() || paused == m_impl->paused) return;
  m_impl->paused = paused;
  m_impl->openVault->setPaused(paused);
  emit syncChanged();
}

bool Session::isSmallOnly() const {
  return m_impl->isSmallOnly();
}

bool Session::isNetworkMetered() const {
  return m_impl->network.isMetered();
}

void Session::setSmallOnly(bool smallOnly) {
  if (!isOpen() || smallOnly == isSmallOnly()) return;
  m_impl->latest.smallOnly = smallOnly ? "yes" : "no";
  m_impl->applySmallOnly();
  run([chosen = m_impl->latest.smallOnly](Vault& vault) { (void)vault.settings.set(kSmallOnly, chosen); });
  emit syncChanged();
}

}  // namespace tarim::client::app
