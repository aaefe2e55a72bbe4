// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One picture for QML, made on a thread of a pool: the job of every image provider of the app. A cancelled
// request is not made.
#include <QImage>
#include <QQuickAsyncImageProvider>
#include <QRunnable>

#include <atomic>
#include <functional>

namespace tarim::imaging {
struct Pixels;
}

namespace tarim::client::app {

class PictureResponse final : public QQuickImageResponse, public QRunnable {
 public:
  /// Runs on the pool. A null image on failure, with the reason in `why`.
  using Make = std::function<QImage(QString& why)>;
  explicit PictureResponse(Make make);

  [[nodiscard]] QQuickTextureFactory* textureFactory() const override;
  [[nodiscard]] QString errorString() const override { return m_why; }
  void cancel() override { m_isCancelled = true; }
  void run() override;

 private:
  Make m_make;
  std::atomic_bool m_isCancelled = false;
  QImage m_image;
  QString m_why;
};

/// The longer side of a request of this size, at most `most`; `most` when no size is asked for.
int longerSide(const QSize& requested, int most);
QImage imageOf(const imaging::Pixels& pixels);

}  // namespace tarim::client::app
