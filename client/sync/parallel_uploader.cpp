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
constexpr auto kShowEvery = 200ms;
constexpr auto kMeasureEvery = 500ms;
constexpr auto kLeastSilence = 2500ms;
constexpr int kRoundsOfSilence = 2;
constexpr auto kProbeEvery = 700ms;
/// TCP asks after 1 s and again after 3 s. On a link that was dead there is no queue, and whoever begins anew
/// asks more often; every third time in earnest, in case the link has become a slower one.
constexpr auto kShortPatience = 400ms;
constexpr int kInEarnest = 3;
constexpr auto kGiveUp = 60s;
constexpr auto kNoNewWorkers = 15s;

bool isOfTheLink(Code code) {
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
      m_count(options.mostWorkers),
      m_sentBefore(status.read().bytesSent) {
  m_status.countBeside([this] { return traffic(); });
}

ParallelUploader::~ParallelUploader() {
  m_status.countBeside({});
}

base::Result<void> ParallelUploader::run() {
  const std::uint64_t storedBefore = m_transfers.stored();
  m_sentBefore -= std::min(m_sentBefore, storedBefore);
  const auto begun = begin();
  if (!begun) return begun;
  while (!isFinished()) {
    if (m_callbacks.isInterrupted()) return Error(Code::Cancelled);
    steer();
    const auto said = sayNews();
    if (!said) return said;
    const auto mended = mend();
    if (!mended) return mended;
    show();
    waitForChange();
  }
  m_shown = {};
  show();
  return {};
}

base::Result<void> ParallelUploader::begin() {
  m_transfers.holdBack(m_callbacks.goAhead ? m_count.atOnce() : 0);
  for (std::size_t i = 0; i < m_count.atOnce(); ++i) {
    addWorker();
    m_workers.back()->park(i > 0);
  }
  auto saying = std::async(std::launch::async, [this] { return m_callbacks.talk(patience()); });
  while (saying.wait_for(kFirstTick) != std::future_status::ready)
    steer();
  const auto said = saying.get();
  if (!said) retireAll();  // Nothing else may go without an answer to what is there.
  m_transfers.holdBackNoMore();
  if (said) m_workers.front()->nudge();
  return said;
}

bool ParallelUploader::isFinished() const {
  const bool atRest = std::all_of(m_workers.begin(), m_workers.end(), [](const auto& worker) {
    return worker->state() == UploadWorker::State::Resting;
  });
  return atRest && !m_workers.empty() && m_transfers.waiting() == 0 && !m_transfers.hasDoubts();
}

// --- how many
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
  transport->setConnectPatience(patience());
  auto worker = std::make_unique<UploadWorker>(m_transfers, m_encoder, std::move(transport),
                                               m_callbacks.token, began, changed);
  const std::lock_guard lock(m_workersMutex);
  m_workers.push_back(std::move(worker));
}

void ParallelUploader::steer() {
  std::vector<SocketFacts> busy;
  for (const auto& worker : m_workers)
    if (const auto facts = worker->facts();
        facts && worker->state() == UploadWorker::State::Working && facts->unacknowledged > 0)
      busy.push_back(*facts);
  const std::size_t wanted = wantedWorkers(busy);
  const std::size_t waiting = m_transfers.waiting();
  m_transfers.setHands(wanted);
  // A server closes what rests for long.
  (void)retireIf([](const UploadWorker& worker) {
    const auto facts = worker.facts();
    return worker.state() == UploadWorker::State::Resting && facts && facts->peerClosed;
  });
  if (m_workers.empty() || (m_workers.size() < wanted && waiting > 0)) addWorker();
  for (std::size_t i = 0; i < m_workers.size(); ++i) {
    m_workers[i]->park(i >= wanted);
    if (m_count.allowance() > 0) m_workers[i]->setAllowance(m_count.allowance());
    if (i < wanted && waiting > 0) m_workers[i]->nudge();
  }
}

std::size_t ParallelUploader::wantedWorkers(const std::vector<SocketFacts>& busy) {
  const auto now = Steady::now();
  const std::size_t wanted = m_count.decide(busy, now);
  return now < m_grantedUntil ? std::min(wanted, m_granted) : wanted;
}

void ParallelUploader::retire(std::unique_ptr<UploadWorker>& worker) {
  worker->end();
  const std::lock_guard lock(m_workersMutex);
  m_before += worker->traffic();
  worker.reset();
}

void ParallelUploader::forgetRetired() {
  const std::lock_guard lock(m_workersMutex);
  std::erase(m_workers, nullptr);
}

void ParallelUploader::retireAll() {
  (void)retireIf([](const UploadWorker&) { return true; });
}

void ParallelUploader::giveWay() {
  std::size_t left = m_workers.size();
  for (auto& worker : m_workers) {
    const auto error = worker->error();
    if (!error || error->code() != Code::Throttled || left == 1) continue;
    retire(worker);
    m_granted = --left;
    m_grantedUntil = Steady::now() + kNoNewWorkers;
  }
  forgetRetired();
}

// --- the link
// -----------------------------------------------------------------------------------------------------

base::Result<void> ParallelUploader::sayNews() {
  if (!m_callbacks.hasNews()) return {};
  const auto said = m_callbacks.talk(patience());
  if (said || !isOfTheLink(said.error().code()) || m_callbacks.isInterrupted()) return said;
  // The files may still be moving; if not, the probe finds out.
  return {};
}

std::chrono::milliseconds ParallelUploader::silence() const {
  const auto rounds = std::chrono::duration_cast<std::chrono::milliseconds>(
      kRoundsOfSilence * (m_count.leastRoundTrip() + m_count.queue()));
  return std::max<std::chrono::milliseconds>(rounds, kLeastSilence);
}

std::chrono::milliseconds ParallelUploader::patience() const {
  const bool known = m_count.leastRoundTrip().count() > 0;
  return known ? silence() : std::chrono::milliseconds::max();
}

std::chrono::milliseconds ParallelUploader::probePatience() const {
  if (m_failedProbes == 0 || m_failedProbes % kInEarnest == 0) return patience();
  const auto round = std::chrono::duration_cast<std::chrono::milliseconds>(m_count.leastRoundTrip());
  return std::min<std::chrono::milliseconds>(2 * round + kShortPatience, patience());
}

bool ParallelUploader::isSilent(const UploadWorker& worker) const {
  const auto facts = worker.facts();
  return facts && facts->unacknowledged > 0 && facts->sinceAnswer > silence();
}

base::Result<void> ParallelUploader::mend() {
  giveWay();
  bool isAnyDead = m_transfers.hasDoubts();
  bool isAnyAlive = false;
  for (const auto& worker : m_workers) {
    const auto error = worker->error();
    if (error && !isOfTheLink(error->code())) return *error;
    isAnyDead = isAnyDead || error || isSilent(*worker);
    const bool isConnected = !error && worker->facts().has_value();
    isAnyAlive =
        isAnyAlive || (isConnected && worker->state() == UploadWorker::State::Working && !isSilent(*worker));
  }
  if (isAnyAlive) {
    m_heard = Steady::now();
    m_failedProbes = 0;
  }
  if (!isAnyDead || Steady::now() - m_probed < kProbeEvery) return {};
  return probe();
}

base::Result<void> ParallelUploader::probe() {
  m_probed = Steady::now();
  // What ended by itself is asked about at once, and another one connects meanwhile.
  (void)retireIf([](const UploadWorker& worker) { return worker.error().has_value(); });
  if (std::all_of(m_workers.begin(), m_workers.end(),
                  [this](const auto& worker) { return isSilent(*worker); }))
    addWorker();
  const auto reached = m_callbacks.reach(probePatience());
  if (m_callbacks.isInterrupted()) return Error(Code::Cancelled);
  if (!reached) return bear(reached.error());
  giveUpLost();
  // Only now nobody writes any more to what was lost: how much did arrive is asked, and it goes on from
  // there.
  const auto answered = m_callbacks.talk(patience());
  if (m_callbacks.isInterrupted()) return Error(Code::Cancelled);
  if (!answered) return bear(answered.error());
  m_heard = Steady::now();
  m_failedProbes = 0;
  return {};
}

base::Result<void> ParallelUploader::bear(const Error& error) {
  ++m_failedProbes;
  m_status.write([](SyncSnapshot& shown) { shown.online = false; });
  const bool isOver = !isOfTheLink(error.code()) || Steady::now() - m_heard > kGiveUp;
  return isOver ? base::Result<void>(error) : base::Result<void>();
}

void ParallelUploader::giveUpLost() {
  const auto isLost = [this](const UploadWorker& worker) { return worker.error() || isSilent(worker); };
  const auto isAnyLost = [&] {
    return std::any_of(m_workers.begin(), m_workers.end(),
                       [&](const auto& worker) { return isLost(*worker); });
  };
  if (!isAnyLost()) return;
  // A link that has just come back has not yet carried what TCP sends again by itself.
  if (m_failedProbes > 0) std::this_thread::sleep_for(m_count.leastRoundTrip());
  if (!isAnyLost()) return;
  // Those at rest were led the same way.
  (void)retireIf([&](const UploadWorker& worker) {
    return isLost(worker) || worker.state() == UploadWorker::State::Resting;
  });
  if (m_workers.empty()) addWorker();
}

bool ParallelUploader::retireIf(const std::function<bool(const UploadWorker&)>& isToGo) {
  bool isAnyGone = false;
  for (auto& worker : m_workers) {
    if (!isToGo(*worker)) continue;
    retire(worker);
    isAnyGone = true;
  }
  forgetRetired();
  return isAnyGone;
}

// --- what people see
// ----------------------------------------------------------------------------------------------

Traffic ParallelUploader::traffic() const {
  const std::lock_guard lock(m_workersMutex);
  Traffic all = m_before;
  for (const auto& worker : m_workers)
    if (worker) all += worker->traffic();
  return all;
}

void ParallelUploader::show() {
  const auto now = Steady::now();
  if (now - m_shown < kShowEvery) return;
  m_shown = now;
  std::uint64_t ahead = 0;
  for (const auto& worker : m_workers)
    ahead += worker->onTheirSide();
  // In bytes of files as they are: what people see, and what is left is counted in.
  const double shrunk = m_encoder.shrinkage();
  ahead = std::uint64_t(double(ahead) / shrunk);
  const std::uint64_t there = std::uint64_t(double(m_transfers.stored()) / shrunk) + ahead;
  m_encoder.setRate(m_estimator.bytesPerSecond());
  // What was lost with a connection has to come once more, and the time it takes counts.
  m_measured = std::min(m_measured, there);
  if (now - m_measuredAt >= kMeasureEvery && there > m_measured) {
    // Before the first byte there was connecting.
    if (m_measured > 0) m_estimator.add(there - m_measured, now - m_measuredAt);
    m_measured = there;
    m_measuredAt = now;
  }
  m_status.write([&](SyncSnapshot& shown) {
    const std::lock_guard lock(m_mutex);
    countWhatIsLeft(m_vault, shown);
    shown.bytesLeft -= std::min(shown.bytesLeft, ahead);
    shown.bytesSent = m_sentBefore + there;
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
