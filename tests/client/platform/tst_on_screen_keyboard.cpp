// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/platform/on_screen_keyboard.hpp"
#include "tests/client/platform/suites.hpp"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace tarim::client::platform::test {

class OnScreenKeyboardTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theMachineDecides_data();
  void theMachineDecides();
  void devicesAreReadAsTheKernelListsThem_data();
  void devicesAreReadAsTheKernelListsThem();
};

void OnScreenKeyboardTest::theMachineDecides_data() {
  QTest::addColumn<QByteArray>("asked");
  QTest::addColumn<QByteArray>("inputMethod");
  QTest::addColumn<bool>("wayland");
  QTest::addColumn<bool>("installed");
  QTest::addColumn<bool>("touch");
  QTest::addColumn<bool>("keys");
  QTest::addColumn<bool>("shown");
  const auto row = [](const char* name, const char* asked, const char* method, bool wayland, bool installed,
                      bool touch, bool keys, bool shown) {
    QTest::newRow(name) << QByteArray(asked) << QByteArray(method) << wayland << installed << touch << keys
                        << shown;
  };
  row("a tablet", "", "", false, true, true, false, true);
  row("a tablet without the package", "", "", false, false, true, false, false);
  row("a tablet with an input method", "", "fcitx", false, true, true, false, false);
  row("a tablet with a keyboard at it", "", "", false, true, true, true, false);
  row("a desktop", "", "", false, true, false, true, false);
  row("Wayland has its own", "", "", true, true, true, false, false);
  row("asked for", "on", "fcitx", true, true, false, true, true);
  row("asked for, and missing", "on", "", false, false, true, false, false);
  row("refused", "off", "", false, true, true, false, false);
}

void OnScreenKeyboardTest::theMachineDecides() {
  QFETCH(QByteArray, asked);
  QFETCH(QByteArray, inputMethod);
  QFETCH(bool, wayland);
  QFETCH(bool, installed);
  QFETCH(bool, touch);
  QFETCH(bool, keys);
  QFETCH(bool, shown);
  QCOMPARE(wantsOnScreenKeyboard({asked, inputMethod, wayland, installed, {touch, keys}}), shown);
}

void OnScreenKeyboardTest::devicesAreReadAsTheKernelListsThem_data() {
  QTest::addColumn<QByteArray>("properties");
  QTest::addColumn<QByteArray>("keys");
  QTest::addColumn<bool>("touch");
  QTest::addColumn<bool>("letters");
  QTest::newRow("touch screen") << QByteArray("2\n") << QByteArray("400 0 0 0 0 0\n") << true << false;
  QTest::newRow("touch pad") << QByteArray("5\n") << QByteArray("e520 10000 0 0 0 0\n") << false << false;
  QTest::newRow("keyboard") << QByteArray("0\n")
                            << QByteArray("402000007 ffc03078f800d2a9 f2beffdfffefffff fffffffffffffffe\n")
                            << false << true;
  QTest::newRow("volume and power") << QByteArray("0\n") << QByteArray("10000000000000 0 c000000000000 0\n")
                                    << false << false;
  QTest::newRow("nonsense") << QByteArray("touch\n") << QByteArray() << false << false;
}

void OnScreenKeyboardTest::devicesAreReadAsTheKernelListsThem() {
  QFETCH(QByteArray, properties);
  QFETCH(QByteArray, keys);
  QFETCH(bool, touch);
  QFETCH(bool, letters);
  const QTemporaryDir folder;
  QDir(folder.path()).mkpath(QStringLiteral("input7/capabilities"));
  const auto write = [&](const char* name, const QByteArray& text) {
    QFile file(folder.filePath(QLatin1String(name)));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
  };
  write("input7/properties", properties);
  write("input7/capabilities/key", keys);
  const InputDevices found = inputDevicesOf(folder.path().toStdString());
  QCOMPARE(found.touchScreen, touch);
  QCOMPARE(found.keyboard, letters);
  QVERIFY(!inputDevicesOf("/nowhere").touchScreen);
}

std::unique_ptr<QObject> makeOnScreenKeyboardTest() {
  return std::make_unique<OnScreenKeyboardTest>();
}

}  // namespace tarim::client::platform::test

#include "tst_on_screen_keyboard.moc"
