// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// People and units from tables: units.csv (id, name, county, parent) and people.csv (id, name, role, unit). A
// single people.csv may bring its units along in further columns unit_name, county and parent. Everything is
// imported, or nothing.
#include "server/accounts/accounts.hpp"

#include <filesystem>

namespace tarim::server {

struct Imported {
  std::size_t units = 0;
  std::size_t people = 0;
};

/// `unitsFile` may be empty. InvalidInput with the file and its line.
base::Result<Imported> importPeople(Accounts& accounts, const std::filesystem::path& unitsFile,
                                    const std::filesystem::path& peopleFile);

}  // namespace tarim::server
