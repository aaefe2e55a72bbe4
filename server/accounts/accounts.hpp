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
// Visibility: a base or unit officer and a department reviewer see the applications of people whose unit is
// theirs or stands below it; the committee's office and the operator see all; an applicant sees their own; an
// expert sees none, only blind copies of those that are assigned (server/services/blind.hpp). An application
// that may not be seen is NotFound, never NotAllowed.
#include "server/accounts/rate_limit.hpp"
#include "server/accounts/roles.hpp"
#include "server/store/directory.hpp"
#include "server/store/enrolment_codes.hpp"
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

  /// Imports all rows or none; updates people and units that exist. InvalidInput with Place{file: "units" or
  /// "people", row: 1-based} and the reason: an invalid id or role, an unknown unit or parent, a loop of
  /// parents.
  base::Result<void> import(const std::vector<Unit>& units, const std::vector<Person>& people);
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

/// Whether this identity may see the applications of `owner`, a person in unit `ownerUnit`.
base::Result<bool> maySee(db::Database& database, const Identity& identity, std::string_view owner,
                          std::string_view ownerUnit);

}  // namespace tarim::server
