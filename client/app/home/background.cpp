// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/background.hpp"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QQmlEngine>
#include <QSettings>

namespace tarim::client::app {
namespace {

const QString kSetting = QStringLiteral("background");
Background* theBackground = nullptr;

}  // namespace

Background::Background(platform::Desktop* desktop, const std::filesystem::path& folder)
    : m_desktop(desktop),
      m_file(folder.empty() ? QString()
                            : QString::fromStdU16String((folder / "background.ini").u16string())) {
  theBackground = this;
  if (!m_file.isEmpty()) m_enabled = QSettings(m_file, QSettings::IniFormat).value(kSetting, false).toBool();
  if (!m_desktop) return;
  m_desktop->opened = [this] { emit opened(); };
  m_desktop->quitAsked = [this] { emit quitAsked(); };
  showTray();
}

Background::~Background() {
  if (theBackground == this) theBackground = nullptr;
  if (!m_desktop) return;
  m_desktop->opened = {};
  m_desktop->quitAsked = {};
}

Background* Background::create(QQmlEngine* engine, QJSEngine*) {
  if (!theBackground) (new Background(nullptr, {}))->setParent(engine);
  QQmlEngine::setObjectOwnership(theBackground, QQmlEngine::CppOwnership);
  return theBackground;
}

bool Background::isPossible() const {
  return m_desktop && m_desktop->hasTray();
}

void Background::setEnabled(bool enabled) {
  if (enabled == m_enabled) return;
  m_enabled = enabled;
  if (!m_file.isEmpty()) {
    QDir().mkpath(QFileInfo(m_file).path());
    QSettings(m_file, QSettings::IniFormat).setValue(kSetting, enabled);
  }
  showTray();
  emit changed();
}

void Background::showTray() {
  if (!m_desktop) return;
  if (m_enabled)
    m_desktop->showTray({tr("Tarim 职称申报"), tr("打开 Tarim"), tr("退出")});
  else
    m_desktop->hideTray();
}

bool Background::keepsRunning() {
  if (!m_enabled || !isPossible()) return false;
  showTray();
  if (!m_hasTold)
    m_desktop->notify(tr("Tarim 仍在后台运行"), tr("继续同步；有退回时会提醒您。点托盘图标可以打开或退出。"),
                      tr("打开"));
  m_hasTold = true;
  return true;
}

void Background::tell(const QString& title, const QString& words) {
  if (!m_desktop || QGuiApplication::applicationState() == Qt::ApplicationActive) return;
  m_desktop->notify(title, words, tr("查看"));
}

}  // namespace tarim::client::app
