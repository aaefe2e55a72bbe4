// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/platform/scanner.hpp"

#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

namespace tarim::client::platform {
namespace {

constexpr int kLookMillis = 60'000;
constexpr int kScanMillis = 180'000;  ///< An old device warms its lamp first.
constexpr qsizetype kMostBytes = qsizetype{64} << 20;
constexpr char kDpi[] = "300";

QString program() {
  return QStandardPaths::findExecutable(QStringLiteral("scanimage"));
}

/// Lines of “id TAB maker TAB model”.
QList<ScanDevice> devicesIn(const QByteArray& output) {
  QList<ScanDevice> devices;
  for (const QByteArray& line : output.split('\n')) {
    const QList<QByteArray> parts = line.split('\t');
    if (parts.size() != 3 || parts[0].isEmpty()) continue;
    const QString name = QString::fromUtf8(parts[1] + ' ' + parts[2]).simplified();
    devices << ScanDevice{QString::fromUtf8(parts[0]), name};
  }
  return devices;
}

}  // namespace

Scanner::Scanner(QObject* parent) : QObject(parent) {}

Scanner::~Scanner() {
  end();
}

bool Scanner::isInstalled() {
  return !program().isEmpty();
}

void Scanner::look() {
  run({QStringLiteral("--formatted-device-list=%d\t%v\t%m%n")}, kLookMillis,
      [this](const QByteArray& output, ScanTrouble trouble) {
        const QList<ScanDevice> devices = devicesIn(output);
        emit found(devices,
                   trouble == ScanTrouble::None && devices.isEmpty() ? ScanTrouble::NoDevice : trouble);
      });
}

void Scanner::scan(const QString& device, bool colour) {
  run({QStringLiteral("--device-name=") + device, QStringLiteral("--format=png"),
       QStringLiteral("--resolution"), QLatin1String(kDpi), QStringLiteral("--mode"),
       colour ? QStringLiteral("Color") : QStringLiteral("Gray")},
      kScanMillis, [this](const QByteArray& output, ScanTrouble trouble) {
        const bool isEmpty = trouble == ScanTrouble::None && output.isEmpty();
        emit scanned(trouble == ScanTrouble::None ? output : QByteArray(),
                     isEmpty ? ScanTrouble::Failed : trouble);
      });
}

void Scanner::cancel() {
  end();
}

void Scanner::end() {
  if (!m_process) return;
  m_process->disconnect(this);
  m_process->kill();
  m_process->waitForFinished(1000);
  // Perhaps in a signal of its own.
  m_process.release()->deleteLater();
}

void Scanner::run(const QStringList& words, int milliseconds, Ended ended) {
  end();
  m_output.clear();
  if (!isInstalled()) {
    QMetaObject::invokeMethod(
        this, [ended] { ended({}, ScanTrouble::NotInstalled); }, Qt::QueuedConnection);
    return;
  }
  m_process = std::make_unique<QProcess>();
  QProcess* process = m_process.get();
  const auto finish = [this, ended](ScanTrouble trouble) {
    const QByteArray output = std::exchange(m_output, {});
    end();
    ended(output, trouble);
  };
  connect(process, &QProcess::readyReadStandardOutput, this, [this, process, finish] {
    m_output += process->readAllStandardOutput();
    if (m_output.size() > kMostBytes) finish(ScanTrouble::TooLarge);
  });
  connect(process, &QProcess::errorOccurred, this, [finish](QProcess::ProcessError error) {
    if (error == QProcess::FailedToStart) finish(ScanTrouble::NotInstalled);
  });
  connect(process, &QProcess::finished, this, [this, process, finish](int code, QProcess::ExitStatus status) {
    m_output += process->readAllStandardOutput();
    const bool isGone = process->readAllStandardError().contains("open of device");
    finish(code == 0 && status == QProcess::NormalExit ? ScanTrouble::None
           : isGone                                    ? ScanTrouble::NoDevice
                                                       : ScanTrouble::Failed);
  });
  QTimer::singleShot(milliseconds, process, [finish] { finish(ScanTrouble::TookTooLong); });
  process->start(program(), words, QIODevice::ReadOnly);
}

}  // namespace tarim::client::platform
