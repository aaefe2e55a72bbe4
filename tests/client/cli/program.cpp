// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/client/cli/program.hpp"

#include "tests/support/patience.hpp"

#include <QFile>
#include <QProcess>

#include <sys/resource.h>

namespace tarim::client::cli::test {

Program::Program() = default;

Outcome Program::start(QProcess& process, const QStringList& words) {
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("LC_ALL"), m_language);
  environment.remove(QStringLiteral("TARIM_PASSPHRASE"));
  if (!m_passphrase.isEmpty()) environment.insert(QStringLiteral("TARIM_PASSPHRASE"), m_passphrase);
  process.setProcessEnvironment(environment);
  if (const rlim_t most = tests::kSanitized ? 0 : static_cast<rlim_t>(m_memory); most > 0)
    process.setChildProcessModifier([most] {
      const rlimit limit{most, most};
      setrlimit(RLIMIT_AS, &limit);
    });
  process.start(QStringLiteral(TARIM_BIN_DIR "/tarim-cli"), words);
  process.closeWriteChannel();
  const bool ended =
      process.waitForFinished(tests::kPatience) && process.exitStatus() == QProcess::NormalExit;
  return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

Outcome Program::run(const QStringList& words) {
  QProcess process;
  process.setStandardInputFile(QProcess::nullDevice());
  return start(process, words);
}

Outcome Program::runOn(const QByteArray& input, const QStringList& words) {
  QProcess process;
  process.setStandardInputFile(write(QStringLiteral("standard-input"), input));
  return start(process, words);
}

Outcome Program::runHere(QStringList words) {
  words.insert(1, QStringLiteral("--data"));
  words.insert(2, path(QStringLiteral("data")));
  return run(words);
}

QString Program::write(const QString& name, const QByteArray& bytes) {
  QFile file(path(name));
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("no file");
  return file.fileName();
}

bool Program::begin() {
  return runHere({QStringLiteral("create")}).code == 0 &&
         runHere({QStringLiteral("new"), QStringLiteral("--policy"), policy()}).code == 0;
}

}  // namespace tarim::client::cli::test
