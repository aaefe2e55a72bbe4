// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A real folder, as the file page shows it.
#include "client/app/files/folder_model.hpp"
#include "tests/client/app/session/dump.hpp"
#include "tests/support/patience.hpp"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/fsuid.h>

namespace tarim::client::app::test {

class FolderModelTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void foldersComeFirstThenTheNewest();
  void namesAreSortedAsPeopleCount();
  void whatCannotBeChosenSaysWhy();
  void aLargeFileHasNoSmallPicture();
  void theOrderOfChoiceIsShown();
  void oneChoiceReplacesTheOther();
  void aWrongKindIsNamedWithItsWayOut();
  void lettersJumpToAName();
  void aFileThatComesLaterAppears();
  void aFolderThatIsPulledOutIsGone();
  void aFolderThatMayNotBeReadSaysSo();
  void theWayUpEndsAtTheRoot();

 private:
  void put(const QString& name, int daysAgo, qsizetype bytes = 1'200'000);
  void open();
  [[nodiscard]] QStringList names() const;
  [[nodiscard]] int rowOf(const QString& name) const { return int(names().indexOf(name)); }

  std::unique_ptr<QTemporaryDir> m_folder;
  std::unique_ptr<FolderModel> m_model;
};

void FolderModelTest::init() {
  m_folder = std::make_unique<QTemporaryDir>();
  m_model = std::make_unique<FolderModel>();
  m_model->setProperty("patterns", QStringList{QStringLiteral("*.jpg"), QStringLiteral("*.png")});
  m_model->setProperty("pages", true);
  m_model->setProperty("many", true);
}

void FolderModelTest::put(const QString& name, int daysAgo, qsizetype bytes) {
  QFile file(m_folder->filePath(name));
  QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(bytes));
  QVERIFY(file.setFileTime(QDateTime(QDate(2024, 9, 20), QTime(12, 0), Qt::UTC).addDays(-daysAgo),
                           QFileDevice::FileModificationTime));
}

void FolderModelTest::open() {
  m_model->setFolder(m_folder->path());
  QTRY_VERIFY_WITH_TIMEOUT(m_model->state() != QLatin1String("reading"), tests::kPatience);
}

QStringList FolderModelTest::names() const {
  QStringList names;
  for (int row = 0; row < m_model->count(); ++row)
    names << m_model->value(row, "name").toString();
  return names;
}

void FolderModelTest::foldersComeFirstThenTheNewest() {
  const QAbstractItemModelTester tester(m_model.get());
  put(QStringLiteral("老.jpg"), 30);
  put(QStringLiteral("新.JPG"), 1);
  put(QStringLiteral("中.png"), 10);
  put(QStringLiteral(".hidden.jpg"), 0);
  put(QStringLiteral("说明.txt"), 0);
  QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("证书")));
  open();
  QCOMPARE(names(), (QStringList{"证书", "新.JPG", "中.png", "老.jpg", "说明.txt"}));
  QCOMPARE(dump(*m_model, {"name", "folder", "taken", "order"}).at(1),
           QStringLiteral(R"({"folder":false,"name":"新.JPG","order":0,"taken":true})"));
  QCOMPARE(m_model->value(1, "detail").toString(), QStringLiteral("1.2 MB · 2024年9月19日 20:00"));
}

void FolderModelTest::namesAreSortedAsPeopleCount() {
  for (const char* name : {"扫描10.jpg", "扫描9.jpg", "扫描1.jpg"})
    put(QString::fromUtf8(name), 1);
  m_model->setNewestFirst(false);
  open();
  QCOMPARE(names(), (QStringList{"扫描1.jpg", "扫描9.jpg", "扫描10.jpg"}));
}

void FolderModelTest::whatCannotBeChosenSaysWhy() {
  put(QStringLiteral("empty.jpg"), 1, 0);
  put(QStringLiteral("large.jpg"), 2, qsizetype(33) << 20);
  put(QStringLiteral("letter.doc"), 3);
  open();
  QCOMPARE(names(), (QStringList{"empty.jpg", "large.jpg", "letter.doc"}));
  for (const auto& [row, words] :
       {std::pair(0, "空文件"), std::pair(1, "超过 32 MB"), std::pair(2, "不支持这种文件")}) {
    QVERIFY(!m_model->value(row, "taken").toBool());
    QVERIFY(m_model->value(row, "detail").toString().contains(QString::fromUtf8(words)));
    m_model->toggle(row);
    QVERIFY(m_model->chosen().isEmpty());
    QVERIFY2(m_model->refusal().contains(names().at(row)), qPrintable(m_model->refusal()));
  }
}

void FolderModelTest::aLargeFileHasNoSmallPicture() {
  put(QStringLiteral("large.bmp"), 1, (qsizetype(32) << 20) + 1);
  put(QStringLiteral("small.bmp"), 2, qsizetype(32) << 20);
  const FolderListing listing = listFolder(m_folder->path(), {.patterns = {}, .pages = true});
  QCOMPARE(listing.rows.size(), std::size_t(2));
  QVERIFY(listing.rows[0].canBeChosen() && listing.rows[0].picture().isEmpty());
  QVERIFY(listing.rows[1].canBeChosen() && !listing.rows[1].picture().isEmpty());
}

void FolderModelTest::theOrderOfChoiceIsShown() {
  for (int i = 1; i <= 3; ++i)
    put(QStringLiteral("%1.jpg").arg(i), i);
  open();
  m_model->toggle(2);
  m_model->toggle(0);
  QCOMPARE(m_model->value(2, "order").toInt(), 1);
  QCOMPARE(m_model->value(0, "order").toInt(), 2);
  QCOMPARE(m_model->chosen().first().fileName(), QStringLiteral("3.jpg"));
  m_model->toggle(2);
  QCOMPARE(m_model->value(0, "order").toInt(), 1);
  m_model->chooseAll();
  QCOMPARE(m_model->chosen().size(), 3);
  QCOMPARE(m_model->chosen().first().fileName(), QStringLiteral("1.jpg"));
  m_model->chooseNone();
  QVERIFY(m_model->chosen().isEmpty());
}

void FolderModelTest::oneChoiceReplacesTheOther() {
  m_model->setProperty("many", false);
  put(QStringLiteral("1.jpg"), 1);
  put(QStringLiteral("2.jpg"), 2);
  open();
  m_model->toggle(0);
  m_model->toggle(1);
  QCOMPARE(m_model->chosen().size(), 1);
  QCOMPARE(m_model->value(0, "order").toInt(), 0);
  m_model->chooseAll();
  QCOMPARE(m_model->chosen().size(), 1);
}

void FolderModelTest::aWrongKindIsNamedWithItsWayOut() {
  QVERIFY(QFile::copy(QStringLiteral(TARIM_TESTS_DIR "/data/images/MANIFEST.md"),
                      m_folder->filePath(QStringLiteral("unknown.md"))));
  QFile web(m_folder->filePath(QStringLiteral("毕业证.webp")));
  QVERIFY(web.open(QIODevice::WriteOnly) && web.write("RIFF\x10\0\0\0WEBPVP8 ", 16) == 16);
  web.close();
  open();
  m_model->toggle(rowOf(QStringLiteral("毕业证.webp")));
  QTRY_VERIFY_WITH_TIMEOUT(m_model->refusal().contains(QStringLiteral("另存为 JPEG")), tests::kPatience);
  m_model->toggle(rowOf(QStringLiteral("unknown.md")));
  QVERIFY(m_model->refusal().contains(QStringLiteral("unknown.md")));
}

void FolderModelTest::lettersJumpToAName() {
  for (const char* name : {"a1.jpg", "b1.jpg", "B2.jpg", "证书.jpg"})
    put(QString::fromUtf8(name), 1);
  m_model->setNewestFirst(false);
  open();
  const int first = rowOf(QStringLiteral("b1.jpg"));
  const int second = rowOf(QStringLiteral("B2.jpg"));
  QVERIFY(first < second);
  QCOMPARE(m_model->find(QStringLiteral("b"), 0), first);
  QCOMPARE(m_model->find(QStringLiteral("b"), first + 1), second);
  QCOMPARE(m_model->find(QStringLiteral("b"), second + 1), first);
  QCOMPARE(m_model->find(QStringLiteral("证"), 0), rowOf(QStringLiteral("证书.jpg")));
  QCOMPARE(m_model->find(QStringLiteral("x"), 0), -1);
}

void FolderModelTest::aFileThatComesLaterAppears() {
  put(QStringLiteral("1.jpg"), 1);
  open();
  m_model->toggle(0);
  put(QStringLiteral("2.jpg"), 0);
  QTRY_COMPARE_WITH_TIMEOUT(m_model->count(), 2, tests::kPatience);
  QCOMPARE(m_model->chosen().size(), 1);
  QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("1.jpg"))));
  QTRY_COMPARE_WITH_TIMEOUT(m_model->count(), 1, tests::kPatience);
  QVERIFY(m_model->chosen().isEmpty());
}

void FolderModelTest::aFolderThatIsPulledOutIsGone() {
  put(QStringLiteral("1.jpg"), 1);
  open();
  m_model->toggle(0);
  QVERIFY(m_folder->remove());
  QTRY_COMPARE_WITH_TIMEOUT(m_model->state(), QStringLiteral("gone"), tests::kPatience);
  QCOMPARE(m_model->count(), 0);
  QVERIFY(m_model->chosen().isEmpty());
}

/// As another user, because root may read everything. The identity for files is the thread's own.
void FolderModelTest::aFolderThatMayNotBeReadSaysSo() {
  put(QStringLiteral("1.jpg"), 1);
  QVERIFY(QFile::setPermissions(m_folder->path(), QFileDevice::ExeOwner));
  setfsuid(65534);
  const FolderListing listing = listFolder(m_folder->path(), {});
  setfsuid(geteuid());
  QVERIFY(QFile::setPermissions(m_folder->path(),
                                QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
  QCOMPARE(listing.state, FolderListing::State::Unreadable);
  QVERIFY(listing.rows.empty());
  QCOMPARE(listFolder(m_folder->filePath(QStringLiteral("nowhere")), {}).state, FolderListing::State::Gone);
}

void FolderModelTest::theWayUpEndsAtTheRoot() {
  QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("甲/乙")));
  m_model->setFolder(m_folder->filePath(QStringLiteral("甲/乙")));
  QCOMPARE(m_model->parentFolder(), m_folder->filePath(QStringLiteral("甲")));
  const QVariantList crumbs = m_model->crumbs();
  QCOMPARE(crumbs.last().toMap().value(QStringLiteral("name")).toString(), QStringLiteral("乙"));
  QCOMPARE(crumbs.first().toMap().value(QStringLiteral("name")).toString(), QStringLiteral("计算机"));
  m_model->setFolder(QStringLiteral("/"));
  QVERIFY(m_model->parentFolder().isEmpty());
  QTRY_COMPARE_WITH_TIMEOUT(m_model->state(), QStringLiteral("ready"), tests::kPatience);
}

std::unique_ptr<QObject> makeFolderModelTest() {
  return std::make_unique<FolderModelTest>();
}

}  // namespace tarim::client::app::test

#include "tst_folder_model.moc"
