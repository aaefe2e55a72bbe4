// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/fair_queue.hpp"
#include "tests/server/http/suites.hpp"

#include <QTest>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

#include <optional>
#include <vector>

using tarim::server::FairQueue;

namespace asio = boost::asio;

namespace {

using Names = std::vector<std::string>;
constexpr std::chrono::hours kPatience{1};

/// Those who wait write their names down when their turn comes, and pass it on at once.
class Line {
 public:
  Line(unsigned atOnce, unsigned mostOfOne, std::size_t places) : queue(io, atOnce, mostOfOne, places) {}
  void hold(const std::string& key) {
    asio::co_spawn(io, holding(key), asio::detached);
    run();
  }
  void wait(const std::string& name, bool isPreferred = false,
            std::chrono::milliseconds patience = kPatience) {
    asio::co_spawn(io, waiting(name, isPreferred, patience), asio::detached);
    run();
  }
  void release() {
    held.clear();
    run();
  }
  void run() {
    io.restart();
    io.poll();
  }

  asio::io_context io;
  FairQueue queue;
  std::vector<FairQueue::Turn> held;
  Names served;
  Names sentAway;

 private:
  asio::awaitable<void> holding(std::string key) {
    FairQueue::Waiter waiter(queue, key, false);
    FairQueue::Turn turn = co_await waiter.wait(kPatience);
    if (turn) held.push_back(std::move(turn));
  }
  asio::awaitable<void> waiting(std::string name, bool isPreferred, std::chrono::milliseconds patience) {
    FairQueue::Waiter waiter(queue, name.substr(0, 1), isPreferred);
    const FairQueue::Turn turn = co_await waiter.wait(patience);
    (turn ? served : sentAway).push_back(name);
  }
};

}  // namespace

class FairQueueTest : public QObject {
  Q_OBJECT
 private slots:
  void aFreeTurnIsGivenAtOnce();
  void turnsGoRoundByKey();
  void thePreferredGoFirstAndTheOthersNotNever();
  void nobodyHasMoreThanItsPart();
  void whoHasMostPlacesGivesOneUp();
  void whoWaitsTooLongIsSentAway();
  void whenAllAreDroppedNobodyGetsATurn();
};

void FairQueueTest::aFreeTurnIsGivenAtOnce() {
  Line line(2, 2, 10);
  line.hold("x");
  line.wait("a1");
  QCOMPARE(line.served, Names{"a1"});
}

void FairQueueTest::turnsGoRoundByKey() {
  Line line(1, 1, 10);
  line.hold("x");
  for (const char* name : {"a1", "a2", "a3", "b1", "c1", "b2"})
    line.wait(name);
  line.release();
  QCOMPARE(line.served, (Names{"a1", "b1", "c1", "a2", "b2", "a3"}));
  QCOMPARE(line.queue.waiting(), 0u);
}

void FairQueueTest::thePreferredGoFirstAndTheOthersNotNever() {
  Line line(1, 1, 20);
  line.hold("x");
  for (const char* name : {"s1", "s2", "s3"})
    line.wait(name);
  for (const char* name : {"p1", "q1", "p2", "q2", "p3"})
    line.wait(name, true);
  line.release();
  QCOMPARE(line.served, (Names{"p1", "q1", "p2", "s1", "q2", "p3", "s2", "s3"}));
}

/// Of three turns one key gets two, and the third stays free for the next that comes.
void FairQueueTest::nobodyHasMoreThanItsPart() {
  Line line(3, 2, 10);
  for (int i = 0; i < 3; ++i)
    line.hold("a");
  QCOMPARE(line.held.size(), 2u);
  line.wait("b1");
  QCOMPARE(line.served, Names{"b1"});
  line.held.pop_back();
  line.run();
  QCOMPARE(line.held.size(), 2u);
  line.release();
}

void FairQueueTest::whoHasMostPlacesGivesOneUp() {
  Line line(1, 1, 3);
  line.hold("x");
  for (const char* name : {"a1", "a2", "a3", "b1"})
    line.wait(name);
  QCOMPARE(line.sentAway, Names{"a1"});
  line.release();
  QCOMPARE(line.served, (Names{"a2", "b1", "a3"}));
}

void FairQueueTest::whoWaitsTooLongIsSentAway() {
  Line line(1, 1, 3);
  line.hold("x");
  line.wait("a1", false, std::chrono::milliseconds(0));
  line.wait("b1");
  QCOMPARE(line.sentAway, Names{"a1"});
  line.release();
  QCOMPARE(line.served, Names{"b1"});
}

void FairQueueTest::whenAllAreDroppedNobodyGetsATurn() {
  Line line(1, 1, 3);
  line.hold("x");
  line.wait("a1");
  line.wait("b1", true);
  line.queue.dropAll();
  line.run();
  QCOMPARE(line.sentAway.size(), 2u);
  line.release();
  QCOMPARE(line.served, Names());
}

std::unique_ptr<QObject> makeFairQueueTest() {
  return std::make_unique<FairQueueTest>();
}

#include "tst_fair_queue.moc"
