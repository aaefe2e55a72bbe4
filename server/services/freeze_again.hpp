// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Rebuilds a submission that a restore lost from the operations. The event names the root of the manifest, so
// a match is what was submitted, byte for byte.
#include "server/services/submit.hpp"

namespace tarim::server {

/// `aggregate`: the application before the event. Nothing when none of the states tried has that root.
base::Result<std::optional<Checked>> freezeAgain(db::Database& database,
                                                 const ApplicationAggregate& aggregate,
                                                 const workflow::Event& submitted);

/// Whether the cells have that root now, or had it before later edits.
bool wereSubmitted(const std::vector<dossier::Operation>& operations, const policy::Policy& policy,
                   const workflow::Event& submitted);

}  // namespace tarim::server
