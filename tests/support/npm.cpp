// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/npm.hpp"

#include <QDir>
#include <QFile>
#include <QProcess>

namespace tarim::tests {

namespace {

constexpr int kPatience = 4 * 60'000;

QByteArray contents(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

QString installFromNpm(const QString& source, const QString& folder, const QStringList& scripts) {
  QDir().mkpath(folder);
  const QString last = folder + "/node_modules/.package-lock.json";  // What npm writes last.
  const bool isThere = QFile::exists(last) &&
                       contents(folder + "/package-lock.json") == contents(source + "/package-lock.json");
  for (const QString& name : QStringList{"package.json", "package-lock.json"} + scripts) {
    QFile::remove(folder + "/" + name);
    QFile::copy(source + "/" + name, folder + "/" + name);
  }
  if (isThere) return {};
  QFile::remove(last);
  QProcess npm;
  npm.setWorkingDirectory(folder);
  npm.start("npm", {"ci", "--ignore-scripts", "--no-audit", "--no-fund"});
  if (!npm.waitForFinished(kPatience)) return npm.errorString();
  return npm.exitCode() == 0 ? QString() : QString::fromUtf8(npm.readAllStandardError());
}

}  // namespace tarim::tests
