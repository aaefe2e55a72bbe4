// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The subcommands. Each takes the words after its name and gives the exit code.
#include "shared/base/time.hpp"

#include <string>
#include <vector>

namespace tarim::client::cli {

using Words = std::vector<std::string>;

int runVaults(const Words& words, const base::Clock& clock);
int runCreate(const Words& words, const base::Clock& clock);
int runNew(const Words& words, const base::Clock& clock);
int runSet(const Words& words, const base::Clock& clock);
int runAttach(const Words& words, const base::Clock& clock);
int runCheck(const Words& words, const base::Clock& clock);
int runStatus(const Words& words, const base::Clock& clock);
int runHead(const Words& words, const base::Clock& clock);
int runExport(const Words& words, const base::Clock& clock);
int runImport(const Words& words, const base::Clock& clock);
int runSnapshots(const Words& words, const base::Clock& clock);
int runBin(const Words& words, const base::Clock& clock);
int runWithdraw(const Words& words, const base::Clock& clock);
int runDelete(const Words& words, const base::Clock& clock);
int runCopy(const Words& words, const base::Clock& clock);
int runRestore(const Words& words, const base::Clock& clock);
// Commands on a policy or a picture, without a vault.
int runForm(const Words& words, const base::Clock& clock);
int runTemplate(const Words& words, const base::Clock& clock);
int runFacts(const Words& words, const base::Clock& clock);
int runExplain(const Words& words, const base::Clock& clock);
int runPolicy(const Words& words, const base::Clock& clock);
int runDraw(const Words& words, const base::Clock& clock);
int runImage(const Words& words, const base::Clock& clock);
// Commands that use the sync engine.
int runEnrol(const Words& words, const base::Clock& clock);
int runSync(const Words& words, const base::Clock& clock);
int runSubmit(const Words& words, const base::Clock& clock);
int runPack(const Words& words, const base::Clock& clock);
int runPackage(const Words& words, const base::Clock& clock);
// The desk of a reviewer, and of the committee's office.
int runQueue(const Words& words, const base::Clock& clock);
int runOpen(const Words& words, const base::Clock& clock);
int runPass(const Words& words, const base::Clock& clock);
int runReturn(const Words& words, const base::Clock& clock);
int runPublicity(const Words& words, const base::Clock& clock);
int runPapers(const Words& words, const base::Clock& clock);
int runFees(const Words& words, const base::Clock& clock);
int runDefence(const Words& words, const base::Clock& clock);
int runVote(const Words& words, const base::Clock& clock);

}  // namespace tarim::client::cli
