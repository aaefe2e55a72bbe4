// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// docs/PROTOCOL.md is not allowed to lie: its commands are taken out of the page and run, one shell from the
// first to the last, against a real server. What the page leaves to the reader (the address, the code, a page
// to send) is put in between.
#include "tests/server/admin/suites.hpp"
#include "tests/support/server_process.hpp"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace tarim::tests;

namespace {

struct Block {
  QString heading;
  QString commands;
};

QString page() {
  QFile file(TARIM_DOCS_DIR "/PROTOCOL.md");
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QList<Block> blocksOf(const QString& text) {
  QList<Block> blocks;
  QString heading;
  const QStringList lines = text.split('\n');
  for (int i = 0; i < lines.size(); ++i) {
    if (lines[i].startsWith("## ")) heading = lines[i].mid(3);
    if (lines[i] != "```sh") continue;
    QString commands;
    while (lines[++i] != "```")
      commands += lines[i] + '\n';
    blocks.append({heading, commands});
  }
  return blocks;
}

/// The operation that the page shows as an example.
QString exampleOperation(const QString& text) {
  static const QRegularExpression line("^\\[1, 1725240000000.*\\]$", QRegularExpression::MultilineOption);
  return line.match(text).captured(0);
}

}  // namespace

class ProtocolTest : public QObject {
  Q_OBJECT
 private slots:
  void initTestCase();
  void everyCommandOfThePageWorks();
  void theExamplesReadAsWhatTheyShow();

 private:
  QString before(const Block& block);
  static QString after(const Block& block);
  QString script();

  std::unique_ptr<ServerProcess> m_server;
  QString m_policy;
};

void ProtocolTest::initTestCase() {
  m_server = std::make_unique<ServerProcess>();
  m_server->furnish();
  QVERIFY(m_server->serve());
  m_policy = QJsonDocument::fromJson(m_server->command({"status", "--json"}).out.toUtf8())
                 .object()
                 .value("policies")
                 .toArray()
                 .first()
                 .toString();
}

/// What the reader brings along.
QString ProtocolTest::before(const Block& block) {
  if (block.heading == "Enrolment") return "CODE=" + m_server->enrolmentCode("ayinur") + "\n";
  if (block.heading == "Sync")
    return "cat > sync.json "
           "<<'JSON'\n{\"protocol\":1,\"now\":1725240000000,\"drafts\":[{\"application\":\"a1\",\"policy\":"
           "\"" +
           m_policy + "\"}],\"operations\":[{\"application\":\"a1\",\"list\":[" + exampleOperation(page()) +
           "]}]}\nJSON\n";
  if (block.heading == "Files") return "head -c 300000 /dev/urandom > page.jpg\n";
  if (block.heading == "Blobs") return "sha256sum page.jpg > sums; truncate -s 100000 page.jpg\n";
  if (block.heading == "Policies") return "POLICY=" + m_policy + "\n";
  if (block.heading == "Review") return "ID=a1\n";
  if (block.heading == "Blind copies") return "PAGE=0000000000000000\n";
  if (block.heading == "Votes") return "CYCLE=nothing\n";
  if (block.heading == "Packages") return "head -c 20000000 /dev/urandom > package.tarim\n";
  return {};
}

/// What must be true now, beyond every command having ended well.
QString ProtocolTest::after(const Block& block) {
  if (block.heading.isEmpty()) return "SERVER=$URL CA=$CA_FILE\n";
  if (block.heading == "Versions") return "grep -q '\"protocolMin\":1' out\n";
  if (block.heading == "Enrolment")
    return "TOKEN=$(sed -n 's/.*\"token\":\"\\([^\"]*\\)\".*/\\1/p' out); test -n \"$TOKEN\"\n";
  // The server's certificate and the authority's; without the protocol's name the first alone.
  if (block.heading == "Joining")
    return "test $(grep -c 'BEGIN CERTIFICATE' out) = 2\n"
           "openssl s_client -connect ${SERVER#https://} -showcerts < /dev/null > plain 2> err\n"
           "test $(grep -c 'BEGIN CERTIFICATE' plain) = 1\n";
  if (block.heading == "Copies")
    return "grep -q '\"device\":\"' out; NEW_TOKEN=$(sed -n 's/.*\"token\":\"\\([^\"]*\\)\".*/\\1/p' out)\n"
           "test -n \"$NEW_TOKEN\" && test \"$NEW_TOKEN\" != \"$TOKEN\"\n";
  if (block.heading == "Sync")
    return "test $(grep -o '\"acknowledged\":\\[{\"application\":\"a1\",\"sequence\":1}\\]' out | wc -l) = "
           "2\n";
  if (block.heading == "Files")
    return "test \"$(grep '^HTTP/1.1 ' out | cut -d' ' -f2 | tr '\\n' ' ')\" = '204 201 204 204 '\n"
           "test $OFFSET = 300000\n";
  if (block.heading == "Blobs") return "sha256sum -c sums\n";
  if (block.heading == "Policies") return "grep -q ^$POLICY out\n";
  // Nothing was submitted, and the device is an applicant's: the routes are there and say so.
  if (block.heading == "Receipts") return "grep -q '\"code\":\"NotFound\"' out\n";
  if (block.heading == "Review") return "test $(grep -o '\"code\":\"NotAllowed\"' out | wc -l) = 2\n";
  if (block.heading == "Blind copies")
    return "grep -q '\"code\":\"NotAllowed\"' out; grep -q '\"code\":\"NotAllowed\"' page.jpg\n";
  // An applicant's device, and a vote that is not open.
  if (block.heading == "Votes")
    return "grep -q '\"code\":\"NotAllowed\"' out; grep -q '\"code\":\"NotFound\"' out\n";
  // Noise is no package: it was uploaded in two pieces, put together and looked at.
  if (block.heading == "Packages")
    return "grep -q '\"code\":\"NotAPackage\"' reply.tarim; grep -q 'HTTP/1.1 400' head\n"
           "test $(grep -c '^HTTP/1.1 201' out) = 2\n";
  return "echo 'a section with commands that nobody checks: say in after() of tst_protocol.cpp what must be '"
         "'true then' >&3\nfalse\n";
}

QString ProtocolTest::script() {
  // A command that ends badly ends the shell, and what it said is shown.
  QString all =
      "set -euo pipefail\ncd \"$FOLDER\"\nexec 3>&1\n"
      "trap 'test $? = 0 || { echo \"failed in: $AT\"; cat err out; } >&3' EXIT\n";
  for (const Block& block : blocksOf(page()))
    all += "AT='" + block.heading + "'\n" + before(block) + "{\n" + block.commands + "} > out 2> err\n" +
           after(block);
  return all;
}

void ProtocolTest::everyCommandOfThePageWorks() {
  QVERIFY(blocksOf(page()).size() >= 9);
  QVERIFY(!exampleOperation(page()).isEmpty());
  QTemporaryDir folder;
  QProcess shell;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert("URL", m_server->url());
  environment.insert("CA_FILE", m_server->path("ca.pem"));
  environment.insert("FOLDER", folder.path());
  shell.setProcessEnvironment(environment);
  shell.setProcessChannelMode(QProcess::MergedChannels);
  shell.start("bash", {"-c", script()});
  QVERIFY(shell.waitForFinished(120'000));
  const QByteArray said = shell.readAll();
  QVERIFY2(shell.exitCode() == 0, said.right(3000).constData());
}

void ProtocolTest::theExamplesReadAsWhatTheyShow() {
  // The hello of the page has exactly the keys that the server answers with.
  static const QRegularExpression example("```json\n(\\{\"now\".*?\"publicKey\".*?\\})\n```");
  const QJsonObject shown = QJsonDocument::fromJson(example.match(page()).captured(1).toUtf8()).object();
  const QJsonObject said = QJsonDocument::fromJson(m_server->curl("/v1/hello").out.toUtf8()).object();
  QVERIFY(!shown.isEmpty());
  QCOMPARE(said.keys(), shown.keys());
}

std::unique_ptr<QObject> makeProtocolTest() {
  return std::make_unique<ProtocolTest>();
}

#include "tst_protocol.moc"
