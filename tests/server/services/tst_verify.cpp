// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// verify finds what somebody with the database and the folder in their hands changed.
#include "server/services/verify.hpp"
#include "tests/server/services/reviewer.hpp"

#include <QFile>
#include <QTest>

namespace tarim::server::test {

namespace {

/// A server on which one application was submitted, returned and submitted again, and another is a draft.
struct Lived {
  World world;
  DeviceOfTest device{world, "aynur"};
  std::string application = submitted(device);
  std::string draft;

  Lived() {
    if (!ReviewerOfTest(world, "base").giveBack(application).done) throw std::runtime_error("not returned");
    device.sync();
    device.write(application, "phone", "13911111111");
    if (!device.sync({device.submit(application)}).results.at(0).done)
      throw std::runtime_error("not submitted");
    draft = device.begin();
    device.write(draft, "name", "甲");
    device.write(draft, "name", "乙");
    device.sync();
  }

  VerifyReport verify() { return must(server::verify(*world.store, world.services->publicKey)); }

  void change(const std::string& sql) {
    must(world.store->write([&](db::Database& database) {
      must(database.execute("PRAGMA defer_foreign_keys = ON"));
      return database.execute(sql);
    }));
  }
};

bool names(const VerifyReport& report, const std::string& what) {
  for (const std::string& problem : report.problems)
    if (problem.find(what) != std::string::npos) return true;
  return false;
}

}  // namespace

class VerifyTest : public QObject {
  Q_OBJECT
 private slots:
  void untouchedServerIsSound() {
    Lived lived;
    std::int64_t done = 0;
    std::int64_t all = -1;
    const auto report = must(verify(*lived.world.store, lived.world.services->publicKey,
                                    [&](std::int64_t files, std::int64_t of) { done = files, all = of; }));
    for (const std::string& problem : report.problems)
      qWarning("%s", problem.c_str());
    QVERIFY(report.ok());
    QCOMPARE(report.files, 1);
    QCOMPARE(report.bytes, std::int64_t(kScan.size()));
    QCOMPARE(report.chains, 2);
    QCOMPARE(report.events, 5);
    QCOMPARE(report.submissions, 2);
    QCOMPARE(report.receipts, 2);
    QVERIFY(report.operations > 20);
    QCOMPARE(done, all);
  }

  void flippedByteInAFileIsFound() {
    Lived lived;
    QFile file(QString::fromStdString(lived.world.services->files.pathOf(base::sha256(kScan)).string()));
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(file.open(QFile::ReadWrite));
    QVERIFY(file.seek(3) && file.putChar('X'));
    file.close();
    QVERIFY(names(lived.verify(), base::sha256(kScan).hex()));
  }

  void lostFileIsFound() {
    Lived lived;
    std::filesystem::remove(lived.world.services->files.pathOf(base::sha256(kScan)));
    QVERIFY(!lived.verify().ok());
  }

  void whatVerifyFindsLostIsAskedForAndHealed() {
    Lived lived;
    const base::Hash hash = base::sha256(kScan);
    std::filesystem::remove(lived.world.services->files.pathOf(hash));
    QVERIFY(names(lived.verify(), "asked to send it again"));
    QCOMPARE(lived.device.sync().lost, std::vector<std::string>{hash.hex()});
    lived.world.upload("aynur", kScan);
    QVERIFY(lived.verify().ok());
    QVERIFY(lived.device.sync().lost.empty());
  }

  /// An applicant says of a page that was submitted that it is a piece of something else.
  void pageNamedAsAPieceStaysAPage() {
    Lived lived;
    FileStore& files = lived.world.services->files;
    const base::Hash page = base::sha256(kScan);
    const std::string rest = "and some more";
    const Joining joining{base::sha256(kScan + rest), Form::AsItIs, {page, base::sha256(rest)}};
    must(files.expect("aynur", joining));
    lived.world.upload("aynur", rest);
    QVERIFY(must(files.join("aynur", joining)));
    must(files.letGoLater("aynur", joining.pieces));
    must(files.expire(lived.world.clock.now() + kPieceLifetime));
    QVERIFY(files.known("aynur", page)->stored);
    for (const std::string& problem : lived.verify().problems)
      QFAIL(problem.c_str());
    const Identity reviewer = lived.world.identity("base");
    QCOMPARE(must(lived.world.services->blobs.find(reviewer, page)).size, std::uint64_t(kScan.size()));
    QVERIFY(files.open(page, ContentStore::Check::Hash));
  }

  void changesInTheDatabaseAreFound_data() {
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const char* sql, const char* said) {
      QTest::newRow(name) << sql << said;
    };
    row("words of an event",
        "UPDATE event SET content = replace(content, '请核对', '不核对') WHERE number = 3", "event 3");
    row("lost event", "DELETE FROM event WHERE number = 4", "events");
    row("lost last operation of a draft",
        "DELETE FROM operation WHERE sequence = 2 AND application IN (SELECT id FROM application WHERE phase "
        "= 'draft')",
        "operations");
    row("lost operation and its place in the feed",
        "DELETE FROM feed WHERE kind = 'operation' AND number = 5;DELETE FROM operation WHERE sequence = 5",
        "operation 5");
    row("changed operation of what is under review",
        "UPDATE operation SET value = '13900000000' WHERE value = '13911111111'", "operations");
    row("lost submission", "DELETE FROM submission WHERE attempt = 1", "submission 1 is gone");
    row("changed submission",
        "UPDATE submission SET manifest = replace(manifest, '13911111111', '13911111112')", "root");
    row("lost receipt", "DELETE FROM receipt WHERE attempt = 2", "receipt");
    row("changed receipt", "UPDATE receipt SET at = at + 1 WHERE attempt = 2", "receipt");
    row("forged signature",
        "UPDATE receipt SET signature = (SELECT signature FROM receipt WHERE attempt = 1)", "signed");
    row("moved on beside its events", "UPDATE application SET phase = 'received' WHERE attempt = 2",
        "stands beside");
    row("another number", "UPDATE application SET number = 7 WHERE attempt = 2", "receipt");
    row("file nobody sent", "DELETE FROM file_owner", "names a file");
  }

  void changesInTheDatabaseAreFound() {
    QFETCH(QString, sql);
    QFETCH(QString, said);
    Lived lived;
    lived.change(sql.toStdString());
    const VerifyReport report = lived.verify();
    for (const std::string& problem : report.problems)
      qInfo("%s", problem.c_str());
    QVERIFY(names(report, said.toStdString()));
  }

  void receiptsOfAnotherServerAreFound() {
    Lived lived;
    const auto report = must(verify(*lived.world.store, crypto::publicKeyOf(crypto::randomKey())));
    QVERIFY(names(report, "signed"));
  }
};

std::unique_ptr<QObject> makeVerifyTest() {
  return std::make_unique<VerifyTest>();
}

}  // namespace tarim::server::test

#include "tst_verify.moc"
