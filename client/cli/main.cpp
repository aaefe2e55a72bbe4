// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// tarim-cli: everything the app can do, without a screen.
#include "client/cli/commands.hpp"
#include "client/cli/help.hpp"
#include "client/cli/output.hpp"
#include "client/platform/private_memory.hpp"

#include <algorithm>
#include <exception>
#include <iostream>

namespace {

using namespace tarim;
using client::cli::Words;

struct Subcommand {
  std::string_view name;
  std::string_view usage;
  std::string_view does;
  int (*run)(const Words& words, const base::Clock& clock);
};

constexpr Subcommand kSubcommands[] = {
    {"vaults", "[--json]", "the vaults on this device", client::cli::runVaults},
    {"create", "[--label TEXT]", "make a vault", client::cli::runCreate},
#ifdef TARIM_WITH_SYNC
    {"enrol", "--join FILE | --server HOST:PORT --ca FILE --code CODE [--name NAME] [--label TEXT]",
     "make a vault that belongs to a server", client::cli::runEnrol},
#endif
    {"new", "--policy ID|HASH|FOLDER [--kind KIND] [--level LEVEL]", "begin an application",
     client::cli::runNew},
    {"set", "TABLE ROW|new COLUMN VALUE", "write one field", client::cli::runSet},
    {"attach", "SLOT FILE… [--row ROW] [--side front|back] [--mask yes|no] [--masks X,Y,W,H;…]", "add pages",
     client::cli::runAttach},
    {"check", "[FILE.json|- [--policy DIR]] [--at ISO] [--json]",
     "what the rules find in a file or in the draft", client::cli::runCheck},
    {"status", "[--json]", "the state of the application", client::cli::runStatus},
    {"head", "", "the last event that is known", client::cli::runHead},
#ifdef TARIM_WITH_SYNC
    {"sync", "", "send and fetch", client::cli::runSync},
    {"submit", "[--offline]", "submit the application", client::cli::runSubmit},
    {"pack", "[FOLDER|FILE.tarim] [--part-size 30M]", "seal what is not sent yet into a file for a USB stick",
     client::cli::runPack},
    {"package", "receive FILE|FOLDER… | forward FILE|FOLDER… [--reply FOLDER|FILE]",
     "read replies, or send such files for someone else", client::cli::runPackage},
    {"queue", "[--take] [--offline] [--json]",
     "the reviewer's queue; --take keeps every submission here, to decide without a link",
     client::cli::runQueue},
    {"open", "APP [--offline] [--json]", "a submission, with what was decided and found",
     client::cli::runOpen},
    {"pass", "APP… | --in FILE|- [--words TEXT] [--offline] [--json]", "pass applications on",
     client::cli::runPass},
    {"return", "APP TABLE/ROW/COLUMN:WORDS… | --in FILE|- [--offline] [--json]",
     "return an application with reasons", client::cli::runReturn},
    {"publicity", "APP… --from DAY --to DAY --words TEXT | --in FILE|- [--offline] [--json]",
     "record a public notice without objection", client::cli::runPublicity},
    {"papers",
     "list APP | check APP ITEM_COPIES… --by NAME --on DAY | back APP ITEM… --to NAME --on DAY | verify CODE "
     "[--in FILE|-] [--offline] [--json]",
     "papers that were handed in or went back; the code of a review form", client::cli::runPapers},
    {"fees",
     "import FILE | confirm APP --yuan YUAN --receipt NUMBER [--paid-on DAY] | unpaid [--in FILE|-] "
     "[--offline] "
     "[--json]",
     "fees of a bank's list, single ones, and who has not paid", client::cli::runFees},
    {"defence",
     "invite APP --session NAME --day DAY [--slot TIME] [--place PLACE] | score APP LINE=POINTS_JUDGE… "
     "--attended "
     "YES|NO [--passed YES|NO] | close APP SPECIALTY… [--in FILE|-] [--offline] [--json]",
     "the defence: invitations, points, results of a specialty", client::cli::runDefence},
    {"vote",
     "form --cycle ID --members ID,… --chair ID --words TEXT | "
     "open --cycle ID --application NUMBER --members ID,… --issue-until ISO --cast-until ISO [--vote ID] | "
     "sign VOTE for|against|abstain --cycle ID --ballots FILE | cast --ballots FILE [--now] | "
     "close --cycle ID --vote ID | annul --cycle ID --vote ID --words TEXT | record --cycle ID [--out FILE] "
     "| "
     "check FILE [--ballots FILE] [--public-key HEX]  [--json]",
     "secret votes of a committee, and the check of what was published", client::cli::runVote},
#endif
    {"export", "FILE.json", "write the draft as a dossier file", client::cli::runExport},
    {"import", "FILE.json", "read a dossier file into the draft", client::cli::runImport},
    {"snapshots", "[--json]", "earlier states of the draft", client::cli::runSnapshots},
    {"restore", "SNAPSHOT [--preview]", "bring an earlier state back", client::cli::runRestore},
    {"bin", "[--restore ITEM | --empty] [--json]", "what was removed from the draft", client::cli::runBin},
    {"copy", "--policy ID|HASH|FOLDER [--kind KIND] [--level LEVEL] [--json]",
     "begin an application with a copy of another's content", client::cli::runCopy},
    {"delete", "[--undo]", "hide a draft that was never submitted, on all devices", client::cli::runDelete},
    {"withdraw", "--yes", "take a returned application back, for good", client::cli::runWithdraw},
    {"facts", "FILE.json|- [--policy DIR] [--at ISO] [--json]",
     "what follows from a dossier: fee, defence, training, dates, papers", client::cli::runFacts},
    {"explain", "RULE [--policy DIR] [--json]", "what a rule asks for, with clause, numbers and examples",
     client::cli::runExplain},
    {"form", "[--policy DIR] [--json]", "the form that a policy makes", client::cli::runForm},
    {"template", "[--policy DIR]", "an empty dossier with remarks", client::cli::runTemplate},
    {"policy",
     "lint DIR | ids DIR | diff FROM TO | try DIR FILE.json… [--against DIR] [--at ISO] | new --from DIR "
     "--year YEAR [--out DIR] | new --blank --id ID --year YEAR "
     "[--out DIR]"
     "  [--json]",
     "tools for authors: lint (or check), ids, diff, try, new", client::cli::runPolicy},
    {"draw", "seed [--id ID] | FILE.json|-", "a draw of experts that anybody can repeat, and who judges what",
     client::cli::runDraw},
    {"image",
     "probe FILE | upright FILE OUT.jpg | mask FILE OUT.jpg X,Y,W,H… | verdict FILE | portrait FILE | "
     "straighten FILE OUT.jpg [X,Y X,Y X,Y X,Y] | read FILE  [--json]",
     "one picture: what it is; upright and without metadata; masked, in 1/10000 of the page; what is wrong "
     "with a "
     "page, or with a portrait; the sheet of a photograph, straight and small; what it says",
     client::cli::runImage},
};

int usage(std::ostream& out, int code) {
  out << "usage: tarim-cli COMMAND …   common: --data FOLDER --vault ID --draft ID\n"
         "The password is read from TARIM_PASSPHRASE, or asked for. Exit:\n"
         "  0 done, and nothing waits\n"
         "  1 a finding blocks; or the server refused or holds something, or something is left to be sent "
         "(sync, submit, pack, package receive)\n"
         "  2 not done: wrong input, no vault, no link\n";
  for (const Subcommand& one : kSubcommands)
    out << "  " << one.name << " " << one.usage << "\n";
  out << "More of each: tarim-cli COMMAND --help\n";
  return code;
}

int run(const Words& words) {
  if (words.empty()) return usage(std::cerr, client::cli::kUnusable);
  if (words.front() == "--help" || words.front() == "help") return usage(std::cout, client::cli::kFine);
  const base::SystemClock clock;
  for (const Subcommand& one : kSubcommands)
    if (one.name == words.front()) {
      if (std::find(words.begin() + 1, words.end(), "--help") != words.end())
        return std::cout << client::cli::helpOf(one.name, one.usage, one.does), client::cli::kFine;
      return one.run(Words(words.begin() + 1, words.end()), clock);
    }
  return client::cli::complain(
      base::Error(base::Code::InvalidInput, "no command " + words.front() + "; tarim-cli help lists them"));
}

}  // namespace

int main(int argc, char** argv) {
  client::platform::keepMemoryPrivate(client::platform::Portals::Unused);
  try {
    return run(Words(argv + 1, argv + argc));
  } catch (const std::exception& error) {
    return client::cli::complain(base::Error(base::Code::Unknown, error.what()));
  }
}
