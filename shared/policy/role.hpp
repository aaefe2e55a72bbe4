// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The roles of people, in one table: what each is called in records and on the wire, and what people read. A
// person has one role; a step of a policy's review names the role that acts at it, and the workflow and the
// server's accounts decide by it. It stands here, below shared/workflow, because policies are read first.
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace tarim::policy {

enum class Role : std::uint8_t {
  Applicant,
  BaseOfficer,
  UnitOfficer,
  DepartmentReviewer,
  CommitteeOffice,
  Operator,
  Expert,
  CommitteeMember,
  CommitteeChair,
};

struct RoleRow {
  Role role;
  std::string_view name;  ///< In policies, people.csv, messages and events; never changes.
  std::string_view zh;
  std::string_view en;
};

/// In the order of the enumeration.
inline constexpr std::array<RoleRow, 9> kRoles{{
    {Role::Applicant, "applicant", "申报人", "Applicant"},
    {Role::BaseOfficer, "base_officer", "基层单位审核人", "Reviewer of the base unit"},
    {Role::UnitOfficer, "unit_officer", "推荐单位经办人", "Officer of the recommending unit"},
    {Role::DepartmentReviewer, "department_reviewer", "审核部门", "Reviewing department"},
    {Role::CommitteeOffice, "committee_office", "评委会办公室", "Committee office"},
    {Role::Operator, "operator", "系统管理员", "System administrator"},
    {Role::Expert, "expert", "评审专家", "Expert"},
    {Role::CommitteeMember, "committee_member", "评委会委员", "Member of the committee"},
    {Role::CommitteeChair, "committee_chair", "评委会主任", "Chair of the committee"},
}};

/// Stands in an event's role where no person acted: a deadline passed.
inline constexpr std::string_view kServerActor = "server";

constexpr std::string_view roleName(Role role) {
  return kRoles[static_cast<std::size_t>(role)].name;
}

/// Nothing for a name that is no person's role; kServerActor is none.
constexpr std::optional<Role> roleFromName(std::string_view name) {
  for (const RoleRow& row : kRoles)
    if (row.name == name) return row.role;
  return {};
}

/// Whether somebody of this role decides about other people's applications, at a step of the policy. Experts
/// act at none: they judge blind copies; nor do members of the committee: they vote.
constexpr bool isReviewer(Role role) {
  return role != Role::Applicant && role != Role::Operator && role != Role::Expert &&
         role != Role::CommitteeMember && role != Role::CommitteeChair;
}

}  // namespace tarim::policy
