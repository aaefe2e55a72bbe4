// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/platform/scanner.hpp"
#include "shared/wire/protocol.hpp"

#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

namespace tarim::client::platform {
namespace {

constexpr int kLookMillis = 60'000;
constexpr int kScanMillis = 180'000;                   ///< An old device warms its lamp first.
constexpr int kMercyMillis = 5'000;                    ///< To let go of the device.
constexpr qsizetype kMostBytes = wire::kMaxFileBytes;  ///< The import takes no more.
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

/// The device is there but refuses when another program has it or this user may not open it.
ScanTrouble troubleIn(const QByteArray& errors) {
  const QByteArray words = errors.toLower();
  if (words.contains("busy") || words.contains("denied")) return ScanTrouble::Failed;
  return words.contains("open of device") ? ScanTrouble::NoDevice : ScanTrouble::Failed;
}

/// Ends it without waiting: scanimage moves the lamp back first, and a process that hangs in its driver takes
/// long to die.
void letGo(QProcess* process) {
  if (process->state() == QProcess::NotRunning) return process->deleteLater();
  QObject::connect(process, &QProcess::finished, process, &QObject::deleteLater);
  QObject::connect(process, &QProcess::errorOccurred, process, [process](QProcess::ProcessError error) {
    if (error == QProcess::FailedToStart) process->deleteLater();
  });
  process->closeReadChannel(QProcess::StandardOutput);
  process->terminate();
  QTimer::singleShot(kMercyMillis, process, &QProcess::kill);
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
  // Perhaps in a signal of its own.
  QProcess* process = m_process.release();
  process->disconnect(this);
  letGo(process);
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
  // The timer below lives as long as its process, which may outlast its scan.
  const auto finish = [this, process, ended](ScanTrouble trouble) {
    if (m_process.get() != process) return;
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
    const bool isWhole = code == 0 && status == QProcess::NormalExit;
    finish(!isWhole                       ? troubleIn(process->readAllStandardError())
           : m_output.size() > kMostBytes ? ScanTrouble::TooLarge
                                          : ScanTrouble::None);
  });
  QTimer::singleShot(milliseconds, process, [finish] { finish(ScanTrouble::TookTooLong); });
  process->start(program(), words, QIODevice::ReadOnly);
}

}  // namespace tarim::client::platform
