// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/directory.hpp"

#include "server/store/rows.hpp"

namespace tarim::server::directory {
namespace {

using base::Result;

constexpr std::string_view kPutUnit =
    "INSERT INTO unit (id, name, county, parent) VALUES (?1, ?2, ?3, ?4) "
    "ON CONFLICT (id) DO UPDATE SET name = ?2, county = ?3, parent = ?4";
constexpr std::string_view kUnit = "SELECT id, name, county, parent FROM unit WHERE id = ?1";
constexpr std::string_view kPutPerson =
    "INSERT INTO person (id, name, role, unit) VALUES (?1, ?2, ?3, ?4) "
    "ON CONFLICT (id) DO UPDATE SET name = ?2, role = ?3, unit = ?4";
constexpr std::string_view kPerson = "SELECT id, name, role, unit FROM person WHERE id = ?1";
constexpr std::string_view kPeople = "SELECT id, name, role, unit FROM person ORDER BY id";
constexpr std::string_view kPeopleNamed =
    "SELECT id, name, role, unit FROM person WHERE name = ?1 ORDER BY id";
/// UNION, not UNION ALL: a loop among the parents ends.
constexpr std::string_view kIsWithin =
    "WITH RECURSIVE above(id) AS (SELECT ?1 UNION SELECT u.parent FROM above a JOIN unit u ON u.id = a.id) "
    "SELECT count(*) FROM above WHERE id = ?2";
constexpr std::string_view kPutCode =
    "INSERT INTO enrolment_code (code, person, expires_at, used_by, made_at) VALUES (?1, ?2, ?3, ?4, ?5)";
constexpr std::string_view kCode =
    "SELECT code, person, expires_at, used_by, made_at FROM enrolment_code WHERE code = ?1";
constexpr std::string_view kUseCode = "UPDATE enrolment_code SET used_by = ?2 WHERE code = ?1";
constexpr std::string_view kPutDevice =
    "INSERT INTO device (id, person, name, public_key, token, revoked, enrolled_at, last_contact, parent) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (id) DO UPDATE SET person = ?2, name = ?3, "
    "public_key = ?4, token = ?5, revoked = ?6, enrolled_at = ?7, last_contact = ?8, parent = ?9";
const std::string kSelectDevice =
    "SELECT id, person, name, public_key, token, revoked, enrolled_at, last_contact, parent FROM device ";
const std::string kDevice = kSelectDevice + "WHERE id = ?1";
const std::string kDeviceByToken = kSelectDevice + "WHERE token = ?1";
const std::string kDevicesOf = kSelectDevice + "WHERE person = ?1 ORDER BY enrolled_at, id";
/// UNION, not UNION ALL: a loop among the parents ends.
constexpr std::string_view kDescendants =
    "WITH RECURSIVE below(id) AS (SELECT id FROM device WHERE parent = ?1 AND parent <> '' "
    "UNION SELECT d.id FROM below b JOIN device d ON d.parent = b.id AND d.parent <> '') "
    "SELECT d.id, d.person, d.name, d.public_key, d.token, d.revoked, d.enrolled_at, d.last_contact, "
    "d.parent FROM below b CROSS JOIN device d WHERE d.id = b.id ORDER BY d.enrolled_at, d.id";
constexpr std::string_view kCopiesSince =
    "SELECT enrolled_at FROM device WHERE person = ?1 AND parent <> '' AND enrolled_at > ?2 "
    "ORDER BY enrolled_at";
constexpr std::string_view kRevokeDevice = "UPDATE device SET revoked = 1 WHERE id = ?1";
constexpr std::string_view kSetLastContact = "UPDATE device SET last_contact = ?2 WHERE id = ?1";

Unit readUnit(const db::Statement& row) {
  return {row.text(0), row.text(1), row.text(2), row.text(3)};
}

Person readPerson(const db::Statement& row) {
  return {row.text(0), row.text(1), row.text(2), row.text(3)};
}

EnrolmentCode readCode(const db::Statement& row) {
  return {rows::hash(row, 0), row.text(1), row.integer(2), row.text(3), row.integer(4)};
}

Device readDevice(const db::Statement& row) {
  return {row.text(0),         row.text(1),    row.text(2),    row.text(3), rows::hash(row, 4),
          row.integer(5) != 0, row.integer(6), row.integer(7), row.text(8)};
}

}  // namespace

Result<void> putUnit(db::Database& database, const Unit& unit) {
  auto put = database.prepare(kPutUnit);
  return put.bind(1, unit.id).bind(2, unit.name).bind(3, unit.county).bind(4, unit.parent).run();
}

Result<void> putPerson(db::Database& database, const Person& person) {
  auto put = database.prepare(kPutPerson);
  return put.bind(1, person.id).bind(2, person.name).bind(3, person.role).bind(4, person.unit).run();
}

Result<std::optional<Unit>> unit(db::Database& database, std::string_view id) {
  auto row = database.prepare(kUnit);
  return rows::first(row.bind(1, id), readUnit);
}

Result<std::optional<Person>> person(db::Database& database, std::string_view id) {
  auto row = database.prepare(kPerson);
  return rows::first(row.bind(1, id), readPerson);
}

Result<std::vector<Person>> people(db::Database& database) {
  auto list = database.prepare(kPeople);
  return rows::all(list, readPerson);
}

Result<std::vector<Person>> peopleNamed(db::Database& database, std::string_view name) {
  auto list = database.prepare(kPeopleNamed);
  return rows::all(list.bind(1, name), readPerson);
}

Result<bool> isWithin(db::Database& database, std::string_view below, std::string_view unit) {
  auto row = database.prepare(kIsWithin);
  const auto count = rows::number(row.bind(1, below).bind(2, unit));
  if (!count) return count.error();
  return *count > 0;
}

Result<void> putCode(db::Database& database, const EnrolmentCode& code) {
  auto put = database.prepare(kPutCode);
  put.bind(1, base::ByteView(code.code.bytes)).bind(2, code.person);
  return put.bind(3, code.expiresAt).bind(4, code.usedBy).bind(5, code.madeAt).run();
}

Result<std::optional<EnrolmentCode>> code(db::Database& database, const base::Hash& hash) {
  auto row = database.prepare(kCode);
  return rows::first(row.bind(1, base::ByteView(hash.bytes)), readCode);
}

Result<void> useCode(db::Database& database, const base::Hash& hash, std::string_view device) {
  auto use = database.prepare(kUseCode);
  return use.bind(1, base::ByteView(hash.bytes)).bind(2, device).run();
}

Result<void> putDevice(db::Database& database, const Device& device) {
  auto put = database.prepare(kPutDevice);
  put.bind(1, device.id).bind(2, device.person).bind(3, device.name).bind(4, device.publicKey);
  put.bind(5, base::ByteView(device.token.bytes)).bind(6, std::int64_t{device.revoked});
  return put.bind(7, device.enrolledAt).bind(8, device.lastContact).bind(9, device.parent).run();
}

Result<std::optional<Device>> device(db::Database& database, std::string_view id) {
  auto row = database.prepare(kDevice);
  return rows::first(row.bind(1, id), readDevice);
}

Result<std::optional<Device>> deviceByToken(db::Database& database, const base::Hash& token) {
  auto row = database.prepare(kDeviceByToken);
  return rows::first(row.bind(1, base::ByteView(token.bytes)), readDevice);
}

Result<std::vector<Device>> devicesOf(db::Database& database, std::string_view person) {
  auto list = database.prepare(kDevicesOf);
  return rows::all(list.bind(1, person), readDevice);
}

Result<std::vector<Device>> descendantsOf(db::Database& database, std::string_view device) {
  auto list = database.prepare(kDescendants);
  return rows::all(list.bind(1, device), readDevice);
}

Result<std::vector<std::int64_t>> copiesSince(db::Database& database, std::string_view person,
                                              std::int64_t since) {
  auto list = database.prepare(kCopiesSince);
  return rows::all(list.bind(1, person).bind(2, since),
                   [](const db::Statement& row) { return row.integer(0); });
}

Result<void> revokeDevice(db::Database& database, std::string_view id) {
  auto revoke = database.prepare(kRevokeDevice);
  return revoke.bind(1, id).run();
}

Result<void> setLastContact(db::Database& database, std::string_view device, std::int64_t at) {
  auto set = database.prepare(kSetLastContact);
  return set.bind(1, device).bind(2, at).run();
}

}  // namespace tarim::server::directory
