// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The publicity of the recommending unit (五(二)) as a form: what still keeps it from being sent, with the
// same functions as the server uses, so that what the form lets through is not sent back.
#include "shared/policy/policy.hpp"

#include <optional>

namespace tarim::client::app {

struct PublicityForm {
  std::string from;
  std::string to;
  std::string opinion;
};

enum class PublicityLack {
  Nothing,     ///< It may be sent.
  From,        ///< No first day, or none that exists.
  To,          ///< No last day, or none that exists.
  Backwards,   ///< Ends before it begins.
  NotOver,     ///< The last day is today or later.
  NoCalendar,  ///< The policy has no list of holidays for these days: refused, not guessed.
  TooShort,    ///< Fewer working days than the clause asks.
  Opinion      ///< Not the exact sentence.
};

struct PublicityState {
  PublicityLack lack = PublicityLack::From;
  std::optional<int> workingDays;  ///< As soon as both days can be counted.
};

/// `today` in Beijing, by the server's clock.
PublicityState stateOf(const PublicityForm& form, const policy::Policy& policy, base::Date today);

}  // namespace tarim::client::app
