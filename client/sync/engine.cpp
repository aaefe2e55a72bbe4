// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/engine.hpp"

#include "client/sync/backoff.hpp"
#include "client/sync/net/tls_session_cache.hpp"
#include "client/sync/net/tls_transport.hpp"
#include "client/sync/run.hpp"
#include "client/sync/sync_status_publisher.hpp"
#include "shared/base/hash.hpp"

#include <charconv>
#include <condition_variable>
#include <thread>

namespace tarim::client {
namespace {

using base::Code;
using base::Error;

constexpr std::string_view kSessionSetting = "sync.session";
constexpr base::Millis kMostThrottled = std::chrono::hours(1);
/// A server that changes its store this often within one sync is broken.
constexpr int kMostStores = 3;

/// Whether a failed sync has reached the server; nothing when the failure was on this device.
std::optional<bool> reachedServer(Code code) {
  switch (code) {
    case Code::Offline:
    case Code::TimedOut:
    case Code::ForeignServer:
    case Code::CaptivePortal:
      return false;
    case Code::Unknown:
    case Code::InvalidInput:
    case Code::StorageFull:
    case Code::StorageFailed:
    case Code::StorageCorrupt:
    case Code::ReadOnly:
      return std::nullopt;
    default:
      return true;
  }
}

base::Millis secondsIn(const Error& throttled) {
  std::int64_t seconds = 60;
  const std::string& text = throttled.detail();
  std::from_chars(text.data(), text.data() + text.size(), seconds);
  return std::clamp<base::Millis>(std::chrono::seconds(seconds), std::chrono::seconds(1), kMostThrottled);
}

}  // namespace

struct SyncEngine::Impl {
  Impl(Vault& ofVault, const base::Clock& ofClock, SyncOptions ofOptions, SyncListener* listener)
      : vault(ofVault),
        clock(ofClock),
        options(std::move(ofOptions)),
        status(listener),
        puller(ofVault, ofClock),
        backoff(options.retryFirst, options.retryMost, options.seed) {
    status.setConnectionTraffic([this] { return traffic(); });
  }

  /// `retryRefused`: see SyncRun::Callbacks.
  base::Result<void> attempt(bool retryRefused);
  base::Result<void> sync(bool retryRefused);
  base::Result<void> prepareTransport(const Account& account);
  bool resumeTransport();
  /// `filesUnderWay`: this run sends files, so setSmallOnly(true) interrupts it.
  bool isInterrupted(bool filesUnderWay);
  /// Fetches the server's seal key once for a vault that was enrolled before packages existed.
  void fetchSealKey(ApiClient& api);
  void loadSession();
  void keepSession();
  [[nodiscard]] Traffic traffic() const;
  void work();
  void finish(const base::Result<void>& done);
  enum class WakeOn { Poke, StopOnly };
  void wait(base::Millis pause, WakeOn wakeOn = WakeOn::Poke);
  void waitForPoke();
  void waitAfter(const Error& error);
  /// False when it is time to end.
  bool waitWhilePaused();
  [[nodiscard]] base::Millis pauseAfter(const Error& error);
  void interrupt();

  Vault& vault;
  const base::Clock& clock;
  SyncOptions options;
  SyncStatusPublisher status;
  Estimator estimator;
  Puller puller;
  Backoff backoff;

  std::mutex jobs;      ///< One sync at a time.
  Account account;      ///< The account that the transport connects for.
  std::string session;  ///< The session text stored in the vault.
  bool hasAskedSealKey = false;
  Traffic before;  ///< Of earlier transports.

  std::mutex mutex;  ///< Guards everything below.
  std::condition_variable wake;
  std::unique_ptr<Transport> transport;
  bool stopped = false;
  bool paused = false;
  bool smallOnly = false;
  bool poked = false;
  std::thread thread;
};

// --- one attempt
// -----------------------------------------------------------------------------------------------------

base::Result<void> SyncEngine::Impl::prepareTransport(const Account& wanted) {
  const bool same = transport && account.server == wanted.server && account.caPem == wanted.caPem;
  if (same) return {};
  const auto endpoint = endpointOf(wanted.server, wanted.caPem);
  if (!endpoint) return endpoint.error();
  const std::lock_guard lock(mutex);
  account = wanted;
  loadSession();
  auto made = makeTransport(*endpoint, options);
  before = traffic();
  transport = std::move(made);
  return {};
}

Traffic SyncEngine::Impl::traffic() const {
  Traffic all = before;
  if (transport) all += transport->traffic();
  return all;
}

bool SyncEngine::Impl::resumeTransport() {
  const std::lock_guard lock(mutex);
  if (stopped || paused) return false;
  transport->resume();
  return true;
}

base::Result<void> SyncEngine::Impl::sync(bool retryRefused) {
  const Account now = vault.settings.account();
  if (!now.enrolled()) return Error(Code::NotAuthenticated, "this vault is not enrolled yet");
  if (vault.isReadOnly()) return Error(Code::ReadOnly, "what the server answers could not be kept");
  const auto ready = prepareTransport(now);
  if (!ready) return ready;
  if (!resumeTransport()) return Error(Code::Cancelled);
  status.write([this](SyncSnapshot& shown) {
    shown.phase = transport->isConnected() ? SyncPhase::Exchanging : SyncPhase::Connecting;
    shown.nextAttempt = {};
    countRemaining(vault, shown);
  });
  ApiClient api(*transport, now.token);
  const auto endpoint = endpointOf(now.server, now.caPem);
  const bool small = [this] {
    const std::lock_guard lock(mutex);
    return smallOnly;
  }();
  base::Result<void> done;
  for (int left = kMostStores; left > 0; --left) {
    SyncRun run(
        vault, clock, status, estimator, puller,
        {options, [&] { return makeTransport(*endpoint, options); },
         [this, small] { return isInterrupted(!small); }, small, retryRefused, transport->isConnected()});
    done = run.complete(api);
    if (!run.storeHasChanged()) break;
    done = Error(Code::ProtocolBroken, "the server names another store each time");
  }
  if (done) fetchSealKey(api);
  if (!done) transport->close();
  keepSession();
  return done;
}

void SyncEngine::Impl::fetchSealKey(ApiClient& api) {
  Account known = vault.settings.account();
  if (!known.sealKey.empty() || std::exchange(hasAskedSealKey, true)) return;
  const auto hello = api.hello();
  if (!hello || hello->sealKey.empty() || hello->publicKey != known.serverKey) return;
  known.sealKey = hello->sealKey;
  (void)vault.settings.setAccount(known);
}

bool SyncEngine::Impl::isInterrupted(bool filesUnderWay) {
  const std::lock_guard lock(mutex);
  return stopped || paused || (filesUnderWay && smallOnly);
}

// --- the session
// -----------------------------------------------------------------------------------------------------

/// The vault keeps the session sealed, for this server and CA only.
void SyncEngine::Impl::loadSession() {
  const std::string mark = base::sha256(account.server + "\n" + account.caPem).hex() + "\n";
  const std::string kept = vault.settings.get(kSessionSetting);
  session = kept.starts_with(mark) ? kept : mark;
  options.sessions = std::make_shared<TlsSessionCache>(session.substr(mark.size()));
}

void SyncEngine::Impl::keepSession() {
  const std::size_t mark = session.find('\n') + 1;
  const std::string now = session.substr(0, mark) + options.sessions->get();
  if (now != session && vault.settings.set(kSessionSetting, now)) session = now;
}

base::Result<void> SyncEngine::Impl::attempt(bool retryRefused) {
  const std::lock_guard job(jobs);
  base::Result<void> done;
  try {
    done = sync(retryRefused);
  } catch (const std::exception& broken) {
    if (transport) transport->close();
    done = Error(Code::Unknown, broken.what());
  }
  finish(done);
  return done;
}

void SyncEngine::Impl::finish(const base::Result<void>& done) {
  status.write([&](SyncSnapshot& shown) {
    shown.phase = SyncPhase::Idle;
    shown.fileUnderWay.clear();
    countRemaining(vault, shown);
    if (done) {
      shown.trouble.reset();
    } else if (done.error().code() != Code::Cancelled) {
      shown.trouble = done.error();
      shown.online =
          reachedServer(done.error().code()).value_or(shown.online) && vault.settings.account().enrolled();
    }
  });
}

// --- the engine's thread
// --------------------------------------------------------------------------------------------------

base::Millis SyncEngine::Impl::pauseAfter(const Error& error) {
  switch (error.code()) {
    case Code::Throttled:
      return secondsIn(error);
    case Code::ClientTooOld:
    case Code::ServerTooOld:
      return options.retryMost;
    default:
      return backoff.next();
  }
}

void SyncEngine::Impl::wait(base::Millis pause, WakeOn wakeOn) {
  std::unique_lock lock(mutex);
  wake.wait_for(lock, pause, [&] { return stopped || paused || (poked && wakeOn == WakeOn::Poke); });
}

void SyncEngine::Impl::waitForPoke() {
  std::unique_lock lock(mutex);
  wake.wait(lock, [this] { return stopped || poked || paused; });
}

bool SyncEngine::Impl::waitWhilePaused() {
  std::unique_lock lock(mutex);
  if (paused && !stopped) {
    lock.unlock();
    status.write([](SyncSnapshot& shown) { shown.phase = SyncPhase::Paused; });
    lock.lock();
    wake.wait(lock, [this] { return stopped || !paused; });
  }
  poked = false;
  return !stopped;
}

void SyncEngine::Impl::work() {
  while (waitWhilePaused()) {
    const std::uint64_t sentBefore = status.read().bytesSent;
    const auto done = attempt(false);
    // A link that made progress is worth trying again soon.
    if (done || status.read().bytesSent != sentBefore) backoff.reset();
    if (done)
      wait(options.interval);
    else
      waitAfter(done.error());
  }
}

void SyncEngine::Impl::waitAfter(const Error& error) {
  if (error.code() == Code::Cancelled) return;
  if (error.code() == Code::NotAuthenticated || error.code() == Code::ReadOnly) return waitForPoke();
  const base::Millis pause = pauseAfter(error);
  status.write([&](SyncSnapshot& shown) {
    shown.phase = SyncPhase::Waiting;
    shown.nextAttempt = vault.exchange.serverClock().at(clock.now()) + pause;
  });
  // A throttled client keeps the server's pause, even when edits arrive meanwhile.
  wait(pause, error.code() == Code::Throttled ? WakeOn::StopOnly : WakeOn::Poke);
}

void SyncEngine::Impl::interrupt() {
  if (transport) transport->interrupt();
  wake.notify_all();
}

// --- public functions
// --------------------------------------------------------------------------------------------------------

SyncEngine::SyncEngine(Vault& vault, const base::Clock& clock, SyncOptions options, SyncListener* listener)
    : m_impl(std::make_unique<Impl>(vault, clock, std::move(options), listener)) {}

SyncEngine::~SyncEngine() {
  {
    const std::lock_guard lock(m_impl->mutex);
    m_impl->stopped = true;
    m_impl->interrupt();
  }
  if (m_impl->thread.joinable()) m_impl->thread.join();
}

void SyncEngine::start() {
  if (!m_impl->thread.joinable()) m_impl->thread = std::thread([impl = m_impl.get()] { impl->work(); });
}

void SyncEngine::poke() {
  const std::lock_guard lock(m_impl->mutex);
  m_impl->poked = true;
  m_impl->wake.notify_all();
}

void SyncEngine::setPaused(bool paused) {
  const std::lock_guard lock(m_impl->mutex);
  m_impl->paused = paused;
  if (paused) m_impl->interrupt();
  m_impl->wake.notify_all();
}

void SyncEngine::setSmallOnly(bool smallOnly) {
  const std::lock_guard lock(m_impl->mutex);
  if (std::exchange(m_impl->smallOnly, smallOnly) == smallOnly) return;
  if (smallOnly) m_impl->interrupt();
  m_impl->poked = true;
  m_impl->wake.notify_all();
}

SyncSnapshot SyncEngine::snapshot() const {
  return m_impl->status.read();
}

base::Result<SyncSnapshot> SyncEngine::runOnce() {
  const auto done = m_impl->attempt(true);
  if (!done) return done.error();
  return m_impl->status.read();
}

}  // namespace tarim::client
