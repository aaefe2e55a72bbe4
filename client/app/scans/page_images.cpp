// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/scans/page_images.hpp"

#include "client/app/session/picture_response.hpp"
#include "shared/dossier/blind_image.hpp"
#include "shared/imaging/geometry.hpp"

#include <QQmlEngine>

namespace tarim::client::app {
namespace {

const QString kProvider = QStringLiteral("pages");
const QString kBlind = QStringLiteral("blind");
constexpr auto kInUrl = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr int kLargestSide = 4096;

}  // namespace

void PageStore::setVault(std::shared_ptr<Vault> vault) {
  const QMutexLocker lock(&m_mutex);
  if (vault == m_vault) return;
  m_vault = std::move(vault);
  m_cache.clear();
}

QImage PageStore::picture(const QString& hash, int rotation, int maxSide, QString& why) {
  return made(
      hash, {}, rotation, maxSide, [](Bytes page) { return page; }, why);
}

QImage PageStore::blindPicture(const QString& hash, const QString& masks, int rotation, int maxSide,
                               QString& why) {
  const auto burn = [cell = masks.toStdString()](Bytes page) {
    return page ? dossier::blindImage(*page, cell) : page;
  };
  return made(hash, kBlind + masks, rotation, maxSide, burn, why);
}

QImage PageStore::made(const QString& hash, const QString& masks, int rotation, int maxSide,
                       const std::function<Bytes(Bytes)>& change, QString& why) {
  const QString key = QStringLiteral("%1/%2/%3/%4").arg(hash).arg(rotation).arg(maxSide).arg(masks);
  std::shared_ptr<Vault> vault;
  {
    const QMutexLocker lock(&m_mutex);
    if (const QImage* known = m_cache.object(key)) return *known;
    vault = m_vault;
  }
  why = QStringLiteral("no vault is open");
  if (!vault) return {};
  const auto bytes = change(vault->files.read(hash.toStdString()));
  const auto pixels = bytes ? imaging::decode(*bytes, maxSide) : base::Result<imaging::Pixels>(bytes.error());
  if (!pixels) {
    why = QString::fromStdString(pixels.error().line());
    return {};
  }
  why.clear();
  const QImage image =
      imageOf(rotation == 0 ? *pixels : imaging::turned(*pixels, imaging::orientationOfRotation(rotation)));
  const QMutexLocker lock(&m_mutex);
  if (vault == m_vault) m_cache.insert(key, new QImage(image), int(image.sizeInBytes() / 1024));
  return image;
}

PageImages::PageImages() : m_store(std::make_shared<PageStore>()) {
  m_pool.setMaxThreadCount(2);
}
PageImages::~PageImages() {
  m_pool.waitForDone();
}

void PageImages::install(const QObject& object, Session* session) {
  QQmlEngine* engine = qmlEngine(&object);
  if (!session || !engine || engine->imageProvider(kProvider)) return;
  auto* images = new PageImages;
  engine->addImageProvider(kProvider, images);
  const std::shared_ptr<PageStore> store = images->m_store;
  const auto follow = [store, session] { store->setVault(session->vault()); };
  QObject::connect(session, &Session::openChanged, engine, follow);
  follow();
}

QUrl PageImages::urlOf(const QString& hash, int rotation) {
  return QUrl(QStringLiteral("image://%1/%2/%3").arg(kProvider, hash).arg(rotation));
}

QUrl PageImages::blindUrlOf(const QString& hash, int rotation, const QString& masks) {
  const QString cell = QString::fromLatin1(masks.toUtf8().toBase64(kInUrl));
  return QUrl(QStringLiteral("image://%1/%2/%3/%4/%5").arg(kProvider, hash).arg(rotation).arg(kBlind, cell));
}

QQuickImageResponse* PageImages::requestImageResponse(const QString& id, const QSize& requestedSize) {
  const auto part = [&](int which) { return id.section(QLatin1Char('/'), which, which); };
  const bool isBlind = part(2) == kBlind;
  return new PictureResponse(m_pool,
                             [store = m_store, hash = part(0), rotation = part(1).toInt(), isBlind,
                              masks = QString::fromUtf8(QByteArray::fromBase64(part(3).toLatin1(), kInUrl)),
                              side = longerSide(requestedSize, kLargestSide)](QString& why) {
                               return isBlind ? store->blindPicture(hash, masks, rotation, side, why)
                                              : store->picture(hash, rotation, side, why);
                             });
}

}  // namespace tarim::client::app
