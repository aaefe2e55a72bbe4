// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/session/picture_response.hpp"

#include "shared/imaging/probe.hpp"

#include <QQuickTextureFactory>

#include <algorithm>

namespace tarim::client::app {

PictureResponse::PictureResponse(Make make) : m_make(std::move(make)) {
  setAutoDelete(false);
}

QQuickTextureFactory* PictureResponse::textureFactory() const {
  return QQuickTextureFactory::textureFactoryForImage(m_image);
}

void PictureResponse::run() {
  if (!m_isCancelled) m_image = m_make(m_why);
  emit finished();
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
