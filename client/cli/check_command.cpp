// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// check: of a file, knowing nothing but a policy and an instant; or of a draft in the vault. Both print the
// bytes that the server would compute.
#include "client/cli/commands.hpp"
#include "client/cli/output.hpp"
#include "client/cli/page_report.hpp"
#include "client/cli/policy_input.hpp"
#include "client/cli/session.hpp"

#include <iostream>

namespace tarim::client::cli {
namespace {

using Findings = std::vector<rules::Finding>;

base::Result<Findings> checkFile(const Arguments& arguments, const base::Clock& clock) {
  const auto at = instantOf(arguments, clock);
  if (!at) return at.error();
  const auto folder = policyFolder(arguments);
  if (!folder) return folder.error();
  const auto book = loadBook(*folder);
  if (!book) return book.error();
  const auto dossier = readDossier(arguments.words()[0], (*book)->policy());
  if (!dossier) return dossier.error();
  return (*book)->check(*dossier, *at);
}

/// `pages` is what is said of the pages that do not open; the findings are the same on every device.
base::Result<Findings> checkDraft(const Arguments& arguments, const base::Clock& clock, int& pages) {
  const auto at = instantOf(arguments, clock);
  if (!at) return at.error();
  const auto opened = openDraft(arguments);
  if (!opened) return opened.error();
  pages = checkAndReportPages(*opened->vault);
  const base::Instant judged = arguments.option("at") ? *at : opened->vault->exchange.serverClock().at(*at);
  return opened->book->check(*opened->vault->drafts.dossier(opened->draft.application), judged);
}

}  // namespace

int runCheck(const Words& words, const base::Clock& clock) {
  const auto arguments = Arguments::parse(words, vaultSyntax({"policy", "at"}, {"json"}));
  if (!arguments) return complain(arguments.error());
  if (arguments->words().size() > 1)
    return complain(
        base::Error(base::Code::InvalidInput, "check takes one FILE.json, or none for the draft"));
  int pages = kFine;
  const auto findings =
      arguments->words().empty() ? checkDraft(*arguments, clock, pages) : checkFile(*arguments, clock);
  if (!findings) return complain(findings.error());
  if (arguments->flag("json"))
    std::cout << rules::toJson(*findings) << "\n";
  else
    printFindings(*findings);
  return rules::anyBlocks(*findings) ? kRefused : pages;
}

}  // namespace tarim::client::cli
