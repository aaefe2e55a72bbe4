// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// How far one person, and all together, may fill the disk; and what the operator sees of unfinished uploads.
#include "server/store/file_store.hpp"
#include "tests/server/store/suites.hpp"
#include "tests/support/faulty_files.hpp"

#include <QTest>

namespace tarim::server::test {

using base::Code;
using base::Result;

namespace {

constexpr std::uint64_t kLargest = 32u << 20;

base::Hash hashOfNumber(std::uint64_t number) {
  return base::sha256("file " + std::to_string(number));
}

}  // namespace

class QuotasTest : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void cleanup();
  void aPersonAnnouncesSoManyBytes();
  void aPersonHasSoManyUnfinishedUploads();
  void aPersonHasSoManyBytesOfFiles();
  void whatOthersAnnouncedCountsAgainstTheDisk();
  void anUploadStopsBeforeTheReserve();
  void unfinishedUploadsAreListed();
  void aDroppedUploadIsGoneThoughItIsBeingSent();

 private:
  /// Announces a file of the largest size.
  Code announce(const std::string& person, std::uint64_t number) {
    return codeOf(m_files->create(person, hashOfNumber(number), kLargest));
  }
  std::size_t partFiles() {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder->path() / "uploads"))
      count += entry.is_regular_file() ? 1 : 0;
    return count;
  }

  std::unique_ptr<Folder> m_folder;
  tests::FakeClock m_clock{kNow};
  tests::FaultyFiles m_disk;
  std::unique_ptr<Store> m_store;
  std::unique_ptr<FileStore> m_files;
};

void QuotasTest::init() {
  m_folder = std::make_unique<Folder>();
  m_clock.set(kNow);
  m_disk.mend();
  m_store = std::move(*Store::open(m_folder->path(), m_clock, m_disk));
  m_files = std::make_unique<FileStore>(*m_store);
}

void QuotasTest::cleanup() {
  m_files.reset();
  m_store.reset();
}

void QuotasTest::aPersonAnnouncesSoManyBytes() {
  constexpr std::uint64_t kFit = kMaxAnnouncedOfPerson / kLargest;
  for (std::uint64_t number = 0; number < kFit; ++number)
    QCOMPARE(announce("ayi", number), Code::Unknown);
  const auto refused = m_files->create("ayi", hashOfNumber(kFit), 1);
  QCOMPARE(codeOf(refused), Code::TooLarge);
  QVERIFY2(refused.error().detail().find("1024 MiB in unfinished uploads") != std::string::npos,
           refused.error().detail().c_str());
  // An upload that was begun goes on, others are not concerned, and room that was given back is room.
  const auto begun = m_files->create("ayi", hashOfNumber(0), kLargest);
  QVERIFY(begun);
  QCOMPARE(announce("bek", 0), Code::Unknown);
  QVERIFY(m_files->remove("ayi", begun->id));
  QCOMPARE(announce("ayi", kFit), Code::Unknown);
  // What has expired is no longer announced.
  m_clock.advance(kUploadLifetime);
  QCOMPARE(announce("ayi", kFit + 1), Code::Unknown);
}

void QuotasTest::aPersonHasSoManyUnfinishedUploads() {
  const auto added = m_store->write([](db::Database& database) -> Result<void> {
    for (std::uint64_t number = 0; number < kMaxUploadsOfPerson; ++number)
      if (auto put = owned_files::putUpload(database, {"u" + std::to_string(number),
                                                       "ayi",
                                                       hashOfNumber(number),
                                                       1,
                                                       base::toMillis(kNow + std::chrono::hours(1)),
                                                       {},
                                                       {}});
          !put)
        return put;
    return {};
  });
  QVERIFY(added);
  QCOMPARE(codeOf(m_files->create("ayi", hashOfNumber(kMaxUploadsOfPerson), 1)), Code::TooLarge);
  QCOMPARE(codeOf(m_files->create("bek", hashOfNumber(kMaxUploadsOfPerson), 1)), Code::Unknown);
}

void QuotasTest::aPersonHasSoManyBytesOfFiles() {
  const auto owned = m_store->write([](db::Database& database) -> Result<void> {
    for (std::uint64_t number = 0; number < kMaxStoredOfPerson / kLargest; ++number) {
      const FileRow file{hashOfNumber(number), kLargest};
      auto done = owned_files::hold(database, file.hash);
      if (done) done = owned_files::own(database, "ayi", file, 1);
      if (!done) return done;
    }
    return {};
  });
  QVERIFY(owned);
  QCOMPARE(codeOf(m_files->create("ayi", base::sha256("x"), 1)), Code::TooLarge);
  QCOMPARE(codeOf(m_files->put("ayi", base::sha256("x"), base::bytesOf("x"), Form::AsItIs)), Code::TooLarge);
  QVERIFY(m_files->put("bek", base::sha256("x"), base::bytesOf("x"), Form::AsItIs));
}

void QuotasTest::whatOthersAnnouncedCountsAgainstTheDisk() {
  m_disk.free = kUploadReserve + 3 * kLargest;
  for (const char* person : {"ayi", "bek", "cai"})
    QCOMPARE(announce(person, 1), Code::Unknown);
  QCOMPARE(announce("ayi", 2), Code::StorageFull);
  // As a server that was restarted finds it.
  m_files = std::make_unique<FileStore>(*m_store);
  QCOMPARE(announce("ayi", 2), Code::StorageFull);
  QVERIFY(m_files->drop(m_files->unfinished()->front().row.id));
  m_clock.advance(std::chrono::minutes(1));
  QCOMPARE(announce("ayi", 2), Code::Unknown);
}

void QuotasTest::anUploadStopsBeforeTheReserve() {
  const base::Bytes page(5u << 20, 0x5a);
  const auto upload = *m_files->create("ayi", base::sha256(page), page.size());
  auto writer = std::move(*m_files->begin("ayi", upload.id, 0));
  QVERIFY(writer->append(base::ByteView(page).first(2u << 20)));
  m_disk.free = kUploadReserve - 1;
  QCOMPARE(codeOf(writer->append(base::ByteView(page).subspan(2u << 20, 2u << 20))), Code::StorageFull);
  writer.reset();
  m_disk.free = kUploadReserve;
  const auto state = *m_files->state("ayi", upload.id);
  writer = std::move(*m_files->begin("ayi", upload.id, state.offset));
  QVERIFY(writer->append(base::ByteView(page).subspan(state.offset)));
  QVERIFY(*writer->finish());
}

void QuotasTest::unfinishedUploadsAreListed() {
  const base::Bytes page(100000, 0x5a);
  const auto upload =
      *m_files->create("ayi", base::sha256(page), page.size(), Form::AsItIs, Purpose::File, {}, "d1");
  QVERIFY(m_files->create("bek", base::sha256("y"), 1));
  {
    const auto writer = std::move(*m_files->begin("ayi", upload.id, 0));
    QVERIFY(writer->append(base::ByteView(page).first(70000)));
  }
  const auto whole = *m_files->create("cai", base::sha256("z"), 1);
  const auto writer = std::move(*m_files->begin("cai", whole.id, 0));
  QVERIFY(writer->append(base::bytesOf("z")));
  QVERIFY(*writer->finish());
  m_clock.advance(std::chrono::hours(3));
  const auto all = *m_files->unfinished();
  QCOMPARE(all.size(), std::size_t{2});
  QCOMPARE(all[0].row.id, upload.id);
  QCOMPARE(all[0].row.person, std::string("ayi"));
  QCOMPARE(all[0].row.device, std::string("d1"));
  QCOMPARE(all[0].row.size, std::uint64_t{100000});
  QCOMPARE(all[0].received, std::uint64_t{70000});
  QCOMPARE(all[0].begun, kNow);
  QCOMPARE(codeOf(m_files->drop("nothing")), Code::NotFound);
}

void QuotasTest::aDroppedUploadIsGoneThoughItIsBeingSent() {
  const base::Bytes page(100000, 0x5a);
  const auto upload = *m_files->create("ayi", base::sha256(page), page.size());
  auto writer = std::move(*m_files->begin("ayi", upload.id, 0));
  QVERIFY(writer->append(base::ByteView(page).first(50000)));
  const auto beside = *Store::openBeside(m_folder->path(), m_clock);
  QVERIFY(FileStore(*beside).drop(upload.id));
  // The connection does not know yet.
  (void)writer->append(base::ByteView(page).subspan(50000, 1000));
  writer.reset();
  QCOMPARE(codeOf(m_files->state("ayi", upload.id)), Code::NotFound);
  QCOMPARE(partFiles(), std::size_t{0});
  QCOMPARE(m_files->create("ayi", base::sha256(page), page.size())->offset, std::uint64_t{0});
}

std::unique_ptr<QObject> makeQuotasTest() {
  return std::make_unique<QuotasTest>();
}

}  // namespace tarim::server::test

#include "tst_quotas.moc"
