// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Files that come in pieces, each a file of its own.
#include "server/store/file_store.hpp"
#include "shared/imaging/recompress.hpp"
#include "tests/server/store/suites.hpp"

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

/// A piece by an upload, and whether that joined the whole.
Result<bool> sendPiece(FileStore& files, const base::Bytes& piece) {
  const auto upload = files.create("ayi", base::sha256(piece), piece.size());
  if (!upload) return upload.error();
  const auto turn = files.begin("ayi", upload->id, 0);
  if (!turn) return turn.error();
  const auto appended = (*turn)->append(piece);
  if (!appended) return appended.error();
  const auto finished = (*turn)->finish();
  return finished && *finished ? (*turn)->join() : finished;
}

}  // namespace

class JoiningTest : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void piecesAreJoinedByTheLastOne();
  void piecesAreJoinedWhenAsked();
  void piecesThatNobodyJoinsGoInTheEnd();
  void piecesOfARecompressedJpegMakeTheJpeg();
  void piecesThatDoNotMakeTheFileAreSaidToBeDamaged();

 private:
  std::unique_ptr<Folder> m_folder;
  tests::FakeClock m_clock{kNow};
  std::unique_ptr<Store> m_store;
  std::unique_ptr<FileStore> m_files;
};

void JoiningTest::init() {
  m_files.reset();
  m_store.reset();
  m_folder = std::make_unique<Folder>();
  m_store = std::move(*Store::open(m_folder->path(), m_clock));
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
  QVERIFY(!*sendPiece(*m_files, made.pieces[2]));
  QVERIFY(!*sendPiece(*m_files, made.pieces[0]));
  QVERIFY(*sendPiece(*m_files, made.pieces[1]));
  QCOMPARE(*base::DiskFiles().read(m_files->stored(made.joining.hash)->path, whole.size()), whole);
  for (const base::Hash& piece : made.joining.pieces) {
    QCOMPARE(codeOf(m_files->stored(piece)), Code::NotFound);
    QVERIFY(!std::filesystem::exists(m_files->pathOf(piece)));
  }
}

void JoiningTest::piecesThatNobodyJoinsGoInTheEnd() {
  const base::Bytes whole = varied();
  const Cut made = cut(whole, base::sha256(whole));
  QVERIFY(m_files->expect("ayi", made.joining));
  QVERIFY(!*sendPiece(*m_files, made.pieces[0]));
  QVERIFY(m_files->expire(kNow + kUploadLifetime));
  QVERIFY(m_files->stored(made.joining.pieces[0]));
  QVERIFY(m_files->expire(kNow + kPieceLifetime));
  QCOMPARE(codeOf(m_files->stored(made.joining.pieces[0])), Code::NotFound);
}

void JoiningTest::piecesAreJoinedWhenAsked() {
  const base::Bytes whole = varied();
  const Cut made = cut(whole, base::sha256(whole));
  QVERIFY(!*sendPiece(*m_files, made.pieces[0]));
  QVERIFY(!*sendPiece(*m_files, made.pieces[1]));
  QVERIFY(!*m_files->join("ayi", made.joining));
  QVERIFY(!*sendPiece(*m_files, made.pieces[2]));
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
    QVERIFY(!*sendPiece(*m_files, piece));
  QCOMPARE(codeOf(m_files->join("ayi", made.joining)), Code::DamagedFile);
  QVERIFY(!m_files->known("ayi", base::sha256(base::bytesOf("another page")))->stored);
}

std::unique_ptr<QObject> makeJoiningTest() {
  return std::make_unique<JoiningTest>();
}

}  // namespace tarim::server::test

#include "tst_joining.moc"
