// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/platform/file_dialogs.hpp"
#include "tests/client/platform/suites.hpp"

#include <QLibraryInfo>
#include <QPluginLoader>
#include <QTest>

namespace tarim::client::platform::test {

class FileDialogsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theDesktopDecides_data();
  void theDesktopDecides();
  void aThemeThatIsLoadedIsFound();
  void aDesktopWithoutAThemeAsksThePortal_data();
  void aDesktopWithoutAThemeAsksThePortal();
};

void FileDialogsTest::theDesktopDecides_data() {
  QTest::addColumn<QString>("platform");
  QTest::addColumn<QStringList>("themes");
  QTest::addColumn<bool>("portal");
  QTest::addColumn<bool>("native");
  const QStringList gtk{QStringLiteral("libqgtk3.so")};
  const QStringList portal{QStringLiteral("libqxdgdesktopportal.so")};
  QTest::newRow("X11 without a theme") << "xcb" << QStringList() << true << false;
  QTest::newRow("X11 with GTK") << "xcb" << gtk << false << true;
  QTest::newRow("Wayland with GTK") << "wayland" << gtk << false << true;
  QTest::newRow("the portal runs") << "wayland-egl" << portal << true << true;
  QTest::newRow("the portal's theme without a portal shows nothing") << "xcb" << portal << false << false;
  QTest::newRow("the portal over GTK") << "xcb" << portal + gtk << false << true;
  QTest::newRow("KDE") << "xcb" << QStringList{"KDEPlasmaPlatformTheme6.so"} << false << true;
  QTest::newRow("a theme of colours only") << "xcb" << QStringList{"libqt6ct.so"} << false << false;
  QTest::newRow("no desktop") << "offscreen" << gtk << true << false;
  QTest::newRow("Windows") << "windows" << QStringList() << false << true;
}

void FileDialogsTest::theDesktopDecides() {
  QFETCH(QString, platform);
  QFETCH(QStringList, themes);
  QFETCH(bool, portal);
  QFETCH(bool, native);
  QCOMPARE(hasNativeFileDialog({platform, themes, portal}), native);
}

void FileDialogsTest::aThemeThatIsLoadedIsFound() {
  const QString theme = QStringLiteral("libqxdgdesktopportal.so");
  QVERIFY(!dialogSupport().themes.contains(theme));
  QPluginLoader plugin(QLibraryInfo::path(QLibraryInfo::PluginsPath) + QStringLiteral("/platformthemes/") +
                       theme);
  QVERIFY2(plugin.load(), qPrintable(plugin.errorString()));
  QVERIFY(dialogSupport().themes.contains(theme));
}

void FileDialogsTest::aDesktopWithoutAThemeAsksThePortal_data() {
  QTest::addColumn<QByteArray>("desktop");
  QTest::addColumn<QByteArray>("theme");
  QTest::newRow("GNOME") << QByteArray("ubuntu:GNOME") << QByteArray();
  QTest::newRow("Kylin") << QByteArray("UKUI") << QByteArray();
  QTest::newRow("Xfce") << QByteArray("XFCE") << QByteArray();
  QTest::newRow("a window manager") << QByteArray("sway") << QByteArray("xdgdesktopportal");
  QTest::newRow("none") << QByteArray() << QByteArray("xdgdesktopportal");
}

void FileDialogsTest::aDesktopWithoutAThemeAsksThePortal() {
  QFETCH(QByteArray, desktop);
  QFETCH(QByteArray, theme);
  QCOMPARE(themeFor(desktop), theme);
}

std::unique_ptr<QObject> makeFileDialogsTest() {
  return std::make_unique<FileDialogsTest>();
}

}  // namespace tarim::client::platform::test

#include "tst_file_dialogs.moc"
