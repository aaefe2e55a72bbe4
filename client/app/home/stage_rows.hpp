// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Rows of the timeline after an application was received: what the office has recorded of papers, fee and
// defence, what is missing or to come, each with its clause.
#include "client/app/home/timeline.hpp"

namespace tarim::client::app {

/// Empty before it was received, and under a policy without these stages.
std::vector<TimelineRow> stageRows(const Session& session, const DraftSnapshot& draft);

}  // namespace tarim::client::app
