// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Two devices of one person and two reviewers, whose requests come twice, late and out of order, and whose
// answers get lost: the same as each once. Every run prints its seed; TARIM_SEED repeats one.
#include "server/services/verify.hpp"
#include "server/store/operations.hpp"
#include "tests/server/services/reviewer.hpp"

#include <QTest>

#include <deque>
#include <random>

namespace tarim::server::test {

using workflow::Phase;

namespace {

/// What a server holds of an application, without its clock's readings.
struct Outcome {
  std::vector<std::pair<dossier::CellKey, std::string>> cells;
  std::vector<std::pair<std::string, int>> events;
  std::string root;
  std::size_t operations = 0;
  bool operator==(const Outcome&) const = default;
};

/// Of two edits at the same moment the device with the higher id wins, so both stories need the same devices.
crypto::Key keyOf(std::uint8_t device) {
  crypto::Key key;
  key.fill(device);
  return key;
}

class Story {
 public:
  explicit Story(unsigned seed, bool troubled) : m_random(seed), m_troubled(troubled) {
    m_application = m_devices[0].begin();
    m_devices[0].fill(m_application);
    m_devices[0].sync();
    m_devices[1].sync();
  }

  /// `script` is the same for the troubled and the smooth run.
  void run(unsigned script) {
    std::mt19937 steps(script);
    for (int i = 0; i < 60; ++i) {
      m_world.clock.advance(std::chrono::minutes(steps() % 30));
      step(steps() % 10, steps());
    }
    for (int i = 0; i < 2; ++i)
      for (DeviceOfTest& device : m_devices)
        exchange(device, {});
    replay(m_sent.size());
    for (DeviceOfTest& device : m_devices)
      device.sync();
  }

  Outcome outcome() {
    Outcome outcome;
    const auto all = must(m_world.store->read(
        [&](db::Database& database) { return operations::all(database, m_application); }));
    dossier::MergedCells cells;
    for (const dossier::Operation& operation : all)
      cells.apply(operation);
    for (const auto& [cell, value] : cells.dossier().cells())
      outcome.cells.emplace_back(cell, value);
    for (const workflow::Event& event : m_world.events(m_application))
      outcome.events.emplace_back(workflow::kindName(event.kind), event.attempt);
    outcome.operations = all.size();
    return outcome;
  }

  bool devicesAgree() {
    const auto first = m_devices[0].drafts.at(m_application);
    const auto second = m_devices[1].drafts.at(m_application);
    return first.all == second.all && first.events.size() == second.events.size() &&
           workflow::verifyChain(first.events) && workflow::verifyChain(second.events) &&
           first.receipts.size() == second.receipts.size();
  }

  std::vector<std::string> problems() {
    return must(verify(*m_world.store, m_world.services->publicKey)).problems;
  }

 private:
  void step(unsigned what, unsigned detail) {
    DeviceOfTest& device = m_devices[detail % 2];
    const Phase phase = m_world.state(m_application).phase;
    const bool writable = workflow::mayWriteCells(phase);
    if (what < 6 && writable)
      edit(device, detail);
    else if (what < 8 && writable)
      hand(device);
    else if (phase == Phase::InReview)
      judge(detail);
  }

  void edit(DeviceOfTest& device, unsigned detail) {
    static constexpr const char* kColumns[] = {"name", "phone", "remark"};
    static constexpr const char* kValues[][3] = {
        {"甲甲", "乙乙", "丙丙"}, {"13911111111", "13922222222", "13933333333"}, {"无", "说明", "没有别的"}};
    const unsigned column = detail / 2 % 3;
    const base::Millis ahead = detail / 64 % 4 == 0 ? base::Millis(std::chrono::hours(30)) : base::Millis{};
    device.write(m_application, kColumns[column], kValues[column][detail / 8 % 3], ahead);
    exchange(device, {});
  }

  /// Both devices meet first, so that the submission is about what the server holds.
  void hand(DeviceOfTest& device) {
    exchange(device, {});
    exchange(device, {});
    exchange(device, {device.submit(m_application)});
  }

  void judge(unsigned detail) {
    const ReviewerOfTest& reviewer = m_reviewers[detail % 2];
    const workflow::Command command = reviewer.looksAndReturns(m_application);
    reviewer.decide(command);
    if (m_troubled && m_random() % 2) m_reviewers[detail / 2 % 2].decide(m_lastDecision);
    if (m_troubled && m_random() % 2) reviewer.decide(command);
    m_lastDecision = command;
  }

  /// Until the device has an answer. In a troubled run requests double, older ones come again, answers are
  /// lost.
  void exchange(DeviceOfTest& device, const std::vector<workflow::Command>& commands) {
    wire::SyncRequest request = device.request();
    request.commands = commands;
    m_sent.emplace_back(&device, request);
    if (m_troubled) {
      while (m_random() % 3 == 0)
        device.send(request);
      if (m_random() % 2) replay(1 + m_random() % 3);
      if (m_random() % 4 == 0) m_world.reopen();
    }
    device.take(device.send(request));
    device.sync();
  }

  /// Requests of before, in any order; nobody hears the answers.
  void replay(std::size_t count) {
    for (std::size_t i = 0; m_troubled && i < count; ++i) {
      const auto& [device, request] = m_sent[m_random() % m_sent.size()];
      device->send(request);
    }
  }

  std::mt19937 m_random;
  bool m_troubled;
  World m_world;
  std::array<DeviceOfTest, 2> m_devices{DeviceOfTest(m_world, "aynur", keyOf(1)),
                                        DeviceOfTest(m_world, "aynur", keyOf(2))};
  std::array<ReviewerOfTest, 2> m_reviewers{ReviewerOfTest(m_world, "base"),
                                            ReviewerOfTest(m_world, "base2")};
  std::string m_application;
  workflow::Command m_lastDecision;
  std::deque<std::pair<DeviceOfTest*, wire::SyncRequest>> m_sent;
};

unsigned seedOfRun() {
  const QByteArray given = qgetenv("TARIM_SEED");
  return given.isEmpty() ? std::random_device{}() : given.toUInt();
}

}  // namespace

class InterleavingsTest : public QObject {
  Q_OBJECT
 private slots:
  void repeatedReorderedAndLostGiveTheSameAsEachOnce() {
    const unsigned first = seedOfRun();
    std::size_t submissions = 0;
    for (unsigned seed = first; seed < first + 8; ++seed) {
      qInfo("seed %u", seed);
      Story smooth(seed, false);
      smooth.run(seed);
      Story troubled(seed, true);
      troubled.run(seed);
      const Outcome expected = smooth.outcome();
      const Outcome found = troubled.outcome();
      QVERIFY(found.events == expected.events);
      QVERIFY(found.cells == expected.cells);
      QCOMPARE(found.operations, expected.operations);
      QVERIFY(smooth.devicesAgree());
      QVERIFY(troubled.devicesAgree());
      for (const std::string& problem : troubled.problems())
        QFAIL(problem.c_str());
      for (const auto& [kind, attempt] : expected.events)
        submissions += kind == "submitted";
    }
    QVERIFY(submissions > 8);
  }
};

std::unique_ptr<QObject> makeInterleavingsTest() {
  return std::make_unique<InterleavingsTest>();
}

}  // namespace tarim::server::test

#include "tst_interleavings.moc"
