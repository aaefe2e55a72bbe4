// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// withdraw, delete, bin: what is done to an application as a whole, and what was removed from it
#include "client/cli/commands.hpp"
#include "client/cli/output.hpp"
#include "client/cli/session.hpp"
#include "client/vault/bin.hpp"
#include "shared/base/ids.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <iostream>

namespace tarim::client::cli {
namespace {

namespace json = boost::json;
using base::Code;
using base::Error;

std::string idOf(const RemovedItem& item) {
  return item.row.table + "/" + item.row.row;
}

void print(const RemovedItem& item, bool asJson) {
  const std::string at = base::formatInstant(item.at);
  if (asJson)
    std::cout << json::serialize(json::object{{"id", idOf(item)},
                                              {"at", at},
                                              {"name", item.name},
                                              {"page", item.page.has_value()},
                                              {"withPages", item.withPages.size()}})
              << "\n";
  else
    std::cout << idOf(item) << "  " << at << "  " << item.name << "\n";
}

int restore(OpenedDraft& opened, const std::vector<RemovedItem>& items, const std::string& id,
            base::Instant now) {
  const auto item =
      std::find_if(items.begin(), items.end(), [&](const RemovedItem& one) { return idOf(one) == id; });
  if (item == items.end()) return complain(Error(Code::NotFound, "not in the bin: " + id));
  const std::string& application = opened.draft.application;
  const auto edits = restoreEdits(opened.book->policy(), *opened.vault->drafts.dossier(application), *item);
  if (!edits) return complain(edits.error());
  const auto written = opened.vault->drafts.edit(application, *edits, now);
  return written ? kFine : complain(written.error());
}

}  // namespace

int runWithdraw(const Words& words, const base::Clock& clock) {
  const auto arguments = Arguments::parse(words, vaultSyntax({}, {"yes"}));
  if (!arguments) return complain(arguments.error());
  const auto opened = openDraft(*arguments);
  if (!opened) return complain(opened.error());
  VaultExchange& exchange = opened->vault->exchange;
  const workflow::State state = exchange.state(opened->draft.application);
  const auto allowed = workflow::allowed(state, policy::Role::Applicant, opened->book->policy(),
                                         exchange.serverClock().at(clock.now()));
  if (state.attempt == 0)
    return complain(Error(Code::NotNow, "it was never submitted: tarim-cli delete removes the draft"));
  if (std::find(allowed.begin(), allowed.end(), workflow::CommandKind::Withdraw) == allowed.end())
    return complain(Error(Code::NotNow, "it is " + std::string(workflow::phaseName(state.phase)) +
                                            "; only a returned application can be withdrawn"));
  if (!arguments->flag("yes"))
    return complain(
        Error(Code::InvalidInput,
              "withdrawing is for good, and submissions that are left are lost; repeat with --yes"));
  workflow::Command command;
  command.id = base::newId();
  command.application = opened->draft.application;
  command.kind = workflow::CommandKind::Withdraw;
  const auto queued = exchange.queue(command, clock.now());
  if (!queued) return complain(queued.error());
  std::cout << "withdrawn on this device; it leaves with the next tarim-cli sync or pack\n";
  return kFine;
}

int runDelete(const Words& words, const base::Clock& clock) {
  const auto arguments = Arguments::parse(words, vaultSyntax({}, {"undo"}));
  if (!arguments) return complain(arguments.error());
  const auto vault = openVault(*arguments);
  if (!vault) return complain(vault.error());
  const auto draft = chooseDraft(**vault, *arguments);
  if (!draft) return complain(draft.error());
  const auto done = (*vault)->drafts.setDiscarded(draft->application, !arguments->flag("undo"), clock.now());
  return done ? kFine : complain(done.error());
}

int runBin(const Words& words, const base::Clock& clock) {
  const auto arguments = Arguments::parse(words, vaultSyntax({"restore"}, {"json", "empty"}));
  if (!arguments) return complain(arguments.error());
  auto opened = openDraft(*arguments);
  if (!opened) return complain(opened.error());
  const std::string& application = opened->draft.application;
  const auto language = speaksChinese() ? policy::Language::Zh : policy::Language::En;
  if (arguments->flag("empty")) {
    const auto emptied = emptyBin(*opened->vault, application, clock.now());
    return emptied ? kFine : complain(emptied.error());
  }
  const auto items = binOf(*opened->vault, application, language);
  if (const auto id = arguments->option("restore")) return restore(*opened, items, *id, clock.now());
  for (const RemovedItem& item : items)
    print(item, arguments->flag("json"));
  return kFine;
}

}  // namespace tarim::client::cli
