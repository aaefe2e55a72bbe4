// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/scans/page_images.hpp"

#include "shared/imaging/geometry.hpp"

#include <QQmlEngine>
#include <QQuickTextureFactory>
#include <QRunnable>

#include <algorithm>
#include <atomic>

namespace tarim::client::app {
namespace {

const QString kProvider = QStringLiteral("pages");
constexpr int kLargestSide = 4096;

QImage imageOf(const imaging::Pixels& pixels) {
  const QImage view(pixels.rgb.data(), pixels.width, pixels.height, qsizetype(pixels.width) * 3,
                    QImage::Format_RGB888);
  return view.convertToFormat(QImage::Format_RGB32);
}

class Response final : public QQuickImageResponse, public QRunnable {
 public:
  Response(std::shared_ptr<PageStore> store, const QString& id, int maxSide)
      : m_store(std::move(store)),
        m_hash(id.section(QLatin1Char('/'), 0, 0)),
        m_rotation(id.section(QLatin1Char('/'), 1, 1).toInt()),
        m_maxSide(maxSide) {
    setAutoDelete(false);
  }

  [[nodiscard]] QQuickTextureFactory* textureFactory() const override {
    return QQuickTextureFactory::textureFactoryForImage(m_image);
  }
  [[nodiscard]] QString errorString() const override { return m_why; }
  void cancel() override { m_cancelled = true; }
  void run() override {
    if (!m_cancelled) m_image = m_store->picture(m_hash, m_rotation, m_maxSide, m_why);
    emit finished();
  }

 private:
  std::shared_ptr<PageStore> m_store;
  QString m_hash;
  int m_rotation;
  int m_maxSide;
  std::atomic_bool m_cancelled = false;
  QImage m_image;
  QString m_why;
};

}  // namespace

void PageStore::setVault(std::shared_ptr<Vault> vault) {
  const QMutexLocker lock(&m_mutex);
  if (vault == m_vault) return;
  m_vault = std::move(vault);
  m_cache.clear();
}

QImage PageStore::picture(const QString& hash, int rotation, int maxSide, QString& why) {
  const QString key = QStringLiteral("%1/%2/%3").arg(hash).arg(rotation).arg(maxSide);
  std::shared_ptr<Vault> vault;
  {
    const QMutexLocker lock(&m_mutex);
    if (const QImage* known = m_cache.object(key)) return *known;
    vault = m_vault;
  }
  why = QStringLiteral("no vault is open");
  if (!vault) return {};
  const auto bytes = vault->files.read(hash.toStdString());
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

QQuickImageResponse* PageImages::requestImageResponse(const QString& id, const QSize& requestedSize) {
  const int asked = std::max(requestedSize.width(), requestedSize.height());
  auto* response = new Response(m_store, id, asked > 0 ? std::min(asked, kLargestSide) : kLargestSide);
  m_pool.start(response);
  return response;
}

}  // namespace tarim::client::app
