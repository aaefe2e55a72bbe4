// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Checks the form for the publicity inside the recommending unit (五(二)), with the functions that the server
// uses, so that the server accepts what the form accepts.
#include "shared/policy/policy.hpp"

#include <optional>

namespace tarim::client::app {

struct PublicityForm {
  std::string from;
  std::string to;
  std::string opinion;
};

enum class PublicityLack {
  Nothing,     ///< The form may be sent.
  From,        ///< The first day is missing or does not exist.
  To,          ///< The last day is missing or does not exist.
  Backwards,   ///< The last day is before the first.
  NotOver,     ///< The last day is today or later.
  NoCalendar,  ///< The policy lists no holidays for these days.
  TooShort,    ///< Fewer working days than the clause requires.
  Opinion      ///< The opinion is not the exact sentence.
};

struct PublicityState {
  PublicityLack lack = PublicityLack::From;
  std::optional<int> workingDays;  ///< Nothing until both days are valid.
};

/// `today` in Beijing, by the server's clock.
PublicityState stateOf(const PublicityForm& form, const policy::Policy& policy, base::Date today);

}  // namespace tarim::client::app
