// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/files/folder_listing.hpp"

#include "client/app/files/file_pictures.hpp"
#include "client/app/session/words.hpp"
#include "shared/pages/converted.hpp"
#include "shared/wire/protocol.hpp"

#include <QCollator>
#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>

#include <algorithm>
#include <filesystem>

namespace tarim::client::app {
namespace {

QString inFiles(const char* words) {
  return QCoreApplication::translate("FileRow", words);
}

/// Names of pictures that the import converts.
const QStringList kConverted{"*.heic", "*.heif", "*.avif", "*.webp", "*.tif", "*.tiff", "*.bmp"};

std::size_t mostBytesOf(const QString& name) {
  return QDir::match(kConverted, name) ? pages::kMostBytesToConvert : wire::kMaxFileBytes;
}

FileRow::Refusal refusalOf(const QFileInfo& file, const FileWish& wish) {
  if (file.isDir()) return FileRow::Refusal::None;
  if (wish.foldersOnly || (!wish.patterns.isEmpty() && !QDir::match(wish.patterns, file.fileName())))
    return FileRow::Refusal::Kind;
  if (!file.isReadable()) return FileRow::Refusal::Unreadable;
  if (wish.pages && file.size() == 0) return FileRow::Refusal::Empty;
  if (wish.pages && file.size() > qint64(mostBytesOf(file.fileName()))) return FileRow::Refusal::TooLarge;
  return FileRow::Refusal::None;
}

FileRow rowOf(const QFileInfo& file, const FileWish& wish) {
  FileRow row;
  row.id = file.filePath();
  row.name = file.fileName();
  row.folder = file.isDir();
  row.size = row.folder ? 0 : file.size();
  row.changed = file.lastModified();
  row.refusal = refusalOf(file, wish);
  return row;
}

int rank(const FileRow& row) {
  return row.folder ? 0 : row.canBeChosen() ? 1 : 2;
}

void sort(std::vector<FileRow>& rows, bool newestFirst) {
  QCollator collator(QLocale(QLocale::Chinese, QLocale::China));
  collator.setNumericMode(true);
  std::sort(rows.begin(), rows.end(), [&](const FileRow& one, const FileRow& other) {
    if (rank(one) != rank(other)) return rank(one) < rank(other);
    if (newestFirst && one.changed != other.changed) return one.changed > other.changed;
    const int byName = collator.compare(one.name, other.name);
    return byName != 0 ? byName < 0 : one.name < other.name;
  });
}

/// QDir tells a folder that cannot be read from an empty one only by its permissions; the system call tells
/// more.
FolderListing::State stateOf(const QString& folder) {
  std::error_code failed;
  const std::filesystem::directory_iterator opened(folder.toStdU16String(), failed);
  if (!failed) return FolderListing::State::Ready;
  const bool isThere = failed != std::errc::no_such_file_or_directory &&
                       failed != std::errc::not_a_directory && failed != std::errc::io_error &&
                       failed != std::errc::no_such_device;
  return isThere ? FolderListing::State::Unreadable : FolderListing::State::Gone;
}

QString when(const QDateTime& changed) {
  return formatMomentOfYear(base::fromMillis(changed.toMSecsSinceEpoch()));
}

}  // namespace

const QStringList& picturePatterns() {
  static const QStringList patterns = QStringList{"*.jpg", "*.jpeg", "*.png"} + kConverted;
  return patterns;
}

QString FileRow::detail() const {
  switch (refusal) {
    case Refusal::None:
      break;
    case Refusal::Kind:
      return inFiles(QT_TRANSLATE_NOOP("FileRow", "此处不支持这种文件"));
    case Refusal::Empty:
      return inFiles(QT_TRANSLATE_NOOP("FileRow", "空文件，没有内容"));
    case Refusal::TooLarge:
      return inFiles(QT_TRANSLATE_NOOP("FileRow", "%1，超过 %2 MB"))
          .arg(formatSize(std::uint64_t(size)))
          .arg(mostBytesOf(name) >> 20);
    case Refusal::Unreadable:
      return inFiles(QT_TRANSLATE_NOOP("FileRow", "没有权限读取"));
  }
  return folder ? when(changed)
                : inFiles(QT_TRANSLATE_NOOP("FileRow", "%1 · %2"))
                      .arg(formatSize(std::uint64_t(size)), when(changed));
}

QUrl FileRow::picture() const {
  const bool isPicture = !folder && refusal != Refusal::Empty && refusal != Refusal::TooLarge &&
                         refusal != Refusal::Unreadable && size <= qint64(wire::kMaxFileBytes) &&
                         QDir::match(picturePatterns(), name);
  return isPicture ? FilePictures::urlOf(id, changed) : QUrl();
}

QString FileRow::icon() const {
  return folder ? QStringLiteral("folder") : QStringLiteral("page");
}

FolderListing listFolder(const QString& folder, const FileWish& wish) {
  FolderListing listing;
  listing.state = stateOf(folder);
  if (listing.state != FolderListing::State::Ready) return listing;
  for (QDirIterator files(folder, QDir::AllEntries | QDir::NoDotAndDotDot); files.hasNext();) {
    files.next();
    listing.cut = int(listing.rows.size()) >= kMostFiles;
    if (listing.cut) break;
    listing.rows.push_back(rowOf(files.fileInfo(), wish));
  }
  sort(listing.rows, wish.newestFirst);
  return listing;
}

}  // namespace tarim::client::app
