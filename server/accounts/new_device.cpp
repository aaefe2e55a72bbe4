// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A copy of a device's vault becomes a device of its own: see accounts.hpp.
#include "server/accounts/accounts.hpp"
#include "server/accounts/codes.hpp"
#include "server/store/turns.hpp"
#include "shared/workflow/device_id.hpp"

#include <algorithm>

namespace tarim::server {
namespace {

using base::Code;
using base::Error;
using base::Place;
using base::Result;

constexpr std::chrono::hours kWindowOfCopies{24};

Error unfit(const char* path, std::string why) {
  return {Code::InvalidInput, std::move(why), Place{{}, path}};
}

/// Whether the original device has signed the new key.
Result<void> requireVouched(const Identity& identity, const wire::NewDeviceRequest& request) {
  const auto key = base::hashFromHex(identity.devicePublicKey);
  const auto signature = base::fromHex(request.signature);
  const std::string text = workflow::newDeviceText(request.devicePublicKey);
  if (key && signature && crypto::verify(key->bytes, base::bytesOf(text), *signature)) return {};
  return unfit("$.signature", "not this device's signature under the new key");
}

/// Throttled with the seconds until the next such device is allowed.
Result<void> requireShare(db::Database& database, const std::string& person, base::Instant now) {
  const auto made = directory::copiesSince(database, person, base::toMillis(now - kWindowOfCopies));
  if (!made) return made.error();
  if (made->size() < kCopiesPerDay) return {};
  const base::Instant free = base::fromMillis((*made)[made->size() - kCopiesPerDay]) + kWindowOfCopies;
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(free - now).count();
  return Error{Code::Throttled, std::to_string(std::max<std::int64_t>(seconds, 1))};
}

/// The row to store. A known key means that this request is repeated after a lost answer; if its device has
/// synced, another copy of the vault uses the key.
Result<Device> childOf(db::Database& database, const Identity& identity,
                       const wire::NewDeviceRequest& request, const std::string& id, base::Instant now) {
  auto known = directory::device(database, id);
  if (!known) return known.error();
  if (*known) {
    Device& device = **known;
    if (device.person != identity.person.id)
      return unfit("$.devicePublicKey", "the key belongs to somebody else's device");
    const bool isRepeated = device.parent == identity.device && !device.revoked && device.lastContact == 0;
    if (!isRepeated) return Error{Code::AlreadyDone, "the key is a device's already"};
    return std::move(device);
  }
  const auto share = requireShare(database, identity.person.id, now);
  if (!share) return share.error();
  const auto parent = directory::device(database, identity.device);
  if (!parent) return parent.error();
  if (!*parent || (*parent)->revoked) return Error{Code::NotAuthenticated};
  const std::string& name = request.deviceName.empty() ? (*parent)->name : request.deviceName;
  return Device{id,    identity.person.id,  name, request.devicePublicKey, {},
                false, base::toMillis(now), 0,    identity.device};
}

}  // namespace

Result<Enrolled> Accounts::newDevice(const Identity& identity, const wire::NewDeviceRequest& request) {
  const auto id = workflow::deviceIdOf(request.devicePublicKey);
  if (!id) return unfit("$.devicePublicKey", id.error().detail());
  const auto signedByParent = requireVouched(identity, request);
  if (!signedByParent) return signedByParent.error();
  const base::Instant now = m_store.clock().now();
  return m_store.write([&](db::Database& database) -> Result<Enrolled> {
    const auto turn = turns::ofPerson(database, identity.person.id);
    if (!turn) return turn.error();
    auto device = childOf(database, identity, request, *id, now);
    if (!device) return device.error();
    auto unit = directory::unit(database, identity.person.unit);
    if (!unit) return unit.error();
    const std::string token = newToken();
    device->token = base::sha256(token);
    const auto stored = directory::putDevice(database, *device);
    if (!stored) return stored.error();
    return Enrolled{identity.person, unit->value_or(Unit{}), *id, token};
  });
}

}  // namespace tarim::server
