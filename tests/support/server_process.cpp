// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/server_process.hpp"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace tarim::tests {

namespace {

constexpr int kMinute = 60'000;

QString program() {
  return QStringLiteral(TARIM_BIN_DIR "/tarim-server");
}

void put(const QString& path, const char* text) {
  QFile file(path);
  if (file.open(QIODevice::WriteOnly)) file.write(text);
}

}  // namespace

Ran runProgram(const QString& name, const QStringList& arguments, const QString& folder) {
  QProcess process;
  if (!folder.isEmpty()) process.setWorkingDirectory(folder);
  process.start(name, arguments);
  process.closeWriteChannel();
  if (!process.waitForFinished(kMinute)) return {-1, {}, process.errorString()};
  const bool ended = process.exitStatus() == QProcess::NormalExit;
  return {ended ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
          QString::fromUtf8(process.readAllStandardError())};
}

Ran runAsUser(uint user, const QString& folder, const QStringList& arguments) {
  const QString copy = folder + "/tarim-server";
  if (!QFile::exists(copy)) QFile::copy(program(), copy);
  const QString who = QString::number(user);
  return runProgram("setpriv",
                    QStringList{"--reuid", who, "--regid", who, "--clear-groups", copy} + arguments);
}

ServerProcess::ServerProcess() {
  const Ran made = runProgram(program(), {"init", m_folder.path(), "--port", "0", "--name", "测试"});
  if (made.exitCode != 0) qFatal("init failed: %s", qPrintable(made.err));
}

ServerProcess::~ServerProcess() {
  kill();
}

void ServerProcess::giveTo(uint user) {
  const QString who = QString::number(user);
  const Ran given = runProgram("chown", {"-R", who + ":" + who, m_folder.path()});
  if (given.exitCode != 0) qFatal("chown failed: %s", qPrintable(given.err));
}

Ran ServerProcess::command(const QStringList& arguments) const {
  return runProgram(program(), QStringList{"--config", m_folder.path()} + arguments);
}

void ServerProcess::furnish() {
  put(path("units.csv"), "id,name,county,parent\nbureau,局,652801,\nstation,站,652825,bureau\n");
  put(path("people.csv"),
      "id,name,role,unit\nayinur,阿依努尔,applicant,station\nchen,陈晓燕,department_reviewer,bureau\n");
  const Ran people = command({"people", "import", path("units.csv"), path("people.csv")});
  if (people.exitCode != 0) qFatal("people import failed: %s", qPrintable(people.err));
  const Ran policy = command({"policy", "publish", TARIM_POLICIES_DIR "/bazhou-ecology-2024"});
  if (policy.exitCode != 0) qFatal("policy publish failed: %s", qPrintable(policy.err));
}

bool ServerProcess::serve() {
  m_process.start(program(), {"serve", "--config", m_folder.path()});
  m_said.clear();
  while (!m_said.contains('\n')) {
    if (!m_process.waitForReadyRead(kMinute)) return false;
    m_said += QString::fromUtf8(m_process.readAllStandardOutput());
  }
  const QString port = m_said.trimmed().section(':', -1);
  m_url = "https://localhost:" + port;
  return m_said.startsWith("listening on 127.0.0.1:") && port.toInt() > 0;
}

int ServerProcess::stop() {
  m_process.terminate();
  if (!m_process.waitForFinished(10'000)) return -1;
  return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

void ServerProcess::kill() {
  if (m_process.state() == QProcess::NotRunning) return;
  m_process.kill();
  m_process.waitForFinished(kMinute);
}

QString ServerProcess::enrolmentCode(const QString& person) const {
  return command({"enrol-code", person}).out.section('\n', 0, 0);
}

QString ServerProcess::token(const QString& person) const {
  const QString key = path("device-" + person + ".key");
  runProgram("openssl", {"genpkey", "-algorithm", "ed25519", "-out", key});
  QProcess derive;
  derive.start("openssl", {"pkey", "-in", key, "-pubout", "-outform", "DER"});
  derive.waitForFinished(kMinute);
  const QByteArray publicKey = derive.readAllStandardOutput().right(32).toHex();
  const QJsonObject request{{"protocol", 1},
                            {"code", enrolmentCode(person)},
                            {"deviceName", "test"},
                            {"devicePublicKey", QString::fromLatin1(publicKey)}};
  const QString body = QString::fromUtf8(QJsonDocument(request).toJson(QJsonDocument::Compact));
  const Ran enrolled = curl("/v1/enrol", {"-H", "Content-Type: application/json", "-d", body});
  return QJsonDocument::fromJson(enrolled.out.toUtf8()).object().value("token").toString();
}

Ran ServerProcess::curl(const QString& target, const QStringList& further) const {
  return runProgram("curl", QStringList{"-sS", "--max-time", "50", "--cacert", path("ca.pem")} + further +
                                QStringList{url() + target});
}

}  // namespace tarim::tests
