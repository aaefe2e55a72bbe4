// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether this desktop brings a file dialog of its own. Qt asks its platform theme, but says the answer only
// in private headers that bind a program to one version of Qt; this is the same question put to what is
// public: the platform, the theme plugins that Qt has loaded, and the service that one of them needs.
#include <QByteArray>
#include <QString>
#include <QStringList>

namespace tarim::client::platform {

/// What the answer depends on.
struct DialogSupport {
  QString platform;         ///< QGuiApplication::platformName().
  QStringList themes;       ///< Files of the platform theme plugins in this process, such as "libqgtk3.so".
  bool portalRuns = false;  ///< The desktop portal runs or can be started by the session bus.
};

/// The platform theme that Qt is to load for a desktop (XDG_CURRENT_DESKTOP) for which it has none: the one
/// whose dialogs are the portal's. Empty for a desktop whose theme Qt finds by itself.
QByteArray themeFor(const QByteArray& desktop);
/// Sets QT_QPA_PLATFORMTHEME accordingly, unless it is set. Before the QGuiApplication is made.
void chooseTheme();

/// Of this process. Asks the session bus once when the portal's theme is loaded. GUI thread.
DialogSupport dialogSupport();
bool hasNativeFileDialog(const DialogSupport& support);

}  // namespace tarim::client::platform
