// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Enrolment of a vault with its server. The vault does not change before the server has answered all
// requests; the answer is durable before the function returns.
#include "client/sync/engine.hpp"
#include "client/sync/net/api_client.hpp"
#include "client/sync/net/authority_file.hpp"
#include "client/sync/net/server_address.hpp"
#include "client/sync/net/tls_transport.hpp"
#include "client/sync/puller.hpp"
#include "client/sync/run.hpp"
#include "shared/base/clean_text.hpp"

namespace tarim::client {
namespace {

using base::Code;
using base::Error;

/// A vault belongs to one person and one server.
base::Result<void> mayTake(const Account& before, const wire::EnrolAnswer& answer, const wire::Hello& hello) {
  if (answer.serverPublicKey != hello.publicKey)
    return Error(Code::ProtocolBroken, "the server says two keys of itself");
  if (!before.person.empty() && before.person != answer.person)
    return Error(Code::NotAllowed, "the code is another person's; they need a vault of their own");
  return {};
}

base::Error inField(const Error& error, std::string field) {
  return Error(error.code(), error.detail(), {{}, std::move(field)});
}

base::Result<Enrolment> read(const Enrolment& typed) {
  const auto server = readServerAddress(typed.server);
  if (!server) return inField(server.error(), "server");
  Enrolment enrolment{*server, {}, base::cleanCode(typed.code), base::cleanLine(typed.deviceName), typed.pin};
  if (!typed.pin.empty()) return enrolment;
  const auto ca = readAuthority(typed.ca);
  if (!ca) return inField(ca.error(), "ca");
  enrolment.ca = *ca;
  return enrolment;
}

Account accountOf(const Enrolment& enrolment, const wire::EnrolAnswer& answer) {
  Account account;
  account.server = enrolment.server;
  account.caPem = enrolment.ca;
  account.serverKey = answer.serverPublicKey;
  account.sealKey = answer.sealKey;
  account.token = answer.token;
  account.person = answer.person;
  account.personName = answer.personName;
  account.device = answer.device;
  account.role = answer.role;
  account.unit = answer.unit;
  account.unitName = answer.unitName;
  account.unitCounty = answer.unitCounty;
  return account;
}

/// An answer to the greeting that no Tarim server gives.
bool isForeignAnswer(Code code) {
  switch (code) {
    case Code::NotFound:
    case Code::NotAllowed:
    case Code::NotAuthenticated:
    case Code::ProtocolBroken:
    case Code::TooLarge:
      return true;
    default:
      return false;
  }
}

base::Result<wire::Hello> greet(ApiClient& api, const Account& before) {
  const auto hello = api.hello();
  if (!hello && isForeignAnswer(hello.error().code()))
    return Error(Code::ProtocolBroken, hello.error().line(), {{}, std::string(way::kProtocol)});
  if (!hello) return hello;
  if (!before.serverKey.empty() && before.serverKey != hello->publicKey)
    return Error(Code::ForeignServer, "this vault belongs to another server");
  return hello;
}

base::Result<void> keep(Vault& vault, const Account& account, const wire::EnrolAnswer& answer,
                        base::Instant now) {
  auto kept = vault.settings.setAccount(account);
  if (kept) kept = vault.exchange.setServerClock(measured(base::fromMillis(answer.now), now));
  if (kept) kept = vault.drafts.setOpenCycles(answer.policies);
  return kept;
}

}  // namespace

base::Result<void> SyncEngine::enrol(Vault& vault, const Enrolment& typed, const base::Clock& clock,
                                     SyncOptions options) {
  auto enrolment = read(typed);
  if (!enrolment) return enrolment.error();
  auto endpoint = endpointOf(enrolment->server, enrolment->ca);
  if (!endpoint) return endpoint.error();
  endpoint->caPin = enrolment->pin;
  const auto transport = makeTransport(*endpoint, options);
  ApiClient api(*transport, {});
  const Account before = vault.settings.account();
  const auto hello = greet(api, before);
  if (!hello) return hello.error();
  const auto protocol = commonProtocol(*hello);
  if (!protocol) return protocol.error();
  const auto answer =
      api.enrol({*protocol, enrolment->code, enrolment->deviceName, vault.settings.devicePublicKey()});
  if (!answer) return answer.error();
  const auto fits = mayTake(before, *answer, *hello);
  if (!fits) return fits;
  if (!enrolment->pin.empty()) enrolment->ca = transport->pinnedAuthority();
  const auto kept = keep(vault, accountOf(*enrolment, *answer), *answer, clock.now());
  if (!kept) return kept;
  api.setToken(answer->token);
  // The token is stored, so a broken link costs nothing from here on: the first sync fetches missing
  // policies.
  Puller puller(vault, clock);
  for (const std::string& policy : answer->policies)
    (void)puller.fetchPolicy(policy, Puller::policiesOf(api));
  return {};
}

}  // namespace tarim::client
