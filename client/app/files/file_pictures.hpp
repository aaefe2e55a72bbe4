// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Image provider for "image://files/…": small pictures of files that a person may choose, which nobody has
// checked yet. A pool of two threads reads them within the limits of an import and a lower limit of pixels,
// as imaging::probe() and decode() do; what has to be converted for that is converted one after the other. A
// file that is not whole gives no picture, but the reason why. Pictures of bytes that were pasted or dropped
// have a key instead of a path.
#include <QByteArray>
#include <QDateTime>
#include <QImage>
#include <QQuickAsyncImageProvider>
#include <QThreadPool>
#include <QUrl>

#include <memory>
#include <span>
#include <vector>

class QQmlEngine;

namespace tarim::client::app {

class FilePictures final : public QQuickAsyncImageProvider {
 public:
  FilePictures();
  ~FilePictures() override;
  /// Installs the provider, once per engine. GUI thread.
  static void install(QQmlEngine& engine);
  /// `changed` makes another URL of a file that was written again.
  static QUrl urlOf(const QString& path, const QDateTime& changed);
  /// Of a picture in memory, for as long as somebody keeps its bytes.
  static QUrl urlOf(const std::shared_ptr<const std::vector<std::uint8_t>>& bytes);

  QQuickImageResponse* requestImageResponse(const QString& id, const QSize& requestedSize) override;

 private:
  QThreadPool m_pool;
};

/// The picture of a file, its longer side at most `maxSide`. Null, with the reason in `why`, for what cannot
/// be added as a page. Any thread.
QImage pictureOfFile(const QString& path, int maxSide, QString& why);
/// The same of a file's content.
QImage pictureOfBytes(std::span<const std::uint8_t> bytes, int maxSide, QString& why);

}  // namespace tarim::client::app
