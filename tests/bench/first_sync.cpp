// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What a whole application weighs on the line before its scans: the packed request against the bare values,
// packed alike.
#include "shared/base/ids.hpp"
#include "shared/dossier/merge.hpp"
#include "shared/wire/compress.hpp"
#include "shared/wire/json.hpp"
#include "tests/bench/largest.hpp"
#include "tests/bench/measure.hpp"

namespace tarim::bench {

void firstSync() {
  const std::string device = base::newId();
  wire::SyncRequest request;
  request.protocol = 1;
  request.drafts.push_back({base::newId(), demoPolicy()->hash.hex()});
  request.operations.push_back({request.drafts.front().application, {}});
  std::string values;
  dossier::HybridClock clock(device);
  std::uint64_t sequence = 0;
  const dossier::Dossier dossier = usual();
  for (const auto& [cell, value] : dossier.cells()) {
    dossier::Operation operation;
    operation.sequence = ++sequence;
    operation.stamp = clock.next(base::toMillis(base::beginningOf(kDay)) + std::int64_t(sequence) * 700);
    operation.cell = cell;
    operation.value = value;
    request.operations.front().operations.push_back(operation);
    values += std::string(value) + "\n";
  }
  tell("first sync of " + std::to_string(sequence) + " cells",
       double(wire::compress(wire::write(request)).size()), "their values alone",
       double(wire::compress(values).size()), "bytes");
}

}  // namespace tarim::bench
