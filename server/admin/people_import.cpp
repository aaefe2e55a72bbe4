// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/people_import.hpp"

#include "server/admin/table.hpp"
#include "server/admin/table_cells.hpp"

#include <algorithm>

namespace tarim::server {

namespace {

using base::Error;
using base::Result;

/// What Accounts::import takes, and the line of the file that each came from.
struct Roster {
  std::vector<Unit> units;
  std::vector<int> unitLines;
  std::vector<Person> people;
  std::vector<int> peopleLines;
  std::vector<Grant> roles;
  std::vector<int> roleLines;
};

/// Reads cells of one row; keeps the first thing that is wrong.
class RowReader {
 public:
  RowReader(const Table& table, const TableRow& row) : m_table(table), m_row(row) {}

  std::string code(const std::string& column) { return keep(column, codeCell(m_row.get(column))); }
  std::string name(const std::string& column, NameOf of) {
    return keep(column, nameCell(m_row.get(column), of));
  }
  /// A day; spreadsheets write 2024-09-01 as 2024/9/1.
  std::string day(const std::string& column) { return keep(column, dayCell(m_row.get(column))); }
  [[nodiscard]] const std::optional<Error>& failure() const { return m_failure; }

 private:
  std::string keep(const std::string& column, Result<std::string> read) {
    if (read) return std::move(*read);
    if (!m_failure) m_failure = m_table.wrong(m_row.line, column, read.error().detail());
    return {};
  }

  const Table& m_table;
  const TableRow& m_row;
  std::optional<Error> m_failure;
};

Result<void> takeUnits(const Table& table, Roster& roster) {
  for (const TableRow& row : table.rows) {
    RowReader read(table, row);
    roster.units.push_back(
        {read.code("id"), read.name("name", NameOf::Unit), read.code("county"), read.code("parent")});
    roster.unitLines.push_back(row.line);
    if (read.failure()) return *read.failure();
  }
  return {};
}

/// A unit that many people's rows name is taken from the first that gives it a name.
Result<void> takeUnitsBeside(const Table& table, Roster& roster) {
  for (const TableRow& row : table.rows) {
    RowReader read(table, row);
    const std::string id = read.code("unit");
    const auto isSame = [&](const Unit& unit) { return unit.id == id; };
    const bool isKnown = std::any_of(roster.units.begin(), roster.units.end(), isSame);
    if (!isKnown && !base::isBlank(row.get("unit_name"))) {
      roster.units.push_back(
          {id, read.name("unit_name", NameOf::Unit), read.code("county"), read.code("parent")});
      roster.unitLines.push_back(row.line);
    }
    if (read.failure()) return *read.failure();
  }
  return {};
}

Result<void> takePeople(const Table& table, Roster& roster) {
  for (const TableRow& row : table.rows) {
    RowReader read(table, row);
    roster.people.push_back(
        {read.code("id"), read.name("name", NameOf::Person), read.code("role"), read.code("unit")});
    roster.peopleLines.push_back(row.line);
    if (read.failure()) return *read.failure();
  }
  return {};
}

Result<void> takeRoles(const Table& table, Roster& roster) {
  for (const TableRow& row : table.rows) {
    RowReader read(table, row);
    roster.roles.push_back({read.code("person"), read.code("role"), read.code("unit"), read.code("for"),
                            read.day("from"), read.day("until")});
    roster.roleLines.push_back(row.line);
    if (read.failure()) return *read.failure();
  }
  return {};
}

/// What was given; a table that was not has no rows.
struct Tables {
  Table units;
  Table people;
  Table roles;
  bool hasUnits = false;
};

bool isRoles(const Table& table) {
  return table.has("person") && !table.has("id");
}

Result<Tables> readTables(std::vector<InputFile> files) {
  Tables tables;
  auto last = readTable(files.back(), {});
  if (!last) return last.error();
  if (isRoles(*last)) {
    auto roles = readTable(files.back(), {"person", "role", "unit"});
    if (!roles) return roles.error();
    tables.roles = std::move(*roles);
    files.pop_back();
  } else if (files.size() > 2) {
    return last->wrong(1, "person", "the third table is roles.csv, with the column \"person\"");
  }
  if (files.empty()) return tables;
  auto people = readTable(files.back(), {"id", "name", "role", "unit"});
  if (!people) return people.error();
  tables.people = std::move(*people);
  tables.hasUnits = files.size() > 1;
  auto units = tables.hasUnits ? readTable(files.front(), {"id", "name", "county", "parent"})
                               : Result<Table>(tables.people);
  if (!units) return units.error();
  tables.units = std::move(*units);
  return tables;
}

/// Accounts counts in its lists; people look into their files.
Error inTheFile(const Error& error, const Roster& roster, const Tables& tables) {
  const bool isUnit = error.place().file == "units";
  const bool isRole = error.place().file == "roles";
  std::string column = error.place().path;
  // A table of people that brings its units along.
  if (isUnit && tables.units.has("unit_name"))
    column = column == "name" ? "unit_name" : column == "id" ? "unit" : column;
  const std::vector<int>& lines = isUnit ? roster.unitLines : isRole ? roster.roleLines : roster.peopleLines;
  const Table& table = isUnit ? tables.units : isRole ? tables.roles : tables.people;
  const auto index = static_cast<std::size_t>(error.place().row) - 1;
  if (error.code() != base::Code::InvalidInput || index >= lines.size()) return error;
  return table.wrong(lines[index], column, error.detail());
}

}  // namespace

Result<Imported> importPeople(Accounts& accounts, const std::vector<InputFile>& files) {
  const auto tables = readTables(files);
  if (!tables) return tables.error();
  Roster roster;
  auto taken = tables->hasUnits ? takeUnits(tables->units, roster) : takeUnitsBeside(tables->people, roster);
  if (taken) taken = takePeople(tables->people, roster);
  if (taken) taken = takeRoles(tables->roles, roster);
  if (!taken) return taken.error();
  const auto imported = accounts.import(roster.units, roster.people, roster.roles);
  if (!imported) return inTheFile(imported.error(), roster, *tables);
  return Imported{roster.units.size(), roster.people.size(), roster.roles.size()};
}

}  // namespace tarim::server
