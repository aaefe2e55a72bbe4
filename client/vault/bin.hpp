// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The bin of an application: rows and pages that were removed, read off its operations, which keep the values
// of removed rows. Restoring one writes ordinary edits. Nothing in it expires; emptying it deletes the scans
// that nothing else on this device needs and hides what was removed until then, on this device only.
#include "client/vault/pages.hpp"

namespace tarim::client {

struct RemovedItem {
  dossier::CellKey row;  ///< Its $row cell; of the table "attachment" for a page.
  base::Instant at;      ///< When it was removed, in server time.
  std::string name;      ///< “5 工作经历 · 2016-08 — 至今 …”, or pageName().
  std::optional<dossier::Attachment> page;       ///< Of a page.
  std::vector<dossier::Attachment> withPages{};  ///< Pages that were removed together with the row.
};

/// Newest first, without rows that have no content and without pages whose row is in the bin.
std::vector<RemovedItem> binOf(const Vault& vault, std::string_view application, policy::Language language);
/// The edits that restore an item and what was removed with it. SlotFull when its place has no room left.
base::Result<std::vector<CellEdit>> restoreEdits(const policy::Policy& policy, const dossier::Dossier& now,
                                                 const RemovedItem& item);
/// Bytes of the scans that emptying would delete from this device.
std::uint64_t bytesInBin(const Vault& vault, std::string_view application);
/// Scans named by a live page of any application, by another bin or by a submission stay. ReadOnly,
/// StorageFailed.
base::Result<void> emptyBin(Vault& vault, std::string_view application, base::Instant now);

}  // namespace tarim::client
