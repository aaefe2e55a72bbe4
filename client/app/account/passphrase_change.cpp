// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/account/passphrase_change.hpp"

#include "client/vault/passphrase.hpp"

#include <QPointer>

namespace tarim::client::app {

void PassphraseChange::apply(const QString& from, const QString& to, const QString& again) {
  const auto vault = session() ? session()->vault() : nullptr;
  if (isBusy() || !vault) return;
  if (from.isEmpty()) return complain(QStringLiteral("old"), tr("请输入当前密码。"));
  if (!isLongEnough(to.toStdString()))
    return complain(QStringLiteral("new"),
                    tr("密码至少 %1 个字符，或 %2 个汉字。").arg(kLeastCharacters).arg(kLeastChinese));
  if (to == from) return complain(QStringLiteral("new"), tr("新密码与当前密码相同，请换一个。"));
  if (to != again) return complain(QStringLiteral("again"), tr("两次输入的密码不一致，请重新输入。"));
  begin();
  const auto result = std::make_shared<base::Result<void>>();
  session()->runBeside([vault, result, from = from.toStdString(),
                        to = to.toStdString()] { *result = vault->changePassphrase(from, to); },
                       [change = QPointer(this), result] {
                         if (change) change->tried(*result);
                       });
}

void PassphraseChange::tried(const base::Result<void>& result) {
  if (!result) {
    const bool wrong = result.error().code() == base::Code::WrongPassphrase;
    return end(wrong ? QStringLiteral("old") : QString(), result.error());
  }
  end();
  emit done();
}

}  // namespace tarim::client::app
