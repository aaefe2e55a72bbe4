// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Leases: which reviewer works on an application, and that reviewer's unsent note. The note stays when the
// lease ends or is released. server/services decides what a lease means.
#include "shared/db/database.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace tarim::server {

struct Lease {
  std::string holder;      ///< Person; empty: released.
  std::int64_t until = 0;  ///< End of the lease.
  std::string note;
};

namespace leases {

base::Result<std::optional<Lease>> find(db::Database& database, std::string_view application);
base::Result<void> put(db::Database& database, std::string_view application, const Lease& lease);

}  // namespace leases
}  // namespace tarim::server
