// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Pages of evidence as people know them (group, row, kind of paper, number), and those that something is
// wrong with: the sealed bytes of a page do not open (PageUnreadable), or the server does not take it
// (PageNotTaken).
#include "client/vault/vault.hpp"
#include "shared/dossier/attachments.hpp"
#include "shared/policy/shown.hpp"

#include <set>

namespace tarim::client {

/// "1 基本信息 · 身份证 反面 · 第 1 页". Without a policy that knows the slot: the slot's id, or the file's
/// name.
std::string pageName(const policy::Policy* policy, const dossier::Dossier& dossier,
                     const dossier::Attachment& page, policy::Language language);

struct TroubledPage {
  std::string application;
  dossier::Attachment page;
  base::Code code = base::Code::PageUnreadable;  ///< Or PageNotTaken.
  bool isOnServer = false;                       ///< Unreadable, and the next sync brings it back.
  std::string why;                               ///< PageNotTaken: what the server said, for the log.
  std::string zh;                                ///< Its name, in both languages.
  std::string en;
};

/// As the records of the files say, of the pages of all drafts; unreadable ones first. A file that several
/// pages show is there once for each.
std::vector<TroubledPage> troubledPages(Vault& vault);

/// Hashes of the files that pages of any draft show.
std::set<std::string> namedFiles(const Vault& vault);

/// Opens every sealed file of this device, one after the other, while `goOn` says so; what it finds is in the
/// records then. For a worker: it reads everything, in chunks of 64 KiB.
void checkPages(Vault& vault, const std::function<bool()>& goOn);

}  // namespace tarim::client
