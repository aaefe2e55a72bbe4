// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/routes/answers.hpp"
#include "server/routes/call.hpp"
#include "shared/wire/json.hpp"

namespace tarim::server {

Answer sync(const Call& call) {
  const auto request = wire::readSyncRequest(call.body, call.identity->device);
  if (!request) return problem(request.error());
  const auto answer = call.services.sync.sync(*call.identity, *request);
  return messageOf(answer, [](const wire::SyncAnswer& said) { return wire::write(said); });
}

}  // namespace tarim::server
