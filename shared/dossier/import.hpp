// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads a dossier file. The file is untrusted, so limits are checked first; the policy defines the tables,
// columns and types. Values are cleaned like typed ones (clean_value.hpp).
#include "shared/base/result.hpp"
#include "shared/dossier/dossier.hpp"
#include "shared/policy/policy.hpp"

#include <optional>

namespace tarim::dossier {

struct ImportLimits {
  std::size_t maxBytes = 32u << 20;
  std::size_t maxRows = 5000;
  std::size_t maxDepth = 24;
  std::size_t maxValues = 500000;  ///< Counted before anything is built.
};

/// InvalidInput or TooLarge with Place.path naming the table, row and column: unknown tables or columns,
/// wrong JSON types, duplicate row ids, keys that stand twice, NUL bytes, another policy's dossier. Keys that
/// begin with "//" are remarks and are passed over.
base::Result<Dossier> fromJson(std::string_view text, const policy::Policy& policy, ImportLimits limits = {});

}  // namespace tarim::dossier
