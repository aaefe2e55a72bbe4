// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Names of pages of evidence as people know them (group, row, kind of paper, number), and the pages with a
// problem: their sealed bytes do not open (PageUnreadable), or the server refuses them (PageNotTaken).
#include "client/vault/vault.hpp"
#include "shared/dossier/attachments.hpp"
#include "shared/policy/shown.hpp"

#include <functional>
#include <set>

namespace tarim::client {

/// "5 工作经历"; without a number for what stands before the items.
std::string groupName(const policy::Group& group, policy::Language language);
/// A row as its table's title pattern calls it: "2016-06 — 至今 且末县生态环境监测站".
std::string rowName(const policy::Group& group, const dossier::Dossier& dossier, const std::string& row,
                    policy::Language language);
/// "1 基本信息 · 身份证 反面 · 第 1 页". For a slot that the policy does not know: the slot's id, or the
/// file's name.
std::string pageName(const policy::Policy* policy, const dossier::Dossier& dossier,
                     const dossier::Attachment& page, policy::Language language);

struct TroubledPage {
  std::string application;
  dossier::Attachment page;
  base::Code code = base::Code::PageUnreadable;  ///< Or PageNotTaken.
  bool isOnServer = false;                       ///< Unreadable here; the next sync downloads it.
  std::string why;                               ///< For PageNotTaken: the server's reason, for the log.
  std::string zh;                                ///< pageName() in Chinese …
  std::string en;                                ///< … and in English.
};

/// The troubled pages of all drafts, by their file records, unreadable ones first. A file that several pages
/// show is listed once for each page.
std::vector<TroubledPage> troubledPages(Vault& vault);

/// Hashes of the files that the pages of all drafts show.
std::set<std::string> namedFiles(const VaultDrafts& drafts);

/// Opens every sealed file of this device while `goOn` returns true, and stores in the records which are
/// readable. Reads all bytes, in chunks of 64 KiB, so call it on a pool thread.
void checkPages(VaultFiles& files, const std::function<bool()>& goOn);

}  // namespace tarim::client
