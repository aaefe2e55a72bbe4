// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/new_device.hpp"

#include "shared/workflow/device_id.hpp"

namespace tarim::client {
namespace {

using base::Code;
using base::Error;

base::Result<wire::EnrolAnswer> ask(VaultSettings& settings, ApiClient& api, int protocol) {
  const auto key = settings.nextDeviceKey();
  if (!key) return key.error();
  // Without a name: the new device keeps the name of the old one.
  return api.newDevice({protocol, *key, {}, settings.sign(workflow::newDeviceText(*key))});
}

/// Refusals become OlderCopy; transient errors and those of any request stay as they are.
Error asCopy(const Error& error) {
  switch (error.code()) {
    case Code::NotFound:
      return {Code::OlderCopy, "this server cannot make a copy a device of its own yet"};
    case Code::Throttled:
      return {Code::OlderCopy, "too many copies became devices today, again in " + error.detail() + " s"};
    case Code::InvalidInput:
    case Code::AlreadyDone:
    case Code::NotAllowed:
      return {Code::OlderCopy, error.line()};
    default:
      return error;
  }
}

}  // namespace

bool isOfCopy(const wire::Held& held) {
  return held.code == Code::OlderCopy ||
         (held.code == Code::InvalidInput && held.detail.ends_with("is here with another content"));
}

base::Result<void> becomeNewDevice(VaultSettings& settings, ApiClient& api, int protocol, base::Instant now) {
  auto answer = ask(settings, api, protocol);
  if (!answer && answer.error().code() == Code::AlreadyDone) {
    // Another copy of this vault, made between request and answer, has become that device.
    const auto dropped = settings.dropNextDevice();
    if (!dropped) return dropped;
    answer = ask(settings, api, protocol);
  }
  if (!answer) return asCopy(answer.error());
  Account account = settings.account();
  if (answer->person != account.person || answer->serverPublicKey != account.serverKey)
    return Error(Code::ProtocolBroken, "a device for somebody else, or of another server");
  account.token = answer->token;
  account.device = answer->device;
  const auto became = settings.becomeDevice(account, now);
  if (became) api.setToken(account.token);
  return became;
}

}  // namespace tarim::client
