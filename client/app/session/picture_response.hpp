// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One picture for QML, made on a thread of a pool: the answer of every image provider of the app. A cancelled
// request is not made.
//
// The pool's job and the response share a state and nothing else: QML deletes a response as soon as
// finished() was told, and whenever a picture is not wanted any more, which may be while the job still runs.
// So the job never touches the response but to post finished() to the response's own thread, where the
// response goes too.
#include <QImage>
#include <QQuickAsyncImageProvider>

#include <functional>
#include <memory>

class QThreadPool;

namespace tarim::imaging {
struct Pixels;
}

namespace tarim::client::app {

class PictureResponse final : public QQuickImageResponse {
 public:
  /// Runs on the pool. A null image on failure, with the reason in `why`.
  using Make = std::function<QImage(QString& why)>;
  PictureResponse(QThreadPool& pool, Make make);
  ~PictureResponse() override;

  [[nodiscard]] QQuickTextureFactory* textureFactory() const override;
  [[nodiscard]] QString errorString() const override;
  void cancel() override;

 private:
  struct Work;
  std::shared_ptr<Work> m_work;
};

/// The longer side of a request of this size, at most `most`; `most` when no size is asked for.
int longerSide(const QSize& requested, int most);
QImage imageOf(const imaging::Pixels& pixels);

}  // namespace tarim::client::app
