// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The real tarim-server as a process of its own, in a folder that goes with it: init, people, a policy, serve
// on a free port, and the operator's commands beside it. Kills it when it goes.
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

/// Any program, at most a minute.
Ran runProgram(const QString& program, const QStringList& arguments, const QString& folder = {});

/// tarim-server as this user, for tests that run as root. A copy of the program is put into the folder, which
/// the user must be allowed to look into.
Ran runAsUser(uint user, const QString& folder, const QStringList& arguments);

class ServerProcess {
 public:
  /// init with a port of 0.
  ServerProcess();
  ~ServerProcess();

  /// The whole folder belongs to this user from now on, as if it had been made for a service account; what
  /// root starts becomes that user. For tests that run as root.
  void giveTo(uint user);
  /// tarim-server --config FOLDER arguments…
  Ran command(const QStringList& arguments) const;
  /// The policy of shared/policies, units, and people: ayinur (applicant), chen (department_reviewer).
  void furnish();
  /// Starts it and waits until it listens; false when it ends instead.
  bool serve();
  /// SIGTERM; its exit code, or -1 when it did not end within ten seconds.
  int stop();
  /// SIGKILL.
  void kill();
  [[nodiscard]] qint64 processId() const { return m_process.processId(); }
  [[nodiscard]] QString url() const { return m_url; }
  [[nodiscard]] QString said() const { return m_said; }
  [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
  QString enrolmentCode(const QString& person) const;
  /// Enrols a device of this person with curl and openssl; its token.
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
