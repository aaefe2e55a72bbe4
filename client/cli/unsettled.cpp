// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/cli/unsettled.hpp"

#include "client/cli/output.hpp"

#include <iostream>

namespace tarim::client::cli {
namespace {

void printLine(std::string_view what, const std::string& application, base::Code code,
               const std::string& detail) {
  const base::Words words = base::words(code);
  std::cerr << what << application << ": " << base::Error(code, detail).line() << " — "
            << (speaksChinese() ? words.zh : words.en) << "\n";
}

}  // namespace

Unsettled countUnsettled(const Vault& vault) {
  Unsettled count;
  count.left = vault.files.toSend().size();
  for (const DraftInfo& draft : vault.drafts.list()) {
    count.left += draft.operations - draft.acknowledged;
    count.held += draft.held.has_value();
  }
  for (const QueuedCommand& queued : vault.exchange.queued())
    ++(queued.result ? count.refused : count.left);
  return count;
}

int printUnsettled(const Vault& vault) {
  int outcome = kFine;
  for (const DraftInfo& draft : vault.drafts.list()) {
    if (!draft.held) continue;
    printLine("held: ", draft.application, draft.held->code, draft.held->detail);
    outcome = kRefused;
  }
  for (const QueuedCommand& queued : vault.exchange.queued()) {
    if (!queued.result) continue;
    const std::string what =
        std::string("refused: ").append(workflow::kindName(queued.command.kind)) + " of ";
    printLine(what, queued.command.application, queued.result->code, queued.result->detail);
    outcome = kRefused;
  }
  return outcome;
}

void printNewDevice(const Vault& vault, const std::string& deviceBefore) {
  const std::string device = vault.settings.account().device;
  if (device == deviceBefore) return;
  if (speaksChinese())
    std::cout << "本机的资料是设备 " << deviceBefore << " 的一份副本，已登记为新设备 " << device
              << " 并合并；两边的内容都在\n";
  else
    std::cout << "this vault was a copy of device " << deviceBefore << "; it is the new device " << device
              << " now, and both are merged: nothing is lost\n";
}

}  // namespace tarim::client::cli
