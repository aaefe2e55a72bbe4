// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A policy's form, for programs and for people who fill in a dossier file with a program: as JSON, and as an
// empty dossier that says of each column what it means. The keys are a contract (docs/POLICY.md).
#include "shared/policy/policy.hpp"

#include <boost/json/value.hpp>

namespace tarim::authoring {

/// {"format":1,"policy","hash","cycleYear","title","issuer","kinds","levels","windows","groups"}: years
/// written out, defaults filled in.
boost::json::value formValue(const policy::Policy& policy);

/// A dossier file for this policy with every column of every group, all empty, one row in each table, and
/// remarks ("// name") before each. Reads back as a dossier.
boost::json::value templateValue(const policy::Policy& policy);

/// "text" … "phone", as the policy file has it.
std::string_view typeName(policy::FieldType type);

}  // namespace tarim::authoring
