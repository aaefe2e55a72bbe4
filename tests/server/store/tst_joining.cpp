// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Files that come in pieces, each a file of its own.
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
  std::vector<base::Bytes> pieces;
  Joining joining;
};

Cut cut(const base::Bytes& travelling, const base::Hash& hash, Form form = Form::AsItIs) {
  Cut made{{}, {hash, form, {}}};
  const std::size_t length = travelling.size() / 3 + 1;
  for (std::size_t at = 0; at < travelling.size(); at += length) {
    const auto piece = base::ByteView(travelling).subspan(at, std::min(length, travelling.size() - at));
    made.pieces.emplace_back(piece.begin(), piece.end());
    made.joining.pieces.push_back(base::sha256(piece));
  }
  return made;
}

base::Bytes varied() {
  base::Bytes bytes(100'000);
  for (std::size_t i = 0; i < bytes.size(); ++i)
    bytes[i] = std::uint8_t(i * 31 + i / 251);
  return bytes;
}

/// A piece by an upload, and the files that it was the last one of.
Result<std::vector<base::Hash>> sendPiece(FileStore& files, const base::Bytes& piece,
                                          Purpose purpose = Purpose::Piece) {
  const auto upload = files.create("ayi", base::sha256(piece), piece.size(), Form::AsItIs, purpose);
  if (!upload) return upload.error();
  const auto turn = files.begin("ayi", upload->id, 0);
  if (!turn) return turn.error();
  const auto appended = (*turn)->append(piece);
  if (!appended) return appended.error();
  const auto finished = (*turn)->finish();
  if (!finished) return finished.error();
  std::vector<base::Hash> made;
  for (const Joined& joined : (*turn)->join())
    if (joined.stored) made.push_back(joined.hash);
  return made;
}

}  // namespace

class JoiningTest : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void piecesAreJoinedByTheLastOne();
  void piecesAreJoinedWhenAsked();
  void aPieceOfTwoFilesIsKeptForTheOther();
  void piecesThatNobodyJoinsGoInTheEnd();
  void piecesOfARecompressedJpegMakeTheJpeg();
  void piecesThatDoNotMakeTheFileAreSaidToBeDamaged();
  void aPageOfAnApplicationIsNotLetGoAsAPiece();
  void aPieceThatIsSentForItselfIsKept();
  void whatIsLetGoWhileAnotherStoresItIsStored();
  void whatIsLetGoIsUnrecordedBeforeItsBytesGo();

 private:
  std::unique_ptr<Folder> m_folder;
  tests::FakeClock m_clock{kNow};
  tests::FaultyFiles m_disk;
  std::unique_ptr<Store> m_store;
  std::unique_ptr<FileStore> m_files;
};

void JoiningTest::init() {
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

void JoiningTest::piecesAreJoinedByTheLastOne() {
  const base::Bytes whole = varied();
  const Cut made = cut(whole, base::sha256(whole));
  QVERIFY(m_files->expect("ayi", made.joining));
  QVERIFY(sendPiece(*m_files, made.pieces[2])->empty());
  QVERIFY(sendPiece(*m_files, made.pieces[0])->empty());
  QCOMPARE(*sendPiece(*m_files, made.pieces[1]), std::vector{made.joining.hash});
  QCOMPARE(*base::DiskFiles().read(m_files->stored(made.joining.hash)->path, whole.size()), whole);
  for (const base::Hash& piece : made.joining.pieces) {
    QCOMPARE(codeOf(m_files->stored(piece)), Code::NotFound);
    QVERIFY(!std::filesystem::exists(m_files->pathOf(piece)));
  }
}

/// Two devices send copies of a page that differ in their heads: whose piece is the last may be neither's.
void JoiningTest::aPieceOfTwoFilesIsKeptForTheOther() {
  base::Bytes copy = varied();
  const Cut one = cut(copy, base::sha256(copy));
  copy[0] ^= 1;
  const Cut other = cut(copy, base::sha256(copy));
  QCOMPARE(one.joining.pieces[2], other.joining.pieces[2]);
  QVERIFY(m_files->expect("ayi", one.joining));
  QVERIFY(m_files->expect("ayi", other.joining));
  QVERIFY(sendPiece(*m_files, one.pieces[0])->empty());
  QVERIFY(sendPiece(*m_files, one.pieces[1])->empty());
  QCOMPARE(*sendPiece(*m_files, one.pieces[2]), std::vector{one.joining.hash});
  QVERIFY(!m_files->known("ayi", other.joining.hash)->stored);
  QCOMPARE(codeOf(m_files->stored(one.joining.pieces[0])), Code::NotFound);
  QVERIFY(m_files->stored(one.joining.pieces[1]) && m_files->stored(one.joining.pieces[2]));
  QCOMPARE(*sendPiece(*m_files, other.pieces[0]), std::vector{other.joining.hash});
  QCOMPARE(codeOf(m_files->stored(one.joining.pieces[2])), Code::NotFound);
}

void JoiningTest::piecesThatNobodyJoinsGoInTheEnd() {
  const base::Bytes whole = varied();
  const Cut made = cut(whole, base::sha256(whole));
  QVERIFY(m_files->expect("ayi", made.joining));
  QVERIFY(sendPiece(*m_files, made.pieces[0])->empty());
  QVERIFY(m_files->expire(kNow + kUploadLifetime));
  QVERIFY(m_files->stored(made.joining.pieces[0]));
  QVERIFY(m_files->expire(kNow + kPieceLifetime));
  QCOMPARE(codeOf(m_files->stored(made.joining.pieces[0])), Code::NotFound);
}

void JoiningTest::piecesAreJoinedWhenAsked() {
  const base::Bytes whole = varied();
  const Cut made = cut(whole, base::sha256(whole));
  QVERIFY(sendPiece(*m_files, made.pieces[0])->empty());
  QVERIFY(sendPiece(*m_files, made.pieces[1])->empty());
  QVERIFY(!*m_files->join("ayi", made.joining));
  QVERIFY(sendPiece(*m_files, made.pieces[2])->empty());
  QVERIFY(!*m_files->join("bek", made.joining));  // They are not that person's.
  QVERIFY(*m_files->join("ayi", made.joining));
  QVERIFY(*m_files->join("ayi", made.joining));
  QVERIFY(!m_files->known("bek", made.joining.hash)->stored);
}

void JoiningTest::piecesOfARecompressedJpegMakeTheJpeg() {
  const base::Bytes jpeg =
      base::DiskFiles().read(TARIM_TESTS_DIR "/data/images/documents/chinese-sign.jpg", 1u << 20).value();
  const auto shorter = imaging::recompressJpeg(jpeg);
  QVERIFY(shorter);
  const Cut made = cut(*shorter, base::sha256(jpeg), Form::RecompressedJpeg);
  QVERIFY(m_files->expect("ayi", made.joining));
  for (const base::Bytes& piece : made.pieces)
    QVERIFY(sendPiece(*m_files, piece));
  QCOMPARE(*base::DiskFiles().read(m_files->stored(base::sha256(jpeg))->path, 1u << 20), jpeg);
}

void JoiningTest::piecesThatDoNotMakeTheFileAreSaidToBeDamaged() {
  const Cut made = cut(varied(), base::sha256(base::bytesOf("another page")));
  for (const base::Bytes& piece : made.pieces)
    QVERIFY(sendPiece(*m_files, piece)->empty());
  QCOMPARE(codeOf(m_files->join("ayi", made.joining)), Code::DamagedFile);
  QVERIFY(!m_files->known("ayi", base::sha256(base::bytesOf("another page")))->stored);
}

/// By an operation or by a submission, and however its hash is written there.
void JoiningTest::aPageOfAnApplicationIsNotLetGoAsAPiece() {
  const base::Bytes whole = varied();
  const Cut made = cut(whole, base::sha256(whole));
  for (const base::Bytes& piece : made.pieces)
    QVERIFY(sendPiece(*m_files, piece));
  QVERIFY(m_store->write([&](db::Database& database) -> Result<void> {
    dossier::Operation operation;
    operation.sequence = 1;
    operation.cell = {"attachment", "r", "file"};
    operation.value = QString::fromStdString(made.joining.pieces[0].hex()).toUpper().toStdString();
    const auto named = operations::insert(database, "a1", operation, false);
    if (!named) return named.error();
    return submissions::put(database, {"a2", 1, "", "", "", 1}, {made.joining.pieces[1]});
  }));
  QVERIFY(m_files->expect("ayi", made.joining));
  QVERIFY(*m_files->join("ayi", made.joining));
  QVERIFY(m_files->known("ayi", made.joining.pieces[0])->stored);
  QVERIFY(m_files->known("ayi", made.joining.pieces[1])->stored);
  QVERIFY(!m_files->known("ayi", made.joining.pieces[2])->stored);
  QVERIFY(m_files->letGoLater("ayi", made.joining.pieces));
  QVERIFY(m_files->expire(kNow + kPieceLifetime));
  QVERIFY(m_files->known("ayi", made.joining.pieces[0])->stored);
  QVERIFY(m_files->known("ayi", made.joining.pieces[1])->stored);
}

void JoiningTest::aPieceThatIsSentForItselfIsKept() {
  const base::Bytes whole = varied();
  const Cut made = cut(whole, base::sha256(whole));
  QVERIFY(m_files->expect("ayi", made.joining));
  QVERIFY(sendPiece(*m_files, made.pieces[0], Purpose::File));
  QVERIFY(*m_files->put("ayi", made.joining.pieces[1], made.pieces[1], Form::AsItIs));
  QVERIFY(m_files->expire(kNow + kPieceLifetime));
  QVERIFY(m_files->known("ayi", made.joining.pieces[0])->stored);
  QVERIFY(m_files->known("ayi", made.joining.pieces[1])->stored);
}

/// bek's file is in its place and not yet recorded when ayi, who had it too, lets go of it.
void JoiningTest::whatIsLetGoWhileAnotherStoresItIsStored() {
  const base::Bytes whole = varied();
  const Cut made = cut(whole, base::sha256(whole));
  for (const base::Bytes& piece : made.pieces)
    QVERIFY(sendPiece(*m_files, piece));
  bool isDone = false;
  m_disk.after = [&](std::string_view call, const base::Path& path) {
    if (isDone || call != "link" || path != m_files->pathOf(made.joining.pieces[0])) return;
    isDone = true;
    if (!m_files->join("ayi", made.joining)) throw std::runtime_error("not joined");
  };
  QVERIFY(*m_files->put("bek", made.joining.pieces[0], made.pieces[0], Form::AsItIs));
  QVERIFY(isDone);
  QVERIFY(!m_files->known("ayi", made.joining.pieces[0])->stored);
  QVERIFY(m_files->known("bek", made.joining.pieces[0])->stored);
  QCOMPARE(*m_disk.read(m_files->pathOf(made.joining.pieces[0]), 1u << 20), made.pieces[0]);
}

/// A server that stops in between leaves bytes that nobody has, never a file without its bytes; and removes
/// them later.
void JoiningTest::whatIsLetGoIsUnrecordedBeforeItsBytesGo() {
  const base::Bytes whole = varied();
  const Cut made = cut(whole, base::sha256(whole));
  for (const base::Bytes& piece : made.pieces)
    QVERIFY(sendPiece(*m_files, piece));
  std::vector<bool> recorded;
  m_disk.before = [&](std::string_view call, const base::Path& path) {
    if (call == "remove" && path == m_files->pathOf(made.joining.pieces[0]))
      recorded.push_back(bool(m_files->stored(made.joining.pieces[0])));
  };
  m_disk.failAt =
      m_disk.calls() + 6;  // The first removal: before it the file is written, linked, and its draft removed.
  QVERIFY(*m_files->join("ayi", made.joining));
  QVERIFY(m_files->known("ayi", made.joining.hash)->stored);
  m_disk.failAt = 0;
  QVERIFY(m_files->expire(kNow));
  QVERIFY(recorded == std::vector{false});
  for (const base::Hash& piece : made.joining.pieces)
    QVERIFY(!std::filesystem::exists(m_files->pathOf(piece)));
}

std::unique_ptr<QObject> makeJoiningTest() {
  return std::make_unique<JoiningTest>();
}

}  // namespace tarim::server::test

#include "tst_joining.moc"
