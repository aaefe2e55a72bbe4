// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/cli/output.hpp"

#include "shared/base/act_words.hpp"
#include "shared/imaging/signatures.hpp"
#include "shared/policy/reasons.hpp"

#include <cstdlib>
#include <iostream>
#include <string_view>

namespace tarim::client::cli {

std::string placeText(const rules::FindingPlace& place) {
  std::string text = place.table + "/" + place.row;
  for (const std::string* part : {&place.column, &place.slot, &place.attachment})
    if (!part->empty()) text += "/" + *part;
  return text;
}

bool speaksChinese() {
  for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(variable);
    if (value && *value) return std::string_view(value).rfind("zh", 0) == 0;
  }
  return false;
}

int complain(const base::Error& error) {
  const base::Words ofAct = base::wordsOfAct(error.code());
  if (ofAct.zh != base::words(error.code()).zh) return complain(error, ofAct);
  const imaging::FileErrorText words = imaging::describeFileError(error);
  return complain(error, {words.zh, words.en});
}

int complain(const base::Error& error, const base::Words& words) {
  const bool translated = error.code() == base::Code::InvalidPolicy && speaksChinese();
  const base::Error told =
      translated ? base::Error(error.code(), policy::reasonInChinese(error.detail()), error.place()) : error;
  std::string line = "tarim-cli: " + told.line() + " — " + std::string(speaksChinese() ? words.zh : words.en);
  for (char& c : line)
    if (c == '\n' || c == '\r') c = ' ';
  std::cerr << line << "\n";
  return kUnusable;
}

void printFindings(const std::vector<rules::Finding>& findings) {
  for (const rules::Finding& finding : findings)
    std::cout << rules::severityName(finding.severity) << "  " << finding.clause << "  "
              << placeText(finding.place) << "  " << (speaksChinese() ? finding.zh : finding.en) << "\n";
}

}  // namespace tarim::client::cli
