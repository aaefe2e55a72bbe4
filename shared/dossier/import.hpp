// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reading a dossier file. Foreign bytes: limits come first; the policy says which tables, columns and types
// there are.
#include "shared/base/result.hpp"
#include "shared/dossier/dossier.hpp"
#include "shared/policy/policy.hpp"

namespace tarim::dossier {

struct ImportLimits {
  std::size_t maxBytes = 32u << 20;
  std::size_t maxRows = 5000;
};

/// InvalidInput or TooLarge with Place.path naming the table, row and column: unknown tables or columns,
/// wrong JSON types, duplicate row ids, NUL bytes, another policy's dossier.
base::Result<Dossier> fromJson(std::string_view text, const policy::Policy& policy, ImportLimits limits = {});

}  // namespace tarim::dossier
