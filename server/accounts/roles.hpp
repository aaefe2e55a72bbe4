// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Sets of roles, for the tables of who may do what.
#include "shared/policy/role.hpp"

namespace tarim::server {

using policy::Role;
using Roles = std::uint16_t;

constexpr Roles only(Role role) {
  return static_cast<Roles>(1u << static_cast<unsigned>(role));
}
constexpr bool holds(Roles roles, Role role) {
  return (roles & only(role)) != 0;
}

inline constexpr Roles kReviewers = only(Role::BaseOfficer) | only(Role::UnitOfficer) |
                                    only(Role::DepartmentReviewer) | only(Role::CommitteeOffice);
/// Who takes part with a vault that syncs. Experts do not: they get blind copies and nothing else.
inline constexpr Roles kMembers = kReviewers | only(Role::Applicant) | only(Role::Operator);
/// Who votes about applications. They do not sync either: they get what a vote needs.
inline constexpr Roles kCommittee = only(Role::CommitteeMember) | only(Role::CommitteeChair);
inline constexpr Roles kEverybody = kMembers | only(Role::Expert) | kCommittee;

}  // namespace tarim::server
