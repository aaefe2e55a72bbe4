// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who has an application in hand, and what they had typed. A lease that ended, or was released, leaves its
// note. What a lease means is decided in server/services.
#include "shared/db/database.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace tarim::server {

struct Lease {
  std::string holder;      ///< Person; empty: released.
  std::int64_t until = 0;  ///< Holds up to here.
  std::string note;
};

namespace leases {

base::Result<std::optional<Lease>> find(db::Database& database, std::string_view application);
base::Result<void> put(db::Database& database, std::string_view application, const Lease& lease);

}  // namespace leases
}  // namespace tarim::server
