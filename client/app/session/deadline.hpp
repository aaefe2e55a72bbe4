// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The one deadline that a person has to know now: the end of the application window while nothing was
// submitted, the 48 hours after a return. None while reviewers have it, and none once it has ended.
#include "client/app/session/draft_snapshot.hpp"

#include <QString>

namespace tarim::client::app {

struct Deadline {
  base::Instant at;       ///< Exclusive for the window, inclusive for a return.
  bool isReturn = false;  ///< 四(三)
};

std::optional<Deadline> deadlineOf(const DraftSnapshot& draft);
/// "" (more than three days), "warn", "block" (a day or less, or past).
QString toneOf(const Deadline& deadline, base::Instant now);

}  // namespace tarim::client::app
