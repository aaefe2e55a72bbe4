// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/people_import.hpp"

#include "server/admin/csv.hpp"

#include <algorithm>

namespace tarim::server {

namespace {

using base::Error;

/// What Accounts::import takes, and the line of the file that each came from.
struct Table {
  std::vector<Unit> units;
  std::vector<int> unitLines;
  std::vector<Person> people;
  std::vector<int> peopleLines;
};

base::Result<Csv> readTable(const InputFile& file, const std::vector<std::string>& needed) {
  return readCsv(base::textOf(file.bytes), file.name, needed);
}

void takeUnits(const Csv& csv, Table& table) {
  for (const CsvRow& row : csv.rows) {
    table.units.push_back({row.get("id"), row.get("name"), row.get("county"), row.get("parent")});
    table.unitLines.push_back(row.line);
  }
}

/// A unit that many people's rows name is taken from the first that gives it a name.
void takeUnitsBeside(const Csv& csv, Table& table) {
  for (const CsvRow& row : csv.rows) {
    const std::string id = row.get("unit");
    const auto same = [&](const Unit& unit) { return unit.id == id; };
    if (row.get("unit_name").empty() || std::any_of(table.units.begin(), table.units.end(), same)) continue;
    table.units.push_back({id, row.get("unit_name"), row.get("county"), row.get("parent")});
    table.unitLines.push_back(row.line);
  }
}

void takePeople(const Csv& csv, Table& table) {
  for (const CsvRow& row : csv.rows) {
    table.people.push_back({row.get("id"), row.get("name"), row.get("role"), row.get("unit")});
    table.peopleLines.push_back(row.line);
  }
}

/// Accounts counts in its lists; people look into their files.
Error inTheFile(const Error& error, const Table& table, const std::string& unitsName,
                const std::string& peopleName) {
  const bool isUnit = error.place().file == "units";
  const std::vector<int>& lines = isUnit ? table.unitLines : table.peopleLines;
  const auto index = static_cast<std::size_t>(error.place().row) - 1;
  if (error.code() != base::Code::InvalidInput || index >= lines.size()) return error;
  return Error(error.code(), error.detail(),
               {.file = isUnit ? unitsName : peopleName, .path = {}, .row = lines[index]});
}

}  // namespace

base::Result<Imported> importPeople(Accounts& accounts, const std::vector<InputFile>& tables) {
  const bool hasUnits = tables.size() > 1;
  Table table;
  const auto people = readTable(tables.back(), {"id", "name", "role", "unit"});
  if (!people) return people.error();
  if (hasUnits) {
    const auto units = readTable(tables.front(), {"id", "name", "county", "parent"});
    if (!units) return units.error();
    takeUnits(*units, table);
  } else {
    takeUnitsBeside(*people, table);
  }
  takePeople(*people, table);
  const auto imported = accounts.import(table.units, table.people);
  if (!imported) return inTheFile(imported.error(), table, tables.front().name, tables.back().name);
  return Imported{table.units.size(), table.people.size()};
}

}  // namespace tarim::server
