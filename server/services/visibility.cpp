// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/visibility.hpp"

namespace tarim::server {

using base::Code;
using base::Error;

base::Result<QueueEntry> visibleEntry(db::Database& database, const Identity& identity,
                                      std::string_view application) {
  auto entry = applications::entry(database, application);
  if (!entry) return entry.error();
  const Error unknown(Code::NotFound, "no such application");
  if (!*entry) return unknown;
  const Application& row = (*entry)->application;
  auto visible = maySee(database, identity, row.owner, (*entry)->unit);
  if (!visible) return visible.error();
  if (!*visible) return unknown;
  if (holds(kReviewers, identity.role) && row.summary.submittedAt == 0) return unknown;
  return std::move(**entry);
}

}  // namespace tarim::server
