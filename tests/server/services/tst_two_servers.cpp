// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Two servers on one database are asked about one application at the same moment: one request after the
// other, whichever comes first, and no chain breaks.
#include "server/services/verify.hpp"
#include "tests/server/services/reviewer.hpp"

#include <QTest>

#include <array>
#include <barrier>
#include <thread>

namespace tarim::server::test {

using base::Code;
using workflow::CommandKind;
using workflow::EventKind;

namespace {

constexpr int kRounds = 20;

struct TwoServers {
  TwoServers() : store(must(Store::openBeside(world.path() / "store", world.clock))) {
    services = std::make_unique<Services>(*store, world.seed);
  }
  [[nodiscard]] Services& at(std::size_t server) { return server == 0 ? *world.services : *services; }

  /// Both at once, each at its own server.
  template <class Ask>
  auto askBoth(Ask ask) {
    std::array<std::optional<decltype(ask(std::size_t{}))>, 2> answers;
    std::barrier begin(2);
    std::thread other([&] {
      begin.arrive_and_wait();
      answers[1].emplace(ask(1));
    });
    begin.arrive_and_wait();
    answers[0].emplace(ask(0));
    other.join();
    return answers;
  }
  auto decideBoth(const std::array<Identity, 2>& who, const std::array<workflow::Command, 2>& commands) {
    return askBoth([&](std::size_t server) {
      return must(at(server).commands.decide(who[server], commands[server], world.clock.now()));
    });
  }
  std::size_t count(const std::string& application, EventKind kind) {
    const auto events = world.events(application);
    return static_cast<std::size_t>(
        std::count_if(events.begin(), events.end(), [&](const auto& event) { return event.kind == kind; }));
  }

  World world;
  std::unique_ptr<Store> store;
  std::unique_ptr<Services> services;
};

}  // namespace

class TwoServersTest : public QObject {
  Q_OBJECT
 private slots:
  void ofTwoReviewersOneDecides() {
    TwoServers two;
    DeviceOfTest device(two.world, "aynur");
    const ReviewerOfTest first(two.world, "base");
    const ReviewerOfTest second(two.world, "base2");
    for (int round = 0; round < kRounds; ++round) {
      const std::string id = submitted(device);
      const auto said = two.decideBoth({first.identity, second.identity},
                                       {first.looksAndReturns(id), second.look(id, CommandKind::Pass)});
      QCOMPARE(int(said[0]->done) + int(said[1]->done), 1);
      const Code lost = said[said[0]->done ? 1 : 0]->code;
      QVERIFY2(lost == Code::StaleView || lost == Code::NotNow, base::codeName(lost).data());
      QCOMPARE(two.world.events(id).size(), std::size_t{3});
      QVERIFY(workflow::verifyChain(two.world.events(id)));
    }
    QVERIFY(must(verify(*two.world.store, two.world.services->publicKey)).ok());
  }

  void aCommandThatComesTwiceIsDoneOnce() {
    TwoServers two;
    DeviceOfTest device(two.world, "aynur");
    for (int round = 0; round < kRounds; ++round) {
      const std::string id = device.begin();
      device.fill(id);
      device.sync();
      const workflow::Command submit = device.submit(id);
      const auto said = two.decideBoth({device.identity, device.identity}, {submit, submit});
      QVERIFY(said[0]->done && said[1]->done);
      QCOMPARE(two.count(id, EventKind::Submitted), std::size_t{1});
    }
    QVERIFY(must(verify(*two.world.store, two.world.services->publicKey)).ok());
  }

  void ofTwoReviewersOneHasItInHand() {
    TwoServers two;
    DeviceOfTest device(two.world, "aynur");
    const std::array who{two.world.identity("base"), two.world.identity("base2")};
    for (int round = 0; round < kRounds; ++round) {
      const std::string id = submitted(device);
      const auto said = two.askBoth([&](std::size_t server) {
        return must(two.at(server).review.lease(who[server], id, {"take", ""}));
      });
      QCOMPARE(int(said[0]->taken) + int(said[1]->taken), 1);
    }
  }

  void operationsThatComeTwiceAreTakenOnce() {
    TwoServers two;
    DeviceOfTest device(two.world, "aynur");
    DeviceOfTest other(two.world, "aynur");
    const std::string id = device.begin();
    device.sync();
    for (int round = 0; round < kRounds; ++round) {
      device.write(id, "name", "第" + std::to_string(round) + "稿");
      const wire::SyncRequest request = device.request();
      const auto said = two.askBoth(
          [&](std::size_t server) { return must(two.at(server).sync.sync(device.identity, request)); });
      QVERIFY(said[0]->held.empty() && said[1]->held.empty());
      device.take(*said[0]);
      other.sync();
    }
    QCOMPARE(other.drafts.at(id).all.size(), std::size_t{kRounds});
  }
};

std::unique_ptr<QObject> makeTwoServersTest() {
  return std::make_unique<TwoServersTest>();
}

}  // namespace tarim::server::test

#include "tst_two_servers.moc"
