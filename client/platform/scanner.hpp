// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Flat-bed scanners of this device, through SANE's program scanimage (Debian: sane-utils) where it is
// installed: a driver that breaks takes nothing else with it. One page at a time; its picture comes as bytes
// and is written nowhere.
#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

class QProcess;

namespace tarim::client::platform {

struct ScanDevice {
  QString id;    ///< As scanimage names it: “test:0”.
  QString name;  ///< For people: maker and model.
  bool operator==(const ScanDevice&) const = default;
};

enum class ScanTrouble {
  None,
  NotInstalled,  ///< There is no scanimage.
  NoDevice,      ///< No scanner, or it was unplugged.
  Failed,        ///< The device refused, is in use or not for this user, or its lid is open.
  TookTooLong,
  TooLarge,
};

class Scanner final : public QObject {
  Q_OBJECT

 public:
  explicit Scanner(QObject* parent = nullptr);
  ~Scanner() override;  ///< As cancel().

  static bool isInstalled();
  [[nodiscard]] bool isRunning() const { return m_process != nullptr; }
  /// Emits found() once: after seconds, up to a minute where the network is asked, too. Ends what is running.
  void look();
  /// Emits scanned() once: one page at 300 dpi, the device's whole bed, as a PNG. Ends what is running.
  void scan(const QString& device, bool colour);
  /// Ends what is running, without a signal and without waiting; its process may live on for seconds.
  void cancel();

 signals:
  void found(const QList<tarim::client::platform::ScanDevice>& devices,
             tarim::client::platform::ScanTrouble trouble);
  void scanned(const QByteArray& png, tarim::client::platform::ScanTrouble trouble);

 private:
  using Ended = std::function<void(const QByteArray& output, ScanTrouble trouble)>;
  void run(const QStringList& words, int milliseconds, Ended ended);
  void end();

  std::unique_ptr<QProcess> m_process;
  QByteArray m_output;
};

}  // namespace tarim::client::platform
