// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The next thing to do, which the home page always shows: the first blocking finding in the order of the
// form; after a return, the first reason that was not worked on; then checking and submitting; then waiting.
#include "client/app/session/session.hpp"

namespace tarim::client::app {

struct NextStep {
  QString text;    ///< “年度考核缺 2022 年反面”
  QString button;  ///< “去补这一页”; empty while the person can only wait.
  QString route;   ///< A route of Router; for "dossier", with `place`.
  rules::FindingPlace place;
};

NextStep nextStepOf(const Session& session, const DraftSnapshot& draft);
/// Who has the application now, in words; empty while the applicant has it.
QString holderOf(const Session& session, const DraftSnapshot& draft);

}  // namespace tarim::client::app
