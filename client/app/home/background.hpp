// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The program while nobody looks at it: whether it goes on when its window is closed (a setting of this
// device, off at first, offered where the desktop has a tray), and news as a notification of the desktop
// while another window is in front. The setting stands in a small readable file beside the vaults, like
// language and theme.
#include "client/platform/desktop.hpp"

#include <QObject>
#include <QtQmlIntegration>

#include <filesystem>

class QJSEngine;
class QQmlEngine;

namespace tarim::client::app {

class Background final : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON
  /// The desktop has a tray, so the program can be called back.
  Q_PROPERTY(bool possible READ isPossible NOTIFY changed)
  Q_PROPERTY(bool enabled READ isEnabled WRITE setEnabled NOTIFY changed)

 public:
  /// `desktop` may be null: nothing is possible then. It must outlive this object.
  Background(platform::Desktop* desktop, const std::filesystem::path& folder);
  ~Background() override;
  /// The one that main() or a test made; else one without a desktop.
  static Background* create(QQmlEngine* engine, QJSEngine* scripts);

  [[nodiscard]] bool isPossible() const;
  [[nodiscard]] bool isEnabled() const { return m_enabled; }
  void setEnabled(bool enabled);
  /// The window is being closed while a vault is open: true when the window is to be hidden instead. Says by
  /// a notification that the program goes on, the first time.
  Q_INVOKABLE bool keepsRunning();
  /// News: a notification, unless the window is in front.
  Q_INVOKABLE void tell(const QString& title, const QString& words);

 signals:
  void changed();
  /// The window is to be shown.
  void opened();
  void quitAsked();

 private:
  void showTray();

  platform::Desktop* m_desktop;
  QString m_file;
  bool m_enabled = false;
  bool m_hasTold = false;
};

}  // namespace tarim::client::app
