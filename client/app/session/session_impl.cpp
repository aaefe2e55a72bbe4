// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/session/session_impl.hpp"

#include <algorithm>

namespace tarim::client::app {
namespace {

constexpr int kPokeAfterEdit = 1500;  // milliseconds: one request for a handful of edits
constexpr std::string_view kInHand = "app/application";
constexpr int kAfterPictures = -1;  // priority on the pool: what a person waits for goes first

bool sameAccount(const Account& a, const Account& b) {
  return a.token == b.token && a.role == b.role && a.personName == b.personName && a.unitName == b.unitName;
}

bool has(const VaultSnapshot& overview, const std::string& application) {
  return std::any_of(overview.drafts.begin(), overview.drafts.end(), [&](const DraftLine& line) {
    return line.info.application == application && !line.info.discarded;
  });
}

std::string lastChanged(const VaultSnapshot& overview) {
  const DraftLine* last = nullptr;
  for (const DraftLine& line : overview.drafts)
    if (!line.info.discarded && (!last || last->info.changedAt < line.info.changedAt)) last = &line;
  return last ? last->info.application : std::string();
}

}  // namespace

Session::Impl::Impl(Session& owner, const base::Clock& injected, SessionOptions given)
    : session(owner),
      clock(injected),
      options(std::move(given)),
      directory(options.folder),
      appearance(options.folder) {
  worker.setMaxThreadCount(1);
  pool.setMaxThreadCount(2);
  typing.setSingleShot(true);
  typing.setInterval(int(options.typingPause.count()));
  QObject::connect(&typing, &QTimer::timeout, &session, [this] { flush(); });
  poking.setSingleShot(true);
  poking.setInterval(kPokeAfterEdit);
  QObject::connect(&poking, &QTimer::timeout, &session, [this] { openVault->poke(); });
  QObject::connect(&network, &MeteredNetwork::changed, &session, [this] {
    applySmallOnly();
    emit session.syncChanged();
  });
}

Session::Impl::~Impl() {
  close();
  worker.waitForDone();
  pool.waitForDone();
}

void Session::Impl::enqueue(std::function<void(OpenVault&)> work) {
  if (!openVault) return;
  worker.start([kept = openVault, work = std::move(work)] { work(*kept); });
}

void Session::Impl::tell(std::function<void()> what) {
  QMetaObject::invokeMethod(&session, std::move(what), Qt::QueuedConnection);
}

void Session::Impl::tell(std::uint64_t asked, std::function<void()> what) {
  tell([this, asked, what = std::move(what)] {
    if (asked == opening) what();
  });
}

SessionSnapshot Session::Impl::snapshotOf(Vault& vault, std::string application,
                                          RunningCheck& running) const {
  SessionSnapshot seen;
  seen.overview = takeSnapshotOf(vault);
  seen.smallOnly = vault.settings.get(kSmallOnly);
  if (application.empty()) application = vault.settings.get(kInHand);
  if (!has(*seen.overview, application)) application = lastChanged(*seen.overview);
  seen.application = application;
  if (application.empty()) return seen;
  if (auto draft = takeSnapshotOf(vault, application, seen.overview->clock.at(clock.now()), running))
    seen.draft = std::move(*draft);
  return seen;
}

bool Session::Impl::isSmallOnly() const {
  return latest.smallOnly.empty() ? network.isMetered() : latest.smallOnly == "yes";
}

void Session::Impl::applySmallOnly() {
  if (openVault) openVault->setSmallOnly(isSmallOnly());
}

void Session::Impl::openOn(std::function<base::Result<std::unique_ptr<Vault>>()> make, Done done) {
  close();
  worker.start([this, asked = opening, make = std::move(make), done = std::move(done)] {
    auto made = make();
    if (!made) return tell(asked, [done, error = made.error()] { done(error); });
    const std::shared_ptr<Vault> vault(std::move(*made));
    RunningCheck first;
    SessionSnapshot seen = snapshotOf(*vault, {}, first);
    tell(asked, [this, vault, seen = std::move(seen), done] {
      adopt(vault, seen);
      done({});
    });
  });
}

void Session::Impl::adopt(std::shared_ptr<Vault> vault, SessionSnapshot seen) {
  ++opening;
  openVault = std::make_shared<OpenVault>(std::move(vault), clock, options.sync, *this);
  latest = std::move(seen);
  applySmallOnly();
  refreshing = again = paused = enrolling = false;
  woken = false;
  openVault->vault()->onChange([this] { wake(); });
  if (latest.overview->account.enrolled()) openVault->start(reviewsAs(latest.overview->account.role));
  pool.start([kept = openVault] { kept->checkPages(); }, kAfterPictures);
  emit session.openChanged();
  emit session.applicationChanged();
  emit session.changed();
  emit session.syncChanged();
}

bool Session::Impl::isHalfEnrolled(const SessionSnapshot& seen) const {
  return enrolling && !sameAccount(latest.overview->account, seen.overview->account);
}

void Session::Impl::adopt(SessionSnapshot seen) {
  seen.smallOnly = latest.smallOnly;  // Chosen here; what was read may be older.
  const SessionSnapshot before = std::exchange(latest, std::move(seen));
  if (!sameAccount(before.overview->account, latest.overview->account)) emit session.openChanged();
  if (before.application != latest.application) emit session.applicationChanged();
  emit session.changed();
}

void Session::Impl::close() {
  flush();
  poking.stop();
  if (!openVault) return;
  ++opening;
  worker.start([this, leaving = std::move(openVault)]() mutable {
    leaving->cancel();
    pool.waitForDone();
    leaving.reset();
  });
  openVault.reset();
  latest = {};
  sync = {};
  writing = 0;
  emit session.openChanged();
  emit session.applicationChanged();
  emit session.changed();
  emit session.syncChanged();
}

void Session::Impl::refresh() {
  if (!openVault) return;
  again = refreshing;
  if (refreshing) return;
  refreshing = true;
  enqueue([this, asked = opening, application = latest.application](OpenVault& open) {
    woken = false;
    SessionSnapshot seen = snapshotOf(*open.vault(), application, open.running());
    tell(asked, [this, application, seen = std::move(seen)] {
      refreshing = false;
      const bool current = application == latest.application;
      if (current && !isHalfEnrolled(seen)) adopt(seen);
      if (std::exchange(again, false) || !current) refresh();
    });
  });
}

void Session::Impl::wake() {
  if (!woken.exchange(true)) tell([this] { refresh(); });
}

void Session::Impl::syncChanged(const SyncSnapshot& snapshot) {
  {
    const std::lock_guard lock(syncMutex);
    syncLatest = snapshot;
  }
  if (syncWoken.exchange(true)) return;
  tell([this] {
    syncWoken = false;
    if (!openVault) return;
    {
      const std::lock_guard lock(syncMutex);
      sync = syncLatest;
    }
    emit session.syncChanged();
  });
}

void Session::Impl::write(std::vector<CellEdit> edits) {
  if (edits.empty() || !openVault) return;
  ++writing;
  if (!poking.isActive()) poking.start();
  enqueue(
      [this, asked = opening, application = latest.application, edits = std::move(edits)](OpenVault& open) {
        const auto result = open.vault()->drafts.edit(application, edits, clock.now());
        tell(asked, [this, result] { wrote(result); });
      });
}

void Session::Impl::wrote(const base::Result<void>& result) {
  --writing;
  if (!result) return emit session.failed(session.words(result.error()));
  if (writing == 0 && gathered.empty()) emit session.saved();
}

void Session::Impl::flush() {
  typing.stop();
  write(std::exchange(gathered, {}));
}

bool reviewsAs(std::string_view role) {
  const auto known = policy::roleFromName(role);
  return known && policy::isReviewer(*known);
}

}  // namespace tarim::client::app
