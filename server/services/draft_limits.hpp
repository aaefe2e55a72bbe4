// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether a person's drafts are within the limits of shared/dossier/limits.hpp after one has grown.
#include "server/store/draft_sizes.hpp"

namespace tarim::server {

/// Inside the job in which the draft grew from `before`. TooLarge, with the limit as the detail: the caller
/// takes back what the draft grew by.
base::Result<void> requireWithinLimits(db::Database& database, std::string_view person,
                                       std::string_view application, const dossier::DraftSize& before);

}  // namespace tarim::server
