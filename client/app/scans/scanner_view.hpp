// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A flat-bed scanner as a dialog shows it: look for devices, choose one, scan one page in grey or colour.
// What it cannot do is said in `problem` with the way out.
#include "client/platform/scanner.hpp"

#include <QObject>
#include <QStringList>
#include <QtQmlIntegration>

namespace tarim::client::app {

class ScannerView : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(bool looking READ isLooking NOTIFY changed)
  Q_PROPERTY(bool scanning READ isScanning NOTIFY changed)
  Q_PROPERTY(QStringList devices READ devices NOTIFY changed)  ///< Names for people.
  Q_PROPERTY(int device READ device WRITE setDevice NOTIFY changed)
  Q_PROPERTY(bool colour READ isColour WRITE setColour NOTIFY changed)
  Q_PROPERTY(QString problem READ problem NOTIFY changed)
  Q_PROPERTY(bool ready READ isReady NOTIFY changed)  ///< scan() can begin.

 public:
  explicit ScannerView(QObject* parent = nullptr);
  [[nodiscard]] bool isLooking() const { return m_doing == Doing::Looking; }
  [[nodiscard]] bool isScanning() const { return m_doing == Doing::Scanning; }
  [[nodiscard]] QStringList devices() const;
  [[nodiscard]] int device() const { return m_device; }
  void setDevice(int device);
  [[nodiscard]] bool isColour() const { return m_colour; }
  void setColour(bool colour);
  [[nodiscard]] QString problem() const;
  [[nodiscard]] bool isReady() const { return m_doing == Doing::Nothing && !m_devices.isEmpty(); }

  /// Looks for devices.
  Q_INVOKABLE void look();
  /// Scans one page with the chosen device; scanned() when it is there.
  Q_INVOKABLE void scan();
  /// Ends both.
  Q_INVOKABLE void cancel();

 signals:
  void changed();
  void scanned(const QByteArray& png);

 private:
  enum class Doing { Nothing, Looking, Scanning };
  platform::Scanner m_scanner;
  QList<platform::ScanDevice> m_devices;
  platform::ScanTrouble m_trouble = platform::ScanTrouble::None;
  Doing m_doing = Doing::Nothing;
  int m_device = 0;
  bool m_colour = true;
};

}  // namespace tarim::client::app
