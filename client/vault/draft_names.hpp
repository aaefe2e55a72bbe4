// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Names of applications as people know them. Two applications of one person that would have the same name are
// numbered in the order in which they were begun, which is the same on all devices.
#include "client/vault/vault.hpp"
#include "shared/policy/shown.hpp"

namespace tarim::client {

/// “2024 年度 · 中级（评审）”, without unanswered parts. `policy` is null while the policy has not arrived.
std::string draftName(const policy::Policy* policy, const dossier::Dossier& dossier,
                      policy::Language language);

struct NamedDraft {
  std::string application;
  std::string name;
  base::Instant begunAt;
  bool discarded = false;
};
/// Adds “第 2 份” to names that would be the same. Discarded drafts are numbered among themselves.
void tellApart(std::vector<NamedDraft>& drafts, policy::Language language);
/// All drafts of the vault, in the order of VaultDrafts::list().
std::vector<NamedDraft> nameDrafts(const VaultDrafts& drafts, policy::Language language);

}  // namespace tarim::client
