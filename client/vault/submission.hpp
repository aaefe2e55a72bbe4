// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Prepares a submission: the manifest of the draft as it stands, its root, and this device's signature over
// it.
#include "client/vault/vault.hpp"
#include "shared/dossier/manifest.hpp"

namespace tarim::client {

struct Submission {
  dossier::Manifest manifest;
  workflow::Command command;  ///< Submit, ready to be queued.
};

/// Prepares the next attempt. NotFound, UnknownPolicy; PageUnreadable, with the page's name in Place, for a
/// page that does not open here and that the server lacks, since such a submission would wait for ever. Does
/// not check whether submitting is allowed now: see Rulebook::check and workflow's allowed().
base::Result<Submission> prepareSubmission(Vault& vault, std::string_view application);

}  // namespace tarim::client
