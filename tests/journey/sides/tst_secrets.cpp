// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A tablet is lost: nothing on its disk says whose it was or what lies in it.
#include "tests/journey/sides/tests.hpp"
#include "tests/journey/sides/world.hpp"

#include <QDirIterator>
#include <QTest>

using namespace tarim;
using tests::Device;
using tests::World;

class SecretsTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void nothingReadableIsOnTheDevicesDisk();
};

namespace {

QByteArray utf16(const QString& text) {
  return {reinterpret_cast<const char*>(text.utf16()), text.size() * 2};
}

/// What would give the applicant away, and how a picture begins.
std::vector<std::pair<QByteArray, QByteArray>> secrets(const client::Vault& vault) {
  const QString name = QStringLiteral("买买提·阿依努尔");
  return {{"the name", name.toUtf8()},
          {"the name in UTF-16", utf16(name)},
          {"half the name", QStringLiteral("阿依努尔").toUtf8()},
          {"the ID number", "652825199003070421"},
          {"the telephone", "13909960123"},
          {"the unit", QStringLiteral("且末县生态环境监测站").toUtf8()},
          {"the token", QByteArray::fromStdString(vault.settings.account().token)},
          {"a JPEG's beginning", QByteArray::fromHex("ffd8ffe000104a464946")},
          {"a PDF's beginning", "%PDF-1."}};
}

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

void SecretsTest::nothingReadableIsOnTheDevicesDisk() {
  World world;
  Device device = world.deviceOf("ayinur", "device");
  world.fill(device);
  QVERIFY(world.sync(device));
  const auto wanted = secrets(*device.vault);
  device.close();
  int files = 0;
  qint64 size = 0;
  QDirIterator all(device.folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
  while (all.hasNext()) {
    const QString path = all.next();
    const QByteArray bytes = bytesOf(path);
    QVERIFY2(!bytes.startsWith(QByteArray::fromHex("ffd8ff")), qPrintable(path + " begins like a JPEG"));
    for (const auto& [what, secret] : wanted)
      QVERIFY2(!secret.isEmpty() && !bytes.contains(secret),
               qPrintable(path + " holds " + QString::fromUtf8(what)));
    ++files;
    size += bytes.size();
  }
  QVERIFY(files >= 49 && size > 10'000'000);
}

std::unique_ptr<QObject> makeSecretsTest() {
  return std::make_unique<SecretsTest>();
}

#include "tst_secrets.moc"
