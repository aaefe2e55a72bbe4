// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Tables of units (a tree), people (their roles: grants.hpp), their devices and their enrolment codes. Tokens
// and codes are stored as SHA-256 only. server/accounts decides what the rows mean.
#include "shared/base/hash.hpp"
#include "shared/db/database.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tarim::server {

struct Unit {
  std::string id;
  std::string name;
  std::string county;
  std::string parent;  ///< Empty for the top.
};

struct Person {
  std::string id;
  std::string name;
  std::string role;  ///< What the person mainly is: a name of policy::kRoles. What they may do: grants.hpp.
  std::string unit;
};

struct Device {
  std::string id;  ///< workflow::deviceIdOf(publicKey)
  std::string person;
  std::string name;
  std::string publicKey;  ///< 64 hex digits.
  base::Hash token;       ///< SHA-256 of the token.
  bool revoked = false;
  std::int64_t enrolledAt = 0;
  std::int64_t lastContact = 0;
  std::string parent = {};  ///< The device whose vault it was a copy of; empty: enrolled with a code.
};

struct EnrolmentCode {
  base::Hash code;  ///< SHA-256 of its normal form.
  std::string person;
  std::int64_t expiresAt = 0;
  std::string usedBy;       ///< Device id; empty while unused.
  std::int64_t madeAt = 0;  ///< 0: by a version that did not keep it.
};

namespace directory {

base::Result<void> putUnit(db::Database& database, const Unit& unit);
base::Result<void> putPerson(db::Database& database, const Person& person);
base::Result<std::optional<Unit>> unit(db::Database& database, std::string_view id);
base::Result<std::optional<Person>> person(db::Database& database, std::string_view id);
base::Result<std::vector<Person>> people(db::Database& database);
/// Everybody of exactly this name.
base::Result<std::vector<Person>> peopleNamed(db::Database& database, std::string_view name);
/// Whether `below` is `unit` or stands anywhere under it.
base::Result<bool> isWithin(db::Database& database, std::string_view below, std::string_view unit);

base::Result<void> putCode(db::Database& database, const EnrolmentCode& code);
base::Result<std::optional<EnrolmentCode>> code(db::Database& database, const base::Hash& hash);
base::Result<void> useCode(db::Database& database, const base::Hash& hash, std::string_view device);

base::Result<void> putDevice(db::Database& database, const Device& device);
base::Result<std::optional<Device>> device(db::Database& database, std::string_view id);
base::Result<std::optional<Device>> deviceByToken(db::Database& database, const base::Hash& token);
base::Result<std::vector<Device>> devicesOf(db::Database& database, std::string_view person);
/// Devices that became devices of their own from copies of this device's vault, directly or through further
/// copies; oldest first.
base::Result<std::vector<Device>> descendantsOf(db::Database& database, std::string_view device);
/// Times after `since` at which this person's devices were made from copies of vaults; ascending.
base::Result<std::vector<std::int64_t>> copiesSince(db::Database& database, std::string_view person,
                                                    std::int64_t since);
base::Result<void> revokeDevice(db::Database& database, std::string_view id);
base::Result<void> setLastContact(db::Database& database, std::string_view device, std::int64_t at);

}  // namespace directory
}  // namespace tarim::server
