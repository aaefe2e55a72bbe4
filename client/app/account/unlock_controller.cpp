// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/account/unlock_controller.hpp"

#include "client/vault/passphrase.hpp"

#include <QPointer>

namespace tarim::client::app {

void UnlockController::make(const QString& label, const QString& passphrase, const QString& again) {
  if (isBusy() || !session()) return;
  if (label.trimmed().isEmpty())
    return complain(QStringLiteral("label"), tr("请填写名称，例如您的姓名，仅用于在本机区分。"));
  if (!isLongEnough(passphrase.toStdString()))
    return complain(QStringLiteral("passphrase"),
                    tr("密码至少 %1 个字符，或 %2 个汉字。").arg(kLeastCharacters).arg(kLeastChinese));
  if (passphrase != again) return complain(QStringLiteral("again"), tr("两次输入的密码不一致，请重新输入。"));
  begin();
  session()->createVault(label.trimmed(), passphrase,
                         [door = QPointer(this)](const base::Result<void>& result) {
                           if (door) door->tried(result);
                         });
}

void UnlockController::unlock(const QString& vault, const QString& passphrase) {
  if (isBusy() || !session()) return;
  if (passphrase.isEmpty()) return complain(QStringLiteral("passphrase"), tr("请输入密码。"));
  begin();
  session()->unlock(vault, passphrase, [door = QPointer(this)](const base::Result<void>& result) {
    if (door) door->tried(result);
  });
}

void UnlockController::tried(const base::Result<void>& result) {
  if (result) return end();
  const bool wrong = result.error().code() == base::Code::WrongPassphrase;
  end(wrong ? QStringLiteral("passphrase") : QString(), result.error());
}

void UnlockController::look() {
  const bool isOpen = session() && session()->isOpen();
  if (m_wasOpen == isOpen) return;
  m_wasOpen = isOpen;
  reload();
}

void UnlockController::reload() {
  std::vector<VaultRow> rows;
  if (session())
    for (const VaultInfo& vault : session()->directory().list())
      rows.push_back({QString::fromStdString(vault.id), QString::fromStdString(vault.label)});
  m_vaults.show(std::move(rows));
}

QString UnlockController::idAt(int row) const {
  const VaultRow* vault = m_vaults.at(row);
  return vault ? vault->id : QString();
}

QString UnlockController::labelAt(int row) const {
  const VaultRow* vault = m_vaults.at(row);
  return vault ? vault->label : QString();
}

}  // namespace tarim::client::app
