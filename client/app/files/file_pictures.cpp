// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/files/file_pictures.hpp"

#include "client/app/session/picture_response.hpp"
#include "client/scans/import.hpp"
#include "shared/imaging/probe.hpp"
#include "shared/pages/converted.hpp"

#include <QMutex>
#include <QQmlEngine>

#include <map>

namespace tarim::client::app {
namespace {

const QString kProvider = QStringLiteral("files");
constexpr int kLargestSide = 1024;
/// A PNG is decoded at its full size: two at once stay below 200 MB.
constexpr std::int64_t kMostPixels = 30'000'000;

using KeptBytes = std::shared_ptr<const std::vector<std::uint8_t>>;

/// Pictures in memory by their number. Numbers are not used again, because QML keeps pictures by their URL.
struct KeptPictures {
  QMutex mutex;
  std::map<int, std::weak_ptr<const std::vector<std::uint8_t>>> pictures;
  int last = 0;
};

KeptPictures& kept() {
  static KeptPictures pictures;
  return pictures;
}

KeptBytes keptBytes(int number) {
  const QMutexLocker lock(&kept().mutex);
  const auto found = kept().pictures.find(number);
  return found == kept().pictures.end() ? KeptBytes() : found->second.lock();
}

QImage pictureOfNumber(int number, int maxSide, QString& why) {
  const KeptBytes bytes = keptBytes(number);
  if (bytes) return pictureOfBytes(*bytes, maxSide, why);
  why = QStringLiteral("forgotten");
  return {};
}

/// One at a time: the confined process takes up to 1 GB.
base::Result<base::Bytes> convertedInTurn(std::span<const std::uint8_t> bytes) {
  static QMutex mutex;
  const QMutexLocker lock(&mutex);
  return pages::converted(bytes);
}

}  // namespace

QImage pictureOfBytes(std::span<const std::uint8_t> bytes, int maxSide, QString& why) {
  if (pages::isConvertible(bytes)) {
    const auto jpeg = convertedInTurn(bytes);
    if (jpeg) return pictureOfBytes(*jpeg, maxSide, why);
    why = QString::fromStdString(jpeg.error().line());
    return {};
  }
  const auto info = imaging::probe(bytes);
  if (!info) {
    why = QString::fromStdString(info.error().line());
    return {};
  }
  if (info->type != imaging::ImageType::Jpeg && std::int64_t(info->width) * info->height > kMostPixels) {
    why = QStringLiteral("too large for a preview");
    return {};
  }
  const auto pixels = imaging::decode(bytes, maxSide);
  if (!pixels) why = QString::fromStdString(pixels.error().line());
  return pixels ? imageOf(*pixels) : QImage();
}

QImage pictureOfFile(const QString& path, int maxSide, QString& why) {
  const auto source = readPage(std::filesystem::path(path.toStdU16String()));
  if (source) return pictureOfBytes(source->bytes, maxSide, why);
  why = QString::fromStdString(source.error().line());
  return {};
}

FilePictures::FilePictures() {
  m_pool.setMaxThreadCount(2);
}
FilePictures::~FilePictures() {
  m_pool.clear();
  m_pool.waitForDone();
}

void FilePictures::install(QQmlEngine& engine) {
  if (!engine.imageProvider(kProvider)) engine.addImageProvider(kProvider, new FilePictures);
}

QUrl FilePictures::urlOf(const QString& path, const QDateTime& changed) {
  // A path may hold anything, and a URL is decoded on its way here: letters that nobody decodes.
  const QByteArray letters =
      path.toUtf8().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
  return QUrl(QStringLiteral("image://files/%1/%2")
                  .arg(changed.toMSecsSinceEpoch())
                  .arg(QString::fromLatin1(letters)));
}

QUrl FilePictures::urlOf(const KeptBytes& bytes) {
  const QMutexLocker lock(&kept().mutex);
  std::erase_if(kept().pictures, [](const auto& one) { return one.second.expired(); });
  kept().pictures[++kept().last] = bytes;
  return QUrl(QStringLiteral("image://files/memory/%1").arg(kept().last));
}

QQuickImageResponse* FilePictures::requestImageResponse(const QString& id, const QSize& requestedSize) {
  const bool isKept = id.startsWith(QLatin1String("memory/"));
  const QByteArray letters = id.section(QLatin1Char('/'), 1).toLatin1();
  const int side = longerSide(requestedSize, kLargestSide);
  PictureResponse::Make make = [number = letters.toInt(), side](QString& why) {
    return pictureOfNumber(number, side, why);
  };
  if (!isKept)
    make = [path = QString::fromUtf8(QByteArray::fromBase64(letters, QByteArray::Base64UrlEncoding)),
            side](QString& why) { return pictureOfFile(path, side, why); };
  return new PictureResponse(m_pool, std::move(make));
}

}  // namespace tarim::client::app
