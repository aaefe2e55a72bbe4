// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Applicants know their reviewers by name. This turns the names of a DeclareRecusal into the ids of those who
// could decide about the application.
#include "server/store/applications.hpp"
#include "shared/workflow/command.hpp"

namespace tarim::server {

/// The command with every detail "name" replaced by "person"; other commands as they are. Of several people
/// of one name all are meant. InvalidInput at details.name or details.person: nobody of this name or id
/// decides about applications of this unit.
base::Result<workflow::Command> withPeople(db::Database& database, const workflow::Command& command,
                                           const Application& application);

}  // namespace tarim::server
