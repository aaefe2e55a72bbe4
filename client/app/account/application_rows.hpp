// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Rows of the list of applications in this vault, newest change first. A person may hold several drafts and
// chooses the current one.
#include "client/app/session/list_model.hpp"
#include "client/app/session/session.hpp"

namespace tarim::client::app {

struct ApplicationRow {
  QString id;
  QString title;
  QString state;  ///< “填报中 · 改于 9月3日 14:02”
  QString tone;   ///< Of TBadge: "neutral", "info", "block", "ok".
  QString phase;  ///< “填报中”
  bool current = false;
  bool operator==(const ApplicationRow&) const = default;
};
inline constexpr std::array kApplicationRoles{
    role<&ApplicationRow::id>("applicationId"), role<&ApplicationRow::title>("title"),
    role<&ApplicationRow::state>("stateText"),  role<&ApplicationRow::tone>("tone"),
    role<&ApplicationRow::phase>("phaseText"),  role<&ApplicationRow::current>("current")};

std::vector<ApplicationRow> applicationRows(const Session& session);

}  // namespace tarim::client::app
