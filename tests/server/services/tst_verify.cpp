// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// verify finds what somebody with the database and the folder in their hands changed.
#include "server/services/verify.hpp"
#include "shared/wire/json.hpp"
#include "shared/workflow/record.hpp"
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
    must(world.services->record.signHead());
  }

  VerifyReport verify() { return must(server::verify(*world.store, world.services->publicKey)); }

  void change(const std::string& sql) {
    must(world.store->write([&](db::Database& database) {
      must(database.execute("PRAGMA defer_foreign_keys = ON"));
      return database.execute(sql);
    }));
  }
};

/// The application that was submitted, and every row that speaks of it, but for the journal.
constexpr const char* kErase =
    "CREATE TEMP TABLE gone AS SELECT id FROM application WHERE number = 1;"
    "DELETE FROM event WHERE application IN gone; DELETE FROM operation WHERE application IN gone;"
    "DELETE FROM submission WHERE application IN gone; DELETE FROM submission_file WHERE application IN gone;"
    "DELETE FROM receipt WHERE application IN gone; DELETE FROM feed WHERE application IN gone;"
    "DELETE FROM lease WHERE application IN gone; DELETE FROM notice WHERE application IN gone;"
    "DELETE FROM application WHERE id IN gone; DROP TABLE gone";

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

  /// An applicant says of a page that was submitted that it is a slice of something else.
  void pageNamedAsASliceStaysAPage() {
    Lived lived;
    FileStore& files = lived.world.services->files;
    const base::Hash page = base::sha256(kScan);
    const std::string rest = "and some more";
    const Assembly assembly{base::sha256(kScan + rest), Form::AsItIs, {page, base::sha256(rest)}};
    must(files.expect("aynur", assembly));
    lived.world.upload("aynur", rest);
    QVERIFY(must(files.assemble("aynur", assembly)));
    must(files.markAsSlices("aynur", assembly.slices));
    must(files.expire(lived.world.clock.now() + kSliceLifetime));
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
    const auto row = [](const char* name, const std::string& sql, const char* said) {
      QTest::newRow(name) << QString::fromStdString(sql) << said;
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
    row("event without its signature",
        "UPDATE event SET content = json_remove(content, '$.signature') WHERE number = 3",
        "event 3 was not signed");
    row("signature of another event",
        "UPDATE event SET content = json_set(content, '$.signature', (SELECT json_extract(content, "
        "'$.signature') "
        "FROM event WHERE number = 2)) WHERE number = 3",
        "event 3 was not signed");
    const std::string lastOut =
        "UPDATE application SET phase = 'returned', step = '', changed_at = (SELECT json_extract(content, "
        "'$.at') "
        "FROM event WHERE number = 3), deadline = 1725415200000, attempt = 1, root = (SELECT root FROM "
        "submission "
        "WHERE attempt = 1), submitted_at = (SELECT at FROM submission WHERE attempt = 1) WHERE attempt = 2;"
        "DELETE FROM event WHERE number = 4; DELETE FROM feed WHERE kind = 'event' AND number = 4;"
        "DELETE FROM receipt WHERE attempt = 2; DELETE FROM feed WHERE kind = 'receipt' AND number = 2;"
        "DELETE FROM submission WHERE attempt = 2;";
    row("the last event taken out with all that came of it", lastOut.c_str(), "event 4 of application");
    row("the same with its place in the journal", (lastOut + "DELETE FROM journal WHERE number = 4").c_str(),
        "position 4 of the journal is gone");
    row("the same with the places behind it moved up",
        (lastOut + "DELETE FROM journal WHERE number = 4; UPDATE journal SET position = 4 WHERE position = 5")
            .c_str(),
        "position 4 of the journal");
    row("a whole application erased", kErase, "event 1 of application");
    row("the same with its places in the journal",
        (kErase + std::string(";DELETE FROM journal WHERE application NOT IN (SELECT id FROM application)"))
            .c_str(),
        "position 1 of the journal is gone");
    row("given to somebody else",
        "UPDATE application SET owner = 'tursun'; UPDATE feed SET person = 'tursun'", "not by its owner");
    row("begun at another time", "UPDATE application SET created_at = created_at - 1", "not begun when");
    row("journal about another event", "UPDATE journal SET event = zeroblob(32) WHERE position = 3",
        "event 3 is not the one that was recorded");
    row("journal without an event", "DELETE FROM journal WHERE position = 5", "never recorded");
    row("head of the journal", "UPDATE journal SET head = zeroblob(32) WHERE position = 3", "position 3");
    row("another identity in the journal", "UPDATE journal SET store = 'q7k2' WHERE position = 3",
        "another identity");
    row("all signed heads taken away", "DELETE FROM signed_head", "no head is kept of position 1");
    row("forged signed head",
        "UPDATE signed_head SET hash = '" + std::string(64, 'a') + "' WHERE position = 5",
        "position 5 was not signed");
    row("head of a longer record",
        "DELETE FROM journal WHERE position = 5; DELETE FROM feed WHERE application IN (SELECT id FROM "
        "application "
        "WHERE phase = 'draft'); DELETE FROM operation WHERE application IN (SELECT id FROM application "
        "WHERE phase "
        "= 'draft'); DELETE FROM event WHERE application IN (SELECT id FROM application WHERE phase = "
        "'draft');"
        "DELETE FROM application WHERE phase = 'draft'",
        "the end of the record is gone");
    row("identities taken away", "DELETE FROM number_reserve; DELETE FROM store_identity", "has no identity");
    row("another identity of now", "UPDATE store_identity SET id = 'q7k2'", "identity");
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

  void aRewrittenDecisionIsFoundThoughItsHashesFit() {
    Lived lived;
    auto events = lived.world.events(lived.application);
    for (std::size_t i = 2; i < events.size(); ++i) {
      if (i == 2) events[i].actorName = "别人";
      workflow::chain(events[i], &events[i - 1]);
      lived.change("UPDATE event SET content = '" + wire::write(events[i]) +
                   "' WHERE number = " + std::to_string(i + 1));
      lived.change("UPDATE journal SET event = x'" + events[i].hash.hex() +
                   "' WHERE number = " + std::to_string(i + 1));
    }
    const VerifyReport report = lived.verify();
    QVERIFY(names(report, "event 3 was not signed") && names(report, "event 4 was not signed"));
    QVERIFY(names(report, "position 3 of the journal does not follow"));
  }

  void aJournalThatWasHashedAnewIsNotSigned() {
    Lived lived;
    lived.change(kErase);
    lived.change("DELETE FROM journal WHERE position < 5; UPDATE journal SET position = 1");
    lived.change("DELETE FROM signed_head");
    const auto draft = lived.world.events(lived.draft);
    lived.change("UPDATE journal SET head = x'" + workflow::nextHead({}, draft.front().hash).hex() + "'");
    QVERIFY(names(lived.verify(), "position 1 of the journal was not signed"));
  }

  void whatIsLeftOfAnErasedApplicationIsFound() {
    Lived lived;
    const auto database = must(db::Database::open(lived.world.path() / "store" / "tarim.sqlite"));
    must(database->execute("PRAGMA foreign_keys = OFF; DELETE FROM application WHERE phase = 'draft'"));
    QVERIFY(names(lived.verify(), "names something that is not there"));
  }

  void aNumberWithoutItsApplicationIsNamed() {
    Lived lived;
    DeviceOfTest other(lived.world, "tursun");
    submitted(other);
    QVERIFY(lived.verify().ok());
    lived.change(kErase);
    QVERIFY(names(lived.verify(), "number 2024-0001 was given and no application has it"));
  }

  void numbersThatARestoreKeepsFreeAreKnown() {
    Lived lived;
    const base::Path copy = lived.world.backUp();
    lived.world.restore(copy);
    DeviceOfTest other(lived.world, "tursun");
    submitted(other);
    const VerifyReport report = lived.verify();
    for (const std::string& problem : report.problems)
      qWarning("%s", problem.c_str());
    QVERIFY(report.ok());
    QVERIFY(std::any_of(report.remarks.begin(), report.remarks.end(), [](const std::string& remark) {
      return remark.find("2024-0002 to 2024-10001 are kept free") != std::string::npos;
    }));
  }

  void aRecordWithoutTheHeadsOfItsDaysIsFound() {
    Lived lived;
    lived.world.clock.advance(std::chrono::hours(49));
    lived.device.write(lived.device.begin(), "name", "丙");
    lived.device.sync();
    QVERIFY(lived.verify().ok());
    lived.change("DELETE FROM signed_head WHERE position > 1");
    QVERIFY(names(lived.verify(), "no head is kept of what was recorded between"));
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
