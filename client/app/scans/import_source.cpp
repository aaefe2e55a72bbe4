// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/scans/import_source.hpp"

#include "shared/wire/protocol.hpp"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QMimeData>

namespace tarim::client::app {
namespace {

constexpr int kFastPng = 80;  ///< Of QImage::save: little compression; the import makes a JPEG of it.

std::vector<ImportSource> pictureOf(const QByteArray& content, const char* suffix) {
  if (content.isEmpty()) return {};
  const auto* begin = reinterpret_cast<const std::uint8_t*>(content.constData());
  const QString name = QCoreApplication::translate("ImportSource", "粘贴的图片");
  return {
      {{}, name + QLatin1String(suffix), std::make_shared<const base::Bytes>(begin, begin + content.size())}};
}

std::vector<ImportSource> pictureIn(const QMimeData& clipboard) {
  if (auto jpeg = pictureOf(clipboard.data(QStringLiteral("image/jpeg")), ".jpg"); !jpeg.empty()) return jpeg;
  if (auto png = pictureOf(clipboard.data(QStringLiteral("image/png")), ".png"); !png.empty()) return png;
  const auto image = clipboard.imageData().value<QImage>();
  QBuffer content;
  if (image.isNull() || !content.open(QIODevice::WriteOnly) || !image.save(&content, "PNG", kFastPng))
    return {};
  return pictureOf(content.data(), ".png");
}

}  // namespace

ImportSource sourceOf(const QUrl& file) {
  return {file, file.fileName().isEmpty() ? file.toDisplayString() : file.fileName()};
}

std::vector<ImportSource> sourcesOf(const QList<QUrl>& files) {
  std::vector<ImportSource> sources;
  for (const QUrl& file : files)
    sources.push_back(sourceOf(file));
  return sources;
}

std::vector<ImportSource> sourcesOf(const QMimeData& clipboard) {
  QList<QUrl> local;
  for (const QUrl& url : clipboard.urls())
    if (url.isLocalFile()) local << url;
  if (!local.isEmpty()) return sourcesOf(local);
  auto picture = pictureIn(clipboard);
  return picture.empty() ? sourcesOf(clipboard.urls()) : picture;
}

base::Result<PageSource> readSource(const ImportSource& source) {
  using base::Code;
  using base::Error;
  const std::string name = source.name.toStdString();
  if (source.bytes && source.bytes->size() > wire::kMaxFileBytes)
    return Error(Code::TooLarge, std::to_string(source.bytes->size() >> 20) + " MiB, at most 32", {name, {}});
  if (source.bytes) return PageSource{name, *source.bytes};
  if (!source.file.isLocalFile()) return Error(Code::InvalidInput, "an address of the web", {name, {}});
  return readPage(std::filesystem::path(source.file.toLocalFile().toStdU16String()));
}

}  // namespace tarim::client::app
