// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/config.hpp"
#include "tests/server/admin/suites.hpp"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace tarim;

class ConfigTest : public QObject {
  Q_OBJECT
 private slots:
  void whatInitWritesReads();
  void namesWithQuotesSurvive();
  void everyKeyIsChecked_data();
  void everyKeyIsChecked();
  void brokenTomlNamesItsLine();
  void aMissingFileIsNotFound();
  void aSeedThatIsNoneIsNamed_data();
  void aSeedThatIsNoneIsNamed();

 private:
  base::Result<server::Config> read(const std::string& text);
  QTemporaryDir m_folder;
};

base::Result<server::Config> ConfigTest::read(const std::string& text) {
  const std::string path = m_folder.filePath("tarim-server.toml").toStdString();
  std::ofstream(path, std::ios::binary) << text;
  return server::readConfig(path);
}

void ConfigTest::whatInitWritesReads() {
  const auto config = read(server::commentedConfig("塔里木", "0.0.0.0", 8443));
  QVERIFY(config.has_value());
  QCOMPARE(config->name, "塔里木");
  QCOMPARE(config->address, "0.0.0.0");
  QCOMPARE(config->port, 8443);
  QCOMPARE(config->store.filename().string(), "store");
  QVERIFY(config->store.is_absolute());
  QVERIFY(config->noticeCommand.empty());
  // The folder stands for the file in it.
  QVERIFY(server::readConfig(m_folder.path().toStdString()).has_value());
}

void ConfigTest::namesWithQuotesSurvive() {
  const std::string name = "a \"quoted\" back\\slash";
  QCOMPARE(read(server::commentedConfig(name, "::1", 0))->name, name);
}

void ConfigTest::everyKeyIsChecked_data() {
  QTest::addColumn<QString>("find");
  QTest::addColumn<QString>("put");
  QTest::addColumn<QString>("key");
  QTest::newRow("no name") << "name = \"x\""
                           << ""
                           << "server.name";
  QTest::newRow("empty name") << "name = \"x\""
                              << "name = \" \""
                              << "server.name";
  QTest::newRow("name is a number") << "name = \"x\""
                                    << "name = 5"
                                    << "server.name";
  QTest::newRow("no address") << "address = \"::1\""
                              << ""
                              << "server.address";
  QTest::newRow("no port") << "port = 8443"
                           << ""
                           << "server.port";
  QTest::newRow("port is a text") << "port = 8443"
                                  << "port = \"8443\""
                                  << "server.port";
  QTest::newRow("port too large") << "port = 8443"
                                  << "port = 65536"
                                  << "server.port";
  QTest::newRow("port negative") << "port = 8443"
                                 << "port = -1"
                                 << "server.port";
  QTest::newRow("no store") << "store = \"store\""
                            << ""
                            << "files.store";
  QTest::newRow("no certificate") << "certificate = \"server.pem\""
                                  << "certificate = \"\""
                                  << "files.certificate";
  QTest::newRow("no key") << "private_key = \"server.key\""
                          << ""
                          << "files.private_key";
  QTest::newRow("no seed") << "signing_seed = \"signing.seed\""
                           << ""
                           << "files.signing_seed";
  QTest::newRow("no threads") << "threads = 16"
                              << "threads = 0"
                              << "limits.threads";
  QTest::newRow("threads are half") << "threads = 16"
                                    << "threads = 1.5"
                                    << "limits.threads";
  QTest::newRow("no connections") << "connections = 4000"
                                  << "connections = 0"
                                  << "limits.connections";
  QTest::newRow("no idling") << "idle_seconds = 120"
                             << "idle_seconds = 0"
                             << "limits.idle_seconds";
  QTest::newRow("endless stall") << "stall_seconds = 60"
                                 << "stall_seconds = 999999"
                                 << "limits.stall_seconds";
  QTest::newRow("command is a text") << "timeout_seconds = 30"
                                     << "command = \"mail\""
                                     << "notices.command";
  QTest::newRow("command is empty") << "timeout_seconds = 30"
                                    << "command = []"
                                    << "notices.command";
  QTest::newRow("command holds a number") << "timeout_seconds = 30"
                                          << "command = [\"a\", 1]"
                                          << "notices.command";
  QTest::newRow("no timeout") << "timeout_seconds = 30"
                              << "timeout_seconds = 0"
                              << "notices.timeout_seconds";
  QTest::newRow("unknown level") << "level = \"info\""
                                 << "level = \"loud\""
                                 << "log.level";
  QTest::newRow("misspelled key") << "threads = 16"
                                  << "thread = 16"
                                  << "limits.thread";
  QTest::newRow("misspelled section") << "[limits]"
                                      << "[limit]"
                                      << "limit";
  QTest::newRow("key outside") << "[server]"
                               << "port = 1\n[server]"
                               << "port";
}

void ConfigTest::everyKeyIsChecked() {
  QFETCH(QString, find);
  QFETCH(QString, put);
  QFETCH(QString, key);
  QString text = QString::fromStdString(server::commentedConfig("x", "::1", 8443));
  QVERIFY(text.contains(find));
  const auto config = read(text.replace(find, put).toStdString());
  QVERIFY(!config.has_value());
  QCOMPARE(config.error().code(), base::Code::ConfigInvalid);
  QCOMPARE(config.error().place().path, key.toStdString());
  QCOMPARE(config.error().place().file, "tarim-server.toml");
  QVERIFY(!config.error().detail().empty());
}

void ConfigTest::brokenTomlNamesItsLine() {
  const auto config = read("[server]\nname = \"x\nport = 1\n");
  QVERIFY(!config.has_value());
  QCOMPARE(config.error().code(), base::Code::ConfigInvalid);
  QCOMPARE(config.error().place().row, 2);
}

void ConfigTest::aMissingFileIsNotFound() {
  const auto config = server::readConfig(m_folder.filePath("nowhere.toml").toStdString());
  QVERIFY(!config.has_value());
  QCOMPARE(config.error().code(), base::Code::NotFound);
}

void ConfigTest::aSeedThatIsNoneIsNamed_data() {
  QTest::addColumn<QString>("text");
  QTest::newRow("empty") << "";
  QTest::newRow("short") << "abcd";
  QTest::newRow("not hex") << QString(64, 'z');
}

void ConfigTest::aSeedThatIsNoneIsNamed() {
  QFETCH(QString, text);
  const auto config = read(server::commentedConfig("x", "::1", 8443)).value();
  std::ofstream(config.signingSeed) << text.toStdString();
  const auto seed = server::readSigningSeed(config);
  QVERIFY(!seed.has_value());
  QCOMPARE(seed.error().code(), base::Code::ConfigInvalid);
  QCOMPARE(seed.error().place().path, "files.signing_seed");
}

std::unique_ptr<QObject> makeConfigTest() {
  return std::make_unique<ConfigTest>();
}

#include "tst_config.moc"
