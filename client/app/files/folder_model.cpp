// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/files/folder_model.hpp"

#include "client/app/files/file_places.hpp"
#include "shared/imaging/signatures.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QPointer>
#include <QThreadPool>

namespace tarim::client::app {
namespace {

constexpr qint64 kLook = 64 << 10;  ///< Bytes that tell what a file is.

/// Runs `work` on a pool thread, then `done` with its result on the GUI thread if the model is still there.
template <class Work, class Done>
void beside(FolderModel* model, Work work, Done done) {
  QThreadPool::globalInstance()->start(
      [guard = QPointer(model), work = std::move(work), done = std::move(done)] {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, done, result = work()]() mutable {
              if (guard) done(std::move(result));
            },
            Qt::QueuedConnection);
      });
}

QString stateName(FolderListing::State state) {
  switch (state) {
    case FolderListing::State::Unreadable:
      return QStringLiteral("unreadable");
    case FolderListing::State::Gone:
      return QStringLiteral("gone");
    case FolderListing::State::Ready:
      break;
  }
  return QStringLiteral("ready");
}

/// The words of an import about a file that is no JPEG, PNG or PDF; empty when its kind is unknown.
imaging::FileErrorText kindWords(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return {};
  const QByteArray beginning = file.read(kLook);
  const auto* kind = imaging::kindOf(
      base::ByteView(reinterpret_cast<const std::uint8_t*>(beginning.data()), std::size_t(beginning.size())));
  return kind ? imaging::describeFileError(imaging::errorOf(*kind)) : imaging::FileErrorText();
}

}  // namespace

FolderModel::FolderModel(QObject* parent) : ListModel(parent) {
  connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FolderModel::refresh);
}

void FolderModel::setFolder(const QString& folder) {
  if (!m_watcher.directories().isEmpty()) m_watcher.removePaths(m_watcher.directories());
  m_folder = QDir::cleanPath(folder);
  m_isOther = true;
  m_chosen.clear();
  m_state = QStringLiteral("reading");
  m_rows.reset({});
  refuse({});
  emit folderChanged();
  emit stateChanged();
  emit chosenChanged();
  read();
}

QString FolderModel::parentFolder() const {
  return m_folder.isEmpty() || QDir(m_folder).isRoot() ? QString() : QFileInfo(m_folder).path();
}

QVariantList FolderModel::crumbs() const {
  QVariantList crumbs;
  const auto add = [&](const QString& name, const QString& path) {
    crumbs.prepend(QVariantMap{{QStringLiteral("name"), name}, {QStringLiteral("path"), path}});
  };
  for (QString path = m_folder; !path.isEmpty();) {
    const QString title = FilePlaces::titleOf(path);
    const bool isRoot = QDir(path).isRoot();
    add(!title.isEmpty() ? title : isRoot ? tr("计算机") : QFileInfo(path).fileName(), path);
    if (FilePlaces::isBeginning(path) || isRoot) break;
    path = QFileInfo(path).path();
  }
  return crumbs;
}

void FolderModel::setNewestFirst(bool newestFirst) {
  if (newestFirst == m_isNewestFirst) return;
  m_isNewestFirst = newestFirst;
  emit orderChanged();
  refresh();
}

QList<QUrl> FolderModel::chosen() const {
  QList<QUrl> files;
  for (const QString& path : m_chosen)
    files << QUrl::fromLocalFile(path);
  return files;
}

void FolderModel::refresh() {
  if (!m_folder.isEmpty()) read();
}

void FolderModel::read() {
  m_isStale = m_isReading;
  if (m_isReading) return;
  m_isReading = true;
  beside(
      this,
      [folder = m_folder, wish = FileWish{m_patterns, m_foldersOnly, m_pages, m_isNewestFirst}] {
        return listFolder(folder, wish);
      },
      [this](FolderListing listing) {
        m_isReading = false;
        if (m_isStale)
          read();
        else
          take(std::move(listing));
      });
}

void FolderModel::take(FolderListing listing) {
  const bool isReady = listing.state == FolderListing::State::Ready;
  if (isReady && m_watcher.directories().isEmpty()) m_watcher.addPath(m_folder);
  const auto isThere = [&](const QString& path) {
    return std::any_of(listing.rows.begin(), listing.rows.end(),
                       [&](const FileRow& row) { return row.id == path; });
  };
  const qsizetype before = m_chosen.size();
  m_chosen.removeIf([&](const QString& path) { return !isThere(path); });
  for (FileRow& row : listing.rows)
    row.order = int(m_chosen.indexOf(row.id)) + 1;
  if (m_isOther)
    m_rows.reset(std::move(listing.rows));
  else
    m_rows.show(std::move(listing.rows));
  m_isOther = false;
  m_isCut = listing.cut;
  m_state = stateName(listing.state);
  emit stateChanged();
  if (m_chosen.size() != before) emit chosenChanged();
}

void FolderModel::toggle(int row) {
  const FileRow* file = m_rows.at(row);
  if (!file || file->folder) return;
  if (!file->canBeChosen()) return explain(*file);
  const QString path = file->id;
  const bool wasChosen = m_chosen.removeOne(path);
  if (!m_many) m_chosen.clear();
  if (!wasChosen) m_chosen << path;
  refuse({});
  showOrder();
}

void FolderModel::chooseAll() {
  if (!m_many) return;
  for (const FileRow& row : m_rows.list())
    if (row.canBeChosen() && !m_chosen.contains(row.id)) m_chosen << row.id;
  showOrder();
}

void FolderModel::chooseNone() {
  m_chosen.clear();
  showOrder();
}

void FolderModel::showOrder() {
  std::vector<FileRow> rows = m_rows.list();
  for (FileRow& row : rows)
    row.order = int(m_chosen.indexOf(row.id)) + 1;
  m_rows.show(std::move(rows));
  emit chosenChanged();
}

int FolderModel::find(const QString& letters, int from) const {
  for (int i = 0; i < count() && !letters.isEmpty(); ++i) {
    const int row = (from + i) % count();
    if (m_rows.at(row)->name.startsWith(letters, Qt::CaseInsensitive)) return row;
  }
  return -1;
}

bool FolderModel::has(const QString& name) const {
  return std::any_of(m_rows.list().begin(), m_rows.list().end(),
                     [&](const FileRow& row) { return row.name == name; });
}

void FolderModel::refuse(const QString& words) {
  ++m_explaining;
  if (words == m_refusal) return;
  m_refusal = words;
  emit refusalChanged();
}

void FolderModel::explain(const FileRow& file) {
  const QString words = tr("“%1”不能选：%2。").arg(file.name, file.detail());
  refuse(words);
  if (file.refusal != FileRow::Refusal::Kind || !m_pages) return;
  beside(
      this, [path = file.id] { return kindWords(path); },
      [this, words, asked = m_explaining, name = file.name](const imaging::FileErrorText& text) {
        if (asked != m_explaining || text.zh.empty()) return;
        const bool isEnglish = FilePlaces::isEnglish();
        refuse(tr("“%1”：%2").arg(name, QString::fromStdString(isEnglish ? text.en : text.zh)));
      });
}

}  // namespace tarim::client::app
