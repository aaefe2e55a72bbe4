// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/draft_limits.hpp"

namespace tarim::server {

using base::Code;
using base::Error;
using base::Result;

Result<void> requireWithinLimits(db::Database& database, std::string_view person,
                                 std::string_view application, const dossier::DraftSize& before) {
  const auto after = draft_sizes::of(database, person, application);
  if (!after) return after.error();
  if (std::string limit = dossier::limitExceeded(before, after->size); !limit.empty())
    return Error(Code::TooLarge, std::move(limit));
  const auto all = draft_sizes::bytesOf(database, person);
  if (!all) return all.error();
  if (*all <= dossier::kMaxBytesOfPerson) return {};
  return Error(Code::TooLarge, "the applications of a person have at most " +
                                   std::to_string(dossier::kMaxBytesOfPerson >> 20) + " MiB of edits");
}

}  // namespace tarim::server
