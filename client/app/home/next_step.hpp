// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The next thing to do, which is always on screen (UX 1): the first thing that blocks, in form order; after a
// return the first reason that was not worked on; then checking and submitting; then waiting, which is said
// too.
#include "client/app/session/session.hpp"

namespace tarim::client::app {

struct NextStep {
  QString text;    ///< “年度考核缺 2022 年反面”
  QString button;  ///< “去补这一页”; empty: there is nothing to do but wait.
  QString route;   ///< Of Router; "dossier" with the place.
  rules::FindingPlace place;
};

/// `mended`: of the reasons of a return, which were worked on.
NextStep nextStepOf(const Session& session, const DraftSnapshot& draft, const std::vector<bool>& mended);
/// Who has the application now, in words; empty while the applicant has it.
QString holderOf(const Session& session, const DraftSnapshot& draft);

}  // namespace tarim::client::app
