// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/account/sign_out.hpp"

#include "client/app/session/words.hpp"

namespace tarim::client::app {

bool SignOut::isAllowed() const {
  const auto overview = session() ? session()->overview() : nullptr;
  return overview && overview->account.enrolled() && !overview->unsent();
}

QString SignOut::whyNot() const {
  const auto overview = session() ? session()->overview() : nullptr;
  if (!overview || !overview->unsent()) return {};
  const std::uint64_t items = overview->itemsToSend();
  return tr("还有 %1 "
            "项（%2）没有传到服务器，现在退出会丢失。这些内容都保存在本机，请联网，等显示“已同步”后再退出。")
      .arg(items)
      .arg(formatSize(overview->bytesToSend));
}

void SignOut::signOut() {
  if (!isAllowed()) return;
  // Asked again where nothing can come in between: an edit may be on its way to the vault.
  const auto result = std::make_shared<base::Result<void>>();
  session()->run(
      [result](Vault& vault) {
        if (takeSnapshotOf(vault)->unsent())
          *result = base::Error(base::Code::NotNow, "something is unsent");
        else
          *result = vault.settings.setAccount({});
      },
      [session = session(), result] {
        if (*result) return session->close();
        emit session->failed(session->words(result->error()));
      });
}

}  // namespace tarim::client::app
