// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/account/enrolling.hpp"

#include <QFile>
#include <QPointer>
#include <QSysInfo>

namespace tarim::client::app {
namespace {

constexpr qint64 kMostCaBytes = 64 * 1024;
constexpr int kDefaultPort = 8443;

/// Which answer an error is about.
QString fieldOf(base::Code code) {
  using base::Code;
  switch (code) {
    case Code::CodeUnknown:
    case Code::CodeExpired:
    case Code::CodeUsed:
      return QStringLiteral("code");
    case Code::ForeignServer:
      return QStringLiteral("ca");
    case Code::Offline:
    case Code::TimedOut:
    case Code::CaptivePortal:
      return QStringLiteral("server");
    default:
      return {};
  }
}

bool looksLikeCa(const QString& text) {
  return text.contains(QStringLiteral("-----BEGIN CERTIFICATE-----"));
}

/// host or host:port, as people type it; a pasted https:// and a slash at the end do no harm.
QString tidied(QString server) {
  server = server.trimmed();
  if (server.startsWith(QStringLiteral("https://"))) server.remove(0, 8);
  while (server.endsWith(QLatin1Char('/')))
    server.chop(1);
  if (!server.isEmpty() && !server.contains(QLatin1Char(':')))
    server += QStringLiteral(":%1").arg(kDefaultPort);
  return server;
}

}  // namespace

QString Enrolling::deviceName() const {
  return QSysInfo::machineHostName();
}

void Enrolling::enrol(const QString& server, const QString& ca, const QString& code, const QString& device) {
  if (m_busy || !m_session) return;
  if (server.trimmed().isEmpty())
    return complain(QStringLiteral("server"), tr("请填写服务器地址，例如 tarim.example.cn:8443。"));
  if (!looksLikeCa(ca))
    return complain(QStringLiteral("ca"), tr("请选择或粘贴单位给您的证书（以 -----BEGIN CERTIFICATE----- "
                                             "开头）。它保证您连的是本单位的服务器。"));
  if (code.trimmed().isEmpty())
    return complain(QStringLiteral("code"), tr("请填写单位发给您的一次性注册码。"));
  if (device.trimmed().isEmpty())
    return complain(QStringLiteral("device"), tr("请给这台设备起个名字，例如“办公室电脑”。"));
  m_busy = true;
  complain({}, {});
  const Enrolment enrolment{tidied(server).toStdString(), ca.trimmed().toStdString() + "\n",
                            code.trimmed().toStdString(), device.trimmed().toStdString()};
  m_session->enrol(enrolment, [guard = QPointer(this)](const base::Result<void>& result) {
    if (!guard) return;
    guard->m_busy = false;
    if (!result)
      return guard->complain(fieldOf(result.error().code()), guard->m_session->words(result.error()));
    guard->complain({}, {});
    emit guard->enrolled();
  });
}

QString Enrolling::readCa(const QUrl& file) {
  QFile source(file.isLocalFile() ? file.toLocalFile() : file.toString());
  const QString text =
      source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.read(kMostCaBytes)) : QString();
  if (looksLikeCa(text)) {
    forget();
    return text;
  }
  complain(QStringLiteral("ca"), tr("这个文件里没有证书。请选择单位给您的 ca.pem。"));
  return {};
}

void Enrolling::forget() {
  if (!m_errorText.isEmpty()) complain({}, {});
}

void Enrolling::complain(const QString& field, const QString& words) {
  m_errorField = field;
  m_errorText = words;
  emit changed();
}

}  // namespace tarim::client::app
