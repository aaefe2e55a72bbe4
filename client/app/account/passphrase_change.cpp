// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/account/passphrase_change.hpp"

#include "client/app/account/vault_door.hpp"

#include <QPointer>

namespace tarim::client::app {

void PassphraseChange::apply(const QString& from, const QString& to, const QString& again) {
  const auto vault = m_session ? m_session->vault() : nullptr;
  if (m_busy || !vault) return;
  if (from.isEmpty()) return complain(QStringLiteral("old"), tr("请输入现在的口令。"));
  if (to.size() < VaultDoor::kLeastPassphrase)
    return complain(QStringLiteral("new"), tr("口令至少 %1 个字符。").arg(VaultDoor::kLeastPassphrase));
  if (to == from) return complain(QStringLiteral("new"), tr("新口令和现在的一样，请换一个。"));
  if (to != again) return complain(QStringLiteral("again"), tr("两次输入的口令不一样，请再输一次。"));
  m_busy = true;
  complain({}, {});
  const auto result = std::make_shared<base::Result<void>>();
  m_session->runBeside([vault, result, from = from.toStdString(),
                        to = to.toStdString()] { *result = vault->changePassphrase(from, to); },
                       [change = QPointer(this), result] {
                         if (change) change->end(*result);
                       });
}

void PassphraseChange::forget() {
  if (!m_errorText.isEmpty()) complain({}, {});
}

void PassphraseChange::complain(const QString& field, const QString& words) {
  m_errorField = field;
  m_errorText = words;
  emit changed();
}

void PassphraseChange::end(const base::Result<void>& result) {
  m_busy = false;
  if (!result) {
    const bool wrong = result.error().code() == base::Code::WrongPassphrase;
    return complain(wrong ? QStringLiteral("old") : QString(), m_session->words(result.error()));
  }
  complain({}, {});
  emit done();
}

}  // namespace tarim::client::app
