// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Sticks in the kernel's table of mounts, with lines as real systems have them.
#include "client/platform/mounts.hpp"
#include "tests/client/platform/suites.hpp"

#include <QTest>

namespace tarim::client::platform::test {

class MountsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aStickIsFoundWithItsLabel_data();
  void aStickIsFoundWithItsLabel();
  void theTableOfThisSystemCanBeRead();
};

void MountsTest::aStickIsFoundWithItsLabel_data() {
  QTest::addColumn<QByteArray>("line");
  QTest::addColumn<QString>("label");
  QTest::addColumn<QString>("folder");  // Empty: no stick.
  const auto row = [](const char* name, const char* line, const char* label, const char* folder) {
    QTest::newRow(name) << QByteArray(line) << QString::fromUtf8(label) << QString::fromUtf8(folder);
  };
  row("labelled", "512 29 8:17 / /media/aynur/KINGSTON rw,nosuid shared:300 - vfat /dev/sdb1 rw,utf8",
      "KINGSTON", "/media/aynur/KINGSTON");
  row("Chinese, with a blank", "512 29 8:17 / /run/media/aynur/证书\\040扫描 rw - exfat /dev/sdb1 rw",
      "证书 扫描", "/run/media/aynur/证书 扫描");
  row("a serial number is no label", "512 29 8:17 / /media/aynur/1A2B-3C4D rw - vfat /dev/sdb1 rw", "",
      "/media/aynur/1A2B-3C4D");
  row("mounted by hand", "512 29 8:17 / /mnt/usb rw - ext4 /dev/sdb1 rw", "usb", "/mnt/usb");
  row("NTFS by FUSE", "512 29 0:52 / /media/a/DISK rw shared:1 master:2 - fuseblk /dev/sdc1 rw", "DISK",
      "/media/a/DISK");
  row("the system's own disk", "29 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw", "", "");
  row("memory", "40 29 0:30 / /media/ram rw - tmpfs tmpfs rw", "", "");
  row("a folder above all sticks", "40 29 8:3 / /media rw - ext4 /dev/sda3 rw", "", "");
  row("cut off", "512 29 8:17 / /media/a/B rw", "", "");
  row("nothing", "", "", "");
}

void MountsTest::aStickIsFoundWithItsLabel() {
  QFETCH(QByteArray, line);
  QFETCH(QString, label);
  QFETCH(QString, folder);
  const QByteArray table = "29 1 8:2 / / rw - ext4 /dev/sda2 rw\n" + line + "\n\nnonsense\n";
  const auto sticks = sticksIn(table.toStdString());
  QCOMPARE(sticks.size(), std::size_t(folder.isEmpty() ? 0 : 1));
  if (folder.isEmpty()) return;
  QCOMPARE(QString::fromStdString(sticks.front().label), label);
  QCOMPARE(QString::fromStdU16String(sticks.front().folder.u16string()), folder);
}

void MountsTest::theTableOfThisSystemCanBeRead() {
  QVERIFY(std::filesystem::exists(kMountTable));
  for (const Stick& stick : sticksOf(kMountTable))
    QVERIFY(stick.folder.is_absolute());
  QVERIFY(sticksOf("/nowhere").empty());
}

std::unique_ptr<QObject> makeMountsTest() {
  return std::make_unique<MountsTest>();
}

}  // namespace tarim::client::platform::test

#include "tst_mounts.moc"
