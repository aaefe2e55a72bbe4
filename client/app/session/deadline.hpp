// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The deadline that matters now: the end of the application window before the first submission, or the 48
// hours after a return. There is none while reviewers have the application, and none after its end.
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
