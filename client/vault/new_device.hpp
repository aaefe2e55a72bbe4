// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A vault that turned out to be a copy of another (an older backup, or the same folder on a second machine)
// becomes a device of its own. Both wrote under one device's name from some operation on; the server keeps
// those of whoever came first. What this vault wrote beyond that is written anew under the new device's name,
// with the wall time and counter it had, so the merge decides as it does between any two devices
// (docs/MERGE.md), and nothing is lost.
#include "client/vault/contents.hpp"
#include "client/vault/draft_table.hpp"
#include "client/vault/metadata_store.hpp"

namespace tarim::client {

/// Own operations that the server has not acknowledged, as operations of `device`: numbered 1, 2, 3 …, in
/// their order; a base that names one of them names it under its new stamp.
std::vector<dossier::Operation> renamedFor(const Draft& draft, const std::string& device);

/// One change of device. Works on a copy, as Inbox does; everything inside one transaction of the caller.
class NewDevice {
 public:
  NewDevice(Contents before, DraftTable& drafts, MetadataStore& small)
      : m_contents(std::move(before)), m_drafts(drafts), m_small(small) {}

  /// `account.device` must be the id of `seed`'s key. StorageFull, StorageFailed.
  base::Result<void> take(const Account& account, const crypto::Key& seed, base::Instant now);
  [[nodiscard]] Contents after() { return std::move(m_contents); }

 private:
  base::Result<void> takeIdentity(const Account& account, const crypto::Key& seed, base::Instant now);
  base::Result<void> rename(std::shared_ptr<Draft>& draft);
  base::Result<void> signAgain(const crypto::Key& seed);

  Contents m_contents;
  DraftTable& m_drafts;
  MetadataStore& m_small;
};

/// A device key among the settings; none when it was never set. StorageCorrupt.
base::Result<std::optional<crypto::Key>> seedIn(MetadataStore& small, std::string_view setting);

}  // namespace tarim::client
