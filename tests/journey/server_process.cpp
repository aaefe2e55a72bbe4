// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/journey/server_process.hpp"

#include "tests/support/cannot.hpp"
#include "tests/support/patience.hpp"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

namespace tarim::tests {

namespace {

QString textOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

ServerProcess::ServerProcess(QString folder, QString programs)
    : m_folder(std::move(folder)), m_program(std::move(programs) + QStringLiteral("/tarim-server")) {}

ServerProcess::~ServerProcess() {
  kill();
}

ServerProcess::Outcome ServerProcess::execute(const QStringList& arguments) {
  QProcess process;
  process.setProcessChannelMode(QProcess::MergedChannels);
  process.start(m_program, arguments);
  if (!process.waitForFinished(kPatience))
    throw cannot(m_program + QStringLiteral(" does not come to an end"));
  return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
          QString::fromUtf8(process.readAll())};
}

QString ServerProcess::run(const QStringList& arguments) {
  const Outcome outcome = execute(QStringList{QStringLiteral("--config"), m_folder} + arguments);
  if (outcome.code != 0)
    throw cannot(QStringLiteral("tarim-server %1: %2").arg(arguments.join(QLatin1Char(' ')), outcome.said));
  return outcome.said;
}

void ServerProcess::setPort(const QString& port) {
  const QString path = m_folder + QStringLiteral("/tarim-server.toml");
  QString text = textOf(path);
  static const QRegularExpression line(QStringLiteral("^port = .*$"), QRegularExpression::MultilineOption);
  text.replace(line, QStringLiteral("port = %1").arg(port));
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
    throw cannot(path + QStringLiteral(" cannot be written"));
}

void ServerProcess::init(const QString& data) {
  const Outcome made = execute({QStringLiteral("init"), m_folder});
  if (made.code != 0) throw cannot(QStringLiteral("tarim-server init: ") + made.said);
  setPort(QStringLiteral("0"));
  run({QStringLiteral("policy"), QStringLiteral("publish"), data + QStringLiteral("/policy")});
  run({QStringLiteral("people"), QStringLiteral("import"), data + QStringLiteral("/units.csv"),
       data + QStringLiteral("/people.csv")});
}

void ServerProcess::restore(const QString& copy, const QStringList& further) {
  const Outcome restored = execute(QStringList{QStringLiteral("restore"), copy, m_folder} + further);
  if (restored.code != 0) throw cannot(QStringLiteral("tarim-server restore: ") + restored.said);
}

void ServerProcess::giveTo(uint user) {
  const QString who = QString::number(user);
  if (QProcess::execute(QStringLiteral("chown"),
                        {QStringLiteral("-R"), who + QLatin1Char(':') + who, m_folder}) != 0)
    throw cannot(QStringLiteral("chown ") + m_folder);
}

void ServerProcess::start(const std::function<void()>& prepare) {
  m_process = std::make_unique<QProcess>();
  m_process->setStandardErrorFile(m_folder + QStringLiteral("/server.log"), QIODevice::Append);
  if (prepare) m_process->setChildProcessModifier(prepare);
  m_process->start(m_program, {QStringLiteral("--config"), m_folder, QStringLiteral("serve")});
  QElapsedTimer since;
  since.start();
  QByteArray said;
  while (!said.contains('\n') && since.elapsed() < kPatience && m_process->state() != QProcess::NotRunning) {
    m_process->waitForReadyRead(100);
    said += m_process->readAllStandardOutput();
  }
  const QString line = QString::fromUtf8(said).section(QLatin1Char('\n'), 0, 0);
  if (!line.startsWith(QLatin1String("listening on ")))
    throw cannot(QStringLiteral("the server does not listen: ") + log());
  m_address = line.mid(13).trimmed();
  setPort(m_address.section(QLatin1Char(':'), -1));
}

void ServerProcess::stop() {
  if (!isRunning()) return;
  m_process->terminate();
  if (!m_process->waitForFinished(kPatience)) throw cannot(QStringLiteral("the server does not stop"));
}

void ServerProcess::kill() {
  if (!m_process) return;
  m_process->kill();
  m_process->waitForFinished(kPatience);
}

QString ServerProcess::caText() const {
  return textOf(caFile());
}

QString ServerProcess::log() const {
  return textOf(m_folder + QStringLiteral("/server.log"));
}

QString ServerProcess::enrolmentCode(const QString& person) {
  return run({QStringLiteral("enrol-code"), person}).section(QLatin1Char('\n'), 0, 0).trimmed();
}

QString ServerProcess::joiningText(const QString& person) {
  const QString said = run({QStringLiteral("enrol-code"), person});
  const QString label = QStringLiteral("joining file: ");
  for (const QString& line : said.split(QLatin1Char('\n')))
    if (line.startsWith(label)) {
      QFile file(line.mid(label.size()));
      if (file.open(QIODevice::ReadOnly)) return QString::fromUtf8(file.readAll()).trimmed();
    }
  throw std::runtime_error("enrol-code wrote no joining file: " + said.toStdString());
}

QJsonObject ServerProcess::status() {
  return QJsonDocument::fromJson(run({QStringLiteral("status"), QStringLiteral("--json")}).toUtf8()).object();
}

QString ServerProcess::verify() {
  const Outcome outcome = execute({QStringLiteral("--config"), m_folder, QStringLiteral("verify")});
  return outcome.code == 0 ? QString() : outcome.said;
}

}  // namespace tarim::tests
