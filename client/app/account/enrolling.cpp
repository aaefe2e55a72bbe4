// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/account/enrolling.hpp"

#include "client/sync/enrol_trouble.hpp"
#include "client/sync/net/authority_file.hpp"
#include "client/sync/net/server_address.hpp"

#include <QFile>
#include <QPointer>
#include <QSysInfo>

namespace tarim::client::app {
namespace {

constexpr qint64 kMostCaBytes = 64 * 1024;

}  // namespace

QString Enrolling::deviceName() const {
  return QSysInfo::machineHostName();
}

void Enrolling::enrol(const QString& server, const QString& ca, const QString& code, const QString& device) {
  if (isBusy() || !session()) return;
  if (!readServerAddress(server.toStdString()))
    return complain(QStringLiteral("server"),
                    server.trimmed().isEmpty()
                        ? tr("请填写服务器地址，例如 tarim.example.cn:8443。")
                        : tr("“%1”不是服务器地址。请按单位给的地址填写，例如 tarim.example.cn:8443。")
                              .arg(server.trimmed()));
  if (!readAuthority(ca.toStdString()))
    return complain(QStringLiteral("ca"), tr("请选择或粘贴单位发的证书（以 -----BEGIN CERTIFICATE----- "
                                             "开头），以确保连接的是本单位的服务器。"));
  if (code.trimmed().isEmpty()) return complain(QStringLiteral("code"), tr("请填写单位发给您的注册码。"));
  if (device.trimmed().isEmpty())
    return complain(QStringLiteral("device"), tr("请填写设备名称，例如“办公室电脑”。"));
  begin();
  const Enrolment enrolment{server.toStdString(), ca.toStdString(), code.toStdString(),
                            device.trimmed().toStdString()};
  session()->enrol(enrolment, [guard = QPointer(this)](const base::Result<void>& result) {
    if (!guard) return;
    if (!result) return guard->end(describeEnrolTrouble(result.error(), false));
    guard->end();
    emit guard->enrolled();
  });
}

QString Enrolling::readCa(const QUrl& file) {
  QFile source(file.isLocalFile() ? file.toLocalFile() : file.toString());
  const QByteArray bytes = source.open(QIODevice::ReadOnly) ? source.read(kMostCaBytes) : QByteArray();
  if (const auto pem = readAuthority({bytes.constData(), std::size_t(bytes.size())})) {
    forget();
    return QString::fromStdString(*pem);
  }
  complain(QStringLiteral("ca"), tr("这个文件里没有证书。请选择单位发给您的 ca.pem。"));
  return {};
}

}  // namespace tarim::client::app
