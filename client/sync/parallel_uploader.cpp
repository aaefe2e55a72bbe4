// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/parallel_uploader.hpp"

#include <algorithm>
#include <future>

namespace tarim::client {
namespace {

using namespace std::chrono_literals;
using base::Code;
using base::Error;

constexpr auto kTick = 100ms;
constexpr auto kFirstTick = 20ms;
constexpr auto kPublishEvery = 200ms;
constexpr auto kMeasureEvery = 500ms;
constexpr auto kLeastSilence = 2500ms;
constexpr int kRoundTripsOfSilence = 2;
constexpr auto kProbeEvery = 700ms;
/// TCP retransmits its SYN after 1 s and again after 3 s. A link that was dead has no queue, so probes with a
/// short time-out reconnect more often; every third probe has the full time-out, in case the link has become
/// slower.
constexpr auto kShortTimeout = 400ms;
constexpr int kFullTimeoutEvery = 3;
constexpr auto kGiveUpAfter = 60s;
constexpr auto kWorkerLimitTime = 15s;

bool isLinkError(Code code) {
  return code == Code::Offline || code == Code::TimedOut || code == Code::Cancelled;
}

}  // namespace

ParallelUploader::ParallelUploader(Vault& vault, TransferQueue& transfers, UploadEncoder& encoder,
                                   SyncStatusPublisher& status, Estimator& estimator,
                                   const SyncOptions& options, Callbacks callbacks)
    : m_vault(vault),
      m_transfers(transfers),
      m_encoder(encoder),
      m_status(status),
      m_estimator(estimator),
      m_callbacks(std::move(callbacks)),
      m_controller(options.mostWorkers),
      m_sentBefore(status.read().bytesSent) {
  m_status.setWorkerTraffic([this] { return traffic(); });
}

ParallelUploader::~ParallelUploader() {
  m_status.setWorkerTraffic({});
}

base::Result<void> ParallelUploader::run() {
  const std::uint64_t storedBefore = m_transfers.stored();
  m_sentBefore -= std::min(m_sentBefore, storedBefore);
  const auto begun = begin();
  if (!begun) return begun;
  while (!isFinished()) {
    if (m_callbacks.isInterrupted()) return Error(Code::Cancelled);
    adjustWorkers();
    const auto synced = syncUnsent();
    if (!synced) return synced;
    const auto checked = checkWorkers();
    if (!checked) return checked;
    publish();
    waitForChange();
  }
  m_publishedAt = {};
  publish();
  return {};
}

base::Result<void> ParallelUploader::begin() {
  m_transfers.hold(m_callbacks.formsKnown ? m_controller.initialWorkers() : 0);
  for (std::size_t i = 0; i < m_controller.initialWorkers(); ++i) {
    addWorker();
    m_workers.back()->setParked(i > 0);
  }
  auto syncing = std::async(std::launch::async, [this] { return m_callbacks.sync(timeout()); });
  while (syncing.wait_for(kFirstTick) != std::future_status::ready)
    adjustWorkers();
  const auto synced = syncing.get();
  if (!synced) retireAll();  // Other files must not be sent before their offsets are known.
  m_transfers.endHold();
  if (synced) m_workers.front()->wake();
  return synced;
}

bool ParallelUploader::isFinished() const {
  const bool allIdle = std::all_of(m_workers.begin(), m_workers.end(), [](const auto& worker) {
    return worker->state() == UploadWorker::State::Idle;
  });
  return allIdle && !m_workers.empty() && m_transfers.waiting() == 0 && !m_transfers.hasUnconfirmed();
}

// --- workers
// -----------------------------------------------------------------------------------------------------

void ParallelUploader::addWorker() {
  const auto changed = [this] {
    const std::lock_guard lock(m_mutex);
    m_changed = true;
    m_change.notify_all();
  };
  const auto began = [this](const std::string& hash) {
    const std::lock_guard lock(m_mutex);
    m_fileUnderWay = hash;
  };
  auto transport = m_callbacks.connect();
  transport->setConnectTimeout(timeout());
  auto worker = std::make_unique<UploadWorker>(m_transfers, m_encoder, std::move(transport),
                                               m_callbacks.token, began, changed);
  const std::lock_guard lock(m_workersMutex);
  m_workers.push_back(std::move(worker));
}

void ParallelUploader::adjustWorkers() {
  std::vector<SocketFacts> busy;
  for (const auto& worker : m_workers)
    if (const auto facts = worker->facts();
        facts && worker->state() == UploadWorker::State::Working && facts->unacknowledged > 0)
      busy.push_back(*facts);
  const std::size_t wanted = wantedWorkers(busy);
  const std::size_t waiting = m_transfers.waiting();
  m_transfers.setWorkers(wanted);
  // A server closes connections that are idle for long.
  (void)retireIf([](const UploadWorker& worker) {
    const auto facts = worker.facts();
    return worker.state() == UploadWorker::State::Idle && facts && facts->peerClosed;
  });
  if (m_workers.empty() || (m_workers.size() < wanted && waiting > 0)) addWorker();
  for (std::size_t i = 0; i < m_workers.size(); ++i) {
    m_workers[i]->setParked(i >= wanted);
    if (m_controller.inFlightLimit() > 0) m_workers[i]->setInFlightLimit(m_controller.inFlightLimit());
    if (i < wanted && waiting > 0) m_workers[i]->wake();
  }
}

std::size_t ParallelUploader::wantedWorkers(const std::vector<SocketFacts>& busy) {
  const auto now = Steady::now();
  const std::size_t wanted = m_controller.decide(busy, now);
  return now < m_workerLimitUntil ? std::min(wanted, m_workerLimit) : wanted;
}

void ParallelUploader::retire(std::unique_ptr<UploadWorker>& worker) {
  worker->end();
  const std::lock_guard lock(m_workersMutex);
  m_retiredTraffic += worker->traffic();
  worker.reset();
}

void ParallelUploader::eraseRetired() {
  const std::lock_guard lock(m_workersMutex);
  std::erase(m_workers, nullptr);
}

void ParallelUploader::retireAll() {
  (void)retireIf([](const UploadWorker&) { return true; });
}

void ParallelUploader::retireThrottled() {
  std::size_t left = m_workers.size();
  for (auto& worker : m_workers) {
    const auto error = worker->error();
    if (!error || error->code() != Code::Throttled || left == 1) continue;
    retire(worker);
    m_workerLimit = --left;
    m_workerLimitUntil = Steady::now() + kWorkerLimitTime;
  }
  eraseRetired();
}

// --- the link
// -----------------------------------------------------------------------------------------------------

base::Result<void> ParallelUploader::syncUnsent() {
  if (!m_callbacks.hasUnsent()) return {};
  const auto synced = m_callbacks.sync(timeout());
  if (synced || !isLinkError(synced.error().code()) || m_callbacks.isInterrupted()) return synced;
  // The uploads may still progress; if not, a probe finds out.
  return {};
}

std::chrono::milliseconds ParallelUploader::silenceLimit() const {
  const auto rounds = std::chrono::duration_cast<std::chrono::milliseconds>(
      kRoundTripsOfSilence * (m_controller.leastRoundTrip() + m_controller.queueDelay()));
  return std::max<std::chrono::milliseconds>(rounds, kLeastSilence);
}

std::chrono::milliseconds ParallelUploader::timeout() const {
  const bool known = m_controller.leastRoundTrip().count() > 0;
  return known ? silenceLimit() : std::chrono::milliseconds::max();
}

std::chrono::milliseconds ParallelUploader::probeTimeout() const {
  if (m_failedProbes == 0 || m_failedProbes % kFullTimeoutEvery == 0) return timeout();
  const auto round = std::chrono::duration_cast<std::chrono::milliseconds>(m_controller.leastRoundTrip());
  return std::min<std::chrono::milliseconds>(2 * round + kShortTimeout, timeout());
}

bool ParallelUploader::isSilent(const UploadWorker& worker) const {
  const auto facts = worker.facts();
  return facts && facts->unacknowledged > 0 && facts->sinceAnswer > silenceLimit();
}

base::Result<void> ParallelUploader::checkWorkers() {
  retireThrottled();
  bool isAnyDead = m_transfers.hasUnconfirmed();
  bool isAnyAlive = false;
  for (const auto& worker : m_workers) {
    const auto error = worker->error();
    if (error && !isLinkError(error->code())) return *error;
    isAnyDead = isAnyDead || error || isSilent(*worker);
    const bool isConnected = !error && worker->facts().has_value();
    isAnyAlive =
        isAnyAlive || (isConnected && worker->state() == UploadWorker::State::Working && !isSilent(*worker));
  }
  if (isAnyAlive) {
    m_aliveAt = Steady::now();
    m_failedProbes = 0;
  }
  if (!isAnyDead || Steady::now() - m_probedAt < kProbeEvery) return {};
  return probe();
}

base::Result<void> ParallelUploader::probe() {
  m_probedAt = Steady::now();
  // Retire ended workers, so that their files can be queried at once; let another connect meanwhile.
  (void)retireIf([](const UploadWorker& worker) { return worker.error().has_value(); });
  if (std::all_of(m_workers.begin(), m_workers.end(),
                  [this](const auto& worker) { return isSilent(*worker); }))
    addWorker();
  const auto reconnected = m_callbacks.reconnect(probeTimeout());
  if (m_callbacks.isInterrupted()) return Error(Code::Cancelled);
  if (!reconnected) return handleFailedProbe(reconnected.error());
  retireLost();
  // Nobody writes to the lost connections any more, so a sync can query how much arrived.
  const auto answered = m_callbacks.sync(timeout());
  if (m_callbacks.isInterrupted()) return Error(Code::Cancelled);
  if (!answered) return handleFailedProbe(answered.error());
  m_aliveAt = Steady::now();
  m_failedProbes = 0;
  return {};
}

base::Result<void> ParallelUploader::handleFailedProbe(const Error& error) {
  ++m_failedProbes;
  m_status.write([](SyncSnapshot& shown) { shown.online = false; });
  const bool isOver = !isLinkError(error.code()) || Steady::now() - m_aliveAt > kGiveUpAfter;
  return isOver ? base::Result<void>(error) : base::Result<void>();
}

void ParallelUploader::retireLost() {
  const auto isLost = [this](const UploadWorker& worker) { return worker.error() || isSilent(worker); };
  const auto isAnyLost = [&] {
    return std::any_of(m_workers.begin(), m_workers.end(),
                       [&](const auto& worker) { return isLost(*worker); });
  };
  if (!isAnyLost()) return;
  // On a link that has just come back, TCP needs a round trip for its own retransmissions.
  if (m_failedProbes > 0) std::this_thread::sleep_for(m_controller.leastRoundTrip());
  if (!isAnyLost()) return;
  // Idle connections used the same dead path.
  (void)retireIf([&](const UploadWorker& worker) {
    return isLost(worker) || worker.state() == UploadWorker::State::Idle;
  });
  if (m_workers.empty()) addWorker();
}

bool ParallelUploader::retireIf(const std::function<bool(const UploadWorker&)>& isToRetire) {
  bool isAnyGone = false;
  for (auto& worker : m_workers) {
    if (!isToRetire(*worker)) continue;
    retire(worker);
    isAnyGone = true;
  }
  eraseRetired();
  return isAnyGone;
}

// --- status
// ----------------------------------------------------------------------------------------------

Traffic ParallelUploader::traffic() const {
  const std::lock_guard lock(m_workersMutex);
  Traffic all = m_retiredTraffic;
  for (const auto& worker : m_workers)
    if (worker) all += worker->traffic();
  return all;
}

void ParallelUploader::publish() {
  const auto now = Steady::now();
  if (now - m_publishedAt < kPublishEvery) return;
  m_publishedAt = now;
  std::uint64_t received = 0;
  for (const auto& worker : m_workers)
    received += worker->receivedNotStored();
  // Convert to bytes of the original files, in which the remaining bytes are counted.
  const double ratio = m_encoder.shrinkage();
  received = std::uint64_t(double(received) / ratio);
  const std::uint64_t total = std::uint64_t(double(m_transfers.stored()) / ratio) + received;
  m_encoder.setRate(m_estimator.bytesPerSecond());
  // Bytes that were lost with a connection travel again, and their time counts.
  m_measured = std::min(m_measured, total);
  if (now - m_measuredAt >= kMeasureEvery && total > m_measured) {
    // The time before the first byte was spent connecting.
    if (m_measured > 0) m_estimator.add(total - m_measured, now - m_measuredAt);
    m_measured = total;
    m_measuredAt = now;
  }
  m_status.write([&](SyncSnapshot& shown) {
    const std::lock_guard lock(m_mutex);
    countRemaining(m_vault, shown);
    shown.bytesLeft -= std::min(shown.bytesLeft, received);
    shown.bytesSent = m_sentBefore + total;
    const Traffic carried = traffic();
    shown.bytesHanded = carried.bodies;
    shown.bytesCutOff = carried.cutOff;
    shown.bytesPerSecond = m_estimator.bytesPerSecond();
    shown.rateSpread = m_estimator.spread();
    shown.fileUnderWay = m_fileUnderWay;
  });
}

void ParallelUploader::waitForChange() {
  std::unique_lock lock(m_mutex);
  m_change.wait_for(lock, kTick, [this] { return m_changed; });
  m_changed = false;
}

}  // namespace tarim::client
