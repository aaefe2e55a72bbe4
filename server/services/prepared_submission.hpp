// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Everything about a submission that takes long is done before the writer's job, on a read connection: the
// operations are folded, the root is computed, the pages are judged, the rules are run. The job only verifies
// that nothing changed meanwhile (isOf()) and freezes. Folded dossiers are kept by application and number of
// its operations, so a repeated submission of an unchanged draft costs nothing of it.
//
// One submission of a person is prepared at a time, and each device and each person may have only so many
// prepared in ten minutes; otherwise Throttled.
#include "server/accounts/rate_limit.hpp"
#include "server/services/folded_drafts.hpp"
#include "server/services/readable_pages.hpp"
#include "server/services/submit.hpp"

#include <set>

namespace tarim::server {

inline constexpr std::size_t kSubmissionsOfDevice = 30;  ///< In kSubmissionsWindow; a person has twice that.
inline constexpr std::chrono::minutes kSubmissionsWindow{10};

/// The outcome of checkSubmission(), and of which state of the application.
struct PreparedSubmission {
  std::uint64_t operations = 0;
  std::size_t events = 0;
  base::Result<void> outcome;  ///< Why it is refused, if it is; Blocked comes with checked.findings.
  Checked checked;

  /// Whether the application is still as it was.
  [[nodiscard]] bool isOf(std::uint64_t operationsNow, std::size_t eventsNow) const {
    return operations == operationsNow && events == eventsNow;
  }
};

class SubmissionPreparer {
 public:
  SubmissionPreparer(Store& store, PolicyRegistry& policies);

  /// Null when the job will refuse the command by itself, without looking at the dossier: it was decided
  /// before, is not this person's, not allowed now, or not signed by the device. Not inside a job. Throttled;
  /// errors of the store.
  base::Result<std::shared_ptr<const PreparedSubmission>> prepare(const Identity& identity,
                                                                  const workflow::Command& command,
                                                                  base::Instant now);

 private:
  class Turn;
  base::Result<void> admit(const Identity& identity, base::Instant now);

  Store& m_store;
  PolicyRegistry& m_policies;
  FoldedDrafts m_folded;
  PageJudge m_judge;
  RateLimit m_ofDevices;
  RateLimit m_ofPeople;
  std::mutex m_mutex;
  std::set<std::string, std::less<>> m_preparing;  ///< People.
};

}  // namespace tarim::server
