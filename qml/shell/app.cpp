// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/shell/app.hpp"

#include "client/app/scans/import_queue.hpp"
#include "qml/components/setup.hpp"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QIcon>
#include <QPainter>
#include <QPixmap>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QScreen>
#include <QSettings>
#include <QSvgRenderer>

namespace tarim::shell {
namespace {

/// Drawn here, so that no plugin for icons is needed.
QIcon programIcon() {
  QSvgRenderer drawing(QStringLiteral(":/qt/qml/Tarim/Shell/tarim.svg"));
  QIcon icon;
  for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
    QPixmap picture(side, side);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    drawing.render(&painter);
    painter.end();
    icon.addPixmap(picture);
  }
  return icon;
}

const QString kPlace = QStringLiteral("place");
const QString kMaximized = QStringLiteral("maximized");

/// A window's place, moved and cut so that all of it is on one screen.
QRect onScreen(QRect place, QSize least) {
  const QScreen* screen = QGuiApplication::screenAt(place.center());
  if (!screen) screen = QGuiApplication::primaryScreen();
  const QRect room = screen->availableGeometry();
  place.setSize(place.size().boundedTo(room.size()).expandedTo(least));
  place.moveLeft(qBound(room.left(), place.left(), qMax(room.left(), room.right() + 1 - place.width())));
  place.moveTop(qBound(room.top(), place.top(), qMax(room.top(), room.bottom() + 1 - place.height())));
  return place;
}

/// Of window managers that have not said yet how high their title bars are.
constexpr int kLeastFrame = 40;

}  // namespace

App::App(client::app::Session& session) : m_engine(std::make_unique<QQmlApplicationEngine>()) {
  // Files that waited for their import when the app was closed go on, whatever page is shown.
  client::app::ImportQueue::of(session);
  components::setUp(*m_engine);
  QGuiApplication::setWindowIcon(programIcon());
  m_engine->load(QUrl(QStringLiteral("qrc:/qt/qml/Tarim/Shell/Main.qml")));
}

App::~App() {
  const QQuickWindow* shown = window();
  if (!shown || m_placeFile.isEmpty()) return;
  QDir().mkpath(QFileInfo(m_placeFile).path());
  QSettings kept(m_placeFile, QSettings::IniFormat);
  const bool isFull = shown->windowStates() & (Qt::WindowMaximized | Qt::WindowFullScreen);
  kept.setValue(kMaximized, isFull);
  if (!isFull) kept.setValue(kPlace, shown->geometry());
}

void App::keepPlace(const std::filesystem::path& folder) {
  m_placeFile = QString::fromStdU16String((folder / "window.ini").u16string());
  QQuickWindow* shown = window();
  if (!shown) return;
  const QSettings kept(m_placeFile, QSettings::IniFormat);
  const QRect place = kept.value(kPlace).toRect();
  if (place.isValid()) shown->setGeometry(onScreen(place, shown->minimumSize()));
  if (kept.value(kMaximized).toBool()) shown->showMaximized();
}

QQuickWindow* App::window() const {
  const QList<QObject*> roots = m_engine->rootObjects();
  return roots.isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(roots.first());
}

void App::fitToScreen() {
  QQuickWindow* shown = window();
  if (!shown || !shown->screen()) return;
  const QMargins frame = shown->frameMargins();
  const QSize room = shown->screen()->availableSize() -
                     QSize(frame.left() + frame.right(), qMax(kLeastFrame, frame.top() + frame.bottom()));
  if (shown->width() <= room.width() && shown->height() <= room.height()) return;
  // What it has when somebody makes it smaller again.
  shown->resize(shown->size().boundedTo(room).expandedTo(shown->minimumSize()));
  shown->showMaximized();
}

}  // namespace tarim::shell
