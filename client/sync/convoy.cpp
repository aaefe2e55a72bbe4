// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/convoy.hpp"

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
constexpr auto kNoNewLanes = 15s;

bool isOfTheLink(Code code) {
  return code == Code::Offline || code == Code::TimedOut || code == Code::Cancelled;
}

}  // namespace

Convoy::Convoy(Vault& vault, Pile& pile, Packer& packer, Board& board, Estimator& estimator,
               const SyncOptions& options, Ways ways)
    : m_vault(vault),
      m_pile(pile),
      m_packer(packer),
      m_board(board),
      m_estimator(estimator),
      m_ways(std::move(ways)),
      m_count(options.mostLanes),
      m_sentBefore(board.read().bytesSent) {
  m_board.countBeside([this] { return traffic(); });
}

Convoy::~Convoy() {
  m_board.countBeside({});
}

base::Result<void> Convoy::run() {
  const std::uint64_t storedBefore = m_pile.stored();
  m_sentBefore -= std::min(m_sentBefore, storedBefore);
  const auto begun = begin();
  if (!begun) return begun;
  while (!isFinished()) {
    if (m_ways.isInterrupted()) return Error(Code::Cancelled);
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

base::Result<void> Convoy::begin() {
  m_pile.holdBack(m_ways.goAhead ? m_count.atOnce() : 0);
  for (std::size_t i = 0; i < m_count.atOnce(); ++i) {
    addLane();
    m_lanes.back()->park(i > 0);
  }
  auto saying = std::async(std::launch::async, [this] { return m_ways.talk(patience()); });
  while (saying.wait_for(kFirstTick) != std::future_status::ready)
    steer();
  const auto said = saying.get();
  if (!said) retireAll();  // Nothing else may go without an answer to what is there.
  m_pile.holdBackNoMore();
  if (said) m_lanes.front()->nudge();
  return said;
}

bool Convoy::isFinished() const {
  const bool atRest = std::all_of(m_lanes.begin(), m_lanes.end(),
                                  [](const auto& lane) { return lane->state() == Lane::State::Resting; });
  return atRest && !m_lanes.empty() && m_pile.waiting() == 0 && !m_pile.hasDoubts();
}

// --- how many
// -----------------------------------------------------------------------------------------------------

void Convoy::addLane() {
  const auto changed = [this] {
    const std::lock_guard lock(m_mutex);
    m_changed = true;
    m_change.notify_all();
  };
  const auto began = [this](const std::string& hash) {
    const std::lock_guard lock(m_mutex);
    m_fileUnderWay = hash;
  };
  auto transport = m_ways.connect();
  transport->setConnectPatience(patience());
  auto lane = std::make_unique<Lane>(m_pile, m_packer, std::move(transport), m_ways.token, began, changed);
  const std::lock_guard lock(m_lanesMutex);
  m_lanes.push_back(std::move(lane));
}

void Convoy::steer() {
  std::vector<SocketFacts> busy;
  for (const auto& lane : m_lanes)
    if (const auto facts = lane->facts();
        facts && lane->state() == Lane::State::Working && facts->unacknowledged > 0)
      busy.push_back(*facts);
  const std::size_t wanted = wantedLanes(busy);
  const std::size_t waiting = m_pile.waiting();
  m_pile.setHands(wanted);
  // A server closes what rests for long.
  (void)retireIf([](const Lane& lane) {
    const auto facts = lane.facts();
    return lane.state() == Lane::State::Resting && facts && facts->peerClosed;
  });
  if (m_lanes.empty() || (m_lanes.size() < wanted && waiting > 0)) addLane();
  for (std::size_t i = 0; i < m_lanes.size(); ++i) {
    m_lanes[i]->park(i >= wanted);
    if (m_count.allowance() > 0) m_lanes[i]->setAllowance(m_count.allowance());
    if (i < wanted && waiting > 0) m_lanes[i]->nudge();
  }
}

std::size_t Convoy::wantedLanes(const std::vector<SocketFacts>& busy) {
  const auto now = Steady::now();
  const std::size_t wanted = m_count.decide(busy, now);
  return now < m_grantedUntil ? std::min(wanted, m_granted) : wanted;
}

void Convoy::retire(std::unique_ptr<Lane>& lane) {
  lane->end();
  const std::lock_guard lock(m_lanesMutex);
  m_before += lane->traffic();
  lane.reset();
}

void Convoy::forgetRetired() {
  const std::lock_guard lock(m_lanesMutex);
  std::erase(m_lanes, nullptr);
}

void Convoy::retireAll() {
  (void)retireIf([](const Lane&) { return true; });
}

void Convoy::giveWay() {
  std::size_t left = m_lanes.size();
  for (auto& lane : m_lanes) {
    const auto error = lane->error();
    if (!error || error->code() != Code::Throttled || left == 1) continue;
    retire(lane);
    m_granted = --left;
    m_grantedUntil = Steady::now() + kNoNewLanes;
  }
  forgetRetired();
}

// --- the link
// -----------------------------------------------------------------------------------------------------

base::Result<void> Convoy::sayNews() {
  if (!m_ways.hasNews()) return {};
  const auto said = m_ways.talk(patience());
  if (said || !isOfTheLink(said.error().code()) || m_ways.isInterrupted()) return said;
  // The files may still be moving; if not, the probe finds out.
  return {};
}

std::chrono::milliseconds Convoy::silence() const {
  const auto rounds = std::chrono::duration_cast<std::chrono::milliseconds>(
      kRoundsOfSilence * (m_count.leastRoundTrip() + m_count.queue()));
  return std::max<std::chrono::milliseconds>(rounds, kLeastSilence);
}

std::chrono::milliseconds Convoy::patience() const {
  const bool known = m_count.leastRoundTrip().count() > 0;
  return known ? silence() : std::chrono::milliseconds::max();
}

std::chrono::milliseconds Convoy::probePatience() const {
  if (m_failedProbes == 0 || m_failedProbes % kInEarnest == 0) return patience();
  const auto round = std::chrono::duration_cast<std::chrono::milliseconds>(m_count.leastRoundTrip());
  return std::min<std::chrono::milliseconds>(2 * round + kShortPatience, patience());
}

bool Convoy::isSilent(const Lane& lane) const {
  const auto facts = lane.facts();
  return facts && facts->unacknowledged > 0 && facts->sinceAnswer > silence();
}

base::Result<void> Convoy::mend() {
  giveWay();
  bool isAnyDead = m_pile.hasDoubts();
  bool isAnyAlive = false;
  for (const auto& lane : m_lanes) {
    const auto error = lane->error();
    if (error && !isOfTheLink(error->code())) return *error;
    isAnyDead = isAnyDead || error || isSilent(*lane);
    const bool isConnected = !error && lane->facts().has_value();
    isAnyAlive = isAnyAlive || (isConnected && lane->state() == Lane::State::Working && !isSilent(*lane));
  }
  if (isAnyAlive) {
    m_heard = Steady::now();
    m_failedProbes = 0;
  }
  if (!isAnyDead || Steady::now() - m_probed < kProbeEvery) return {};
  return probe();
}

base::Result<void> Convoy::probe() {
  m_probed = Steady::now();
  // What ended by itself is asked about at once, and another one connects meanwhile.
  (void)retireIf([](const Lane& lane) { return lane.error().has_value(); });
  if (std::all_of(m_lanes.begin(), m_lanes.end(), [this](const auto& lane) { return isSilent(*lane); }))
    addLane();
  const auto reached = m_ways.reach(probePatience());
  if (m_ways.isInterrupted()) return Error(Code::Cancelled);
  if (!reached) return bear(reached.error());
  giveUpLost();
  // Only now nobody writes any more to what was lost: how much did arrive is asked, and it goes on from
  // there.
  const auto answered = m_ways.talk(patience());
  if (m_ways.isInterrupted()) return Error(Code::Cancelled);
  if (!answered) return bear(answered.error());
  m_heard = Steady::now();
  m_failedProbes = 0;
  return {};
}

base::Result<void> Convoy::bear(const Error& error) {
  ++m_failedProbes;
  m_board.write([](SyncSnapshot& shown) { shown.online = false; });
  const bool isOver = !isOfTheLink(error.code()) || Steady::now() - m_heard > kGiveUp;
  return isOver ? base::Result<void>(error) : base::Result<void>();
}

void Convoy::giveUpLost() {
  const auto isLost = [this](const Lane& lane) { return lane.error() || isSilent(lane); };
  const auto isAnyLost = [&] {
    return std::any_of(m_lanes.begin(), m_lanes.end(), [&](const auto& lane) { return isLost(*lane); });
  };
  if (!isAnyLost()) return;
  // A link that has just come back has not yet carried what TCP sends again by itself.
  if (m_failedProbes > 0) std::this_thread::sleep_for(m_count.leastRoundTrip());
  if (!isAnyLost()) return;
  // Those at rest were led the same way.
  (void)retireIf([&](const Lane& lane) { return isLost(lane) || lane.state() == Lane::State::Resting; });
  if (m_lanes.empty()) addLane();
}

bool Convoy::retireIf(const std::function<bool(const Lane&)>& isToGo) {
  bool isAnyGone = false;
  for (auto& lane : m_lanes) {
    if (!isToGo(*lane)) continue;
    retire(lane);
    isAnyGone = true;
  }
  forgetRetired();
  return isAnyGone;
}

// --- what people see
// ----------------------------------------------------------------------------------------------

Traffic Convoy::traffic() const {
  const std::lock_guard lock(m_lanesMutex);
  Traffic all = m_before;
  for (const auto& lane : m_lanes)
    if (lane) all += lane->traffic();
  return all;
}

void Convoy::show() {
  const auto now = Steady::now();
  if (now - m_shown < kShowEvery) return;
  m_shown = now;
  std::uint64_t ahead = 0;
  for (const auto& lane : m_lanes)
    ahead += lane->onTheirSide();
  // In bytes of files as they are: what people see, and what is left is counted in.
  const double shrunk = m_packer.shrinkage();
  ahead = std::uint64_t(double(ahead) / shrunk);
  const std::uint64_t there = std::uint64_t(double(m_pile.stored()) / shrunk) + ahead;
  m_packer.setRate(m_estimator.bytesPerSecond());
  // What was lost with a connection has to come once more, and the time it takes counts.
  m_measured = std::min(m_measured, there);
  if (now - m_measuredAt >= kMeasureEvery && there > m_measured) {
    // Before the first byte there was connecting.
    if (m_measured > 0) m_estimator.add(there - m_measured, now - m_measuredAt);
    m_measured = there;
    m_measuredAt = now;
  }
  m_board.write([&](SyncSnapshot& shown) {
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

void Convoy::waitForChange() {
  std::unique_lock lock(m_mutex);
  m_change.wait_for(lock, kTick, [this] { return m_changed; });
  m_changed = false;
}

}  // namespace tarim::client
