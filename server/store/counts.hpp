// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Row counts of the store, as `tarim-server status` prints them.
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
  std::int64_t filesLost =
      0;  ///< Files whose bytes are lost; the server asks their owners' devices to send them again.
  std::int64_t uploads = 0;         ///< Unfinished.
  std::int64_t noticesWaiting = 0;  ///< Notices in the outbox that are not delivered yet.
  std::int64_t lastContact = 0;     ///< Last contact of any device; 0: never.
};

base::Result<Counts> counts(db::Database& database);

}  // namespace tarim::server
