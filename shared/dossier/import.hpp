// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reading a dossier file. Foreign bytes: limits come first; the policy says which tables, columns and types
// there are. Values are cleaned as those that are typed (clean_value.hpp).
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

/// The first cell for a date or month that is written like one and names a day that never was: 2023-02-30,
/// 0000-01. A person who types it gets a finding; a file that was made by a program is wrong as a whole.
std::optional<base::Error> findImpossibleDate(const Dossier& dossier, const policy::Policy& policy);

}  // namespace tarim::dossier
