// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/platform/file_dialogs.hpp"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QGuiApplication>

#include <link.h>

namespace tarim::client::platform {
namespace {

const QString kPortalService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPortalTheme = QStringLiteral("xdgdesktopportal");

/// Called for each library that is loaded.
int collectTheme(dl_phdr_info* library, std::size_t, void* themes) {
  const QString file = QString::fromLocal8Bit(library->dlpi_name);
  if (file.contains(QLatin1String("/platformthemes/")))
    static_cast<QStringList*>(themes)->append(file.section(QLatin1Char('/'), -1));
  return 0;
}

bool portalRuns() {
  const QDBusConnection bus = QDBusConnection::sessionBus();
  QDBusConnectionInterface* services = bus.isConnected() ? bus.interface() : nullptr;
  return services && (services->isServiceRegistered(kPortalService).value() ||
                      services->activatableServiceNames().value().contains(kPortalService));
}

bool isPortalTheme(const QString& theme) {
  return theme.contains(kPortalTheme);
}

}  // namespace

QByteArray themeFor(const QByteArray& desktop) {
  // Desktops for which Qt or the desktop's own packages bring a theme.
  static const QByteArrayList kKnown{"GNOME", "UNITY", "X-CINNAMON", "MATE", "XFCE",
                                     "LXDE",  "KDE",   "LXQT",       "UKUI", "DEEPIN"};
  for (const QByteArray& name : desktop.toUpper().split(':'))
    if (kKnown.contains(name)) return {};
  return "xdgdesktopportal";
}

void chooseTheme() {
  const QByteArray theme = themeFor(qgetenv("XDG_CURRENT_DESKTOP"));
  if (!theme.isEmpty() && !qEnvironmentVariableIsSet("QT_QPA_PLATFORMTHEME"))
    qputenv("QT_QPA_PLATFORMTHEME", theme);
}

DialogSupport dialogSupport() {
  DialogSupport support{QGuiApplication::platformName(), {}, false};
  dl_iterate_phdr(collectTheme, &support.themes);
  const auto& themes = support.themes;
  support.portalRuns = std::any_of(themes.begin(), themes.end(), isPortalTheme) && portalRuns();
  return support;
}

bool hasNativeFileDialog(const DialogSupport& support) {
  const QString& platform = support.platform;
  for (const char* native : {"windows", "cocoa", "android", "ios"})
    if (platform == QLatin1String(native)) return true;
  // On X11 and Wayland a dialog comes with the theme of the desktop; elsewhere there is no desktop.
  if (!platform.startsWith(QLatin1String("xcb")) && !platform.startsWith(QLatin1String("wayland")))
    return false;
  static const QStringList kWithDialog{QStringLiteral("gtk3"), QStringLiteral("KDEPlasma"),
                                       QStringLiteral("lxqt"), QStringLiteral("ukui"),
                                       QStringLiteral("deepin")};
  return std::any_of(support.themes.begin(), support.themes.end(), [&](const QString& theme) {
    if (isPortalTheme(theme)) return support.portalRuns;
    return std::any_of(kWithDialog.begin(), kWithDialog.end(),
                       [&](const QString& name) { return theme.contains(name, Qt::CaseInsensitive); });
  });
}

}  // namespace tarim::client::platform
