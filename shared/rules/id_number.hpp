// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Citizen identification numbers (GB 11643-1999): 6 digits of the place, 8 of the birth date, 3 of order
// (odd: male) and a check character of ISO 7064 MOD 11-2. A lower-case x is accepted as X and reported, since
// people type it; full-width digits are an error.
#include "shared/base/time.hpp"

#include <optional>
#include <string_view>

namespace tarim::rules {

enum class IdFault { None, FifteenDigits, Length, Characters, BirthDate, Checksum };

struct IdNumber {
  IdFault fault = IdFault::None;
  base::Date birthDate;  ///< When fault is None or Checksum.
  bool male = false;     ///< When fault is None or Checksum.
  bool lowerCaseX = false;
};

IdNumber readIdNumber(std::string_view text);

}  // namespace tarim::rules
