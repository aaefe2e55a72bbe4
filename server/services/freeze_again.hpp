// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A submission that a restore lost, made again from the operations: the event says which root it had, so what
// is found is what was submitted, byte for byte.
#include "server/services/submit.hpp"

namespace tarim::server {

/// `file`: the case as it was before the event. Nothing when no state of the cells that the operations went
/// through has that root.
base::Result<std::optional<Checked>> freezeAgain(db::Database& database, const ApplicationAggregate& file,
                                                 const workflow::Event& submitted);

/// Whether the cells once were what that event submitted: now, or before edits that were made later.
bool wereSubmitted(const std::vector<dossier::Operation>& operations, const policy::Policy& policy,
                   const workflow::Event& submitted);

}  // namespace tarim::server
