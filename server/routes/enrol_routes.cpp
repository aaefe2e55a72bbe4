// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/routes/answers.hpp"
#include "server/routes/call.hpp"
#include "shared/wire/json.hpp"
#include "shared/wire/protocol.hpp"

namespace tarim::server {
namespace {

/// The answer to a new device, enrolled with a code or made from a copy of another's vault.
Answer welcome(const Call& call, const Enrolled& enrolled) {
  const auto open = call.services.policies.open();
  if (!open) return problem(open.error());
  wire::EnrolAnswer answer;
  answer.now = base::toMillis(call.services.store.clock().now());
  answer.token = enrolled.token;
  answer.person = enrolled.person.id;
  answer.personName = enrolled.person.name;
  answer.device = enrolled.device;
  answer.role = enrolled.person.role;
  answer.unit = enrolled.unit.id;
  answer.unitName = enrolled.unit.name;
  answer.unitCounty = enrolled.unit.county;
  answer.serverPublicKey = base::toHex(call.services.publicKey);
  answer.sealKey = base::toHex(call.services.packages.sealKey());
  answer.policies = *open;
  return message(wire::write(answer));
}

}  // namespace

Answer hello(const Call& call) {
  wire::Hello hello;
  hello.now = base::toMillis(call.services.store.clock().now());
  hello.protocolMin = wire::kProtocolMin;
  hello.protocolMax = wire::kProtocolMax;
  hello.server = call.options.serverName;
  hello.publicKey = base::toHex(call.services.publicKey);
  hello.sealKey = base::toHex(call.services.packages.sealKey());
  return message(wire::write(hello));
}

Answer enrol(const Call& call) {
  const auto request = wire::readEnrolRequest(call.body);
  if (!request) return problem(request.error());
  const auto enrolled = call.services.accounts.enrol(*request, call.request.peer);
  if (!enrolled) return problem(enrolled.error());
  return welcome(call, *enrolled);
}

Answer newDevice(const Call& call) {
  const auto request = wire::readNewDeviceRequest(call.body);
  if (!request) return problem(request.error());
  const auto enrolled = call.services.accounts.newDevice(*call.identity, *request);
  if (!enrolled) return problem(enrolled.error());
  return welcome(call, *enrolled);
}

}  // namespace tarim::server
