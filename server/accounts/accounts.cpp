// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/accounts/accounts.hpp"

#include "server/accounts/codes.hpp"
#include "server/accounts/held_roles.hpp"
#include "server/store/turns.hpp"
#include "shared/base/clean_text.hpp"
#include "shared/workflow/device_id.hpp"

#include <iterator>

namespace tarim::server {
namespace {

using base::Code;
using base::Error;
using base::Place;
using base::Result;

constexpr std::size_t kWrongCodes = 10;
constexpr std::chrono::minutes kWrongCodesWindow{10};
constexpr std::size_t kMarkDigits = 8;

Error badKey(const std::string& why) {
  return {Code::InvalidInput, why, Place{{}, "$.devicePublicKey"}};
}

/// The device that used a code may repeat the request until the code expires.
std::optional<Error> refusalOf(const EnrolmentCode& code, const std::string& device, std::int64_t now) {
  if (!code.usedBy.empty() && code.usedBy != device) return Error{Code::CodeUsed};
  if (code.expiresAt <= now) return Error{Code::CodeExpired};
  return {};
}

/// The person of the code.
Result<Person> holderOf(db::Database& database, const EnrolmentCode& code, const std::string& device,
                        std::int64_t now) {
  if (auto refusal = refusalOf(code, device, now)) return std::move(*refusal);
  auto person = directory::person(database, code.person);
  if (!person) return person.error();
  if (!*person) return Error{Code::CodeUnknown};
  return std::move(**person);
}

/// The row to store: a known device keeps its history; a used code does not restore a revoked device.
Result<Device> deviceOf(db::Database& database, const wire::EnrolRequest& request, const EnrolmentCode& code,
                        const std::string& id, std::int64_t now) {
  const auto known = directory::device(database, id);
  if (!known) return known.error();
  if (*known && (*known)->person != code.person) return badKey("the key belongs to somebody else's device");
  if (*known && (*known)->revoked && code.usedBy == id) return Error{Code::CodeUsed};
  Device device{id,  code.person, base::cleanLine(request.deviceName), request.devicePublicKey, {}, false,
                now, now};
  if (*known) device.enrolledAt = (*known)->enrolledAt;
  return device;
}

Result<Enrolled> enrolWith(db::Database& database, const wire::EnrolRequest& request, const std::string& id,
                           std::int64_t now) {
  const base::Hash hash = hashOfCode(request.code);
  const auto known = directory::code(database, hash);
  if (!known) return known.error();
  if (!*known) return Error{Code::CodeUnknown};
  // Whose turn to take stands in the code; whether it is used is read after it was taken.
  const auto turn = turns::ofPerson(database, (*known)->person);
  if (!turn) return turn.error();
  const auto code = directory::code(database, hash);
  if (!code) return code.error();
  auto person = holderOf(database, **code, id, now);
  if (!person) return person.error();
  auto device = deviceOf(database, request, **code, id, now);
  if (!device) return device.error();
  auto unit = directory::unit(database, person->unit);
  if (!unit) return unit.error();
  const std::string token = newToken();
  device->token = base::sha256(token);
  const auto stored = directory::putDevice(database, *device);
  if (!stored) return stored.error();
  const auto used = directory::useCode(database, hash, id);
  if (!used) return used.error();
  return Enrolled{std::move(*person), unit->value_or(Unit{}), id, token};
}

Result<Identity> ownerOf(db::Database& database, const Result<std::optional<Device>>& device,
                         base::Instant now) {
  if (!device) return device.error();
  if (!*device || (*device)->revoked) return Error{Code::NotAuthenticated};
  auto person = directory::person(database, (*device)->person);
  if (!person) return person.error();
  const auto main = *person ? policy::roleFromName((*person)->role) : std::nullopt;
  if (!main) return Error{Code::NotAuthenticated};
  Identity identity{std::move(**person), *main, (*device)->id, (*device)->publicKey, (*device)->lastContact};
  const auto filled = fillRoles(database, identity, now);
  if (!filled) return filled.error();
  return identity;
}

}  // namespace

Accounts::Accounts(Store& store) : m_store(store), m_wrongCodes(kWrongCodes, kWrongCodesWindow) {}

Result<std::string> Accounts::makeEnrolmentCode(std::string_view person, std::chrono::seconds validity) {
  const std::string code = newCode();
  const base::Instant now = m_store.clock().now();
  const auto put = m_store.write([&](db::Database& database) -> Result<void> {
    const auto known = directory::person(database, person);
    if (!known) return known.error();
    if (!*known) return Error{Code::NotFound, "no such person"};
    return directory::putCode(
        database,
        {hashOfCode(code), std::string(person), base::toMillis(now + validity), {}, base::toMillis(now)});
  });
  if (!put) return put.error();
  return code;
}

Result<std::vector<OpenCode>> Accounts::openCodes() {
  const std::int64_t now = base::toMillis(m_store.clock().now());
  return m_store.read([now](db::Database& database) { return enrolment_codes::open(database, now); });
}

std::string Accounts::markOf(const base::Hash& code) {
  return code.hex().substr(0, kMarkDigits);
}

Result<OpenCode> Accounts::withdrawCode(std::string_view name) {
  const std::int64_t now = base::toMillis(m_store.clock().now());
  return m_store.write([&](db::Database& database) -> Result<OpenCode> {
    auto codes = enrolment_codes::open(database, now);
    if (!codes) return codes.error();
    const base::Hash typed = hashOfCode(name);
    std::erase_if(*codes, [&](const OpenCode& one) { return one.code != typed && markOf(one.code) != name; });
    if (codes->empty()) return Error{Code::NotFound, "no open code has this name; see: tarim-server codes"};
    if (codes->size() > 1)
      return Error{Code::InvalidInput, "several codes have these digits; name the code itself"};
    const auto ended = enrolment_codes::end(database, codes->front().code, now);
    if (!ended) return ended.error();
    return std::move(codes->front());
  });
}

Result<std::vector<Device>> Accounts::revokeDevice(std::string_view device) {
  return m_store.write([&](db::Database& database) -> Result<std::vector<Device>> {
    auto known = directory::device(database, device);
    if (!known) return known.error();
    if (!*known) return Error{Code::NotFound, "no such device"};
    auto descendants = directory::descendantsOf(database, device);
    if (!descendants) return descendants.error();
    std::vector<Device> all{std::move(**known)};
    std::move(descendants->begin(), descendants->end(), std::back_inserter(all));
    for (const Device& one : all) {
      const auto revoked = directory::revokeDevice(database, one.id);
      if (!revoked) return revoked.error();
    }
    return all;
  });
}

Result<std::vector<Device>> Accounts::devicesOf(std::string_view person) {
  return m_store.read([&](db::Database& database) { return directory::devicesOf(database, person); });
}

Result<Enrolled> Accounts::enrol(const wire::EnrolRequest& request, std::string_view peer) {
  const base::Instant now = m_store.clock().now();
  const auto id = workflow::deviceIdOf(request.devicePublicKey);
  if (!id) return badKey(id.error().detail());
  if (const auto guess = refuseGuess(request.code, *id, peer, now); !guess) return guess.error();
  return m_store.write(
      [&](db::Database& database) { return enrolWith(database, request, *id, base::toMillis(now)); });
}

Result<void> Accounts::refuseGuess(std::string_view typed, const std::string& device, std::string_view peer,
                                   base::Instant now) {
  const auto known =
      m_store.read([&](db::Database& database) { return directory::code(database, hashOfCode(typed)); });
  if (!known) return known.error();
  const auto refusal =
      *known ? refusalOf(**known, device, base::toMillis(now)) : std::optional(Error{Code::CodeUnknown});
  if (!refusal) return {};
  if (const std::int64_t seconds = m_wrongCodes.wait(peer, now); seconds > 0)
    return Error{Code::Throttled, std::to_string(seconds)};
  m_wrongCodes.failed(peer, now);
  return *refusal;
}

Result<Identity> Accounts::authenticate(std::string_view authorization) {
  const std::string_view token = tokenOf(authorization);
  if (token.empty()) return Error{Code::NotAuthenticated};
  const base::Instant now = m_store.clock().now();
  return m_store.read([&](db::Database& database) {
    return ownerOf(database, directory::deviceByToken(database, base::sha256(token)), now);
  });
}

Result<Identity> Accounts::identityOf(std::string_view device) {
  const base::Instant now = m_store.clock().now();
  return m_store.read(
      [&](db::Database& database) { return ownerOf(database, directory::device(database, device), now); });
}

}  // namespace tarim::server
