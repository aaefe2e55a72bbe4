// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Notifications go over D-Bus (org.freedesktop.Notifications), because they work without a tray; where nobody
// answers there, the tray's own balloon is used.
#include "client/platform/desktop.hpp"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QIcon>
#include <QMenu>
#include <QPainter>
#include <QPixmap>
#include <QSystemTrayIcon>
#include <QVariantMap>

namespace tarim::client::platform {
namespace {

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");
constexpr int kStayAsTheDesktopLikes = -1;
constexpr int kMarkSize = 64;

/// The window's icon; while there is none, a sheet of paper in the accent colour.
QIcon markOf() {
  if (!QApplication::windowIcon().isNull()) return QApplication::windowIcon();
  QPixmap mark(kMarkSize, kMarkSize);
  mark.fill(Qt::transparent);
  QPainter painter(&mark);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(QColor(0x0F, 0x6E, 0x6E));
  painter.drawRoundedRect(QRectF(mark.rect()), kMarkSize / 6.0, kMarkSize / 6.0);
  painter.setBrush(Qt::white);
  for (int line = 0; line < 3; ++line)
    painter.drawRect(
        QRectF(kMarkSize * 0.25, kMarkSize * (0.28 + line * 0.18), kMarkSize * 0.5, kMarkSize * 0.08));
  return mark;
}

class FreeDesktop final : public QObject, public Desktop {
  Q_OBJECT

 public:
  FreeDesktop() : m_icon(markOf()) {
    m_tray.setIcon(m_icon);
    m_open = m_menu.addAction(QString());
    m_quit = m_menu.addAction(QString());
    m_tray.setContextMenu(&m_menu);
    connect(m_open, &QAction::triggered, this, [this] { call(opened); });
    connect(m_quit, &QAction::triggered, this, [this] { call(quitAsked); });
    connect(&m_tray, &QSystemTrayIcon::messageClicked, this, [this] { call(opened); });
    connect(&m_tray, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
      if (reason != QSystemTrayIcon::Context) call(opened);
    });
    QDBusConnection::sessionBus().connect(kService, kPath, kService, QStringLiteral("ActionInvoked"), this,
                                          SLOT(invoked(uint, QString)));
  }

  [[nodiscard]] bool hasTray() const override { return QSystemTrayIcon::isSystemTrayAvailable(); }

  void showTray(const TrayWords& words) override {
    m_tray.setToolTip(words.tip);
    m_open->setText(words.open);
    m_quit->setText(words.quit);
    if (hasTray()) m_tray.show();
  }

  void hideTray() override { m_tray.hide(); }

  void notify(const QString& title, const QString& words, const QString& act) override {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return balloon(title, words);
    QDBusMessage message =
        QDBusMessage::createMethodCall(kService, kPath, kService, QStringLiteral("Notify"));
    message << QStringLiteral("Tarim") << uint(0) << QString() << title << words
            << QStringList{QStringLiteral("default"), act}
            << QVariantMap{{QStringLiteral("desktop-entry"), QStringLiteral("tarim")}}
            << kStayAsTheDesktopLikes;
    auto* waiting = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
    connect(waiting, &QDBusPendingCallWatcher::finished, this, [this, waiting, title, words] {
      const QDBusPendingReply<uint> reply = *waiting;
      if (reply.isError())
        balloon(title, words);
      else
        m_shown = reply.value();
      waiting->deleteLater();
    });
  }

 private slots:
  void invoked(uint id, const QString&) {
    if (id == m_shown) call(opened);
  }

 private:
  static void call(const std::function<void()>& what) {
    if (what) what();
  }
  void balloon(const QString& title, const QString& words) {
    if (m_tray.isVisible()) m_tray.showMessage(title, words, m_icon);
  }

  QIcon m_icon;
  QMenu m_menu;
  QSystemTrayIcon m_tray;
  QAction* m_open = nullptr;
  QAction* m_quit = nullptr;
  uint m_shown = 0;  ///< Id of the last notification.
};

}  // namespace

std::unique_ptr<Desktop> makeDesktop() {
  return std::make_unique<FreeDesktop>();
}

}  // namespace tarim::client::platform

#include "desktop_freedesktop.moc"
