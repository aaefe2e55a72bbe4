// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The emulation against itself: what is measured from end to end is what was asked.
#include "tests/link/probe.hpp"
#include "tests/link/suites.hpp"

#include <QTest>

#include <cmath>

namespace tarim::link {

using namespace std::chrono_literals;

class LinkTest : public QObject {
  Q_OBJECT
 private slots:
  void isWhatWasAsked_data();
  void isWhatWasAsked();
  void nothingComesThroughADeadLink();
};

namespace {

double milliseconds(Nanos time) {
  return std::chrono::duration<double, std::milli>(time).count();
}

std::string said(const char* what, double measured, double asked) {
  return std::string(what) + ": measured " + std::to_string(measured) + ", asked " + std::to_string(asked);
}

}  // namespace

void LinkTest::isWhatWasAsked_data() {
  QTest::addColumn<QString>("name");
  for (const Profile& profile : profiles())
    QTest::newRow(profile.name.c_str()) << QString::fromStdString(profile.name);
}

void LinkTest::isWhatWasAsked() {
  QFETCH(QString, name);
  Profile profile = profileNamed(name.toStdString()).value();
  profile.outages = {};
  const auto link = EmulatedLink::open(profile, 1);
  if (!link) QSKIP(link.error().detail().c_str());

  const double roundTrip = milliseconds(measureRoundTrip(**link));
  const double asked = milliseconds(profile.roundTrip);
  QVERIFY2(roundTrip > asked - 1 && roundTrip < asked * 1.05 + 10,
           said("RTT in ms", roundTrip, asked).c_str());

  for (const bool up : {true, false}) {
    const double line = double(up ? profile.up : profile.down) * (1 - profile.loss);
    const double rate = double(measureRate(**link, up, 2s));
    QVERIFY2(std::abs(rate / line - 1) < 0.05, said("bit/s", rate, line).c_str());
  }

  // A machine that is busy lets the queue run over, which is a loss too: what holds once is what the link
  // does.
  Measured sent;
  bool holds = false;
  for (int i = 0; i < 3 && !holds; ++i) {
    sent = measureLoss(**link, true, profile.up / 250);
    const double deviation = std::sqrt(profile.loss * (1 - profile.loss) / double(sent.sent));
    holds = std::abs(sent.loss() - profile.loss) < 4 * deviation;
  }
  QVERIFY2(holds, said("loss", sent.loss(), profile.loss).c_str());
  qInfo("%s: RTT %.1f ms (asked %.0f), loss %.4f of %llu (asked %.4f)", profile.name.c_str(), roundTrip,
        asked, sent.loss(), static_cast<unsigned long long>(sent.sent), profile.loss);
}

void LinkTest::nothingComesThroughADeadLink() {
  const auto link = EmulatedLink::open(profileNamed("county4g").value(), 1);
  if (!link) QSKIP(link.error().detail().c_str());
  (*link)->setDead(true);
  QCOMPARE(measureLoss(**link, true, 200).arrived, std::uint64_t(0));
  (*link)->setDead(false);
  QVERIFY(measureLoss(**link, true, 200).arrived > 150);
}

std::unique_ptr<QObject> makeLinkTest() {
  return std::make_unique<LinkTest>();
}

}  // namespace tarim::link

#include "tst_link.moc"
