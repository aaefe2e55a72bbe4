// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Titles and states in words.
#include "client/app/session/session.hpp"

namespace tarim::client::app {

/// “2024 年度 · 中级（评审）”, and “第 2 份” where two would have the same title
/// (client/vault/draft_names.hpp). Empty for an application that is not in the vault.
QString applicationTitle(const Session& session, std::string_view application);
/// The title, when this vault holds several applications, for pages and lines that do not say which one they
/// are about; else empty.
QString titleAmongSeveral(const Session& session, std::string_view application);
/// A slot's label without a final “（正、反面）”, for a page whose side is shown separately.
QString withoutSides(const QString& label);
/// “填报中”, “审核中”, “已退回，请修改” …
QString describePhase(workflow::Phase phase);
/// Names of pages in the session's language; of many pages, the first few and the number.
QString namesOf(const Session& session, const std::vector<TroubledPage>& pages);
/// “已改 2 处，已答复 1 处”: what was done about the reasons of a return.
QString describeHandled(int mended, int answered);
/// The tone of TBadge for a state: "neutral" | "info" | "block" | "ok".
QString toneOf(workflow::Phase phase);

}  // namespace tarim::client::app
