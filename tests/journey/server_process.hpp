// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A real tarim-server in a folder of its own, driven as an operator does: by its command line. Everything
// that fails is thrown as one sentence with what the program said.
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <filesystem>

namespace tarim::tests {

class ServerProcess {
 public:
  /// The folder is made by init(). `programs`: where tarim-server is.
  ServerProcess(QString folder, QString programs);
  ~ServerProcess();

  /// init, publish the policy, import units and people of a folder written by tarim-demo.
  void init(const QString& data);
  /// On the port of the time before, so that devices find it again. `prepare` runs in the child before exec.
  void start(const std::function<void()>& prepare = {});
  void stop();  ///< SIGTERM, and an orderly end.
  void kill();  ///< SIGKILL.
  [[nodiscard]] bool isRunning() const { return m_process && m_process->state() == QProcess::Running; }

  /// restore of a copy into this folder; start() then serves it on a port of its own.
  void restore(const QString& copy, const QStringList& further = {});
  /// Stopped: the folder belongs to this user from now on, whom what root starts becomes. For tests that run
  /// as root.
  void giveTo(uint user);
  [[nodiscard]] QString address() const { return m_address; }
  [[nodiscard]] QString folder() const { return m_folder; }
  [[nodiscard]] QString caFile() const { return m_folder + QStringLiteral("/ca.pem"); }
  [[nodiscard]] QString caText() const;
  QString enrolmentCode(const QString& person);
  /// The text of the joining file that enrol-code writes.
  QString joiningText(const QString& person);
  /// tarim-server status --json
  QJsonObject status();
  /// Empty when all is as it was written, else what verify said.
  QString verify();
  /// A command against this folder; throws unless it ends with 0.
  QString run(const QStringList& arguments);
  /// What the serving process logged.
  [[nodiscard]] QString log() const;

 private:
  struct Outcome {
    int code = 0;
    QString said;
  };
  Outcome execute(const QStringList& arguments);
  void setPort(const QString& port);

  QString m_folder;
  QString m_program;
  QString m_address;
  std::unique_ptr<QProcess> m_process;
};

}  // namespace tarim::tests
