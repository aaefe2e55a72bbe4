// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/account/vault_door.hpp"

#include <QPointer>

namespace tarim::client::app {

void VaultDoor::make(const QString& label, const QString& passphrase, const QString& again) {
  if (m_busy || !m_session) return;
  if (label.trimmed().isEmpty())
    return void(complain(QStringLiteral("label"),
                         tr("请写一个名称，例如您的姓名。它只用来在这台设备上认出您的资料库。")));
  if (passphrase.size() < kLeastPassphrase)
    return void(complain(QStringLiteral("passphrase"), tr("口令至少 %1 个字符。").arg(kLeastPassphrase)));
  if (passphrase != again)
    return void(complain(QStringLiteral("again"), tr("两次输入的口令不一样，请再输一次。")));
  begin();
  m_session->createVault(label.trimmed(), passphrase,
                         [door = QPointer(this)](const base::Result<void>& result) {
                           if (door) door->end(result);
                         });
}

void VaultDoor::unlock(const QString& vault, const QString& passphrase) {
  if (m_busy || !m_session) return;
  if (passphrase.isEmpty()) return void(complain(QStringLiteral("passphrase"), tr("请输入口令。")));
  begin();
  m_session->unlock(vault, passphrase, [door = QPointer(this)](const base::Result<void>& result) {
    if (door) door->end(result);
  });
}

void VaultDoor::forget() {
  if (m_errorText.isEmpty()) return;
  complain({}, {});
}

bool VaultDoor::complain(const QString& field, const QString& words) {
  m_errorField = field;
  m_errorText = words;
  emit changed();
  return false;
}

void VaultDoor::begin() {
  m_busy = true;
  complain({}, {});
}

void VaultDoor::end(const base::Result<void>& result) {
  m_busy = false;
  if (result) return void(complain({}, {}));
  const bool wrong = result.error().code() == base::Code::WrongPassphrase;
  complain(wrong ? QStringLiteral("passphrase") : QString(), m_session->words(result.error()));
}

}  // namespace tarim::client::app
