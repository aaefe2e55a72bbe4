// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How an application is called everywhere: “2024 年度 · 中级（评审）”. What is not answered yet is left out.
#include "client/app/session/session.hpp"

namespace tarim::client::app {

/// `policy` may be null: the notice has not come to this device yet. `dossier` may be null.
QString applicationTitle(const Session& session, const policy::Policy* policy,
                         const dossier::Dossier* dossier);
/// “填报中”, “审核中”, “已退回，请修改” …
/// A slot's label without “（正、反面）” at its end, for a page whose side is told beside it.
QString withoutSides(const QString& label);
QString describePhase(workflow::Phase phase);
/// Names of these pages, in the language of the session; of many, the first few and how many there are.
QString namesOf(const Session& session, const std::vector<TroubledPage>& pages);
/// Of TBadge: "neutral" | "info" | "block" | "ok".
QString toneOf(workflow::Phase phase);

}  // namespace tarim::client::app
