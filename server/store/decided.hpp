// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Decided commands with the first answer to each. Senders choose the ids, so an id is unique per person only:
// guessing an id does not reveal another person's answer.
#include "shared/db/database.hpp"
#include "shared/wire/messages.hpp"

#include <optional>

namespace tarim::server::decided {

base::Result<std::optional<wire::CommandResult>> find(db::Database& database, std::string_view person,
                                                      std::string_view command);
/// AlreadyDone when the command has an answer.
base::Result<void> put(db::Database& database, std::string_view person, const wire::CommandResult& result,
                       std::int64_t at);

}  // namespace tarim::server::decided
