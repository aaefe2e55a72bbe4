// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// One direction of a link, with time passed in.
#include "tests/link/pipe.hpp"
#include "tests/link/suites.hpp"

#include <QTest>

namespace tarim::link {

using namespace std::chrono_literals;

class PipeTest : public QObject {
  Q_OBJECT
 private slots:
  void aPacketTakesItsSizeOverTheRateAndHalfARoundTrip();
  void packetsStandInALine();
  void aFullQueueDropsWhatComes();
  void saysFromWhenThereIsRoom();
  void whatIsOnTheLineInAnOutageIsGone();
  void whatIsLostOrCutIsHandedBack();
  void lossIsAsOftenAsAsked();
  void burstsLoseManyInARow();
  void jitterKeepsTheOrder();
  void floorsHoldTheOutagesThatFallIntoThem();
};

namespace {

const Moment kStart = Moment() + 1h;

Direction slow() {
  Direction direction;
  direction.rate = 80'000;  // 10 bytes a millisecond
  direction.delay = 300ms;
  direction.queue = 5000;
  return direction;
}

Packet packet(std::uint8_t mark = 0, std::size_t size = 1000) {
  return Packet(size, mark);
}

/// One for each packet that was offered: whether it arrived.
std::vector<bool> fates(Direction direction, int packets, std::uint32_t seed) {
  Pipe pipe(direction, seed);
  std::vector<bool> arrived;
  for (int i = 0; i < packets; ++i) {
    const Moment now = kStart + i * 10s;
    pipe.offer(packet(), now);
    arrived.push_back(pipe.take(now + 9s, false).has_value());
  }
  return arrived;
}

}  // namespace

void PipeTest::aPacketTakesItsSizeOverTheRateAndHalfARoundTrip() {
  Pipe pipe(slow(), 1);
  pipe.offer(packet(), kStart);
  QVERIFY(!pipe.take(kStart + 399ms, false));
  QCOMPARE(*pipe.next() - kStart, Nanos(400ms));
  QVERIFY(pipe.take(kStart + 400ms, false));
  QVERIFY(!pipe.next());
}

void PipeTest::packetsStandInALine() {
  Pipe pipe(slow(), 1);
  for (std::uint8_t mark : {1, 2, 3})
    pipe.offer(packet(mark), kStart);
  for (std::uint8_t mark : {1, 2, 3}) {
    QCOMPARE(*pipe.next() - kStart, Nanos(300ms + mark * 100ms));
    QCOMPARE(int(pipe.take(*pipe.next(), false)->front()), int(mark));
  }
}

void PipeTest::aFullQueueDropsWhatComes() {
  Pipe pipe(slow(), 1);
  for (int i = 0; i < 8; ++i)
    pipe.offer(packet(), kStart);
  QCOMPARE(pipe.counts().overflowed, std::uint64_t(3));
  pipe.offer(packet(), kStart + 100ms);  // one has left the queue
  QCOMPARE(pipe.counts().overflowed, std::uint64_t(3));
}

void PipeTest::whatIsOnTheLineInAnOutageIsGone() {
  Pipe pipe(slow(), 1);
  pipe.offer(packet(), kStart);
  pipe.offer(packet(), kStart + 350ms);
  QVERIFY(!pipe.take(kStart + 400ms, true));
  QCOMPARE(pipe.counts().cut, std::uint64_t(1));
  QVERIFY2(pipe.take(kStart + 750ms, false), "what still waited for the line goes when the outage is over");
}

void PipeTest::saysFromWhenThereIsRoom() {
  Pipe pipe(slow(), 1);
  QVERIFY(pipe.roomFor(5000) <= kStart);
  for (int i = 0; i < 5; ++i)
    pipe.offer(packet(), kStart);
  QCOMPARE(pipe.roomFor(1000) - kStart, Nanos(100ms));
  QCOMPARE(pipe.roomFor(1001) - kStart, Nanos(200ms));
  QCOMPARE(pipe.idleFrom() - kStart, Nanos(500ms));
  pipe.offer(packet(), pipe.roomFor(1000) - 1ns);
  QCOMPARE(pipe.counts().overflowed, std::uint64_t(1));
  pipe.offer(packet(), pipe.roomFor(1000));
  QCOMPARE(pipe.counts().overflowed, std::uint64_t(1));
}

void PipeTest::whatIsLostOrCutIsHandedBack() {
  Direction direction = slow();
  Pipe cutting(direction, 1);
  QVERIFY(!cutting.offer(packet(1), kStart));
  QVERIFY(!cutting.cut(kStart + 99ms));
  QCOMPARE(int(cutting.cut(kStart + 100ms)->front()), 1);
  QCOMPARE(cutting.counts().cut, std::uint64_t(1));
  QVERIFY(!cutting.next());
  direction.loss = 1;
  Pipe losing(direction, 1);
  QCOMPARE(int(losing.offer(packet(2), kStart)->front()), 2);
  QCOMPARE(losing.counts().lost, std::uint64_t(1));
  QVERIFY(!losing.next());
}

void PipeTest::lossIsAsOftenAsAsked() {
  Direction direction = slow();
  direction.loss = 0.1;
  const std::vector<bool> arrived = fates(direction, 5000, 7);
  const auto lost = std::count(arrived.begin(), arrived.end(), false);
  QVERIFY2(lost > 410 && lost < 590, std::to_string(lost).c_str());
  QCOMPARE(fates(direction, 5000, 7), arrived);
  QVERIFY(fates(direction, 5000, 8) != arrived);
}

void PipeTest::burstsLoseManyInARow() {
  Direction direction = slow();
  direction.bursts = {0.01, 0.1, 1};
  const std::vector<bool> arrived = fates(direction, 5000, 7);
  int bursts = 0;
  for (std::size_t i = 1; i < arrived.size(); ++i)
    bursts += arrived[i - 1] && !arrived[i] ? 1 : 0;
  const auto lost = std::count(arrived.begin(), arrived.end(), false);
  const double length = double(lost) / bursts;
  QVERIFY2(length > 7 && length < 14, std::to_string(length).c_str());
}

void PipeTest::jitterKeepsTheOrder() {
  Direction direction = slow();
  direction.jitter = 500ms;
  Pipe pipe(direction, 3);
  Moment last = kStart;
  for (int i = 0; i < 50; ++i)
    pipe.offer(packet(std::uint8_t(i), 10), kStart + i * 20ms);
  for (int i = 0; i < 50; ++i) {
    const Moment arrival = *pipe.next();
    QVERIFY(arrival >= last);
    QVERIFY(arrival <= kStart + i * 20ms + 801ms + 500ms);
    QCOMPARE(int(pipe.take(arrival, false)->front()), i);
    last = arrival;
  }
}

void PipeTest::floorsHoldTheOutagesThatFallIntoThem() {
  Profile profile = profileNamed("flaky3g").value();
  QCOMPARE(floorOf(profile, 125'000), Nanos(1600ms));
  // 72.6 s of a live line: the outages after 37 and after 74 s of it; one falls into it.
  QCOMPARE(floorOf(profile, 9'000'000), Nanos(72'600ms + 8s));
  QCOMPARE(floorOf(profile, 9'250'000), Nanos(74'600ms + 16s));
  QCOMPARE(floorOf(profileNamed("edge").value(), 15'000), Nanos(2800ms));
  QVERIFY(!profileNamed("tin can"));
}

std::unique_ptr<QObject> makePipeTest() {
  return std::make_unique<PipeTest>();
}

}  // namespace tarim::link

#include "tst_pipe.moc"
