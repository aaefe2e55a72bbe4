// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Accounts: who a request comes from, and how far an officer sees.
//
// A person becomes known by import, a device by a one-time code. A token is 256 random bits, kept as its
// SHA-256 only; revoking a device makes its token unknown. A repeated enrolment with the same code and device
// key gets a fresh token (and the old one ends), so a lost answer loses nothing. Wrong codes are counted per
// peer and slow it down.
//
// A vault that turns out to be a copy of a device becomes a device of its own without a code, vouched for by
// the device that it was (its token and its key). Such a device names its parent: revoking a device revokes
// all that came from it. A device that enrols with a code stands on its own, whatever it came from.
//
// Visibility: a base or unit officer and a department reviewer see the applications of people whose unit is
// theirs or stands below it; the committee's office and the operator see all; an applicant sees what is their
// own. What is out of reach is NotFound, never NotAllowed.
#include "server/accounts/rate_limit.hpp"
#include "server/accounts/roles.hpp"
#include "server/store/directory.hpp"
#include "server/store/store.hpp"
#include "shared/wire/messages.hpp"

#include <chrono>

namespace tarim::server {

/// Devices without a code that one person may get within 24 hours: a stolen token cannot fill the table.
inline constexpr std::size_t kCopiesPerDay = 10;

/// The authenticated sender of a request.
struct Identity {
  Person person;
  Role role = Role::Applicant;
  std::string device;
  std::string devicePublicKey;  ///< 64 hex digits.
  std::int64_t lastContact = 0;
};

struct Enrolled {
  Person person;
  Unit unit;
  std::string device;
  std::string token;
};

class Accounts {
 public:
  explicit Accounts(Store& store);

  /// Everything or nothing; people and units that exist are brought up to date. InvalidInput with Place{file:
  /// "units" or "people", row: 1-based} and the reason: an id or role that is none, a unit or parent that is
  /// not there, a loop.
  base::Result<void> import(const std::vector<Unit>& units, const std::vector<Person>& people);
  /// A fresh one-time code: 16 characters to be read over the telephone, in groups of four. NotFound: no such
  /// person.
  base::Result<std::string> makeEnrolmentCode(std::string_view person, std::chrono::seconds validity);
  /// The device and all that came from it by copying: those are revoked now, the named one first. NotFound
  /// when there is none.
  base::Result<std::vector<Device>> revokeDevice(std::string_view device);
  base::Result<std::vector<Device>> devicesOf(std::string_view person);

  /// CodeUnknown, CodeExpired, CodeUsed, InvalidInput (device key), Throttled (detail: seconds).
  base::Result<Enrolled> enrol(const wire::EnrolRequest& request, std::string_view peer);
  /// `identity`'s vault turned out to be a copy: it goes on under another key. Repeating it with the same key
  /// gives a fresh token until that device has synced, so a lost answer loses nothing; after that
  /// AlreadyDone. InvalidInput (key, signature), NotAuthenticated (revoked meanwhile), Throttled (detail:
  /// seconds) when this person got kCopiesPerDay such devices within a day.
  base::Result<Enrolled> newDevice(const Identity& identity, const wire::NewDeviceRequest& request);
  /// From the value of an Authorization header. NotAuthenticated.
  base::Result<Identity> authenticate(std::string_view authorization);
  /// Of a device that says something without a token (in a package, which it signed). NotAuthenticated when
  /// it is unknown or revoked.
  base::Result<Identity> identityOf(std::string_view device);

 private:
  Store& m_store;
  RateLimit m_wrongCodes;
};

/// Whether what belongs to `owner` (a person in unit `ownerUnit`) is in this identity's reach.
base::Result<bool> maySee(db::Database& database, const Identity& identity, std::string_view owner,
                          std::string_view ownerUnit);

}  // namespace tarim::server
