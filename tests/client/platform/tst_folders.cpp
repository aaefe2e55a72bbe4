// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/platform/folders.hpp"
#include "tests/client/platform/suites.hpp"

#include <QTest>

#include <map>

namespace tarim::client::platform::test {

class FoldersTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup();
  void theFirstVariableThatNamesAFolderIsTaken_data();
  void theFirstVariableThatNamesAFolderIsTaken();
  void aSystemThatNamesNoneIsToldWhatToSet();
  void aNamedFolderIsTakenAsItIs();

 private:
  std::map<QByteArray, QByteArray> m_before;
};

namespace {

const QByteArrayList kVariables{"TARIM_DATA", "XDG_DATA_HOME", "HOME"};

QString text(const std::filesystem::path& path) {
  return QString::fromStdString(path.string());
}

}  // namespace

void FoldersTest::init() {
  for (const QByteArray& name : kVariables) {
    if (qEnvironmentVariableIsSet(name)) m_before[name] = qgetenv(name);
    qunsetenv(name);
  }
}

void FoldersTest::cleanup() {
  for (const QByteArray& name : kVariables)
    qunsetenv(name);
  for (const auto& [name, value] : m_before)
    qputenv(name, value);
}

void FoldersTest::theFirstVariableThatNamesAFolderIsTaken_data() {
  QTest::addColumn<QByteArrayList>("values");  // In the order of kVariables; empty: set, and names nothing.
  QTest::addColumn<QString>("folder");
  QTest::newRow("our own") << QByteArrayList{"/a", "/b", "/c"} << "/a/vaults";
  QTest::newRow("the system's") << QByteArrayList{"", "/b", "/c"} << "/b/tarim/vaults";
  QTest::newRow("a relative one is none") << QByteArrayList{"", "b", "/c"} << "/c/.local/share/tarim/vaults";
  QTest::newRow("the home") << QByteArrayList{"", "", "/c"} << "/c/.local/share/tarim/vaults";
  QTest::newRow("with a blank and 汉字") << QByteArrayList{"/资料 a", "", ""} << "/资料 a/vaults";
}

void FoldersTest::theFirstVariableThatNamesAFolderIsTaken() {
  QFETCH(QByteArrayList, values);
  QFETCH(QString, folder);
  for (qsizetype i = 0; i < values.size(); ++i)
    qputenv(kVariables[i], values[i]);
  const auto found = vaultsFolder();
  QVERIFY2(found, found ? "" : found.error().line().c_str());
  QCOMPARE(text(*found), folder);
}

void FoldersTest::aSystemThatNamesNoneIsToldWhatToSet() {
  const auto found = vaultsFolder();
  QVERIFY(!found);
  QCOMPARE(found.error().code(), base::Code::NotFound);
  QVERIFY(found.error().detail().find("TARIM_DATA") != std::string::npos);
}

void FoldersTest::aNamedFolderIsTakenAsItIs() {
  qputenv("TARIM_DATA", "/a");
  QCOMPARE(text(vaultsFolder(std::filesystem::path("/elsewhere"))), QStringLiteral("/elsewhere/vaults"));
}

std::unique_ptr<QObject> makeFoldersTest() {
  return std::make_unique<FoldersTest>();
}

}  // namespace tarim::client::platform::test

#include "tst_folders.moc"
