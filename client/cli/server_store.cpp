// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// head: the signed heads of the server's record that this device keeps, to be compared by tarim-server head
// --check.
#include "client/cli/server_store.hpp"

#include "client/cli/commands.hpp"
#include "client/cli/output.hpp"
#include "client/cli/session.hpp"
#include "shared/wire/json.hpp"

#include <iostream>

namespace tarim::client::cli {
namespace {

void reportRestore(const Vault& vault, const ServerStore& store) {
  bool isReconciling = false;
  for (const DraftInfo& draft : vault.drafts.list())
    isReconciling = isReconciling || draft.reconciling;
  if (store.changedAt == base::Instant{} || (!isReconciling && vault.exchange.storesMet() == 0)) return;
  std::cerr << "tarim-cli: the server was restored from a backup, met on "
            << base::formatInstant(store.changedAt)
            << (isReconciling ? "; what it lost is sent again with the next sync\n"
                              : "; what it had lost was sent again\n");
}

void reportLost(const Vault& vault, const DraftInfo& draft) {
  const workflow::State state = vault.exchange.state(draft.application);
  for (const EarlierReceipt& earlier : vault.exchange.earlierReceipts(draft.application)) {
    const workflow::Receipt& lost = earlier.receipt;
    std::cerr << "tarim-cli: draft " << draft.application << ": receipt " << lost.number << " of "
              << base::formatInstant(lost.at) << " is from before the restore, kept as proof"
              << (workflow::mayWriteCells(state.phase) && lost.attempt > state.attempt
                      ? "; the server no longer has that submission: submit again\n"
                      : "; the application was submitted again\n");
  }
}

}  // namespace

int reportServerStore(const Vault& vault) {
  const ServerStore store = vault.exchange.serverStore();
  reportRestore(vault, store);
  for (const DraftInfo& draft : vault.drafts.list())
    reportLost(vault, draft);
  if (store.conflicts.empty()) return kFine;
  const HeadConflict& first = store.conflicts.front();
  (void)complain(base::Error(base::Code::RecordChanged, "head " + std::to_string(first.told.position) +
                                                            " after " + std::to_string(first.kept.position) +
                                                            "; tarim-cli head prints both"));
  return kRefused;
}

int runHead(const Words& words, const base::Clock&) {
  const auto arguments = Arguments::parse(words, vaultSyntax({}));
  if (!arguments) return complain(arguments.error());
  const auto vault = openVault(*arguments);
  if (!vault) return complain(vault.error());
  const ServerStore store = (*vault)->exchange.serverStore();
  for (const wire::SignedHead& head : store.heads)
    std::cout << wire::write(head) << "\n";
  for (const HeadConflict& one : store.conflicts)
    std::cout << "contradicts: " << wire::write(one.told) << "\n";
  return store.conflicts.empty() ? kFine : kRefused;
}

}  // namespace tarim::client::cli
