// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/link/works.hpp"

#include "tests/bench/link/listening.hpp"
#include "tests/support/cannot.hpp"

#include <algorithm>

namespace tarim::bench {

namespace {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

/// A link, a server and a device on it that has sent nothing but its enrolment.
struct World {
  explicit World(const Setting& setting)
      : link(link::EmulatedLink::open(fair(setting.profile), 11).value()),
        server(*link),
        device(*link, server, setting.options) {}

  /// Enrolment is no part of any work, so it does not meet outages.
  static link::Profile fair(link::Profile profile) { return profile; }

  std::unique_ptr<link::EmulatedLink> link;
  FarServer server;
  NearDevice device;
};

void fill(NearDevice& device, const Load& load) {
  device.write(load.cellBytes);
  for (const base::Bytes& page : load.pages)
    device.attach(page);
}

/// Until nothing is on its way any more.
void settle(const link::EmulatedLink& link) {
  std::this_thread::sleep_for(2 * link.profile().roundTrip + 300ms);
}

Result begin(const Setting& setting, std::string work) {
  Result result;
  result.profile = setting.profile.name;
  result.who = setting.who;
  result.work = std::move(work);
  result.roundTrip = seconds(setting.profile.roundTrip);
  return result;
}

/// Runs something at the near end and fills in what it took.
void measure(const Setting& setting, World& world, Result& result, const std::function<void()>& work) {
  const link::Totals before = world.link->totals();
  const auto began = Steady::now();
  world.link->device().inside(work);
  result.seconds = seconds(Steady::now() - began);
  settle(*world.link);
  result.passed = world.link->totals() - before;
  setting.found(result);
}

}  // namespace

std::uint64_t Load::bytes() const {
  std::uint64_t sum = cellBytes;
  for (const base::Bytes& page : pages)
    sum += page.size();
  return sum;
}

// --- (a)
// ----------------------------------------------------------------------------------------------------------

namespace {

Result newDossierOnce(const Setting& setting) {
  World world(setting);
  fill(world.device, setting.load);
  Listening listening;
  const auto engine = world.device.engine(&listening);
  Result result = begin(setting, "a: new dossier, " + std::to_string(setting.load.pages.size()) + " pages, " +
                                     number(double(setting.load.bytes()) / 1e6, 1) + " MB");
  result.floor = seconds(link::floorOf(setting.profile, setting.load.bytes()));
  world.link->restartSchedule();
  listening.restart();
  const link::Totals before = world.link->totals();
  const auto began = Steady::now();
  world.link->device().inside([&] { engine->runOnce().value(); });
  result.seconds = seconds(Steady::now() - began);
  settle(*world.link);
  result.passed = world.link->totals() - before;
  result.estimateOff = listening.estimateOff(result.seconds);
  return result;
}

}  // namespace

void newDossier(const Setting& setting) {
  std::vector<Result> runs;
  std::vector<double> offs;
  for (int i = 0; i < setting.runs; ++i) {
    runs.push_back(newDossierOnce(setting));
    if (runs.back().estimateOff) offs.push_back(*runs.back().estimateOff);
  }
  std::ranges::sort(runs, {}, &Result::seconds);
  std::ranges::sort(offs);
  Result& middle = runs[runs.size() / 2];
  middle.runs = setting.runs;
  if (!offs.empty()) middle.estimateOff = offs[offs.size() / 2];
  setting.found(middle);
}

// --- (b) and (c)
// ----------------------------------------------------------------------------------------------------------

void smallThings(const Setting& setting) {
  Setting calm = setting;
  calm.profile.outages = {};
  calm.profile.loss = 0;  // A lost packet would be what is measured.
  World world(calm);
  world.device.write(setting.load.cellBytes);
  world.device.sync();
  settle(*world.link);
  std::unique_ptr<client::SyncEngine> engine;
  const auto sync = [&] { engine->runOnce().value(); };
  const auto restart = [&] {
    world.link->device().inside([&] { engine.reset(); });
    settle(*world.link);
    engine = world.device.engine();
  };
  restart();
  Result nothingCold = begin(setting, "c: nothing new, cold");
  measure(setting, world, nothingCold, sync);
  Result nothingWarm = begin(setting, "c: nothing new, warm");
  measure(setting, world, nothingWarm, sync);
  restart();
  world.device.editOneField();
  Result editCold = begin(setting, "b: one field, cold");
  measure(setting, world, editCold, sync);
  world.device.editOneField();
  Result editWarm = begin(setting, "b: one field, warm");
  measure(setting, world, editWarm, sync);
  world.link->device().inside([&] { engine.reset(); });
}

// --- (d)
// ----------------------------------------------------------------------------------------------------------

namespace {

/// Bytes of pages that have arrived beyond those before the cut, when it is said to go on.
constexpr std::uint64_t kGoingOn = 6000;

struct Cut {
  std::string name;
  /// Returns when the link is there again; what the engine does meanwhile is its own affair.
  std::function<void(World&, std::unique_ptr<client::SyncEngine>&)> happen;
};

std::vector<Cut> cuts() {
  const auto restartClient = [](World& world, std::unique_ptr<client::SyncEngine>& engine) {
    engine.reset();
    // A kernel goes on sending for sockets that are closed.
    for (std::uint64_t before = 0; before != world.link->totals().up.bytes;) {
      before = world.link->totals().up.bytes;
      settle(*world.link);
    }
    engine = world.device.engine();
    world.link->device().inside([&] { engine->start(); });
  };
  const auto restartServer = [](World& world, std::unique_ptr<client::SyncEngine>&) {
    world.server.kill();
    world.server.start();
  };
  const auto forget = [](World& world, std::unique_ptr<client::SyncEngine>&) {
    world.link->forgetConnections();
    std::this_thread::sleep_for(100ms);  // It does so at its next turn.
  };
  const auto silence = [](World& world, std::unique_ptr<client::SyncEngine>&) {
    world.link->setDead(true);
    std::this_thread::sleep_for(25s);
    world.link->setDead(false);
  };
  return {{"the client restarted", restartClient},
          {"the server killed and restarted", restartServer},
          {"the address changed", forget},
          {"dead without a word for 25 s", silence}};
}

/// For an engine that was there before: further bytes of pages have arrived, those that were acknowledged
/// late not counted.
std::function<bool()> arrivesAgain(const World& world, const client::SyncEngine& engine) {
  const auto settled = Steady::now() + 2 * world.link->profile().roundTrip;
  return [&engine, settled, left = engine.snapshot().bytesLeft]() mutable {
    const std::uint64_t now = engine.snapshot().bytesLeft;
    if (Steady::now() < settled) left = std::min(left, now);
    return now + kGoingOn <= left;
  };
}

/// For one that has just been started: whatever it hands over is new.
std::function<bool()> handsOverAgain(const client::SyncEngine& engine) {
  return [&engine] { return engine.snapshot().bytesHanded >= kGoingOn; };
}

void cutOnce(const Setting& setting, const Cut& cut) {
  World world(setting);
  for (const base::Bytes& page : setting.load.pages) {
    if (world.device.application().empty()) world.device.write(2000);
    world.device.attach(page);
  }
  const std::uint64_t all = setting.load.bytes() - setting.load.cellBytes;
  Listening listening;
  auto engine = world.device.engine(&listening);
  const auto began = Steady::now();
  world.link->device().inside([&] { engine->start(); });
  if (!listening.waitForSent(all / 2)) throw tests::cannot("half of the upload never arrived");
  const std::uint64_t underWay = listening.underWay();
  const auto handedByOld = listening.handed();
  cut.happen(world, engine);
  const auto back = Steady::now();
  const bool goesOn = cut.name.find("client") == std::string::npos;
  const auto isGoingOn = goesOn ? arrivesAgain(world, *engine) : handsOverAgain(*engine);
  while (!isGoingOn() && Steady::now() - back < 5min)
    std::this_thread::sleep_for(10ms);
  const double noticed = seconds(Steady::now() - back);
  if (goesOn) {
    if (!listening.waitUntilDone())
      throw tests::cannot(QString::fromStdString("the upload never ended after: " + cut.name));
  } else {
    while (engine->snapshot().itemsLeft > 0)
      std::this_thread::sleep_for(20ms);
  }
  Result result = begin(setting, "d: " + cut.name + " at half");
  result.seconds = seconds(Steady::now() - began);
  const std::uint64_t handed = goesOn ? listening.handed() : handedByOld + engine->snapshot().bytesHanded;
  result.goesOn = noticed;
  result.sentAgain = handed - std::min(handed, all);
  // Of a client that is gone nobody can ask; of one that goes on, its connections were asked as they ended.
  result.underWay = goesOn ? listening.cutOff() : underWay;
  result.passed = world.link->totals();
  setting.found(result);
  world.link->device().inside([&] { engine.reset(); });
}

}  // namespace

void cutAtHalf(const Setting& setting) {
  Setting calm = setting;
  calm.profile.outages = {};
  calm.options.recompress = false;  // So that what was sent twice can be told to the byte.
  for (const Cut& cut : cuts())
    cutOnce(calm, cut);
}

// --- (e)
// ----------------------------------------------------------------------------------------------------------

namespace {

/// The same without an edit.
double undisturbed(const Setting& calm) {
  World world(calm);
  fill(world.device, calm.load);
  const auto engine = world.device.engine();
  const auto began = Steady::now();
  world.link->device().inside([&] { engine->runOnce().value(); });
  return seconds(Steady::now() - began);
}

}  // namespace

void editsOvertake(const Setting& setting) {
  Setting calm = setting;
  calm.profile.outages = {};
  const double alone = undisturbed(calm);
  World world(calm);
  fill(world.device, setting.load);
  Listening listening;
  const auto engine = world.device.engine(&listening);
  const auto began = Steady::now();
  world.link->device().inside([&] { engine->start(); });
  std::vector<double> waits;
  const std::uint64_t all = setting.load.bytes() - setting.load.cellBytes;
  for (int i = 1; i <= 5; ++i) {
    if (!listening.waitForSent(all * std::uint64_t(i) / 7)) break;
    world.device.editOneField();
    engine->poke();
    const auto typed = Steady::now();
    while (world.device.hasUnsentEdits() && Steady::now() - typed < 2min)
      std::this_thread::sleep_for(5ms);
    waits.push_back(seconds(Steady::now() - typed));
  }
  if (waits.empty() || !listening.waitUntilDone()) throw tests::cannot("the upload with edits never ended");
  Result result = begin(setting, "e: upload with five edits");
  result.seconds = seconds(Steady::now() - began);
  result.floor = seconds(link::floorOf(calm.profile, setting.load.bytes()));
  std::sort(waits.begin(), waits.end());
  result.passed = world.link->totals();
  result.waited = waits[waits.size() / 2];
  result.cost = result.seconds / alone - 1;
  result.note = "an edit waits " + number(waits[waits.size() / 2], 2) + " s (median), " +
                number(waits.back(), 2) +
                " s (longest); 3 RTT + 1 s = " + number(3 * result.roundTrip + 1, 2) + " s";
  setting.found(result);
  world.link->device().inside([&] { engine.get(); });
}

}  // namespace tarim::bench
