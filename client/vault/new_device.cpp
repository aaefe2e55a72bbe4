// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/new_device.hpp"

#include "client/vault/setting_names.hpp"
#include "client/vault/snapshots.hpp"

#include <set>

namespace tarim::client {

using base::Code;
using base::Error;

std::vector<dossier::Operation> renamedFor(const Draft& draft, const std::string& device) {
  const auto own = draft.ownAfter(draft.acknowledged);
  std::set<dossier::Stamp> before;
  for (const dossier::Operation* operation : own)
    before.insert(operation->stamp);
  std::vector<dossier::Operation> renamed;
  for (const dossier::Operation* operation : own) {
    dossier::Operation& copy = renamed.emplace_back(*operation);
    copy.sequence = renamed.size();
    copy.stamp.device = device;
    if (before.contains(copy.base)) copy.base.device = device;
  }
  return renamed;
}

base::Result<void> NewDevice::take(const Account& account, const crypto::Key& seed, base::Instant now) {
  auto taken = takeIdentity(account, seed, now);
  for (auto& [id, draft] : m_contents.drafts)
    if (taken) taken = rename(draft, m_contents.clock.at(now));
  if (taken) taken = signAgain(seed);
  return taken;
}

base::Result<void> NewDevice::takeIdentity(const Account& account, const crypto::Key& seed,
                                           base::Instant now) {
  m_contents.account = account;
  m_contents.identify(seed);
  m_contents.cursor = 0;
  auto stored = m_metadata.putSetting(kSeedSetting, base::textOf(base::ByteView(seed)));
  if (stored) stored = m_metadata.putSetting(kNextSeedSetting, {});
  if (stored) stored = m_metadata.putSetting(kAccountSetting, writeAccount(account));
  if (stored) stored = m_metadata.putSetting(kCursorSetting, "0");
  if (stored)
    stored = m_metadata.putSetting(std::string(kAppSettings).append(kBecameDeviceSetting),
                                   std::to_string(base::toMillis(now)));
  return stored;
}

base::Result<void> NewDevice::rename(std::shared_ptr<Draft>& draft, base::Instant at) {
  auto changed = std::make_shared<Draft>(*draft);
  const auto renamed = renamedFor(*draft, m_contents.account.device);
  if (!renamed.empty()) {
    const auto kept = keepSnapshot(m_drafts, *draft, SnapshotReason::NewDevice, {}, at);
    if (!kept) return kept;
  }
  for (const dossier::Operation* operation : draft->ownAfter(draft->acknowledged)) {
    const auto removed = m_drafts.remove(draft->application, *operation);
    if (!removed) return removed;
  }
  for (const dossier::Operation& operation : renamed) {
    const auto put = m_drafts.put(draft->application, operation);
    if (!put) return put;
  }
  changed->becomeOf(m_contents.account.device, renamed);
  draft = std::move(changed);
  return m_drafts.put(*draft);
}

/// The server checks a submission against the key of whoever sends it.
base::Result<void> NewDevice::signAgain(const crypto::Key& seed) {
  for (QueuedCommand& queued : m_contents.commands) {
    workflow::Command& command = queued.command;
    const auto draft = m_contents.drafts.find(command.application);
    if (queued.result || command.kind != workflow::CommandKind::Submit || draft == m_contents.drafts.end())
      continue;
    const std::string text =
        workflow::signedText(command.application, command.attempt, command.root, draft->second->policy);
    command.signature = base::toHex(crypto::sign(seed, base::bytesOf(text)));
    const auto stored = m_metadata.replaceCommand(command);
    if (!stored) return stored;
  }
  return {};
}

base::Result<std::optional<crypto::Key>> seedIn(MetadataStore& metadata, std::string_view setting) {
  const auto text = metadata.setting(setting);
  if (!text) return text.error();
  if (text->empty()) return std::optional<crypto::Key>();
  crypto::Key seed{};
  if (text->size() != seed.size()) return Error(Code::StorageCorrupt, "a device key of another length");
  std::copy(text->begin(), text->end(), seed.begin());
  return std::optional<crypto::Key>(seed);
}

}  // namespace tarim::client
