// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Enrolment codes that can still be used: how old they are, and their end before the time.
#include "shared/base/hash.hpp"
#include "shared/db/database.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tarim::server {

struct OpenCode {
  base::Hash code;  ///< SHA-256 of its normal form.
  std::string person;
  std::int64_t madeAt = 0;  ///< 0: by a version that did not keep it.
  std::int64_t expiresAt = 0;
};

namespace enrolment_codes {

/// Unused and not expired at `now`; the oldest first.
base::Result<std::vector<OpenCode>> open(db::Database& database, std::int64_t now);
/// The code expires at `now`, unless it was used or has expired.
base::Result<void> end(db::Database& database, const base::Hash& code, std::int64_t now);

}  // namespace enrolment_codes
}  // namespace tarim::server
