// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Accounts: authenticates the sender of a request, and decides which applications an officer may see.
//
// People are added by import, devices enrol with one-time codes. A token is 256 random bits, stored as
// SHA-256 only; revoking a device makes its token unknown. A repeated enrolment with the same code and device
// key gets a fresh token and ends the old one, so a lost answer does no harm. Wrong codes are counted per
// peer and throttle further wrong ones from there. A right code is never throttled: many people share one
// address, and a code of 80 random bits is not found by guessing, however fast. Codes that were used or have
// expired count as wrong.
//
// A vault that turns out to be a copy becomes a device of its own without a code: the token and the key of
// the original device authorize it. Such a device names its parent, and revoking a device revokes all devices
// made from it. A device that enrols with a code has no parent.
//
// A person may have several roles, each for a unit and between two days, and may act in somebody's place
// (server/store/grants.hpp). A day begins and ends in Beijing. What a request may do is asked of every role
// that is in force when it arrives.
//
// Visibility, by each role: a base or unit officer and a department reviewer see the applications of people
// whose unit is the role's or stands below it; the committee's office and the operator see all; an applicant
// sees their own; an expert sees none, only blind copies of those that are assigned
// (server/services/blind.hpp). An application that may not be seen is NotFound, never NotAllowed.
#include "server/accounts/rate_limit.hpp"
#include "server/accounts/roles.hpp"
#include "server/store/directory.hpp"
#include "server/store/enrolment_codes.hpp"
#include "server/store/grants.hpp"
#include "server/store/store.hpp"
#include "shared/wire/messages.hpp"

#include <chrono>

namespace tarim::server {

/// Devices without a code that one person may get within 24 hours: a stolen token cannot fill the table.
inline constexpr std::size_t kCopiesPerDay = 10;

/// A role of the sender, with the grant that gives it.
struct HeldRole {
  Role role = Role::Applicant;
  Grant grant;
};

/// The authenticated sender of a request.
struct Identity {
  Person person;
  Role role = Role::Applicant;  ///< Of the first role in force: what the person mainly is. Decide by `may()`.
  std::string device;
  std::string devicePublicKey;  ///< 64 hex digits.
  std::int64_t lastContact = 0;
  std::vector<HeldRole> roles = {};   ///< In force; the person's own first.
  std::vector<HeldRole> former = {};  ///< Not in force: over, taken away or not begun.

  /// Whether any role in force is one of these.
  [[nodiscard]] bool may(Roles anyOf) const;
  /// The same, or once was.
  [[nodiscard]] bool mayOrMight(Roles anyOf) const;
};

/// Whether the role may be used on the Beijing day of `now`: begun, not over, not taken away.
bool isInForce(const Grant& grant, base::Instant now);
/// The person's roles that are in force at `now`.
base::Result<std::vector<HeldRole>> rolesInForce(db::Database& database, std::string_view person,
                                                 base::Instant now);
/// Why a role is not in force, for the person whose it was: "base_officer at qiemo_station ended with
/// 2024-09-10".
std::string describeEnd(const HeldRole& role, base::Instant now);

struct Enrolled {
  Person person;
  Unit unit;
  std::string device;
  std::string token;
};

class Accounts {
 public:
  explicit Accounts(Store& store);

  /// Imports all rows or none; updates people and units that exist. InvalidInput with Place{file: "units",
  /// "people" or "roles", row: 1-based} and the reason: an invalid id or role, an unknown unit, parent or
  /// person, a loop of parents, a merged unit, days that end before they begin, somebody to stand in for who
  /// has no such role. A person's role in `people` is a role without days, and replaces the one of the last
  /// import; `roles` are further ones. A role that was taken away stays so: it is given again with a new
  /// first day.
  base::Result<void> import(const std::vector<Unit>& units, const std::vector<Person>& people,
                            const std::vector<Grant>& roles = {});
  /// All roles of a person, in force or not. NotFound: no such person.
  base::Result<std::vector<Grant>> rolesOf(std::string_view person);
  /// Takes a role away at once, from the person and from those who stand in; returns the rows that ended.
  /// NotFound: the person has no such role.
  base::Result<std::vector<Grant>> revokeRole(std::string_view person, std::string_view role,
                                              std::string_view unit);
  /// Moves people, roles and the units below `from` to `into` in one commit; `from` is no unit any more, and
  /// tables that name it are refused. Events stay as they were. NotFound; InvalidInput: one unit twice, or
  /// `into` stands below `from`.
  base::Result<void> mergeUnit(std::string_view from, std::string_view into);
  /// A fresh one-time code: 16 characters in groups of four, easy to read over the telephone. NotFound: no
  /// such person.
  base::Result<std::string> makeEnrolmentCode(std::string_view person, std::chrono::seconds validity);
  /// Codes that can still be used, the oldest first.
  base::Result<std::vector<OpenCode>> openCodes();
  /// The name of a code that is not a secret: eight hex digits of its SHA-256.
  static std::string markOf(const base::Hash& code);
  /// Ends a code, named by itself or by its mark. NotFound: no open code has this name. InvalidInput: several
  /// have this mark.
  base::Result<OpenCode> withdrawCode(std::string_view name);
  /// Revokes the device and all devices made from copies of its vault; returns those revoked now, the named
  /// device first. NotFound: no such device.
  base::Result<std::vector<Device>> revokeDevice(std::string_view device);
  base::Result<std::vector<Device>> devicesOf(std::string_view person);

  /// CodeUnknown, CodeExpired, CodeUsed, InvalidInput (device key), Throttled (detail: seconds; of wrong
  /// codes only).
  base::Result<Enrolled> enrol(const wire::EnrolRequest& request, std::string_view peer);
  /// Makes a device of its own for a copy of `identity`'s vault, with a new key. Repeating the request with
  /// the same key gives a fresh token until that device has synced, so a lost answer does no harm; after that
  /// AlreadyDone. InvalidInput (key, signature), NotAuthenticated (revoked meanwhile), Throttled (detail:
  /// seconds) when this person got kCopiesPerDay such devices within a day.
  base::Result<Enrolled> newDevice(const Identity& identity, const wire::NewDeviceRequest& request);
  /// The sender, from the value of an Authorization header. NotAuthenticated.
  base::Result<Identity> authenticate(std::string_view authorization);
  /// The identity of a device that sends no token because it signed a package. NotAuthenticated when the
  /// device is unknown or revoked.
  base::Result<Identity> identityOf(std::string_view device);

 private:
  /// CodeUnknown, CodeUsed, CodeExpired or Throttled for a code with which this device cannot enrol: it does
  /// not come to the writer.
  base::Result<void> refuseGuess(std::string_view typed, const std::string& device, std::string_view peer,
                                 base::Instant now);

  Store& m_store;
  RateLimit m_wrongCodes;
};

/// Whether this person may see, by this one role, the applications of `owner`, a person in unit `ownerUnit`.
base::Result<bool> maySee(db::Database& database, const HeldRole& role, std::string_view owner,
                          std::string_view ownerUnit);

}  // namespace tarim::server
