// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/review/publicity.hpp"

namespace tarim::client::app {

PublicityState stateOf(const PublicityForm& form, const policy::Policy& policy, base::Date today) {
  const auto from = base::parseDate(form.from);
  if (!from) return {PublicityLack::From, {}};
  const auto to = base::parseDate(form.to);
  if (!to) return {PublicityLack::To, {}};
  if (*to < *from) return {PublicityLack::Backwards, {}};
  const auto days = policy::workingDays(policy.calendar, *from, *to);
  if (!days) return {PublicityLack::NoCalendar, {}};
  if (*to >= today) return {PublicityLack::NotOver, *days};
  if (*days < policy.review.publicityWorkingDays) return {PublicityLack::TooShort, *days};
  if (form.opinion != policy.review.opinionSentence) return {PublicityLack::Opinion, *days};
  return {PublicityLack::Nothing, *days};
}

}  // namespace tarim::client::app
