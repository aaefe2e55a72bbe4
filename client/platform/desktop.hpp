// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the desktop offers a program that nobody looks at: notifications, and an icon in the tray by which it
// is called back. Both may be missing. GUI thread.
#include <QString>

#include <functional>
#include <memory>

namespace tarim::client::platform {

class Desktop {
 public:
  struct TrayWords {
    QString tip;   ///< Shown beside the icon.
    QString open;  ///< Entry of its menu that shows the window.
    QString quit;  ///< Entry of its menu that ends the program.
  };

  virtual ~Desktop() = default;
  [[nodiscard]] virtual bool hasTray() const = 0;
  /// Shows the icon or renews its words.
  virtual void showTray(const TrayWords& words) = 0;
  virtual void hideTray() = 0;
  /// Shows a notification; `act` names the button that calls `opened`. Does nothing where there is no such
  /// service.
  virtual void notify(const QString& title, const QString& words, const QString& act) = 0;

  std::function<void()> opened;     ///< The person wants the window.
  std::function<void()> quitAsked;  ///< The person wants the program to end.
};

/// Needs a QApplication: the desktop of freedesktop.org (D-Bus notifications, tray of the platform's theme).
/// The tray shows the application's window icon.
std::unique_ptr<Desktop> makeDesktop();

}  // namespace tarim::client::platform
