// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether reviewers will be able to read the pages of a submission. A device checks a file when it is chosen
// (client/scans) and another program may not, so the server judges again, with the same functions
// (imaging::probe, pdf::judge) and the same words. Judging takes time, so it is done before the job that
// freezes, one file at a time, and kept for every later submission.
#include "server/store/store.hpp"
#include "shared/dossier/dossier.hpp"
#include "shared/policy/policy.hpp"
#include "shared/rules/findings.hpp"

#include <mutex>

namespace tarim::server {

class PageJudge {
 public:
  explicit PageJudge(Store& store) : m_store(store) {}
  /// Judges the files that are stored and were not judged yet. Not inside a job. StorageFailed.
  base::Result<void> judge(const std::vector<base::Hash>& files);

 private:
  base::Result<void> judgeFile(const base::Hash& hash);

  Store& m_store;
  std::mutex m_judging;
};

/// A blocking finding (rule page.unreadable) for each page whose file cannot be read or is of another type
/// than the page says. StorageBusy: a file was not judged; the sender repeats the command.
base::Result<std::vector<rules::Finding>> unreadablePages(db::Database& database,
                                                          const policy::Policy& policy,
                                                          const dossier::Dossier& dossier);

}  // namespace tarim::server
