// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The line breaks after n bytes, for n = 1, 2, 4 … and every step between, in either direction: whatever was
// cut, the next run brings both sides together, and no byte of a file that the server kept is sent again.
#include "tests/client/sync/cutting_line.hpp"
#include "tests/client/sync/device_of_test.hpp"

#include <QTest>

#include <set>

namespace tarim::client::test {
namespace {

constexpr std::size_t kSteps = 25;

struct World {
  Site site;
  CuttingLine line{site.tls.port()};
  Device device;
  Device other;
  std::string draft;
  std::vector<std::string> pages;

  World() {
    if (!device.enrol(site) || !other.enrol(site)) qFatal("no enrolment");
    const std::string fromOther = newDraft(other.vault());
    if (!put(other.vault(), fromOther, "name", "from the other") || !other.sync()) qFatal("no other");
    draft = newDraft(device.vault());
    if (!put(device.vault(), draft, "name", "阿依努尔")) qFatal("no edit");
    pages = {device.attach(draft, 60000), device.attach(draft, 900), device.attach(draft, 1200)};
    device.submit(draft);
    device.moveTo(line.address());
  }
  [[nodiscard]] std::string difference() {
    for (const std::string& page : pages) {
      if (!site.model.files.has(page)) return "a page did not arrive";
      if (device.vault().files.record(page)->progress != FileProgress::OnServer)
        return "a page has no receipt";
    }
    if (!device.vault().exchange.pending(kNow).operations.empty()) return "operations are left";
    if (!device.vault().exchange.queued().empty()) return "a command is left";
    if (device.vault().exchange.state(draft).phase != workflow::Phase::InReview) return "it is not submitted";
    if (device.vault().drafts.list().size() != 2) return "the other device's draft did not come";
    if (site.model.files.bytesAgain() != 0) return "bytes were sent again";
    if (site.model.events(draft).size() != 2) return "it was submitted more than once";
    return {};
  }
};

std::set<std::size_t> places(std::size_t all) {
  std::set<std::size_t> cuts;
  for (std::size_t n = 1; n < all; n *= 2)
    cuts.insert(n);
  for (std::size_t n = all / kSteps; n < all; n += std::max<std::size_t>(1, all / kSteps))
    cuts.insert(n);
  return cuts;
}

}  // namespace

class CutsTest : public QObject {
  Q_OBJECT
 private slots:
  void cutAnywhereConverges_data();
  void cutAnywhereConverges();
  void cutAgainAndAgainConverges();
};

void CutsTest::cutAnywhereConverges_data() {
  QTest::addColumn<bool>("upwards");
  QTest::addColumn<int>("after");
  World whole;
  QVERIFY(bool(whole.device.sync()));
  QCOMPARE(whole.difference(), std::string());
  for (const bool upwards : {true, false})
    for (const std::size_t after : places(upwards ? whole.line.bytesUp() : whole.line.bytesDown()))
      QTest::addRow("%s %d", upwards ? "up" : "down", int(after)) << upwards << int(after);
}

void CutsTest::cutAnywhereConverges() {
  QFETCH(bool, upwards);
  QFETCH(int, after);
  World world;
  world.line.cutNext({upwards, std::size_t(after)});
  auto synced = world.device.sync();
  QCOMPARE(world.line.cutsLeft(), std::size_t(0));
  if (!synced) {
    QCOMPARE(codeOf(synced), base::Code::Offline);
    world.device.reopen();
    synced = world.device.sync();
  }
  QVERIFY2(bool(synced), synced ? "" : synced.error().line().c_str());
  const std::string difference = world.difference();
  QVERIFY2(difference.empty(), difference.c_str());
}

void CutsTest::cutAgainAndAgainConverges() {
  World world;
  for (std::size_t after = 2000; after < 60000; after += 5800)
    world.line.cutNext({true, after});
  int runs = 0;
  base::Result<SyncSnapshot> synced = world.device.sync();
  for (; !synced && runs < 20; ++runs)
    synced = world.device.sync();
  QVERIFY(bool(synced));
  const std::string difference = world.difference();
  QVERIFY2(difference.empty(), difference.c_str());
}

std::unique_ptr<QObject> makeCutsTest() {
  return std::make_unique<CutsTest>();
}

}  // namespace tarim::client::test

#include "tst_cuts.moc"
