// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/blind.hpp"

#include "server/store/rows.hpp"

namespace tarim::server::blind {
namespace {

using base::Result;

constexpr std::string_view kAssign =
    "INSERT INTO blind_dossier (number, expert, application, assigned_at) VALUES (?1, ?2, ?3, ?4) "
    "ON CONFLICT (expert, application) DO NOTHING";
const std::string kAssignment = "SELECT number, expert, application, assigned_at FROM blind_dossier ";
const std::string kFindAssignment = kAssignment + "WHERE number = ?1";
const std::string kAssignmentsOf = kAssignment + "WHERE expert = ?1 ORDER BY number";
constexpr std::string_view kApplications =
    "SELECT id FROM application WHERE phase = 'received' ORDER BY cycle, number, id";

const std::string kPage =
    "SELECT application, attachment, sheet, root, source, state, copy, hash, found, text_read, masks "
    "FROM blind_page ";
const std::string kPagesOf = kPage + "WHERE application = ?1 ORDER BY attachment, sheet";
const std::string kFindPage = kPage + "WHERE application = ?1 AND attachment = ?2 AND sheet = ?3";
const std::string kBlocked = kPage + "WHERE state = 'blocked' ORDER BY application, attachment, sheet";
constexpr std::string_view kPutPage =
    "INSERT INTO blind_page (application, attachment, sheet, root, source, state, copy, hash, found, "
    "text_read, masks) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) "
    "ON CONFLICT (application, attachment, sheet) DO UPDATE SET root = excluded.root, "
    "source = excluded.source, state = excluded.state, copy = excluded.copy, hash = excluded.hash, "
    "found = excluded.found, text_read = excluded.text_read, masks = excluded.masks";
constexpr std::string_view kRemovePage =
    "DELETE FROM blind_page WHERE application = ?1 AND attachment = ?2 AND sheet = ?3";

constexpr std::string_view kPutNumber =
    "INSERT INTO blind_page_number (number, dossier, attachment, sheet) VALUES (?1, ?2, ?3, ?4) "
    "ON CONFLICT (dossier, attachment, sheet) DO NOTHING";
const std::string kNumber = "SELECT number, dossier, attachment, sheet FROM blind_page_number ";
const std::string kNumberOf = kNumber + "WHERE dossier = ?1 AND attachment = ?2 AND sheet = ?3";
const std::string kFindNumber = kNumber + "WHERE number = ?1";

template <base::Record T>
T read(const db::Statement& row) {
  return rows::record<T>(row);
}

}  // namespace

Result<void> assign(db::Database& database, const BlindAssignment& assignment) {
  auto row = database.prepare(kAssign);
  return rows::bind(row, 1, assignment).run();
}

Result<std::optional<BlindAssignment>> assignment(db::Database& database, std::string_view number) {
  auto row = database.prepare(kFindAssignment);
  return rows::first(row.bind(1, number), read<BlindAssignment>);
}

Result<std::vector<BlindAssignment>> assignmentsOf(db::Database& database, std::string_view expert) {
  auto list = database.prepare(kAssignmentsOf);
  return rows::all(list.bind(1, expert), read<BlindAssignment>);
}

Result<std::vector<std::string>> applications(db::Database& database) {
  auto list = database.prepare(kApplications);
  return rows::all(list, rows::firstText);
}

Result<std::vector<BlindPage>> pagesOf(db::Database& database, std::string_view application) {
  auto list = database.prepare(kPagesOf);
  return rows::all(list.bind(1, application), read<BlindPage>);
}

Result<std::optional<BlindPage>> page(db::Database& database, std::string_view application,
                                      std::string_view attachment, std::int64_t sheet) {
  auto row = database.prepare(kFindPage);
  return rows::first(row.bind(1, application).bind(2, attachment).bind(3, sheet), read<BlindPage>);
}

Result<void> putPage(db::Database& database, const BlindPage& page) {
  auto row = database.prepare(kPutPage);
  return rows::bind(row, 1, page).run();
}

Result<void> removePage(db::Database& database, const BlindPage& page) {
  auto row = database.prepare(kRemovePage);
  return row.bind(1, page.application).bind(2, page.attachment).bind(3, page.sheet).run();
}

Result<std::vector<BlindPage>> blocked(db::Database& database) {
  auto list = database.prepare(kBlocked);
  return rows::all(list, read<BlindPage>);
}

Result<void> putNumber(db::Database& database, const BlindPageNumber& number) {
  auto row = database.prepare(kPutNumber);
  return rows::bind(row, 1, number).run();
}

Result<std::optional<BlindPageNumber>> numberOf(db::Database& database, std::string_view dossier,
                                                std::string_view attachment, std::int64_t sheet) {
  auto row = database.prepare(kNumberOf);
  return rows::first(row.bind(1, dossier).bind(2, attachment).bind(3, sheet), read<BlindPageNumber>);
}

Result<std::optional<BlindPageNumber>> number(db::Database& database, std::string_view number) {
  auto row = database.prepare(kFindNumber);
  return rows::first(row.bind(1, number), read<BlindPageNumber>);
}

}  // namespace tarim::server::blind
