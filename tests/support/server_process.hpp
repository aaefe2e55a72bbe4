// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The real tarim-server as a separate process in a temporary folder: init, people, a policy, serve on a free
// port, and the operator's commands beside it. The destructor kills the process.
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace tarim::tests {

struct Ran {
  int exitCode = -1;
  QString out;
  QString err;
};

inline QJsonObject objectOf(const QString& text) {
  return QJsonDocument::fromJson(text.toUtf8()).object();
}

/// Runs any program, for at most a minute.
Ran runProgram(const QString& program, const QStringList& arguments, const QString& folder = {});

/// Runs tarim-server as this user, for tests that run as root. Copies the program into the folder, which the
/// user must be allowed to enter.
Ran runAsUser(uint user, const QString& folder, const QStringList& arguments);

class ServerProcess {
 public:
  /// init with a port of 0.
  ServerProcess();
  ~ServerProcess();

  /// Makes this user the owner of the whole folder, as of a folder made for a service account; commands that
  /// root starts become that user. For tests that run as root.
  void giveTo(uint user);
  /// tarim-server --config FOLDER arguments…
  Ran command(const QStringList& arguments) const;
  /// The policy of shared/policies, units, and people: ayinur (applicant), chen (department_reviewer).
  void furnish();
  /// Starts it and waits until it listens; false when it ends instead.
  bool serve();
  /// Sends SIGTERM; returns the exit code, or -1 when the process does not end within ten seconds.
  int stop();
  /// SIGKILL.
  void kill();
  [[nodiscard]] qint64 processId() const { return m_process.processId(); }
  [[nodiscard]] QString url() const { return m_url; }
  [[nodiscard]] QString said() const { return m_said; }
  [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
  QString enrolmentCode(const QString& person) const;
  /// Enrols a device of this person with curl and openssl; returns its token.
  QString token(const QString& person) const;
  /// curl --cacert … URL, with the bytes of the answer.
  Ran curl(const QString& target, const QStringList& further = {}) const;

 private:
  QTemporaryDir m_folder;
  QProcess m_process;
  QString m_url;
  QString m_said;
};

}  // namespace tarim::tests
