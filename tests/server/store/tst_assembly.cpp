// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Files that come in slices, each a file of its own.
#include "server/store/file_store.hpp"
#include "server/store/operations.hpp"
#include "server/store/submissions.hpp"
#include "shared/imaging/recompress.hpp"
#include "tests/server/store/suites.hpp"
#include "tests/support/faulty_files.hpp"

#include <QTest>

namespace tarim::server::test {
namespace {

using base::Code;
using base::Result;

struct Cut {
  std::vector<base::Bytes> slices;
  Assembly assembly;
};

Cut cut(const base::Bytes& travelling, const base::Hash& hash, Form form = Form::AsItIs) {
  Cut made{{}, {hash, form, {}}};
  const std::size_t length = travelling.size() / 3 + 1;
  for (std::size_t at = 0; at < travelling.size(); at += length) {
    const auto slice = base::ByteView(travelling).subspan(at, std::min(length, travelling.size() - at));
    made.slices.emplace_back(slice.begin(), slice.end());
    made.assembly.slices.push_back(base::sha256(slice));
  }
  return made;
}

base::Bytes varied() {
  base::Bytes bytes(100'000);
  for (std::size_t i = 0; i < bytes.size(); ++i)
    bytes[i] = std::uint8_t(i * 31 + i / 251);
  return bytes;
}

/// A slice by an upload, and the files that it was the last one of.
Result<std::vector<base::Hash>> sendSlice(FileStore& files, const base::Bytes& slice,
                                          Purpose purpose = Purpose::Slice) {
  const auto upload = files.create("ayi", base::sha256(slice), slice.size(), Form::AsItIs, purpose);
  if (!upload) return upload.error();
  const auto writer = files.begin("ayi", upload->id, 0);
  if (!writer) return writer.error();
  const auto appended = (*writer)->append(slice);
  if (!appended) return appended.error();
  const auto finished = (*writer)->finish();
  if (!finished) return finished.error();
  std::vector<base::Hash> made;
  for (const Assembled& assembled : (*writer)->assemble())
    if (assembled.stored) made.push_back(assembled.hash);
  return made;
}

}  // namespace

class AssemblyTest : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void slicesAreJoinedByTheLastOne();
  void slicesAreJoinedWhenAsked();
  void aSliceOfTwoFilesIsKeptForTheOther();
  void slicesThatNobodyJoinsGoInTheEnd();
  void slicesOfARecompressedJpegMakeTheJpeg();
  void slicesThatDoNotMakeTheFileAreSaidToBeDamaged();
  void aPageOfAnApplicationIsNotLetGoAsASlice();
  void aSliceThatIsSentForItselfIsKept();
  void whatIsLetGoWhileAnotherStoresItIsStored();
  void whatIsLetGoIsUnrecordedBeforeItsBytesGo();

 private:
  std::unique_ptr<Folder> m_folder;
  tests::FakeClock m_clock{kNow};
  tests::FaultyFiles m_disk;
  std::unique_ptr<Store> m_store;
  std::unique_ptr<FileStore> m_files;
};

void AssemblyTest::init() {
  m_files.reset();
  m_store.reset();
  m_folder = std::make_unique<Folder>();
  m_disk.mend();
  m_store = std::move(*Store::open(m_folder->path(), m_clock, m_disk));
  m_files = std::make_unique<FileStore>(*m_store);
  QVERIFY(m_store->write([](db::Database& database) -> Result<void> {
    settle(database);
    return {};
  }));
}

void AssemblyTest::slicesAreJoinedByTheLastOne() {
  const base::Bytes whole = varied();
  const Cut made = cut(whole, base::sha256(whole));
  QVERIFY(m_files->expect("ayi", made.assembly));
  QVERIFY(sendSlice(*m_files, made.slices[2])->empty());
  QVERIFY(sendSlice(*m_files, made.slices[0])->empty());
  QCOMPARE(*sendSlice(*m_files, made.slices[1]), std::vector{made.assembly.hash});
  QCOMPARE(*base::DiskFiles().read(m_files->stored(made.assembly.hash)->path, whole.size()), whole);
  for (const base::Hash& slice : made.assembly.slices) {
    QCOMPARE(codeOf(m_files->stored(slice)), Code::NotFound);
    QVERIFY(!std::filesystem::exists(m_files->pathOf(slice)));
  }
}

/// Two devices send copies of a page that differ in their heads: whose slice is the last may be neither's.
void AssemblyTest::aSliceOfTwoFilesIsKeptForTheOther() {
  base::Bytes copy = varied();
  const Cut one = cut(copy, base::sha256(copy));
  copy[0] ^= 1;
  const Cut other = cut(copy, base::sha256(copy));
  QCOMPARE(one.assembly.slices[2], other.assembly.slices[2]);
  QVERIFY(m_files->expect("ayi", one.assembly));
  QVERIFY(m_files->expect("ayi", other.assembly));
  QVERIFY(sendSlice(*m_files, one.slices[0])->empty());
  QVERIFY(sendSlice(*m_files, one.slices[1])->empty());
  QCOMPARE(*sendSlice(*m_files, one.slices[2]), std::vector{one.assembly.hash});
  QVERIFY(!m_files->known("ayi", other.assembly.hash)->stored);
  QCOMPARE(codeOf(m_files->stored(one.assembly.slices[0])), Code::NotFound);
  QVERIFY(m_files->stored(one.assembly.slices[1]) && m_files->stored(one.assembly.slices[2]));
  QCOMPARE(*sendSlice(*m_files, other.slices[0]), std::vector{other.assembly.hash});
  QCOMPARE(codeOf(m_files->stored(one.assembly.slices[2])), Code::NotFound);
}

void AssemblyTest::slicesThatNobodyJoinsGoInTheEnd() {
  const base::Bytes whole = varied();
  const Cut made = cut(whole, base::sha256(whole));
  QVERIFY(m_files->expect("ayi", made.assembly));
  QVERIFY(sendSlice(*m_files, made.slices[0])->empty());
  QVERIFY(m_files->expire(kNow + kUploadLifetime));
  QVERIFY(m_files->stored(made.assembly.slices[0]));
  QVERIFY(m_files->expire(kNow + kSliceLifetime));
  QCOMPARE(codeOf(m_files->stored(made.assembly.slices[0])), Code::NotFound);
}

void AssemblyTest::slicesAreJoinedWhenAsked() {
  const base::Bytes whole = varied();
  const Cut made = cut(whole, base::sha256(whole));
  QVERIFY(sendSlice(*m_files, made.slices[0])->empty());
  QVERIFY(sendSlice(*m_files, made.slices[1])->empty());
  QVERIFY(!*m_files->assemble("ayi", made.assembly));
  QVERIFY(sendSlice(*m_files, made.slices[2])->empty());
  QVERIFY(!*m_files->assemble("bek", made.assembly));  // They are not that person's.
  QVERIFY(*m_files->assemble("ayi", made.assembly));
  QVERIFY(*m_files->assemble("ayi", made.assembly));
  QVERIFY(!m_files->known("bek", made.assembly.hash)->stored);
}

void AssemblyTest::slicesOfARecompressedJpegMakeTheJpeg() {
  const base::Bytes jpeg =
      base::DiskFiles().read(TARIM_TESTS_DIR "/data/images/documents/chinese-sign.jpg", 1u << 20).value();
  const auto shorter = imaging::recompressJpeg(jpeg);
  QVERIFY(shorter);
  const Cut made = cut(*shorter, base::sha256(jpeg), Form::RecompressedJpeg);
  QVERIFY(m_files->expect("ayi", made.assembly));
  for (const base::Bytes& slice : made.slices)
    QVERIFY(sendSlice(*m_files, slice));
  QCOMPARE(*base::DiskFiles().read(m_files->stored(base::sha256(jpeg))->path, 1u << 20), jpeg);
}

void AssemblyTest::slicesThatDoNotMakeTheFileAreSaidToBeDamaged() {
  const Cut made = cut(varied(), base::sha256(base::bytesOf("another page")));
  for (const base::Bytes& slice : made.slices)
    QVERIFY(sendSlice(*m_files, slice)->empty());
  QCOMPARE(codeOf(m_files->assemble("ayi", made.assembly)), Code::DamagedFile);
  QVERIFY(!m_files->known("ayi", base::sha256(base::bytesOf("another page")))->stored);
}

/// By an operation or by a submission, and however its hash is written there.
void AssemblyTest::aPageOfAnApplicationIsNotLetGoAsASlice() {
  const base::Bytes whole = varied();
  const Cut made = cut(whole, base::sha256(whole));
  for (const base::Bytes& slice : made.slices)
    QVERIFY(sendSlice(*m_files, slice));
  QVERIFY(m_store->write([&](db::Database& database) -> Result<void> {
    dossier::Operation operation;
    operation.sequence = 1;
    operation.cell = {"attachment", "r", "file"};
    operation.value = QString::fromStdString(made.assembly.slices[0].hex()).toUpper().toStdString();
    const auto named = operations::insert(database, "a1", operation, false);
    if (!named) return named.error();
    return submissions::put(database, {"a2", 1, "", "", "", 1}, {made.assembly.slices[1]});
  }));
  QVERIFY(m_files->expect("ayi", made.assembly));
  QVERIFY(*m_files->assemble("ayi", made.assembly));
  QVERIFY(m_files->known("ayi", made.assembly.slices[0])->stored);
  QVERIFY(m_files->known("ayi", made.assembly.slices[1])->stored);
  QVERIFY(!m_files->known("ayi", made.assembly.slices[2])->stored);
  QVERIFY(m_files->markAsSlices("ayi", made.assembly.slices));
  QVERIFY(m_files->expire(kNow + kSliceLifetime));
  QVERIFY(m_files->known("ayi", made.assembly.slices[0])->stored);
  QVERIFY(m_files->known("ayi", made.assembly.slices[1])->stored);
}

void AssemblyTest::aSliceThatIsSentForItselfIsKept() {
  const base::Bytes whole = varied();
  const Cut made = cut(whole, base::sha256(whole));
  QVERIFY(m_files->expect("ayi", made.assembly));
  QVERIFY(sendSlice(*m_files, made.slices[0], Purpose::File));
  QVERIFY(*m_files->put("ayi", made.assembly.slices[1], made.slices[1], Form::AsItIs));
  QVERIFY(m_files->expire(kNow + kSliceLifetime));
  QVERIFY(m_files->known("ayi", made.assembly.slices[0])->stored);
  QVERIFY(m_files->known("ayi", made.assembly.slices[1])->stored);
}

/// bek's file is in its place and not yet recorded when ayi, who had it too, lets go of it.
void AssemblyTest::whatIsLetGoWhileAnotherStoresItIsStored() {
  const base::Bytes whole = varied();
  const Cut made = cut(whole, base::sha256(whole));
  for (const base::Bytes& slice : made.slices)
    QVERIFY(sendSlice(*m_files, slice));
  bool isDone = false;
  m_disk.after = [&](std::string_view call, const base::Path& path) {
    if (isDone || call != "link" || path != m_files->pathOf(made.assembly.slices[0])) return;
    isDone = true;
    if (!m_files->assemble("ayi", made.assembly)) throw std::runtime_error("not assembled");
  };
  QVERIFY(*m_files->put("bek", made.assembly.slices[0], made.slices[0], Form::AsItIs));
  QVERIFY(isDone);
  QVERIFY(!m_files->known("ayi", made.assembly.slices[0])->stored);
  QVERIFY(m_files->known("bek", made.assembly.slices[0])->stored);
  QCOMPARE(*m_disk.read(m_files->pathOf(made.assembly.slices[0]), 1u << 20), made.slices[0]);
}

/// A server that stops in between leaves bytes that nobody has, never a file without its bytes; and removes
/// them later.
void AssemblyTest::whatIsLetGoIsUnrecordedBeforeItsBytesGo() {
  const base::Bytes whole = varied();
  const Cut made = cut(whole, base::sha256(whole));
  for (const base::Bytes& slice : made.slices)
    QVERIFY(sendSlice(*m_files, slice));
  std::vector<bool> recorded;
  m_disk.before = [&](std::string_view call, const base::Path& path) {
    if (call == "remove" && path == m_files->pathOf(made.assembly.slices[0]))
      recorded.push_back(bool(m_files->stored(made.assembly.slices[0])));
  };
  m_disk.failAt =
      m_disk.calls() + 6;  // The first removal: before it the file is written, linked, and its draft removed.
  QVERIFY(*m_files->assemble("ayi", made.assembly));
  QVERIFY(m_files->known("ayi", made.assembly.hash)->stored);
  m_disk.failAt = 0;
  QVERIFY(m_files->expire(kNow));
  QVERIFY(recorded == std::vector{false});
  for (const base::Hash& slice : made.assembly.slices)
    QVERIFY(!std::filesystem::exists(m_files->pathOf(slice)));
}

std::unique_ptr<QObject> makeAssemblyTest() {
  return std::make_unique<AssemblyTest>();
}

}  // namespace tarim::server::test

#include "tst_assembly.moc"
