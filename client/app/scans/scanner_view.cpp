// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/scans/scanner_view.hpp"

namespace tarim::client::app {

using platform::ScanTrouble;

ScannerView::ScannerView(QObject* parent) : QObject(parent) {
  connect(&m_scanner, &platform::Scanner::found, this,
          [this](const QList<platform::ScanDevice>& devices, ScanTrouble trouble) {
            m_devices = devices;
            m_device = 0;
            m_trouble = trouble;
            m_doing = Doing::Nothing;
            emit changed();
          });
  connect(&m_scanner, &platform::Scanner::scanned, this, [this](const QByteArray& png, ScanTrouble trouble) {
    m_trouble = trouble;
    m_doing = Doing::Nothing;
    emit changed();
    if (trouble == ScanTrouble::None) emit scanned(png);
  });
}

QStringList ScannerView::devices() const {
  QStringList names;
  for (const platform::ScanDevice& device : m_devices)
    names << device.name;
  return names;
}

void ScannerView::setDevice(int device) {
  if (device == m_device || device < 0 || device >= m_devices.size()) return;
  m_device = device;
  emit changed();
}

void ScannerView::setColour(bool colour) {
  if (colour == m_colour) return;
  m_colour = colour;
  emit changed();
}

QString ScannerView::problem() const {
  switch (m_trouble) {
    case ScanTrouble::None:
      return {};
    case ScanTrouble::NotInstalled:
      return tr(
          "本机没有安装扫描程序（scanimage）。请管理员安装 "
          "sane-utils；也可以先用扫描仪自带的软件存成文件，再添加。");
    case ScanTrouble::NoDevice:
      return tr("没有找到扫描仪。请接好电源和数据线、打开开关，再重新查找。");
    case ScanTrouble::Failed:
      return tr(
          "扫描仪没有完成扫描。请检查盖板和纸张，关闭别的扫描软件，再试一次。"
          "仍然不行时，请管理员检查您的账户有没有使用扫描仪的权限。");
    case ScanTrouble::TookTooLong:
      return tr("扫描仪太久没有回应，已经停止。请关掉再打开它，再试一次。");
    case ScanTrouble::TooLarge:
      return tr("扫描得到的图像太大。请改用灰度，或用扫描仪自带的软件存成 JPEG。");
  }
  return {};
}

void ScannerView::look() {
  m_trouble = ScanTrouble::None;
  m_doing = Doing::Looking;
  emit changed();
  m_scanner.look();
}

void ScannerView::scan() {
  if (!isReady()) return;
  m_trouble = ScanTrouble::None;
  m_doing = Doing::Scanning;
  emit changed();
  m_scanner.scan(m_devices[m_device].id, m_colour);
}

void ScannerView::cancel() {
  m_scanner.cancel();
  m_doing = Doing::Nothing;
  emit changed();
}

}  // namespace tarim::client::app
