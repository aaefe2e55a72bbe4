// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// papers, fees, defence: what the committee's office records after an application was received
#include "client/cli/commands.hpp"
#include "client/cli/desk.hpp"
#include "client/cli/output.hpp"
#include "shared/base/files.hpp"
#include "shared/base/hash.hpp"
#include "shared/dossier/manifest.hpp"
#include "shared/tables/payment_matching.hpp"
#include "shared/workflow/sheet_code.hpp"

#include <boost/json.hpp>

#include <iostream>

namespace tarim::client::cli {
namespace {

namespace json = boost::json;
using base::Code;
using base::Error;
using workflow::CommandKind;

constexpr std::size_t kMostListBytes = 32u << 20;

/// One verb of a command: its kind and the options that become details of the same name.
struct Verb {
  std::string_view name;
  CommandKind kind;
  std::vector<std::string_view> options;
  std::string_view listed;  ///< The detail that every further word becomes; empty: none.
};

int decideVerb(const Verb& verb, const Words& words, const base::Clock& clock) {
  auto options = verb.options;
  options.emplace_back("in");
  const auto arguments = Arguments::parse(words, vaultSyntax(options, {"offline", "json"}));
  if (!arguments) return complain(arguments.error());
  const auto desk = Desk::open(*arguments, clock);
  if (!desk) return complain(desk.error());
  const bool asJson = arguments->flag("json");
  if (const auto file = arguments->option("in")) {
    const auto wishes = readWishes(*file, verb.kind);
    return wishes ? decideAll(**desk, *wishes, asJson) : complain(wishes.error());
  }
  const Words& rest = arguments->words();
  if (rest.empty() || (rest.size() > 1 && verb.listed.empty()))
    return complain(
        Error(Code::InvalidInput, std::string(verb.name) + " takes one application, or --in FILE"));
  Wish wish{rest.front(), {}};
  wish.command.kind = verb.kind;
  for (const std::string_view name : verb.options)
    if (const auto value = arguments->option(name))
      wish.command.details.push_back({name == "paid-on" ? "paidOn" : std::string(name), *value});
  for (std::size_t i = 1; i < rest.size(); ++i)
    wish.command.details.push_back({std::string(verb.listed), rest[i]});
  return decideAll(**desk, {wish}, asJson);
}

Words rest(const Words& words) {
  return {words.begin() + 1, words.end()};
}

// --- papers

int listPapers(const Words& words, const base::Clock& clock) {
  const auto arguments = Arguments::parse(words, vaultSyntax({}, {"offline"}));
  if (!arguments) return complain(arguments.error());
  const auto opened = openCase("list", *arguments, clock);
  if (!opened) return complain(opened.error());
  const DeskCase& one = opened->one;
  const workflow::PaperFacts& papers = one.state.stages.papers;
  const auto print = [&](const std::string& item, int copies, const policy::Label& label,
                         const std::string& clause) {
    std::cout << item << "  " << papers.copiesOf(item) << "/" << copies
              << (papers.isBack(item) ? "  back" : "") << "  " << clause << "  "
              << (speaksChinese() ? label.zh : label.en) << "\n";
  };
  for (const rules::PaperFact& paper : one.facts.papers) {
    if (paper.applies) print(std::to_string(paper.number), paper.copies, paper.label, paper.clause);
    if (paper.addition) print(std::to_string(paper.number) + "+", 1, *paper.addition, paper.clause);
  }
  return kFine;
}

constexpr std::size_t kMostDifferences = 500;

void printDifferences(const dossier::Dossier& paper, const dossier::Dossier& accepted) {
  for (const auto& [cell, value] : paper.changesTo(accepted, kMostDifferences))
    std::cout << cell.table << "/" << cell.row << "/" << cell.column << "  "
              << paper.value(cell.table, cell.row, cell.column) << " → " << value << "\n";
}

bool isSigned(const workflow::Receipt& receipt, const std::string& serverKey) {
  const auto key = base::hashFromHex(serverKey);
  return key && workflow::verify(receipt, key->bytes);
}

int verifySheet(const Words& words, const base::Clock& clock) {
  const auto arguments = Arguments::parse(words, vaultSyntax({}, {"offline"}));
  if (!arguments) return complain(arguments.error());
  if (arguments->words().size() != 1)
    return complain(Error(Code::InvalidInput, "verify takes the text of a code"));
  const auto receipt = workflow::readSheetCode(arguments->words().front());
  if (!receipt) return complain(receipt.error());
  const auto desk = Desk::open(*arguments, clock);
  if (!desk) return complain(desk.error());
  if (!isSigned(*receipt, (*desk)->vault().settings.account().serverKey))
    return complain(Error(Code::ForeignServer, receipt->number + " was not signed by this server")), kRefused;
  const auto one = (*desk)->find(receipt->application);
  if (!one) return complain(one.error());
  if (one->state.root == receipt->root) {
    const bool isReceived = one->state.phase == workflow::Phase::Received;
    std::cout << receipt->number << "  " << one->row().name
              << (isReceived ? "  is the accepted submission\n"
                             : "  is the current submission, not received yet\n");
    return isReceived ? kFine : kRefused;
  }
  std::cout << receipt->number << "  is submission " << receipt->attempt << ", the current one is "
            << one->state.attempt << "; what differs:\n";
  if (base::sha256(one->answer.previousManifest).hex() != receipt->root)
    return complain(Error(Code::NotFound, "the submission before last is not told to a desk")), kRefused;
  const auto before = dossier::dossierOf(one->answer.previousManifest);
  if (!before) return complain(before.error());
  printDifferences(*before, one->dossier);
  return kRefused;
}

// --- fees

std::string receiptOf(const Vault& vault, const DeskCase& one) {
  if (one.state.stages.fee) return one.state.stages.fee->receipt;
  for (const QueuedCommand& queued : vault.exchange.queued())
    if (queued.command.application == one.row().application &&
        queued.command.kind == CommandKind::ConfirmFee && !queued.result)
      return std::string(workflow::valueOf(queued.command.details, "receipt"));
  return {};
}

base::Result<std::vector<tables::FeeDue>> feesOf(Desk& desk) {
  const auto cases = desk.received();
  if (!cases) return cases.error();
  std::vector<tables::FeeDue> fees;
  for (const DeskCase& one : *cases)
    if (one.facts.fee)
      fees.push_back({one.row().application, one.row().number, one.row().name, one.facts.fee->yuan * 100LL,
                      receiptOf(desk.vault(), one)});
  return fees;
}

/// The same payment of the same application is the same command, on every device.
std::string commandIdOf(const tables::MatchedPayment& matched) {
  return "fee-" + base::sha256(matched.application + "\n" + matched.payment.serial).hex().substr(0, 40);
}

Wish wishOf(const tables::MatchedPayment& matched) {
  Wish wish{matched.number, {}};
  wish.command.id = commandIdOf(matched);
  wish.command.kind = CommandKind::ConfirmFee;
  wish.command.details = {{"yuan", std::to_string(matched.payment.fen / 100)},
                          {"receipt", matched.payment.serial},
                          {"from", "bank"}};
  if (!matched.payment.day.empty()) wish.command.details.push_back({"paidOn", matched.payment.day});
  return wish;
}

void printDoubt(const tables::DoubtfulPayment& one, bool asJson) {
  if (asJson)
    std::cout << json::serialize(json::object{{"line", one.payment.line},
                                              {"serial", one.payment.serial},
                                              {"payer", one.payment.payer},
                                              {"fen", one.payment.fen},
                                              {"doubt", one.why}})
              << "\n";
  else
    std::cout << "line " << one.payment.line << "  " << one.payment.payer << "  for a person: " << one.why
              << "\n";
}

int importFees(const Words& words, const base::Clock& clock) {
  const auto arguments = Arguments::parse(words, vaultSyntax({}, {"offline", "json"}));
  if (!arguments) return complain(arguments.error());
  if (arguments->words().size() != 1) return complain(Error(Code::InvalidInput, "import takes one file"));
  const std::string& file = arguments->words().front();
  const auto bytes = base::DiskFiles().read(file, kMostListBytes);
  if (!bytes) return complain(bytes.error());
  const auto list = tables::readBankList(*bytes, file);
  if (!list) return complain(list.error());
  const auto desk = Desk::open(*arguments, clock);
  if (!desk) return complain(desk.error());
  const auto fees = feesOf(**desk);
  if (!fees) return complain(fees.error());
  const auto matching = tables::matchPayments(list->payments, *fees);
  std::vector<Wish> wishes;
  for (const tables::MatchedPayment& one : matching.certain)
    wishes.push_back(wishOf(one));
  const int code = decideAll(**desk, wishes, arguments->flag("json"));
  for (const tables::DoubtfulPayment& one : matching.doubtful)
    printDoubt(one, arguments->flag("json"));
  std::cerr << matching.certain.size() << " certain, " << matching.doubtful.size() << " for a person, "
            << matching.known.size() << " known before, " << list->passedOver.size()
            << " lines that are no payment\n";
  return matching.doubtful.empty() ? code : kRefused;
}

int listUnpaid(const Words& words, const base::Clock& clock) {
  const auto arguments = Arguments::parse(words, vaultSyntax({}, {"offline", "json"}));
  if (!arguments) return complain(arguments.error());
  const auto desk = Desk::open(*arguments, clock);
  if (!desk) return complain(desk.error());
  const auto fees = feesOf(**desk);
  if (!fees) return complain(fees.error());
  for (const tables::FeeDue& one : *fees) {
    if (!one.receipt.empty()) continue;
    if (arguments->flag("json"))
      std::cout << json::serialize(
                       json::object{{"number", one.number}, {"name", one.name}, {"yuan", one.fen / 100}})
                << "\n";
    else
      std::cout << one.number << "  " << one.name << "  " << one.fen / 100 << "\n";
  }
  return kFine;
}

int unknownVerb(const char* command, const char* verbs) {
  return complain(Error(Code::InvalidInput, std::string(command) + " " + verbs));
}

}  // namespace

int runPapers(const Words& words, const base::Clock& clock) {
  const std::string verb = words.empty() ? std::string() : words.front();
  if (verb == "list") return listPapers(rest(words), clock);
  if (verb == "verify") return verifySheet(rest(words), clock);
  if (verb == "check")
    return decideVerb({verb, CommandKind::CheckPapers, {"by", "on"}, "there"}, rest(words), clock);
  if (verb == "back")
    return decideVerb({verb, CommandKind::GiveBackPapers, {"to", "on"}, "back"}, rest(words), clock);
  return unknownVerb("papers", "list, check, back or verify");
}

int runFees(const Words& words, const base::Clock& clock) {
  const std::string verb = words.empty() ? std::string() : words.front();
  if (verb == "import") return importFees(rest(words), clock);
  if (verb == "unpaid") return listUnpaid(rest(words), clock);
  if (verb == "confirm")
    return decideVerb({verb, CommandKind::ConfirmFee, {"yuan", "receipt", "paid-on"}, {}}, rest(words),
                      clock);
  return unknownVerb("fees", "import, confirm or unpaid");
}

int runDefence(const Words& words, const base::Clock& clock) {
  const std::string verb = words.empty() ? std::string() : words.front();
  if (verb == "invite")
    return decideVerb({verb, CommandKind::InviteToDefence, {"session", "day", "slot", "place"}, {}},
                      rest(words), clock);
  if (verb == "score")
    return decideVerb({verb, CommandKind::HoldDefence, {"attended", "passed"}, "points"}, rest(words), clock);
  if (verb == "close")
    return decideVerb({verb, CommandKind::CloseDefence, {}, "specialty"}, rest(words), clock);
  return unknownVerb("defence", "invite, score or close");
}

}  // namespace tarim::client::cli
