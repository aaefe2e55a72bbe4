// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/files/file_places.hpp"

#include "client/app/files/file_pictures.hpp"
#include "client/app/files/folder_listing.hpp"
#include "client/platform/file_dialogs.hpp"
#include "client/platform/mounts.hpp"

#include <QDir>
#include <QFileInfo>
#include <QQmlEngine>
#include <QStandardPaths>

#include <fcntl.h>
#include <unistd.h>

namespace tarim::client::app {
namespace {

FilePlaces* thePlaces = nullptr;

/// The purposes that the pages name, so that their folders can be read when the vault opens.
const QStringList& purposes() {
  static const QStringList all{QStringLiteral("evidence"), QStringLiteral("certificate"),
                               QStringLiteral("packages"), QStringLiteral("save")};
  return all;
}

QString& mountTable() {
  static QString table = QString::fromLatin1(platform::kMountTable);
  return table;
}

std::string settingOf(const QString& purpose) {
  return "files/folder/" + purpose.toStdString();
}

QString pathOf(const std::filesystem::path& path) {
  return QDir::cleanPath(QString::fromStdU16String(path.u16string()));
}

}  // namespace

FilePlaces::FilePlaces(Session& session, QObject* parent) : QObject(parent), m_session(session) {
  thePlaces = this;
  m_isNative = platform::hasNativeFileDialog(platform::dialogSupport());
  connect(&session, &Session::openChanged, this, &FilePlaces::recall);
  connect(&session, &Session::languageChanged, this, &FilePlaces::read);
  m_table = ::open(QFile::encodeName(mountTable()).constData(), O_RDONLY | O_CLOEXEC);
  if (m_table >= 0) {
    // The kernel reports a mount or an unmount as an exceptional condition of this file.
    m_mounts = std::make_unique<QSocketNotifier>(m_table, QSocketNotifier::Exception);
    connect(m_mounts.get(), &QSocketNotifier::activated, this, &FilePlaces::refresh);
  }
  recall();
  read();
}

FilePlaces::~FilePlaces() {
  m_mounts.reset();
  if (m_table >= 0) ::close(m_table);
  if (thePlaces == this) thePlaces = nullptr;
}

FilePlaces* FilePlaces::create(QQmlEngine* engine, QJSEngine* scripts) {
  FilePictures::install(*engine);
  return new FilePlaces(*Session::create(engine, scripts), engine);
}

QStringList FilePlaces::pictures() {
  return picturePatterns();
}

QString FilePlaces::home() {
  return QDir::cleanPath(QDir::homePath());
}

void FilePlaces::setMountTable(const QString& file) {
  mountTable() = file;
}

void FilePlaces::refresh() {
  read();
}

void FilePlaces::read() {
  std::vector<PlaceRow> rows;
  const auto add = [&](const QString& path, const QString& title, const char* icon, bool isStick = false) {
    const bool isKnown =
        std::any_of(rows.begin(), rows.end(), [&](const PlaceRow& row) { return row.id == path; });
    if (!path.isEmpty() && !isKnown && QFileInfo(path).isDir())
      rows.push_back({path, title, QLatin1String(icon), isStick});
  };
  const auto standard = [](QStandardPaths::StandardLocation location) {
    return QDir::cleanPath(QStandardPaths::writableLocation(location));
  };
  for (const platform::Stick& stick : platform::sticksOf(mountTable().toStdString()))
    add(pathOf(stick.folder),
        stick.label.empty() ? tr("U盘") : tr("U盘“%1”").arg(QString::fromStdString(stick.label)), "usb",
        true);
  add(home(), tr("主文件夹"), "home");
  add(standard(QStandardPaths::DesktopLocation), tr("桌面"), "desktop");
  add(standard(QStandardPaths::DownloadLocation), tr("下载"), "download");
  add(standard(QStandardPaths::PicturesLocation), tr("图片"), "image");
  add(standard(QStandardPaths::DocumentsLocation), tr("文档"), "page");
  m_places.show(std::move(rows));
  emit placesChanged();
}

void FilePlaces::recall() {
  m_last.clear();
  if (!m_session.isOpen()) return;
  const auto found = std::make_shared<std::map<QString, QString>>();
  m_session.run(
      [found](Vault& vault) {
        for (const QString& purpose : purposes())
          (*found)[purpose] = QString::fromStdString(vault.settings.get(settingOf(purpose)));
      },
      [this, found] { m_last.merge(*found); });
}

QString FilePlaces::startFolder(const QString& purpose, bool preferStick) const {
  const auto last = m_last.find(purpose);
  if (last != m_last.end() && !last->second.isEmpty() && QFileInfo(last->second).isDir()) return last->second;
  for (const PlaceRow& place : m_places.rows())
    if (preferStick && place.stick) return place.id;
  for (const auto location :
       {QStandardPaths::PicturesLocation, QStandardPaths::DownloadLocation, QStandardPaths::HomeLocation}) {
    const QString folder = QStandardPaths::writableLocation(location);
    if (QFileInfo(folder).isDir()) return QDir::cleanPath(folder);
  }
  return QDir::rootPath();
}

void FilePlaces::remember(const QString& purpose, const QUrl& chosen) {
  const QFileInfo info(chosen.toLocalFile());
  const QString folder = info.isDir() ? info.filePath() : info.path();
  if (chosen.isEmpty() || m_last[purpose] == folder) return;
  m_last[purpose] = folder;
  m_session.run([key = settingOf(purpose), value = folder.toStdString()](Vault& vault) {
    (void)vault.settings.set(key, value);
  });
}

QString FilePlaces::titleOf(const QString& path) {
  if (!thePlaces) return {};
  for (const PlaceRow& place : thePlaces->m_places.rows())
    if (place.id == path) return place.title;
  return {};
}

bool FilePlaces::isBeginning(const QString& path) {
  if (path == home()) return true;
  if (!thePlaces) return false;
  const auto& places = thePlaces->m_places.rows();
  return std::any_of(places.begin(), places.end(),
                     [&](const PlaceRow& place) { return place.stick && place.id == path; });
}

bool FilePlaces::isEnglish() {
  return thePlaces && thePlaces->m_session.language() == QLatin1String("en");
}

}  // namespace tarim::client::app
