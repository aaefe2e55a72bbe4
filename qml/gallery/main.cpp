// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// tarim-gallery: every component in every state, to look at and to test.
//   tarim-gallery              opens a window
//   tarim-gallery --shot DIR   writes each section as PNG at phone, tablet and desktop width, light and dark,
//   and exits;
//                              works without a display: QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software
#include "qml/components/setup.hpp"

#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

namespace {

constexpr int kWidths[] = {390, 820, 1440};
constexpr int kLeastHeight = 700;
constexpr int kSettleMilliseconds = 150;

void settle() {
  QTest::qWait(kSettleMilliseconds);
}

// One picture of the section now shown, as high as its content.
bool shoot(QQuickWindow& window, const QString& path) {
  settle();
  window.setHeight(qMax(kLeastHeight, window.property("sectionHeight").toInt()));
  settle();
  if (window.grabWindow().save(path)) return true;
  qCritical("%s could not be written", qUtf8Printable(path));
  return false;
}

bool shootAll(QQuickWindow& window, const QDir& folder) {
  const QStringList sections = window.property("sections").toStringList();
  for (int width : kWidths) {
    for (bool dark : {false, true}) {
      for (int index = 0; index < sections.size(); ++index) {
        window.setProperty("dark", dark);
        window.setWidth(width);
        window.setHeight(kLeastHeight);
        window.setProperty("section", -1);
        window.setProperty("section", index);
        const QString name = QStringLiteral("%1-%2-%3.png")
                                 .arg(sections[index].toLower())
                                 .arg(width)
                                 .arg(dark ? "dark" : "light");
        if (!shoot(window, folder.filePath(name))) return false;
      }
    }
  }
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  QGuiApplication app(argc, argv);
  QGuiApplication::setApplicationName(QStringLiteral("tarim-gallery"));
  QCommandLineParser parser;
  parser.addHelpOption();
  QCommandLineOption shot(QStringLiteral("shot"), QStringLiteral("Write PNGs into DIR and exit."),
                          QStringLiteral("DIR"));
  parser.addOption(shot);
  parser.process(app);

  QQmlApplicationEngine engine;
  tarim::components::setUp(engine);
  engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Tarim/Gallery/Gallery.qml")));
  auto* window =
      engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(engine.rootObjects().first());
  if (!window) return 1;
  window->show();
  if (!parser.isSet(shot)) return QGuiApplication::exec();
  const QDir folder(parser.value(shot));
  if (!folder.mkpath(QStringLiteral("."))) return 1;
  return shootAll(*window, folder) ? 0 : 1;
}
