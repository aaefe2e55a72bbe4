// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Imports people and units from tables: units.csv (id, name, county, parent) and people.csv (id, name, role,
// unit). A single people.csv may define its units in the further columns unit_name, county and parent. A last
// table with the column "person" has further roles: roles.csv (person, role, unit, and from, until, for,
// which may be empty). All rows are imported, or none.
#include "server/accounts/accounts.hpp"
#include "server/admin/input_file.hpp"

namespace tarim::server {

struct Imported {
  std::size_t units = 0;
  std::size_t people = 0;
  std::size_t roles = 0;
};

/// `files`: people.csv, or units.csv and people.csv; then, perhaps, roles.csv, which may be the only one.
/// InvalidInput with the file and its line.
base::Result<Imported> importPeople(Accounts& accounts, const std::vector<InputFile>& files);

}  // namespace tarim::server
