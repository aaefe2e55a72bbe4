// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/cli/help.hpp"

#include <CLI/CLI.hpp>

#include <array>
#include <set>
#include <sstream>

namespace tarim::client::cli {
namespace {

struct Meaning {
  std::string_view word;
  std::string_view means;
};
constexpr auto kMeanings = std::to_array<Meaning>({
    {"FILE.json", "a dossier file; - for standard input"},
    {"FILE.json|-", "a dossier file; - for standard input"},
    {"DIR", "a policy's folder"},
    {"FROM", "a policy's folder"},
    {"TO", "another policy's folder"},
    {"RULE", "the id of a rule"},
    {"TABLE", "an item of the form"},
    {"ROW|new", "a row, @ for the record, or new for another row"},
    {"COLUMN", "a field"},
    {"VALUE", "what to write; empty to clear it"},
    {"SLOT", "where the page belongs"},
    {"FILE", "a file"},
    {"FOLDER", "a folder"},
    {"--json", "print JSON for scripts"},
    {"--policy", "the policy: an id, a hash or a folder; otherwise the delivered one"},
    {"--at", "the instant of the check, ISO with its offset; otherwise now"},
    {"--label", "the vault's name"},
    {"--join", "a joining file, or a picture of its QR code"},
    {"--server", "the server's address"},
    {"--ca", "the server's certificate authority, a PEM file"},
    {"--code", "the registration code"},
    {"--name", "the device's name"},
    {"--kind", "what is applied for"},
    {"--level", "at which level"},
    {"--row", "the row that the page proves"},
    {"--side", "front or back"},
    {"--mask", "whether the page needs masking"},
    {"--masks", "what is masked of each page, in 1/10000 of it; says --mask yes"},
    {"--restore", "the item to put back, as the list names it"},
    {"--empty", "delete what only the bin needs from this device, for good"},
    {"--undo", "show a deleted draft again"},
    {"--yes", "it is really meant"},
    {"--offline", "only prepare it; sync sends it"},
    {"--part-size", "split into parts of this size"},
    {"--reply", "where the answers go"},
    {"--against", "the policy to compare with"},
    {"--from", "the policy to begin with"},
    {"--blank", "begin with a skeleton instead of a policy"},
    {"--id", "the new policy's id"},
    {"--year", "the new cycle year"},
    {"--out", "where to write it"},
    {"APP", "an application, by its number or id"},
    {"--take", "keep every submission of the queue on this device"},
    {"--in", "decisions as a JSON array, from a file or standard input"},
    {"--by", "who handed them in"},
    {"--on", "the day, yyyy-mm-dd"},
    {"--to", "the last day, or who took the papers"},
    {"--words", "the opinion; by what decision, or why"},
    {"--yuan", "the amount in whole yuan"},
    {"--receipt", "the number of the receipt"},
    {"--paid-on", "the day of the payment, yyyy-mm-dd"},
    {"--session", "the session of the defence"},
    {"--day", "the day of the defence, yyyy-mm-dd"},
    {"--slot", "its time"},
    {"--place", "its place; may be told later"},
    {"--attended", "whether the applicant attended"},
    {"--passed", "whether a defence without points was passed"},
    {"--cycle", "the id of the policy"},
    {"--members", "ids of people, with commas"},
    {"--chair", "who has the chair"},
    {"--application", "the number of the application"},
    {"--vote", "the id of the vote"},
    {"--issue-until", "until when members get their ballots signed, ISO"},
    {"--cast-until", "until when ballots are taken, ISO"},
    {"--ballots", "the member's own ballots: a file for nobody else's eyes"},
    {"--now", "not at a random moment: whoever watches the line could tell whose ballot it is"},
    {"--public-key", "of the server, 64 hex digits, if the file's own is not to be trusted"},
    {"--data", "where vaults are kept"},
    {"--vault", "which vault, where there are several"},
    {"--draft", "which application, where there are several"},
});

std::string meaningOf(std::string_view word) {
  for (const Meaning& one : kMeanings)
    if (one.word == word) return std::string(one.means);
  return {};
}

/// "[--at" as "--at"; "FILE.json…" as "FILE.json".
std::string bare(std::string word) {
  for (const char* around : {"[", "]", "…"})
    for (std::size_t at = word.find(around); at != std::string::npos; at = word.find(around))
      word.erase(at, std::string_view(around).size());
  return word;
}

/// A value's name is in capitals, or lists what it may be; a verb (lint, diff) is neither.
bool isValue(const std::string& word) {
  return !word.starts_with("--") && (word.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ|") != std::string::npos ||
                                     (word.front() >= '0' && word.front() <= '9'));
}

}  // namespace

std::string helpOf(std::string_view name, std::string_view usage, std::string_view does) {
  CLI::App app(std::string(does), "tarim-cli " + std::string(name));
  std::vector<std::string> words;
  std::istringstream all{std::string(usage)};
  for (std::string word; all >> word;)
    if (const std::string one = bare(word); !one.empty() && one != "|") words.push_back(one);
  // What CLI11 holds of an option while its help is printed.
  std::set<std::string> seen;
  static std::string ignoredText;
  static bool ignoredFlag = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].starts_with("--") || !seen.insert(words[i]).second) continue;
    const bool takesValue = i + 1 < words.size() && isValue(words[i + 1]);
    if (takesValue)
      app.add_option(words[i], ignoredText, meaningOf(words[i]))->type_name(words[i + 1]);
    else
      app.add_flag(words[i], ignoredFlag, meaningOf(words[i]));
  }
  return app.help() + "\nAs written: tarim-cli " + std::string(name) + " " + std::string(usage) + "\n";
}

}  // namespace tarim::client::cli
