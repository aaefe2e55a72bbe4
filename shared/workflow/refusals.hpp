// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The two errors that folding and deciding make: an event that cannot follow, and a command whose contents
// are not whole.
#include "shared/workflow/event.hpp"

namespace tarim::workflow {

/// StorageCorrupt that names the event.
inline base::Error corrupt(const Event& event, std::string why) {
  base::Place place;
  place.row = event.number;
  return {base::Code::StorageCorrupt,
          "event " + std::to_string(event.number) + " (" + std::string(kindName(event.kind)) +
              "): " + std::move(why),
          place};
}

/// InvalidInput at `path` of the command: "reasons[0].table", "details.yuan".
inline base::Error invalid(std::string path, std::string why) {
  base::Place place;
  place.path = std::move(path);
  return {base::Code::InvalidInput, std::move(why), std::move(place)};
}

}  // namespace tarim::workflow
