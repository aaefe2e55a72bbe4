// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/exchange.hpp"

#include "client/vault/core.hpp"
#include "client/vault/setting_names.hpp"
#include "client/vault/snapshots.hpp"
#include "shared/base/clean_text.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

using base::Code;
using base::Error;

/// A reviewer's words, without the characters that nobody sees.
workflow::Command withCleanWords(workflow::Command command) {
  command.words = base::cleanProse(command.words);
  for (workflow::Reason& reason : command.reasons)
    reason.words = base::cleanProse(reason.words);
  return command;
}

base::Result<void> store(VaultCore& core, const QueuedCommand& queued) {
  const Draft* draft = core.find(queued.command.application);
  auto stored = core.metadata.putCommand(queued);
  if (stored && draft && queued.command.kind == workflow::CommandKind::Submit)
    stored = keepSnapshot(core.draftTable, *draft, SnapshotReason::Submission, {}, queued.queuedAt);
  return stored;
}

}  // namespace

base::Result<void> VaultExchange::queue(const workflow::Command& command, base::Instant now) {
  return m_core.change([&]() -> base::Result<bool> {
    const QueuedCommand queued{withCleanWords(command), m_core.contents.clock.at(now), {}};
    const auto stored = m_core.database->transaction([&] { return store(m_core, queued); });
    if (!stored && stored.error().code() == Code::AlreadyDone) return false;
    if (!stored) return stored.error();
    m_core.contents.commands.push_back(queued);
    return true;
  });
}

std::vector<QueuedCommand> VaultExchange::queued() const {
  return m_core.read([&] { return m_core.contents.commands; });
}

base::Result<void> VaultExchange::dismiss(std::string_view commandId) {
  return m_core.change([&]() -> base::Result<bool> {
    auto& commands = m_core.contents.commands;
    const auto found = std::find_if(commands.begin(), commands.end(),
                                    [&](const QueuedCommand& one) { return one.command.id == commandId; });
    if (found == commands.end()) return false;
    if (!found->result) return Error(Code::NotNow, "the server has not answered this command yet");
    const auto removed =
        m_core.database->transaction([&] { return m_core.metadata.removeCommand(commandId); });
    if (!removed) return removed.error();
    commands.erase(found);
    return true;
  });
}

std::vector<workflow::Event> VaultExchange::events(std::string_view application) const {
  return m_core.readDraft(application, &Draft::events);
}

workflow::State VaultExchange::state(std::string_view application) const {
  return m_core.readDraft(application, &Draft::state);
}

std::vector<workflow::Receipt> VaultExchange::receipts(std::string_view application) const {
  return m_core.readDraft(application, &Draft::receipts);
}

std::vector<EarlierReceipt> VaultExchange::earlierReceipts(std::string_view application) const {
  return m_core.readDraft(application, &Draft::earlierReceipts);
}

ServerStore VaultExchange::serverStore() const {
  return m_core.read([&] { return m_core.contents.store; });
}

std::uint64_t VaultExchange::storesMet() const {
  return m_core.read([&] { return m_core.contents.storesMet; });
}

ServerClock VaultExchange::serverClock() const {
  return m_core.read([&] { return m_core.contents.clock; });
}

base::Result<void> VaultExchange::setServerClock(const ServerClock& clock) {
  return m_core.put(kClockSetting, writeClock(clock), &Contents::clock, clock);
}

}  // namespace tarim::client
