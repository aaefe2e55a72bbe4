// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/child_process.hpp"
#include "server/admin/notice_sender.hpp"
#include "server/store/applications.hpp"
#include "server/store/directory.hpp"
#include "server/store/policies.hpp"
#include "tests/server/admin/suites.hpp"
#include "tests/support/fake_clock.hpp"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace tarim;
using namespace tarim::tests;
using server::runChild;
using std::chrono::milliseconds;

namespace {

struct Outbox {
  QTemporaryDir folder;
  FakeClock clock{base::parseInstant("2024-09-02T10:00:00+08:00").value()};
  std::unique_ptr<server::Store> store = server::Store::open(folder.path().toStdString(), clock).value();

  Outbox() {
    const auto furnished = store->write([](db::Database& database) -> base::Result<void> {
      if (auto put = server::directory::putUnit(database, {"station", "站", "652825", ""}); !put) return put;
      if (auto put = server::directory::putPerson(database, {"ayinur", "阿依努尔", "applicant", "station"});
          !put)
        return put;
      const std::string policy(64, '0');
      if (auto put = server::policies::publish(database, {policy, "p", "{}", "", 0}); !put) return put;
      return server::applications::add(database, "a1", "ayinur", policy, 0);
    });
    if (!furnished) qFatal("%s", furnished.error().line().c_str());
  }

  void put(const std::string& text) {
    server::Notice notice;
    notice.person = "ayinur";
    notice.application = "a1";
    notice.kind = "returned";
    notice.text = text;
    notice.createdAt = base::toMillis(clock.now());
    QVERIFY(store->write([&](db::Database& database) { return server::notices::put(database, notice); })
                .has_value());
  }
  std::size_t waiting() {
    return store->read([](db::Database& database) { return server::notices::waiting(database, 100); })
        ->size();
  }
  [[nodiscard]] QByteArray delivered() const {
    QFile file(folder.filePath("delivered"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
  [[nodiscard]] std::vector<std::string> shell(const std::string& script) const {
    return {"/bin/sh", "-c", script, "sh", folder.filePath("delivered").toStdString()};
  }
};

}  // namespace

class NoticesTest : public QObject {
  Q_OBJECT
 private slots:
  void aChildGetsItsInputAndGivesItsCode();
  void aChildThatHangsIsKilled();
  void aChildThatDoesNotReadHindersNobody();
  void aProgramThatIsNotThereIsSaid();
  void noticesAreDeliveredOnceAndInOrder();
  void aFailedNoticeStaysAndIsTriedAgain();
  void oneThatFailsLetsOthersPass();
};

void NoticesTest::aChildGetsItsInputAndGivesItsCode() {
  const std::atomic<bool> stop = false;
  const std::string much(300'000, 'x');
  const auto counted =
      runChild({"/bin/sh", "-c", "test $(wc -c) = 300000"}, much, milliseconds(30'000), stop);
  QVERIFY(counted.ok());
  QCOMPARE(runChild({"/bin/sh", "-c", "exit 3"}, "", milliseconds(30'000), stop).exitCode, 3);
}

void NoticesTest::aChildThatHangsIsKilled() {
  const std::atomic<bool> stop = false;
  QElapsedTimer timer;
  timer.start();
  const auto outcome = runChild({"/bin/sh", "-c", "sleep 60 & sleep 60"}, "", milliseconds(200), stop);
  QVERIFY(outcome.timedOut);
  QVERIFY(!outcome.ok());
  QVERIFY(timer.elapsed() < 20'000);
}

void NoticesTest::aChildThatDoesNotReadHindersNobody() {
  const std::atomic<bool> stop = false;
  QVERIFY(runChild({"/bin/true"}, std::string(1'000'000, 'x'), milliseconds(30'000), stop).ok());
}

void NoticesTest::aProgramThatIsNotThereIsSaid() {
  const std::atomic<bool> stop = false;
  QVERIFY(!runChild({"/nowhere/at/all"}, "", milliseconds(1000), stop).ok());
}

void NoticesTest::noticesAreDeliveredOnceAndInOrder() {
  Outbox outbox;
  outbox.put("第一");
  outbox.put("second");
  server::NoticeSender sender(*outbox.store, outbox.shell("cat >> \"$1\""), std::chrono::seconds(30));
  QTRY_COMPARE_WITH_TIMEOUT(outbox.waiting(), 0u, 30'000);
  const QList<QByteArray> lines = outbox.delivered().trimmed().split('\n');
  QCOMPARE(lines.size(), 2);
  const QJsonObject first = QJsonDocument::fromJson(lines[0]).object();
  QCOMPARE(first.value("text").toString(), "第一");
  QCOMPARE(first.value("person").toString(), "ayinur");
  QCOMPARE(first.value("kind").toString(), "returned");
  QCOMPARE(sender.deliverWhatIsDue(), 0);
}

void NoticesTest::aFailedNoticeStaysAndIsTriedAgain() {
  Outbox outbox;
  outbox.put("x");
  // Fails the first time, and again only once it has rested.
  const std::string script = "echo tried >> \"$1\"; test $(wc -l < \"$1\") -gt 1";
  server::NoticeSender sender(*outbox.store, outbox.shell(script), std::chrono::seconds(30));
  QTRY_COMPARE_WITH_TIMEOUT(outbox.delivered(), QByteArray("tried\n"), 30'000);
  QCOMPARE(sender.deliverWhatIsDue(), 0);
  QCOMPARE(outbox.waiting(), 1u);
  outbox.clock.advance(std::chrono::seconds(11));
  QTRY_COMPARE_WITH_TIMEOUT(outbox.waiting(), 0u, 30'000);
}

void NoticesTest::oneThatFailsLetsOthersPass() {
  Outbox outbox;
  outbox.put("bad");
  outbox.put("good");
  server::NoticeSender sender(*outbox.store, outbox.shell("! grep -q bad"), std::chrono::seconds(30));
  QTRY_COMPARE_WITH_TIMEOUT(outbox.waiting(), 1u, 30'000);
}

std::unique_ptr<QObject> makeNoticesTest() {
  return std::make_unique<NoticesTest>();
}

#include "tst_notices.moc"
