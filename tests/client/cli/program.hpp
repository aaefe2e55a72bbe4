// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The real tarim-cli, run as a person would, in a folder of its own.
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace tarim::client::cli::test {

struct Outcome {
  int code = -1;  ///< -1: it did not end by itself.
  QByteArray out;
  QByteArray error;
  [[nodiscard]] QByteArray line() const { return out.trimmed(); }
};

class Program {
 public:
  Program();
  Outcome run(const QStringList& words);
  /// With these bytes on its standard input.
  Outcome runOn(const QByteArray& input, const QStringList& words);
  /// With --data of this folder.
  Outcome runHere(QStringList words);
  [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
  [[nodiscard]] QString write(const QString& name, const QByteArray& bytes);
  void setPassphrase(const QString& passphrase) { m_passphrase = passphrase; }
  void unsetPassphrase() { m_passphrase.clear(); }
  /// Address space, as ulimit -v; builds with sanitizers, which take terabytes of it, run without.
  void limitMemory(qint64 bytes) { m_memory = bytes; }
  void setLanguage(const QString& language) { m_language = language; }

  /// A vault with a draft under the 2024 policy; false when that failed.
  bool begin();
  [[nodiscard]] static QString policy() { return QStringLiteral(TARIM_POLICIES_DIR "/bazhou-ecology-2024"); }

 private:
  Outcome start(QProcess& process, const QStringList& words);

  QTemporaryDir m_folder;
  qint64 m_memory = 0;
  QString m_passphrase = QStringLiteral("correct horse");
  QString m_language = QStringLiteral("C");
};

std::unique_ptr<QObject> makeDraftsTest();
std::unique_ptr<QObject> makeBadInputTest();
std::unique_ptr<QObject> makeCheckTest();
std::unique_ptr<QObject> makePolicyToolsTest();
std::unique_ptr<QObject> makeImageTest();

}  // namespace tarim::client::cli::test
