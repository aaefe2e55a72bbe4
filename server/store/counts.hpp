// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How much of everything there is: what `tarim-server status` prints.
#include "shared/db/database.hpp"

#include <cstdint>
#include <map>
#include <string>

namespace tarim::server {

struct Counts {
  std::int64_t units = 0;
  std::int64_t people = 0;
  std::int64_t devices = 0;  ///< Not revoked.
  std::int64_t policies = 0;
  std::map<std::string, std::int64_t> applications;  ///< By workflow::phaseName.
  std::int64_t operations = 0;
  std::int64_t events = 0;
  std::int64_t receipts = 0;
  std::int64_t files = 0;
  std::int64_t fileBytes = 0;
  std::int64_t filesLost = 0;       ///< Of them; their owners' devices are asked to send them again.
  std::int64_t uploads = 0;         ///< Unfinished.
  std::int64_t noticesWaiting = 0;  ///< In the outbox, not yet delivered.
  std::int64_t lastContact = 0;     ///< Of any device; 0: never.
};

base::Result<Counts> counts(db::Database& database);

}  // namespace tarim::server
