// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a person signs when they submit: the manifest of the draft as it stands, its root, and this device's
// signature under it.
#include "client/vault/vault.hpp"
#include "shared/dossier/manifest.hpp"

namespace tarim::client {

struct Submission {
  dossier::Manifest manifest;
  workflow::Command command;  ///< Submit, ready to be queued.
};

/// Of the attempt that would come next. NotFound, UnknownPolicy; PageUnreadable, with the page's name in
/// Place, when a page that the server does not have yet does not open here either: signed, it would wait for
/// that page without end. Whether it may be submitted now is asked elsewhere: rules (Rulebook::check) and
/// workflow (allowed).
base::Result<Submission> prepareSubmission(Vault& vault, std::string_view application);

}  // namespace tarim::client
