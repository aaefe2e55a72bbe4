// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Turns a vault that is a copy of another (an older backup, or the same folder on a second machine) into a
// device of its own. Original and copy have written under one device id; the server keeps the operations that
// arrived first. The copy's other operations are written again under the new device id, with their wall time
// and counter, so the merge decides as between any two devices (docs/MERGE.md), and nothing is lost.
#include "client/vault/contents.hpp"
#include "client/vault/draft_table.hpp"
#include "client/vault/metadata_store.hpp"

namespace tarim::client {

/// The unacknowledged own operations as operations of `device`, numbered 1, 2, 3 … in their order. A base
/// that names one of them gets its new stamp.
std::vector<dossier::Operation> renamedFor(const Draft& draft, const std::string& device);

/// One change of device. Works on a copy of the contents, as Inbox does, inside one transaction of the
/// caller.
class NewDevice {
 public:
  NewDevice(Contents& contents, DraftTable& drafts, MetadataStore& metadata)
      : m_contents(contents), m_drafts(drafts), m_metadata(metadata) {}

  /// `account.device` must be the id of `seed`'s key. StorageFull, StorageFailed.
  base::Result<void> take(const Account& account, const crypto::Key& seed, base::Instant now);

 private:
  base::Result<void> takeIdentity(const Account& account, const crypto::Key& seed, base::Instant now);
  base::Result<void> rename(std::shared_ptr<Draft>& draft, base::Instant at);
  base::Result<void> signAgain(const crypto::Key& seed);

  Contents& m_contents;
  DraftTable& m_drafts;
  MetadataStore& m_metadata;
};

/// Reads a device key from a setting; nothing when it was never set. StorageCorrupt.
base::Result<std::optional<crypto::Key>> seedIn(MetadataStore& metadata, std::string_view setting);

}  // namespace tarim::client
