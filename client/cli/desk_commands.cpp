// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// queue, open, pass, return, publicity: the desk of a reviewer
#include "client/cli/commands.hpp"
#include "client/cli/desk.hpp"
#include "client/cli/output.hpp"
#include "shared/base/text.hpp"
#include "shared/wire/json.hpp"

#include <iostream>

namespace tarim::client::cli {
namespace {

using base::Code;
using base::Error;
using workflow::CommandKind;

void print(const wire::QueueRow& row) {
  std::cout << row.number << "  " << row.name << "  " << row.unit << "  " << row.phase
            << (row.step.empty() ? "" : " " + row.step) << (row.mine ? "  *" : "")
            << (row.leasedBy.empty() ? "" : "  " + row.leasedBy) << "\n";
}

/// Decisions that the server has refused, and those that wait.
void printDecisions(const Vault& vault) {
  for (const QueuedCommand& one : vault.exchange.queued())
    std::cerr << workflow::kindName(one.command.kind) << " of " << one.command.application << ": "
              << (one.result ? std::string(base::codeName(one.result->code)) + " " + one.result->detail
                             : std::string("waits"))
              << "\n";
}

/// "basic/@/name:请核对姓名", or "basic/@/name=differs" with a code of the policy.
base::Result<workflow::Reason> readReason(const std::string& text) {
  const std::size_t end = text.find_first_of(":=");
  const auto parts = base::split(text.substr(0, end), '/');
  if (end == std::string::npos || parts.size() > 3)
    return Error(Code::InvalidInput, "a reason is TABLE[/ROW[/COLUMN]]:WORDS or =CODE, not " + text);
  workflow::Reason reason;
  reason.table = parts[0];
  reason.row = parts.size() > 1 ? parts[1] : "@";
  if (parts.size() > 2) reason.column = parts[2];
  (text[end] == ':' ? reason.words : reason.code) = text.substr(end + 1);
  return reason;
}

int decideWords(const Arguments& arguments, Desk& desk, const workflow::Command& command,
                std::size_t first = 0) {
  if (const auto file = arguments.option("in")) {
    const auto wishes = readWishes(*file, command.kind);
    return wishes ? decideAll(desk, *wishes, arguments.flag("json")) : complain(wishes.error());
  }
  std::vector<Wish> wishes;
  for (std::size_t i = first; i < arguments.words().size(); ++i)
    wishes.push_back({arguments.words()[i], command});
  if (wishes.empty()) return complain(Error(Code::InvalidInput, "name an application, or --in FILE"));
  return decideAll(desk, wishes, arguments.flag("json"));
}

int decide(const Words& words, const base::Clock& clock, workflow::Command command) {
  const auto arguments =
      Arguments::parse(words, vaultSyntax({"in", "words", "from", "to"}, {"offline", "json"}));
  if (!arguments) return complain(arguments.error());
  const auto desk = Desk::open(*arguments, clock);
  if (!desk) return complain(desk.error());
  command.words = arguments->option("words").value_or("");
  command.from = arguments->option("from").value_or("");
  command.to = arguments->option("to").value_or("");
  return decideWords(*arguments, **desk, command);
}

}  // namespace

int runQueue(const Words& words, const base::Clock& clock) {
  const auto arguments = Arguments::parse(words, vaultSyntax({}, {"offline", "take", "json"}));
  if (!arguments) return complain(arguments.error());
  const auto desk = Desk::open(*arguments, clock);
  if (!desk) return complain(desk.error());
  const auto queue = (*desk)->queue();
  if (!queue) return complain(queue.error());
  if (arguments->flag("json")) std::cout << wire::write(*queue) << "\n";
  for (const wire::QueueRow& row : queue->rows) {
    if (!arguments->flag("json")) print(row);
    if (!arguments->flag("take")) continue;
    const auto taken = (*desk)->find(row.application);
    if (!taken) return complain(taken.error());
  }
  printDecisions((*desk)->vault());
  return kFine;
}

int runOpen(const Words& words, const base::Clock& clock) {
  const auto arguments = Arguments::parse(words, vaultSyntax({}, {"offline", "json"}));
  if (!arguments) return complain(arguments.error());
  const auto opened = openCase("open", *arguments, clock);
  if (!opened) return complain(opened.error());
  const DeskCase& one = opened->one;
  if (arguments->flag("json")) return std::cout << wire::write(one.answer) << "\n", kFine;
  print(one.row());
  for (const workflow::Event& event : one.answer.events)
    std::cout << base::formatInstant(event.at) << "  " << workflow::kindName(event.kind) << "  "
              << event.actorName << "  " << event.words << "\n";
  const auto findings = rules::readFindings(one.answer.findings, wire::kMaxReviewBytes);
  if (findings) printFindings(*findings);
  return kFine;
}

int runPass(const Words& words, const base::Clock& clock) {
  workflow::Command command;
  command.kind = CommandKind::Pass;
  return decide(words, clock, command);
}

int runPublicity(const Words& words, const base::Clock& clock) {
  workflow::Command command;
  command.kind = CommandKind::HoldPublicity;
  return decide(words, clock, command);
}

int runReturn(const Words& words, const base::Clock& clock) {
  const auto arguments = Arguments::parse(words, vaultSyntax({"in"}, {"offline", "json"}));
  if (!arguments) return complain(arguments.error());
  workflow::Command command;
  command.kind = CommandKind::Return;
  const auto desk = Desk::open(*arguments, clock);
  if (!desk) return complain(desk.error());
  if (arguments->option("in")) return decideWords(*arguments, **desk, command);
  if (arguments->words().size() < 2)
    return complain(Error(Code::InvalidInput, "return takes an application and its reasons"));
  for (std::size_t i = 1; i < arguments->words().size(); ++i) {
    auto reason = readReason(arguments->words()[i]);
    if (!reason) return complain(reason.error());
    command.reasons.push_back(std::move(*reason));
  }
  return decideAll(**desk, {{arguments->words().front(), command}}, arguments->flag("json"));
}

}  // namespace tarim::client::cli
