// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Random lives of two devices of one person on a bad line: edits, pages, cuts, restarts, a server that
// forgets uploads. In the end everybody holds the same, and what was acknowledged is there.
#include "tests/client/sync/device_of_test.hpp"

#include <QTest>

#include <random>

namespace tarim::client::test {
namespace {

class ScheduledWorld {
 public:
  explicit ScheduledWorld(unsigned seed) : m_random(seed) {
    for (Device& device : m_devices)
      if (!device.enrol(m_model)) qFatal("no enrolment");
    m_draft = newDraft(m_devices[0].vault());
    if (!put(m_devices[0].vault(), m_draft, "name", "0")) qFatal("no edit");
    settle();
  }

  void step() {
    Device& device = m_devices[below(2)];
    switch (below(6)) {
      case 0:
      case 1:
        edit(device);
        break;
      case 2:
        m_pages.push_back(device.attach(m_draft, 1 + below(120000)));
        break;
      case 3:
        device.reopen();
        break;
      default:
        syncBadly(device);
    }
  }
  void settle() {
    for (int round = 0; round < 3; ++round)
      for (Device& device : m_devices)
        if (const auto synced = device.sync(m_model); !synced) qFatal("%s", synced.error().line().c_str());
  }
  [[nodiscard]] std::string failure() {
    const std::string expected = dossier::toJson(m_model.server.cells(m_draft).dossier(), "p");
    for (Device& device : m_devices) {
      device.reopen();
      if (!device.vault().exchange.pending(kNow).operations.empty()) return "operations are left";
      if (!device.vault().files.toSend().empty()) return "pages are left";
      if (dossier::toJson(*device.vault().drafts.dossier(m_draft), "p") != expected)
        return "the cells differ";
    }
    for (const std::string& page : m_pages)
      if (!m_model.files.has(page)) return "a page is not there";
    return m_model.files.bytesAgain() == 0 ? "" : "bytes were sent again";
  }
  [[nodiscard]] int cuts() const { return m_cuts; }

 private:
  std::size_t below(std::size_t limit) { return m_random() % limit; }

  void edit(Device& device) {
    const std::string column = "c" + std::to_string(below(4));
    if (!put(device.vault(), m_draft, column.c_str(), std::to_string(m_random()))) qFatal("no edit");
  }
  Fate fate() {
    if (below(6) != 0) return {};
    ++m_cuts;
    constexpr Fate::Kind kinds[] = {Fate::Kind::RequestLost, Fate::Kind::BodyCut, Fate::Kind::AnswerLost};
    return {kinds[below(3)], double(below(1000)) / 1000};
  }
  void syncBadly(Device& device) {
    SyncOptions options = quick();
    options.requestBytes = 1 + below(50000);
    options.transport = [&](const Endpoint&, const SyncOptions&) {
      return std::make_unique<Loopback>(m_model.handler(), [this] { return fate(); });
    };
    (void)device.sync(options);
  }

  std::mt19937 m_random;
  ModelSite m_model;
  Device m_devices[2];
  std::string m_draft;
  std::vector<std::string> m_pages;
  int m_cuts = 0;
};

}  // namespace

class SchedulesTest : public QObject {
  Q_OBJECT
 private slots:
  void devicesConvergeOnABadLine();
};

void SchedulesTest::devicesConvergeOnABadLine() {
  const QByteArray given = qgetenv("TARIM_SEED");
  const unsigned first = given.isEmpty() ? std::random_device{}() : given.toUInt();
  int cuts = 0;
  for (unsigned seed = first; seed != first + 4; ++seed) {
    qInfo("TARIM_SEED=%u", seed);
    ScheduledWorld world(seed);
    for (int i = 0; i < 60; ++i)
      world.step();
    world.settle();
    const std::string failure = world.failure();
    QVERIFY2(failure.empty(), failure.c_str());
    cuts += world.cuts();
  }
  QVERIFY2(cuts > 10, "the line hardly ever broke, so nothing was tried");
}

std::unique_ptr<QObject> makeSchedulesTest() {
  return std::make_unique<SchedulesTest>();
}

}  // namespace tarim::client::test

#include "tst_schedules.moc"
