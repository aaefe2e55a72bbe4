// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Commands that were decided, with the first answer each got. Ids are made by their senders, so they count
// per person: nobody meets another's answer by guessing an id.
#include "shared/db/database.hpp"
#include "shared/wire/messages.hpp"

#include <optional>

namespace tarim::server::decided {

base::Result<std::optional<wire::CommandResult>> find(db::Database& database, std::string_view person,
                                                      std::string_view command);
/// AlreadyDone when there is an answer.
base::Result<void> put(db::Database& database, std::string_view person, const wire::CommandResult& result,
                       std::int64_t at);

}  // namespace tarim::server::decided
