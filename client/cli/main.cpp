// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// tarim-cli: everything the app can do, without a screen.
#include "client/cli/commands.hpp"
#include "client/cli/output.hpp"

#include <exception>
#include <iostream>

namespace {

using namespace tarim;
using client::cli::Words;

struct Subcommand {
  std::string_view name;
  std::string_view usage;
  int (*run)(const Words& words, const base::Clock& clock);
};

constexpr Subcommand kSubcommands[] = {
    {"vaults", "[--json]", client::cli::runVaults},
    {"create", "[--label TEXT]", client::cli::runCreate},
#ifdef TARIM_WITH_SYNC
    {"enrol", "--server HOST:PORT --ca FILE --code CODE [--name NAME] [--label TEXT]", client::cli::runEnrol},
#endif
    {"new", "--policy ID|HASH|FOLDER [--kind KIND] [--level LEVEL]", client::cli::runNew},
    {"set", "TABLE ROW|new COLUMN VALUE", client::cli::runSet},
    {"attach", "SLOT FILE… [--row ROW] [--side front|back] [--mask yes|no]", client::cli::runAttach},
    {"check", "[FILE.json|- [--policy DIR]] [--at ISO] [--json]", client::cli::runCheck},
    {"status", "[--json]", client::cli::runStatus},
    {"head", "", client::cli::runHead},
#ifdef TARIM_WITH_SYNC
    {"sync", "", client::cli::runSync},
    {"submit", "[--offline]", client::cli::runSubmit},
    {"pack", "[FOLDER|FILE.tarim] [--part-size 30M]", client::cli::runPack},
    {"package", "receive FILE|FOLDER… | forward FILE|FOLDER… [--reply FOLDER|FILE]", client::cli::runPackage},
#endif
    {"export", "FILE.json", client::cli::runExport},
    {"import", "FILE.json", client::cli::runImport},
    {"snapshots", "[--json]", client::cli::runSnapshots},
    {"restore", "SNAPSHOT [--preview]", client::cli::runRestore},
    {"facts", "FILE.json|- [--policy DIR] [--at ISO] [--json]", client::cli::runFacts},
    {"explain", "RULE [--policy DIR] [--json]", client::cli::runExplain},
    {"form", "[--policy DIR] [--json]", client::cli::runForm},
    {"template", "[--policy DIR]", client::cli::runTemplate},
    {"policy",
     "lint DIR | diff FROM TO | try DIR FILE.json… [--against DIR] [--at ISO] | new --from DIR --year YEAR "
     "[--out DIR]"
     "  [--json]",
     client::cli::runPolicy},
};

int usage(std::ostream& out, int code) {
  out << "usage: tarim-cli COMMAND …   common: --data FOLDER --vault ID --draft ID\n"
         "The passphrase is TARIM_PASSPHRASE, or asked for. Exit:\n"
         "  0 done, and nothing waits\n"
         "  1 a finding blocks; or the server refused or holds something, or something is left to be sent "
         "(sync, submit, pack, package receive)\n"
         "  2 not done: wrong input, no vault, no link\n";
  for (const Subcommand& one : kSubcommands)
    out << "  " << one.name << " " << one.usage << "\n";
  return code;
}

int run(const Words& words) {
  if (words.empty()) return usage(std::cerr, client::cli::kUnusable);
  if (words.front() == "--help" || words.front() == "help") return usage(std::cout, client::cli::kFine);
  const base::SystemClock clock;
  for (const Subcommand& one : kSubcommands)
    if (one.name == words.front()) return one.run(Words(words.begin() + 1, words.end()), clock);
  return client::cli::complain(
      base::Error(base::Code::InvalidInput, "no command " + words.front() + "; tarim-cli help lists them"));
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(Words(argv + 1, argv + argc));
  } catch (const std::exception& error) {
    return client::cli::complain(base::Error(base::Code::Unknown, error.what()));
  }
}
