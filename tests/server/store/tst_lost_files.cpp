// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Stored files that the disk lost or changed: noticed, no longer stored, and healed by whoever sends them.
#include "server/store/counts.hpp"
#include "server/store/file_store.hpp"
#include "server/store/lost_files.hpp"
#include "tests/server/store/suites.hpp"

#include <QTest>

namespace tarim::server::test {
namespace {

using base::Code;
using base::Result;

const base::Bytes kLostPage(70'000, 0x5a);
const base::Hash kLostHash = base::sha256(kLostPage);

}  // namespace

class LostFilesTest : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void whatIsGoneIsNoticed_data();
  void whatIsGoneIsNoticed();
  void anyOwnersBytesHealIt_data();
  void anyOwnersBytesHealIt();
  void aDiskThatCannotBeAskedLosesNothing();
  void whatIsThereAfterAllIsStoredAgain();
  void aChangedSliceIsAMissingSlice();
  void whatIsLetGoIsNoLongerLost();

 private:
  Result<bool> put(const std::string& person, const base::Bytes& bytes = kLostPage) {
    return m_files->put(person, base::sha256(bytes), bytes, Form::AsItIs);
  }
  /// An upload from its beginning.
  Result<bool> send(const std::string& person) {
    const auto upload = m_files->create(person, kLostHash, kLostPage.size());
    if (!upload) return upload.error();
    if (upload->offset != 0) return base::Error(Code::StaleView, "complete already");
    const auto writer = m_files->begin(person, upload->id, 0);
    if (!writer) return writer.error();
    const auto appended = (*writer)->append(kLostPage);
    return appended ? (*writer)->finish() : appended.error();
  }
  void spoil(const QString& how) {
    const base::Path place = m_files->pathOf(kLostHash);
    base::Bytes bytes = kLostPage;
    bytes[17] ^= 1;
    if (how == "changed") (void)m_disk.write(place, bytes);
    if (how == "shorter") (void)m_disk.write(place, base::ByteView(kLostPage).first(10));
    if (how == "longer") (void)m_disk.append(place, kLostPage.size(), base::bytesOf("x"));
    if (how == "emptied") (void)m_disk.write(place, {});
    if (how == "deleted") (void)m_disk.remove(place);
  }
  std::int64_t countLost() {
    return m_store->read([](db::Database& database) { return counts(database); })->filesLost;
  }

  std::unique_ptr<Folder> m_folder;
  tests::FakeClock m_clock{kNow};
  base::DiskFiles m_disk;
  std::unique_ptr<Store> m_store;
  std::unique_ptr<FileStore> m_files;
};

void LostFilesTest::init() {
  m_files.reset();
  m_store.reset();
  m_folder = std::make_unique<Folder>();
  m_store = std::move(*Store::open(m_folder->path(), m_clock, m_disk));
  m_files = std::make_unique<FileStore>(*m_store);
}

void LostFilesTest::whatIsGoneIsNoticed_data() {
  QTest::addColumn<QString>("how");
  QTest::addColumn<bool>("byAsking");  // Whose size is right is only known by reading it.
  QTest::newRow("deleted") << "deleted" << true;
  QTest::newRow("emptied") << "emptied" << true;
  QTest::newRow("shorter") << "shorter" << true;
  QTest::newRow("longer") << "longer" << true;
  QTest::newRow("changed") << "changed" << false;
}

void LostFilesTest::whatIsGoneIsNoticed() {
  QFETCH(QString, how);
  QFETCH(bool, byAsking);
  QVERIFY(*put("ayi"));
  QVERIFY(m_files->open(kLostHash, ContentStore::Check::Hash));
  spoil(how);
  QCOMPARE(m_files->known("ayi", kLostHash)->stored, !byAsking);
  QCOMPARE(countLost(), byAsking ? 1 : 0);
  QCOMPARE(codeOf(m_files->open(kLostHash, ContentStore::Check::Hash)), Code::FilesMissing);
  QCOMPARE(countLost(), 1);
  QVERIFY(!m_files->known("ayi", kLostHash)->stored);
  const auto lost =
      m_store->read([](db::Database& database) { return lost_files::ofPerson(database, "ayi", 9); });
  QCOMPARE(*lost, std::vector{kLostHash});
}

void LostFilesTest::anyOwnersBytesHealIt_data() {
  QTest::addColumn<QString>("how");
  QTest::addColumn<QString>("whose");
  QTest::addColumn<bool>("byUpload");
  for (const char* how : {"deleted", "changed", "shorter"})
    for (const char* whose : {"ayi", "bek", "cai"})
      for (const bool byUpload : {false, true})
        QTest::addRow("%s, %s, %s", how, whose, byUpload ? "upload" : "package") << how << whose << byUpload;
}

void LostFilesTest::anyOwnersBytesHealIt() {
  QFETCH(QString, how);
  QFETCH(QString, whose);
  QFETCH(bool, byUpload);
  QVERIFY(*send("ayi"));
  QVERIFY(*put("bek"));
  spoil(how);
  QVERIFY(!m_files->open(kLostHash, ContentStore::Check::Hash));
  QVERIFY(*(byUpload ? send(whose.toStdString()) : put(whose.toStdString())));
  QCOMPARE(countLost(), 0);
  QCOMPARE(*m_disk.read(m_files->pathOf(kLostHash), kLostPage.size()), kLostPage);
  QVERIFY(m_files->known("ayi", kLostHash)->stored && m_files->known("bek", kLostHash)->stored);
}

/// A folder where the file should be stands for whatever the system refuses: permissions, open files.
void LostFilesTest::aDiskThatCannotBeAskedLosesNothing() {
  QVERIFY(*put("ayi"));
  spoil("deleted");
  QVERIFY(m_disk.makeFolder(m_files->pathOf(kLostHash)));
  const auto opened = m_files->open(kLostHash, ContentStore::Check::Hash);
  QCOMPARE(codeOf(opened), Code::StorageFailed);
  QCOMPARE(opened.error().place().file, "files/" + kLostHash.hex().substr(0, 2) + "/" + kLostHash.hex());
  QCOMPARE(countLost(), 0);
}

/// As when a disk was not mounted.
void LostFilesTest::whatIsThereAfterAllIsStoredAgain() {
  QVERIFY(*put("ayi"));
  spoil("deleted");
  QVERIFY(!m_files->known("ayi", kLostHash)->stored);
  QVERIFY(m_disk.write(m_files->pathOf(kLostHash), kLostPage));
  QVERIFY(!*ContentStore(*m_store).recheck(kLostHash));
  QVERIFY(m_files->known("ayi", kLostHash)->stored);
  QCOMPARE(countLost(), 0);
}

void LostFilesTest::aChangedSliceIsAMissingSlice() {
  const base::Bytes rest(1000, 7);
  base::Bytes whole = kLostPage;
  whole.insert(whole.end(), rest.begin(), rest.end());
  const Assembly assembly{base::sha256(whole), Form::AsItIs, {kLostHash, base::sha256(rest)}};
  QVERIFY(*put("ayi") && *put("ayi", rest));
  spoil("changed");
  QVERIFY(!*m_files->assemble("ayi", assembly));
  QVERIFY(*put("ayi"));
  QVERIFY(*m_files->assemble("ayi", assembly));
}

void LostFilesTest::whatIsLetGoIsNoLongerLost() {
  QVERIFY(m_store->write([](db::Database& database) -> Result<void> {
    settle(database);
    return {};
  }));
  QVERIFY(*put("ayi"));
  spoil("changed");
  QVERIFY(!m_files->open(kLostHash, ContentStore::Check::Hash));
  QVERIFY(m_files->markAsSlices("ayi", {kLostHash}));
  QVERIFY(m_files->expire(kNow + kSliceLifetime));
  QCOMPARE(countLost(), 0);
  QVERIFY(!std::filesystem::exists(m_files->pathOf(kLostHash)));
}

std::unique_ptr<QObject> makeLostFilesTest() {
  return std::make_unique<LostFilesTest>();
}

}  // namespace tarim::server::test

#include "tst_lost_files.moc"
