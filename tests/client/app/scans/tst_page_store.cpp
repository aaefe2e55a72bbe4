// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Pictures out of a sealed vault, as pages show them.
#include "client/app/scans/page_images.hpp"
#include "shared/dossier/blind_image.hpp"
#include "shared/imaging/probe.hpp"
#include "tests/client/vault/directory_of_test.hpp"

#include <QFile>
#include <QTest>
#include <QThread>
#include <QTransform>

namespace tarim::client::app::test {

class PageStoreTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void aPictureIsAsLargeAsItIsAskedFor();
  void aTurnIsClockwise();
  void aBlindPictureIsWhatExpertsGet_data();
  void aBlindPictureIsWhatExpertsGet();
  void aBlindPictureIsAskedForByItsAddress();
  void whatCannotBeShownSaysWhy();
  void nothingIsShownOnceTheVaultIsClosed();
  void aProviderThatKnowsNoVaultAnswersAll();
  void aPictureIsToldInTheThreadOfWhoAskedForIt();

 private:
  std::unique_ptr<client::test::Folder> m_folder;
  std::shared_ptr<Vault> m_vault;
  QString m_hash;
  PageStore m_store;
};

namespace {

/// 600 × 450, as it lies in the file.
const QString kPicture = QStringLiteral(TARIM_TESTS_DIR "/data/images/orientation/Landscape_1.jpg");

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::string stored(Vault& vault, const QByteArray& bytes) {
  const auto file = vault.files.add(base::bytesOf(std::string_view(bytes.data(), std::size_t(bytes.size()))));
  if (!file) throw std::runtime_error(file.error().line());
  return file->hash;
}

}  // namespace

void PageStoreTest::init() {
  m_store.setVault(nullptr);
  m_vault.reset();
  m_folder = std::make_unique<client::test::Folder>();
  m_vault = client::test::createVault(m_folder->path());
  m_hash = QString::fromStdString(stored(*m_vault, bytesOf(kPicture)));
  m_store.setVault(m_vault);
}

void PageStoreTest::aPictureIsAsLargeAsItIsAskedFor() {
  QString why;
  const QImage whole = m_store.picture(m_hash, 0, 4096, why);
  QVERIFY2(!whole.isNull(), qPrintable(why));
  QVERIFY(whole.width() > whole.height());
  const QImage small = m_store.picture(m_hash, 0, 120, why);
  // At most; a JPEG is decoded at eighths of its size.
  QVERIFY(small.width() <= 120 && small.width() > 60 && small.height() < small.width());
  QVERIFY(why.isEmpty());
}

void PageStoreTest::aTurnIsClockwise() {
  QString why;
  const QImage lying = m_store.picture(m_hash, 0, 300, why);
  const QImage turned = m_store.picture(m_hash, 90, 300, why);
  QCOMPARE(turned.size(), lying.size().transposed());
  QCOMPARE(turned.pixel(turned.width() - 1, 0), lying.pixel(0, 0));
  QCOMPARE(m_store.picture(m_hash, 180, 300, why).pixel(0, 0),
           lying.pixel(lying.width() - 1, lying.height() - 1));
}

void PageStoreTest::aBlindPictureIsWhatExpertsGet_data() {
  QTest::addColumn<int>("rotation");
  for (const int rotation : {0, 90, 180})
    QTest::addRow("%d", rotation) << rotation;
}

void PageStoreTest::aBlindPictureIsWhatExpertsGet() {
  QFETCH(int, rotation);
  const QString masks = QStringLiteral("[[1000,1000,3000,2000],[7000,6000,2000,3000]]");
  const auto page = m_vault->files.read(m_hash.toStdString());
  const auto burnt = dossier::blindImage(*page, masks.toStdString());
  QVERIFY(burnt);
  const auto pixels = imaging::decode(*burnt, 0);
  QString why;
  const QImage seen = m_store.blindPicture(m_hash, masks, rotation, 4096, why);
  QVERIFY2(!seen.isNull(), qPrintable(why));
  const QImage wanted(pixels->rgb.data(), pixels->width, pixels->height, pixels->width * 3,
                      QImage::Format_RGB888);
  QCOMPARE(seen.convertToFormat(QImage::Format_RGB888),
           wanted.transformed(QTransform().rotate(rotation)).convertToFormat(QImage::Format_RGB888));
  // Covered, and not only drawn over: one colour from edge to edge.
  const QPoint middle(int(0.25 * pixels->width), int(0.2 * pixels->height));
  QCOMPARE(wanted.pixel(middle), wanted.pixel(middle + QPoint(40, 30)));
  QVERIFY(seen != m_store.picture(m_hash, rotation, 4096, why));
}

void PageStoreTest::aBlindPictureIsAskedForByItsAddress() {
  const QString masks = QStringLiteral("[[0,0,10000,10000]]");
  const QString id = PageImages::blindUrlOf(m_hash, 90, masks).path().mid(1);
  const QString cell = QString::fromUtf8(
      QByteArray::fromBase64(id.section(QLatin1Char('/'), -1).toLatin1(), QByteArray::Base64UrlEncoding));
  QCOMPARE(cell, masks);
  QVERIFY(PageImages::blindUrlOf(m_hash, 90, masks) != PageImages::urlOf(m_hash, 90));
}

void PageStoreTest::whatCannotBeShownSaysWhy() {
  QString why;
  QVERIFY(m_store.picture(QString(64, QLatin1Char('0')), 0, 120, why).isNull());
  QVERIFY(why.startsWith(QStringLiteral("NotFound")));
  const QString text = QString::fromStdString(stored(*m_vault, "no picture at all"));
  QVERIFY(m_store.picture(text, 0, 120, why).isNull());
  QVERIFY(!why.isEmpty() && !why.startsWith(QStringLiteral("NotFound")));
}

void PageStoreTest::nothingIsShownOnceTheVaultIsClosed() {
  QString why;
  QVERIFY(!m_store.picture(m_hash, 0, 120, why).isNull());
  m_store.setVault(nullptr);
  QVERIFY(m_store.picture(m_hash, 0, 120, why).isNull());
  QCOMPARE(why, QStringLiteral("no vault is open"));
}

void PageStoreTest::aProviderThatKnowsNoVaultAnswersAll() {
  std::unique_ptr<QQuickImageResponse> response;
  {
    PageImages images;  // Waits for what it has begun.
    response.reset(images.requestImageResponse(m_hash + QStringLiteral("/90"), QSize(100, 100)));
  }
  QCOMPARE(response->errorString(), QStringLiteral("no vault is open"));
}

/// QML deletes the response when it is told: a pool thread that told it itself would go on in a deleted
/// object.
void PageStoreTest::aPictureIsToldInTheThreadOfWhoAskedForIt() {
  PageImages images;
  const std::unique_ptr<QQuickImageResponse> response(
      images.requestImageResponse(m_hash + QStringLiteral("/0"), QSize(10, 10)));
  const QThread* told = nullptr;
  connect(
      response.get(), &QQuickImageResponse::finished, response.get(),
      [&told] { told = QThread::currentThread(); }, Qt::DirectConnection);
  QTRY_VERIFY(told);
  QCOMPARE(told, QThread::currentThread());
  for (int i = 0; i < 50; ++i)
    delete images.requestImageResponse(m_hash + QStringLiteral("/0"), QSize(10, 10));
}

std::unique_ptr<QObject> makePageStoreTest() {
  return std::make_unique<PageStoreTest>();
}

}  // namespace tarim::client::app::test

#include "tst_page_store.moc"
