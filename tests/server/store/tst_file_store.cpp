// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/counts.hpp"
#include "server/store/file_store.hpp"
#include "shared/imaging/recompress.hpp"
#include "shared/wire/protocol.hpp"
#include "tests/server/store/suites.hpp"
#include "tests/support/faulty_files.hpp"

#include <QTest>

#include <atomic>
#include <thread>

namespace tarim::server::test {
namespace {

using base::Code;
using base::Result;

const base::Bytes kPage(300000, 0x5a);

base::ByteView part(const base::Bytes& bytes, std::size_t from, std::size_t count) {
  return base::ByteView(bytes).subspan(from, count);
}

/// The whole way from where the upload stands; true when it is stored.
Result<bool> send(FileStore& files, const std::string& person, const base::Bytes& bytes) {
  const auto upload = files.create(person, base::sha256(bytes), bytes.size());
  if (!upload) return upload.error();
  const auto writer = files.begin(person, upload->id, upload->offset);
  if (!writer) return writer.error();
  const auto appended = (*writer)->append(part(bytes, upload->offset, bytes.size() - upload->offset));
  if (!appended) return appended.error();
  return (*writer)->finish();
}

base::Bytes readPicture() {
  return base::DiskFiles().read(TARIM_TESTS_DIR "/data/images/documents/chinese-sign.jpg", 1u << 20).value();
}

struct PulledPlug {};

}  // namespace

class FileStoreTest : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void cleanup();
  void anUploadBecomesAFile();
  void slicesAndPausesMakeTheSameFile();
  void aRestartKeepsTheOffset();
  void onAThinLineBytesAreDurableSoon();
  void aKilledServerKeepsWhatItTook();
  void creatingAgainGivesTheSameUpload();
  void finishingAgainIsTheSame();
  void impossibleSizesAreRefused();
  void moreThanAnnouncedIsRefused();
  void wrongBytesEndTheUpload();
  void anothersUploadIsNotFound();
  void theSameBytesOfAnotherHaveToBeSent();
  void aRecompressedJpegIsStoredAsItself();
  void whatDoesNotGiveTheJpegBackIsThrownAway();
  void aNewerTurnEndsTheOlder();
  void bytesAsideCountOnceTheyAreTaken();
  void bytesAsideGoWithTheirWriter();
  void bytesAsideOfAKilledServerAreNotTaken();
  void anotherOffsetIsStale();
  void anEndedUploadIsGone();
  void anUploadExpires();
  void bytesAreSyncedBeforeTheRowAndTheRowBeforeTheAnswer();
  void aPlugPulledBeforeTheRecordLosesNothing();
  void everyFailureLeavesWhatWasThere();
  void aFullDiskTakesNoNewUpload();
  void manyLinksAtOnceEndInWholeFiles();
  void whoAsksWhileAnotherLinkFinishesIsNeverToldToSendAgain();

 private:
  void restart() {
    m_files.reset();
    m_store.reset();
    m_store = std::move(*Store::open(m_folder->path(), m_clock, m_disk));
    m_files = std::make_unique<FileStore>(*m_store);
  }
  [[nodiscard]] UploadState begun(const std::string& person = "ayi") {
    return *m_files->create(person, base::sha256(kPage), kPage.size());
  }

  std::unique_ptr<Folder> m_folder;
  tests::FakeClock m_clock{kNow};
  tests::FaultyFiles m_disk;
  std::unique_ptr<Store> m_store;
  std::unique_ptr<FileStore> m_files;
};

void FileStoreTest::init() {
  m_folder = std::make_unique<Folder>();
  m_clock.set(kNow);
  m_disk.mend();
  restart();
}

void FileStoreTest::cleanup() {
  m_files.reset();
  m_store.reset();
}

void FileStoreTest::anUploadBecomesAFile() {
  QVERIFY(!m_files->known("ayi", base::sha256(kPage))->stored);
  QCOMPARE(codeOf(m_files->stored(base::sha256(kPage))), Code::NotFound);
  QVERIFY(*send(*m_files, "ayi", kPage));
  const auto stored = m_files->stored(base::sha256(kPage));
  QCOMPARE(stored->size, std::uint64_t{kPage.size()});
  QCOMPARE(*m_disk.read(stored->path, kPage.size()), kPage);
  const auto known = m_files->known("ayi", base::sha256(kPage));
  QVERIFY(known->stored && known->upload.empty());
  QVERIFY(std::filesystem::is_empty(m_folder->path() / "uploads"));
}

void FileStoreTest::slicesAndPausesMakeTheSameFile() {
  const auto upload = begun();
  std::uint64_t offset = 0;
  for (const std::size_t size : {1u, 99999u, 150000u, 50000u}) {
    const auto writer = m_files->begin("ayi", upload.id, offset);
    QVERIFY(writer);
    QVERIFY((*writer)->append(part(kPage, offset, size / 2)));
    QVERIFY((*writer)->append(part(kPage, offset + size / 2, size - size / 2)));
    QVERIFY((*writer)->flush());
    offset += size;
    QCOMPARE((*writer)->offset(), offset);
    QCOMPARE(m_files->state("ayi", upload.id)->offset, offset);
    QCOMPARE(*(*writer)->finish(), offset == kPage.size());
  }
  QVERIFY(m_files->stored(base::sha256(kPage)));
}

void FileStoreTest::aRestartKeepsTheOffset() {
  const auto upload = begun();
  {
    const auto writer = m_files->begin("ayi", upload.id, 0);
    QVERIFY((*writer)->append(part(kPage, 0, 1000)));
  }  // A cut: what was gathered is kept.
  restart();
  QCOMPARE(m_files->state("ayi", upload.id)->offset, std::uint64_t{1000});
  QCOMPARE(begun().id, upload.id);
  const auto known = m_files->known("ayi", base::sha256(kPage));
  QVERIFY(!known->stored);
  QCOMPARE(known->offset, std::uint64_t{1000});
  QCOMPARE(known->upload, upload.id);
  QVERIFY(*send(*m_files, "ayi", kPage));
}

void FileStoreTest::onAThinLineBytesAreDurableSoon() {
  const auto upload = begun();
  const auto writer = m_files->begin("ayi", upload.id, 0);
  int syncs = 0;
  m_disk.after = [&](std::string_view call, const base::Path&) { syncs += call == "append"; };
  QVERIFY((*writer)->append(part(kPage, 0, 1000)));
  QCOMPARE(syncs, 0);
  m_clock.advance(std::chrono::seconds(2));
  QVERIFY((*writer)->append(part(kPage, 1000, 1000)));
  QCOMPARE(syncs, 1);
  QVERIFY((*writer)->append(part(kPage, 2000, 1000)));
  QCOMPARE(syncs, 1);
}

void FileStoreTest::aKilledServerKeepsWhatItTook() {
  const auto upload = begun();
  // Never flushed: a process that is killed runs nothing any more.
  const auto writer = m_files->begin("ayi", upload.id, 0);
  QVERIFY((*writer)->append(part(kPage, 0, 1000)));
  FileStore next(*m_store);
  QCOMPARE(next.state("ayi", upload.id)->offset, std::uint64_t{1000});
}

void FileStoreTest::creatingAgainGivesTheSameUpload() {
  const auto upload = begun();
  QCOMPARE(begun().id, upload.id);
  QVERIFY(begun("bek").id != upload.id);
  QCOMPARE(upload.expires, kNow + kUploadLifetime);
}

void FileStoreTest::finishingAgainIsTheSame() {
  QVERIFY(*send(*m_files, "ayi", kPage));
  const auto upload = begun();
  QCOMPARE(upload.offset, std::uint64_t{kPage.size()});
  QVERIFY(*(*m_files->begin("ayi", upload.id, upload.offset))->finish());
  QVERIFY(*send(*m_files, "ayi", kPage));
  const auto sums = m_store->read([](db::Database& database) { return counts(database); });
  QCOMPARE(sums->files, 1);
  QCOMPARE(sums->fileBytes, std::int64_t{300000});
  QCOMPARE(sums->uploads, 0);
}

void FileStoreTest::impossibleSizesAreRefused() {
  QCOMPARE(codeOf(m_files->create("ayi", base::sha256(kPage), 0)), Code::InvalidInput);
  QCOMPARE(codeOf(m_files->create("ayi", base::sha256(kPage), wire::kMaxFileBytes + 1)), Code::TooLarge);
  QVERIFY(*send(*m_files, "ayi", kPage));
  QCOMPARE(codeOf(m_files->create("ayi", base::sha256(kPage), 7)), Code::InvalidInput);
}

void FileStoreTest::moreThanAnnouncedIsRefused() {
  const auto upload = begun();
  const auto writer = m_files->begin("ayi", upload.id, 0);
  QVERIFY((*writer)->append(part(kPage, 0, 200000)));
  QCOMPARE(codeOf((*writer)->append(part(kPage, 0, 100001))), Code::TooLarge);
  QVERIFY((*writer)->append(part(kPage, 200000, 100000)));
  QVERIFY(*(*writer)->finish());
}

void FileStoreTest::wrongBytesEndTheUpload() {
  const auto upload = begun();
  const auto writer = m_files->begin("ayi", upload.id, 0);
  QVERIFY((*writer)->append(base::Bytes(kPage.size(), 0x77)));
  QCOMPARE(codeOf((*writer)->finish()), Code::StorageCorrupt);
  QCOMPARE(codeOf(m_files->state("ayi", upload.id)), Code::NotFound);
  QCOMPARE(codeOf(m_files->stored(base::sha256(kPage))), Code::NotFound);
  QVERIFY(std::filesystem::is_empty(m_folder->path() / "uploads"));
  QVERIFY(*send(*m_files, "ayi", kPage));
}

void FileStoreTest::anothersUploadIsNotFound() {
  const auto upload = begun();
  QCOMPARE(codeOf(m_files->state("bek", upload.id)), Code::NotFound);
  QCOMPARE(codeOf(m_files->begin("bek", upload.id, 0)), Code::NotFound);
  QCOMPARE(codeOf(m_files->remove("bek", upload.id)), Code::NotFound);
  QCOMPARE(codeOf(m_files->state("ayi", "../" + upload.id)), Code::NotFound);
  QVERIFY(m_files->state("ayi", upload.id));
}

void FileStoreTest::theSameBytesOfAnotherHaveToBeSent() {
  QVERIFY(*send(*m_files, "ayi", kPage));
  const auto known = m_files->known("bek", base::sha256(kPage));
  QVERIFY(!known->stored && known->upload.empty());
  QCOMPARE(begun("bek").offset, std::uint64_t{0});
  QVERIFY(*send(*m_files, "bek", kPage));
  QVERIFY(m_files->known("bek", base::sha256(kPage))->stored);
  QCOMPARE(m_store->read([](db::Database& database) { return counts(database); })->files, 1);
  QVERIFY(std::filesystem::is_empty(m_folder->path() / "uploads"));
}

void FileStoreTest::aRecompressedJpegIsStoredAsItself() {
  const base::Bytes jpeg = readPicture();
  const base::Bytes packed = imaging::recompressJpeg(jpeg).value();
  const base::Hash hash = base::sha256(jpeg);
  const auto upload = m_files->create("ayi", hash, packed.size(), Form::RecompressedJpeg);
  QVERIFY(upload->id.ends_with(".jxl"));
  QCOMPARE(m_files->create("ayi", hash, packed.size(), Form::RecompressedJpeg)->id, upload->id);
  auto writer = m_files->begin("ayi", upload->id, 0);
  QVERIFY((*writer)->append(part(packed, 0, 1000)));
  writer->reset();
  restart();
  QCOMPARE(m_files->known("ayi", hash)->offset, std::uint64_t(1000));
  const auto again = m_files->begin("ayi", upload->id, 1000);
  QVERIFY((*again)->append(part(packed, 1000, packed.size() - 1000)));
  QVERIFY(*(*again)->finish());
  QVERIFY(m_files->known("ayi", hash)->stored);
  QCOMPARE(m_files->stored(hash)->size, std::uint64_t(jpeg.size()));
  QVERIFY(*m_disk.read(m_files->stored(hash)->path, 32u << 20) == jpeg);
}

void FileStoreTest::whatDoesNotGiveTheJpegBackIsThrownAway() {
  const base::Bytes packed = imaging::recompressJpeg(readPicture()).value();
  const base::Hash another = base::sha256(kPage);
  const auto upload = m_files->create("ayi", another, packed.size(), Form::RecompressedJpeg);
  const auto writer = m_files->begin("ayi", upload->id, 0);
  QVERIFY((*writer)->append(packed));
  QCOMPARE(codeOf((*writer)->finish()), Code::StorageCorrupt);
  QVERIFY(!m_files->known("ayi", another)->stored);
}

void FileStoreTest::aNewerTurnEndsTheOlder() {
  const auto upload = begun();
  const auto dead = m_files->begin("ayi", upload.id, 0);
  QVERIFY((*dead)->append(part(kPage, 0, 1000)));
  QVERIFY((*dead)->flush());
  QVERIFY((*dead)->append(part(kPage, 1000, 10)));
  // What it took and had not yet made durable is not lost with it.
  QCOMPARE(codeOf(m_files->begin("ayi", upload.id, 1000)), Code::StaleView);
  QCOMPARE(m_files->state("ayi", upload.id)->offset, std::uint64_t(1010));
  const auto alive = m_files->begin("ayi", upload.id, 1010);
  QVERIFY(alive);
  QCOMPARE(codeOf((*dead)->append(part(kPage, 1010, 10))), Code::StaleView);
  QVERIFY((*alive)->append(part(kPage, 1010, kPage.size() - 1010)));
  QVERIFY(*(*alive)->finish());
}

void FileStoreTest::bytesAsideCountOnceTheyAreTaken() {
  const auto upload = begun();
  const auto writer = m_files->begin("ayi", upload.id, 0);
  QVERIFY((*writer)->putAside(part(kPage, 0, 200'000)));
  QVERIFY((*writer)->putAside(part(kPage, 200'000, 100'000)));
  QCOMPARE(m_files->state("ayi", upload.id)->offset, std::uint64_t{0});
  QVERIFY((*writer)->takeAside([&](base::ByteView bytes) { return (*writer)->append(bytes); }));
  QVERIFY(*(*writer)->finish());
  QVERIFY(m_files->known("ayi", base::sha256(kPage))->stored);
  QVERIFY(std::filesystem::is_empty(m_folder->path() / "uploads"));
}

void FileStoreTest::bytesAsideGoWithTheirWriter() {
  const auto upload = begun();
  auto writer = m_files->begin("ayi", upload.id, 0);
  QVERIFY((*writer)->putAside(part(kPage, 0, 1000)));
  auto newer = m_files->begin("ayi", upload.id, 0);
  QVERIFY((*newer)->putAside(part(kPage, 0, 2000)));
  QCOMPARE(codeOf((*writer)->putAside(part(kPage, 1000, 10))), Code::StaleView);
  // The older one leaves what is the newer one's.
  writer->reset();
  QVERIFY((*newer)->putAside(part(kPage, 2000, 10)));
  newer->reset();
  QCOMPARE(m_files->state("ayi", upload.id)->offset, std::uint64_t{0});
  QVERIFY(std::filesystem::is_empty(m_folder->path() / "uploads"));
}

void FileStoreTest::bytesAsideOfAKilledServerAreNotTaken() {
  const auto upload = begun();
  QVERIFY(m_disk.put(m_folder->path() / "uploads" / (upload.id + ".aside"), 0, part(kPage, 0, 777)));
  restart();
  QCOMPARE(m_files->state("ayi", upload.id)->offset, std::uint64_t{0});
  const auto writer = m_files->begin("ayi", upload.id, 0);
  QVERIFY((*writer)->putAside(kPage));
  QVERIFY((*writer)->takeAside([&](base::ByteView bytes) { return (*writer)->append(bytes); }));
  QVERIFY(*(*writer)->finish());
  const auto another = begun("bek");
  QVERIFY(m_disk.put(m_folder->path() / "uploads" / (another.id + ".aside"), 0, part(kPage, 0, 777)));
  QVERIFY(m_files->remove("bek", another.id));
  QVERIFY(std::filesystem::is_empty(m_folder->path() / "uploads"));
}

void FileStoreTest::anotherOffsetIsStale() {
  const auto upload = begun();
  const auto writer = m_files->begin("ayi", upload.id, 0);
  QCOMPARE(codeOf(m_files->begin("ayi", upload.id, 5)), Code::StaleView);
  // And has not ended the turn that was open.
  QVERIFY((*writer)->append(kPage));
  QVERIFY(*(*writer)->finish());
}

void FileStoreTest::anEndedUploadIsGone() {
  const auto upload = begun();
  const auto writer = m_files->begin("ayi", upload.id, 0);
  QVERIFY((*writer)->append(part(kPage, 0, 1000)));
  QVERIFY(m_files->remove("ayi", upload.id));
  QCOMPARE(codeOf(m_files->state("ayi", upload.id)), Code::NotFound);
  QCOMPARE(codeOf((*writer)->flush()), Code::StaleView);
  QVERIFY(std::filesystem::is_empty(m_folder->path() / "uploads"));
}

void FileStoreTest::anUploadExpires() {
  const auto upload = begun();
  {
    const auto writer = m_files->begin("ayi", upload.id, 0);
    QVERIFY((*writer)->append(part(kPage, 0, 1000)));
  }
  m_clock.set(kNow + kUploadLifetime - base::Millis(1));
  QCOMPARE(*m_files->expire(m_clock.now()), 0);
  QCOMPARE(m_files->state("ayi", upload.id)->offset, std::uint64_t{1000});
  m_clock.set(kNow + kUploadLifetime);
  QCOMPARE(codeOf(m_files->state("ayi", upload.id)), Code::NotFound);
  QVERIFY(m_files->known("ayi", base::sha256(kPage))->upload.empty());
  QCOMPARE(*m_files->expire(m_clock.now()), 1);
  QVERIFY(std::filesystem::is_empty(m_folder->path() / "uploads"));
  QVERIFY(begun().id != upload.id);
  QCOMPARE(begun().offset, std::uint64_t{0});
}

void FileStoreTest::bytesAreSyncedBeforeTheRowAndTheRowBeforeTheAnswer() {
  std::vector<std::string> steps;
  m_disk.after = [&](std::string_view call, const base::Path&) {
    const auto row = m_files->stored(base::sha256(kPage));
    steps.push_back(std::string(call) + (row ? " recorded" : " unrecorded"));
  };
  QVERIFY(*send(*m_files, "ayi", kPage));
  QVERIFY(m_files->stored(base::sha256(kPage)));
  const std::vector<std::string> expected{"put unrecorded", "append unrecorded", "makeFolder unrecorded",
                                          "link unrecorded", "remove recorded"};
  QCOMPARE(steps, expected);
}

void FileStoreTest::aPlugPulledBeforeTheRecordLosesNothing() {
  const auto upload = begun();
  for (const std::string_view moment : {"makeFolder", "link"}) {
    m_disk.after = [&](std::string_view call, const base::Path&) {
      if (call == moment) throw PulledPlug{};
    };
    QVERIFY_EXCEPTION_THROWN((void)send(*m_files, "ayi", kPage), PulledPlug);
    m_disk.after = [](auto, const auto&) {};
    restart();
    QCOMPARE(m_files->state("ayi", upload.id)->offset, std::uint64_t{kPage.size()});
    QVERIFY(!m_files->known("ayi", base::sha256(kPage))->stored);
  }
  QVERIFY(*(*m_files->begin("ayi", upload.id, kPage.size()))->finish());
  QCOMPARE(*m_disk.read(m_files->stored(base::sha256(kPage))->path, kPage.size()), kPage);
}

void FileStoreTest::everyFailureLeavesWhatWasThere() {
  for (const bool stays : {false, true})
    for (int n = 1;; ++n) {
      base::Bytes bytes = kPage;
      bytes[0] = static_cast<std::uint8_t>(n);
      bytes[1] = static_cast<std::uint8_t>(stays);
      m_disk.failAfterwards = stays;
      m_disk.failAt = m_disk.calls() + n;
      const auto sent = send(*m_files, "ayi", bytes);
      const bool gotThrough = sent && *sent;
      if (!gotThrough) QCOMPARE(codeOf(sent), Code::StorageFull);
      m_disk.failAt = 0;
      restart();
      QCOMPARE(m_files->known("ayi", base::sha256(bytes))->stored, gotThrough);
      QVERIFY(*send(*m_files, "ayi", bytes));
      QCOMPARE(*m_disk.read(m_files->stored(base::sha256(bytes))->path, bytes.size()), bytes);
      if (gotThrough) break;
      QVERIFY(n < 20);
    }
}

void FileStoreTest::aFullDiskTakesNoNewUpload() {
  m_disk.free = 1000;
  QCOMPARE(codeOf(m_files->create("ayi", base::sha256(kPage), kPage.size())), Code::StorageFull);
  m_disk.free = std::uint64_t{1} << 30;
  QVERIFY(*send(*m_files, "ayi", kPage));
  m_disk.free = 1000;
  QCOMPARE(begun().offset, std::uint64_t{kPage.size()});
}

void FileStoreTest::manyLinksAtOnceEndInWholeFiles() {
  constexpr int kLinks = 6;
  std::atomic<int> failures = 0;
  std::vector<std::thread> links;
  for (int link = 0; link < kLinks; ++link)
    links.emplace_back([&, link] {
      const std::string person = link % 2 == 0 ? "ayi" : "bek";
      for (int page = 0; page < 4; ++page) {
        base::Bytes bytes = kPage;
        bytes[0] = static_cast<std::uint8_t>(page);
        // Links of one person take an upload over from each other; whoever is told so begins again.
        auto sent = send(*m_files, person, bytes);
        while (codeOf(sent) == Code::StaleView)
          sent = send(*m_files, person, bytes);
        if (!sent || !*sent || !m_files->known(person, base::sha256(bytes))->stored) ++failures;
        const auto stored = m_files->stored(base::sha256(bytes));
        if (!stored || base::DiskFiles().read(stored->path, kPage.size()).value() != bytes) ++failures;
      }
    });
  for (std::thread& link : links)
    link.join();
  QCOMPARE(failures.load(), 0);
  QCOMPARE(m_store->read([](db::Database& database) { return counts(database); })->files, 4);
}

void FileStoreTest::whoAsksWhileAnotherLinkFinishesIsNeverToldToSendAgain() {
  for (int round = 0; round < 60; ++round) {
    base::Bytes bytes = kPage;
    bytes[0] = static_cast<std::uint8_t>(round);
    const base::Hash hash = base::sha256(bytes);
    QVERIFY(m_files->create("ayi", hash, bytes.size()));
    std::thread link([&] { (void)send(*m_files, "ayi", bytes); });
    std::vector<KnownFile> wrong;
    std::uint64_t last = 0;
    while (true) {
      const auto told = m_files->finishAndLookUp("ayi", hash);
      if (told && told->stored) break;
      const bool isRight =
          told && !told->upload.empty() && told->offset >= last && told->offset < bytes.size();
      if (!isRight) wrong.push_back(told ? *told : KnownFile{});
      if (!isRight) break;
      last = told->offset;
    }
    link.join();
    QVERIFY2(wrong.empty(),
             qPrintable(QString("round %1: offset %2 of %3, upload '%4'")
                            .arg(round)
                            .arg(wrong.empty() ? 0 : wrong[0].offset)
                            .arg(bytes.size())
                            .arg(QString::fromStdString(wrong.empty() ? "" : wrong[0].upload))));
  }
}

std::unique_ptr<QObject> makeFileStoreTest() {
  return std::make_unique<FileStoreTest>();
}

}  // namespace tarim::server::test

#include "tst_file_store.moc"
