// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The roles an account can have; one each. Names are those of workflow::Actor::role and of the policy's
// steps.
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace tarim::server {

enum class Role : std::uint8_t {
  Applicant,           ///< 申报人
  BaseOfficer,         ///< 基层单位
  UnitOfficer,         ///< 推荐单位
  DepartmentReviewer,  ///< 审核部门
  CommitteeOffice,     ///< 评委会办事机构
  Operator,
};

inline constexpr std::array<std::string_view, 6> kRoleNames = {
    "applicant", "base_officer", "unit_officer", "department_reviewer", "committee_office", "operator"};

constexpr std::string_view roleName(Role role) {
  return kRoleNames[static_cast<std::size_t>(role)];
}

constexpr std::optional<Role> roleFromName(std::string_view name) {
  for (std::size_t i = 0; i < kRoleNames.size(); ++i)
    if (kRoleNames[i] == name) return static_cast<Role>(i);
  return {};
}

/// A set of roles, for tables.
using Roles = std::uint8_t;
constexpr Roles only(Role role) {
  return static_cast<Roles>(1u << static_cast<unsigned>(role));
}
constexpr bool holds(Roles roles, Role role) {
  return (roles & only(role)) != 0;
}

inline constexpr Roles kReviewers = only(Role::BaseOfficer) | only(Role::UnitOfficer) |
                                    only(Role::DepartmentReviewer) | only(Role::CommitteeOffice);
inline constexpr Roles kEverybody = kReviewers | only(Role::Applicant) | only(Role::Operator);

}  // namespace tarim::server
