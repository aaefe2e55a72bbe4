// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/session/picture_response.hpp"

#include "shared/imaging/probe.hpp"

#include <QMutex>
#include <QQuickTextureFactory>
#include <QThreadPool>

#include <algorithm>
#include <atomic>

namespace tarim::client::app {

/// Shared by a response and its job.
struct PictureResponse::Work {
  std::atomic_bool isCancelled = false;
  QMutex mutex;                             ///< Guards everything below.
  QQuickImageResponse* response = nullptr;  ///< Null when it is gone.
  QImage image;
  QString why;
};

PictureResponse::PictureResponse(QThreadPool& pool, Make make) : m_work(std::make_shared<Work>()) {
  m_work->response = this;
  pool.start([work = m_work, make = std::move(make)] {
    QString why;
    const QImage image = work->isCancelled ? QImage() : make(why);
    const QMutexLocker lock(&work->mutex);
    work->image = image;
    work->why = why;
    if (work->response)
      QMetaObject::invokeMethod(work->response, &QQuickImageResponse::finished, Qt::QueuedConnection);
  });
}

PictureResponse::~PictureResponse() {
  const QMutexLocker lock(&m_work->mutex);
  m_work->response = nullptr;
}

QQuickTextureFactory* PictureResponse::textureFactory() const {
  const QMutexLocker lock(&m_work->mutex);
  return QQuickTextureFactory::textureFactoryForImage(m_work->image);
}

QString PictureResponse::errorString() const {
  const QMutexLocker lock(&m_work->mutex);
  return m_work->why;
}

void PictureResponse::cancel() {
  m_work->isCancelled = true;
}

int longerSide(const QSize& requested, int most) {
  const int asked = std::max(requested.width(), requested.height());
  return asked > 0 ? std::min(asked, most) : most;
}

QImage imageOf(const imaging::Pixels& pixels) {
  const QImage view(pixels.rgb.data(), pixels.width, pixels.height, qsizetype(pixels.width) * 3,
                    QImage::Format_RGB888);
  return view.convertToFormat(QImage::Format_RGB32);
}

}  // namespace tarim::client::app
