// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/cli/page_report.hpp"

#include "client/cli/output.hpp"

#include <iostream>

namespace tarim::client::cli {
namespace {

std::string_view adviceFor(const TroubledPage& page) {
  const base::Words words = base::words(page.code);
  if (!page.isOnServer) return speaksChinese() ? words.zh : words.en;
  return speaksChinese()
             ? "服务器上有这一页，下次同步时自动取回，您不用做什么。"
             : "The server has this page and the next sync brings it back by itself; you need do nothing.";
}

}  // namespace

int reportPages(Vault& vault) {
  int outcome = kFine;
  for (const TroubledPage& page : troubledPages(vault)) {
    std::cerr << base::codeName(page.code) << ": " << (speaksChinese() ? page.zh : page.en);
    if (!page.page.name.empty()) std::cerr << " (" << page.page.name << ")";
    if (!page.why.empty()) std::cerr << ": " << page.why;
    std::cerr << " — " << adviceFor(page) << "\n";
    if (!page.isOnServer) outcome = kRefused;
  }
  return outcome;
}

int checkAndReportPages(Vault& vault) {
  checkPages(vault.files, [] { return true; });
  return reportPages(vault);
}

}  // namespace tarim::client::cli
