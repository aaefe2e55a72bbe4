// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/copies.hpp"

#include "server/store/operations.hpp"

#include <algorithm>

namespace tarim::server {

base::Result<void> holdOlderCopies(db::Database& database, const Identity& identity,
                                   const std::vector<wire::Acknowledged>& written,
                                   std::vector<wire::Held>& held) {
  for (const wire::Acknowledged& one : written) {
    // Operations of a device are only in applications of its person.
    const auto highest = operations::highest(database, one.application, identity.device);
    if (!highest) return highest.error();
    if (*highest <= one.sequence) continue;
    std::erase_if(held, [&](const wire::Held& other) { return other.application == one.application; });
    held.push_back({one.application, base::Code::OlderCopy,
                    std::to_string(*highest) + " operations are here, " + std::to_string(one.sequence) +
                        " were written"});
  }
  return {};
}

}  // namespace tarim::server
