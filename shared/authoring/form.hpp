// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A policy's form for programs that fill in dossier files: as JSON, and as an empty dossier with a remark
// about each column. The keys are a stable contract (docs/POLICY.md).
#include "shared/policy/policy.hpp"

#include <boost/json/value.hpp>

namespace tarim::authoring {

/// {"format":1,"policy","hash","cycleYear","title","issuer","kinds","levels","windows","groups"}: years
/// written out, defaults filled in.
boost::json::value formValue(const policy::Policy& policy);

/// An empty dossier file for this policy: every column of every group, one row in each table, and a remark
/// ("// name") before each column. Readable as a dossier.
boost::json::value templateValue(const policy::Policy& policy);

/// "text" … "phone", as in the policy file.
std::string_view typeName(policy::FieldType type);

}  // namespace tarim::authoring
