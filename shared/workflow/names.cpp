// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/workflow/command.hpp"

namespace tarim::workflow {

std::string_view kindName(EventKind kind) {
  return base::enumName(kind);
}
std::string_view kindName(CommandKind kind) {
  return base::enumName(kind);
}

std::string_view phaseName(Phase phase) {
  switch (phase) {
    case Phase::Draft:
      return "draft";
    case Phase::InReview:
      return "in_review";
    case Phase::Returned:
      return "returned";
    case Phase::Received:
      return "received";
    case Phase::Abandoned:
      return "abandoned";
    case Phase::Refused:
      return "refused";
    case Phase::Withdrawn:
      return "withdrawn";
  }
  return "unknown";
}

}  // namespace tarim::workflow
