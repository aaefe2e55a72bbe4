// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// One direction of one connection, with time passed in.
#include "tests/link/flow.hpp"
#include "tests/link/suites.hpp"

#include <QTest>

namespace tarim::link {

using namespace std::chrono_literals;

class FlowTest : public QObject {
  Q_OBJECT
 private slots:
  void segmentsArriveAsTheyWereSent();
  void whatIsLostComesARoundTripLaterAndInItsPlace();
  void anOutageSilencesItUntilSomethingArrives();
  void theWindowCloses();
  void everythingPassesALineThatLosesMuch();
};

namespace {

const Moment kBeginning = Moment() + 1h;
constexpr Nanos kThereAndBack = 100ms;

Direction quick(double loss = 0) {
  Direction direction;
  direction.rate = 12'000'000;  // a full packet a millisecond
  direction.delay = kThereAndBack / 2;
  direction.loss = loss;
  direction.queue = 100'000;
  return direction;
}

std::vector<std::uint8_t> full(int mark) {
  return std::vector<std::uint8_t>(kMostData, std::uint8_t(mark));
}

/// The mark of the next in order; -1 when it is not there. It is taken.
int next(Flow& flow) {
  const Packet* packet = flow.front();
  if (packet == nullptr) return -1;
  const int mark = packet->back();
  flow.pop();
  return mark;
}

void arriveAll(Flow& flow, Pipe& pipe, Moment now) {
  while (auto packet = pipe.take(now, false))
    flow.arrive(std::move(*packet));
}

void sendAndOffer(Flow& flow, Pipe& pipe, int mark, Moment now) {
  flow.send(Kind::Data, full(mark), now);
  QVERIFY(flow.offerDue(pipe, now));
}

}  // namespace

void FlowTest::segmentsArriveAsTheyWereSent() {
  Pipe pipe(quick(), 1);
  Flow flow(7, kThereAndBack, 1'000'000);
  flow.send(Kind::Open, {}, kBeginning);
  flow.send(Kind::Data, full(1), kBeginning);
  while (flow.offerDue(pipe, kBeginning)) {
  }
  arriveAll(flow, pipe, kBeginning + 60ms);
  QCOMPARE(headsOf(*flow.front()).kind, Kind::Open);
  QCOMPARE(headsOf(*flow.front()).connection, 7u);
  QCOMPARE(flow.front()->size(), kHeadBytes);
  flow.pop();
  QCOMPARE(flow.front()->size(), kFullPacket);
  QCOMPARE(next(flow), 1);
  QCOMPARE(next(flow), -1);
}

void FlowTest::whatIsLostComesARoundTripLaterAndInItsPlace() {
  Pipe losing(quick(1), 1);
  Pipe pipe(quick(), 1);
  Flow flow(1, kThereAndBack, 1'000'000);
  sendAndOffer(flow, pipe, 0, kBeginning);
  arriveAll(flow, pipe, kBeginning + 60ms);
  QCOMPARE(next(flow), 0);

  const Moment later = kBeginning + 1s;
  sendAndOffer(flow, losing, 1, later);
  sendAndOffer(flow, pipe, 2, later);
  QCOMPARE(*flow.nextOffer() - later, kThereAndBack + 1ms);
  QVERIFY(!flow.offerDue(pipe, later + kThereAndBack));
  arriveAll(flow, pipe, later + kThereAndBack);
  QCOMPARE(next(flow), -1);
  QVERIFY(flow.offerDue(pipe, *flow.nextOffer()));
  arriveAll(flow, pipe, later + 3 * kThereAndBack);
  QCOMPARE(next(flow), 1);
  QCOMPARE(next(flow), 2);
}

void FlowTest::anOutageSilencesItUntilSomethingArrives() {
  Pipe pipe(quick(), 1);
  Flow flow(1, kThereAndBack, 1'000'000);
  sendAndOffer(flow, pipe, 0, kBeginning);
  arriveAll(flow, pipe, kBeginning + 60ms);
  QCOMPARE(next(flow), 0);

  Moment now = kBeginning + 1s;
  sendAndOffer(flow, pipe, 1, now);
  sendAndOffer(flow, pipe, 2, now);
  now += 2ms;
  while (auto packet = pipe.cut(now))
    flow.wasCut(std::move(*packet), now);
  QVERIFY(!flow.hasWindow());
  for (const Nanos wait : {300ms, 601ms, 1201ms}) {
    QCOMPARE(*flow.nextOffer() - now, wait);
    now = *flow.nextOffer();
    QVERIFY(flow.offerDue(pipe, now));
    QVERIFY2(!flow.offerDue(pipe, now), "the oldest alone");
    if (wait == 1201ms) break;
    flow.wasCut(*pipe.cut(now + 1ms), now + 1ms);
  }
  arriveAll(flow, pipe, now + 60ms);
  QCOMPARE(next(flow), 1);
  QVERIFY(flow.hasWindow());
  QVERIFY(flow.offerDue(pipe, now + 60ms));
  arriveAll(flow, pipe, now + 120ms);
  QCOMPARE(next(flow), 2);
}

void FlowTest::theWindowCloses() {
  Pipe pipe(quick(), 1);
  Flow flow(1, kThereAndBack, 2 * kFullPacket);
  sendAndOffer(flow, pipe, 1, kBeginning);
  QVERIFY(flow.hasWindow());
  sendAndOffer(flow, pipe, 2, kBeginning);
  QVERIFY(!flow.hasWindow());
  arriveAll(flow, pipe, kBeginning + 1s);
  QVERIFY2(!flow.hasWindow(), "what has arrived is not taken yet");
  QCOMPARE(next(flow), 1);
  QVERIFY(flow.hasWindow());
}

void FlowTest::everythingPassesALineThatLosesMuch() {
  Pipe pipe(quick(0.3), 5);
  Flow flow(1, kThereAndBack, 1'000'000);
  Moment now = kBeginning;
  for (int sent = 0, seen = 0; seen < 500; now += 1ms) {
    QVERIFY(now < kBeginning + 1min);
    if (sent < 500) flow.send(Kind::Data, full(sent++ % 256), now);
    while (pipe.roomFor(kFullPacket) <= now && flow.offerDue(pipe, now)) {
    }
    arriveAll(flow, pipe, now);
    for (int mark = next(flow); mark >= 0; mark = next(flow))
      QCOMPARE(mark, seen++ % 256);
  }
  QCOMPARE(pipe.counts().offered, 500 + pipe.counts().lost);
  QCOMPARE(pipe.counts().overflowed, std::uint64_t(0));
}

std::unique_ptr<QObject> makeFlowTest() {
  return std::make_unique<FlowTest>();
}

}  // namespace tarim::link

#include "tst_flow.moc"
