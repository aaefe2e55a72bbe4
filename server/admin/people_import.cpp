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
};

/// Reads cells of one row; keeps the first thing that is wrong.
class RowReader {
 public:
  RowReader(const Table& table, const TableRow& row) : m_table(table), m_row(row) {}

  std::string code(const std::string& column) { return keep(column, codeCell(m_row.get(column))); }
  std::string name(const std::string& column, NameOf of) {
    return keep(column, nameCell(m_row.get(column), of));
  }
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

/// Accounts counts in its lists; people look into their files.
Error inTheFile(const Error& error, const Roster& roster, const Table& units, const Table& people) {
  const bool isUnit = error.place().file == "units";
  std::string column = error.place().path;
  // A table of people that brings its units along.
  if (isUnit && units.has("unit_name"))
    column = column == "name" ? "unit_name" : column == "id" ? "unit" : column;
  const std::vector<int>& lines = isUnit ? roster.unitLines : roster.peopleLines;
  const auto index = static_cast<std::size_t>(error.place().row) - 1;
  if (error.code() != base::Code::InvalidInput || index >= lines.size()) return error;
  return (isUnit ? units : people).wrong(lines[index], column, error.detail());
}

}  // namespace

Result<Imported> importPeople(Accounts& accounts, const std::vector<InputFile>& tables) {
  const bool hasUnits = tables.size() > 1;
  const auto people = readTable(tables.back(), {"id", "name", "role", "unit"});
  if (!people) return people.error();
  const auto units = hasUnits ? readTable(tables.front(), {"id", "name", "county", "parent"}) : people;
  if (!units) return units.error();
  Roster roster;
  auto taken = hasUnits ? takeUnits(*units, roster) : takeUnitsBeside(*people, roster);
  if (taken) taken = takePeople(*people, roster);
  if (!taken) return taken.error();
  const auto imported = accounts.import(roster.units, roster.people);
  if (!imported) return inTheFile(imported.error(), roster, *units, *people);
  return Imported{roster.units.size(), roster.people.size()};
}

}  // namespace tarim::server
