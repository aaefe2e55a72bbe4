// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// status: what is on this device, what the server holds, what waits, and until when; which pages do not open.
#include "client/cli/commands.hpp"
#include "client/cli/output.hpp"
#include "client/cli/page_report.hpp"
#include "client/cli/server_store.hpp"
#include "client/cli/session.hpp"
#include "client/cli/unsettled.hpp"
#include "client/vault/draft_names.hpp"
#include "shared/dossier/manifest.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <iostream>

namespace tarim::client::cli {
namespace {

namespace json = boost::json;

struct FilesCount {
  std::size_t all = 0;
  std::size_t stored = 0;
};

FilesCount countFiles(const Vault& vault, const std::string& application) {
  FilesCount count;
  for (const auto& [hash, size] : dossier::filesOf(*vault.drafts.dossier(application))) {
    const auto record = vault.files.record(hash);
    ++count.all;
    count.stored += record && record->progress == FileProgress::OnServer;
  }
  return count;
}

/// Of its pages, those with this trouble.
std::int64_t countTroubled(Vault& vault, const std::string& application, base::Code code) {
  const auto pages = troubledPages(vault);
  return std::count_if(pages.begin(), pages.end(), [&](const TroubledPage& page) {
    return page.application == application && page.code == code;
  });
}

std::string titleOf(const Vault& vault, const std::string& application) {
  const auto language = speaksChinese() ? policy::Language::Zh : policy::Language::En;
  for (const NamedDraft& one : nameDrafts(vault.drafts, language))
    if (one.application == application) return one.name;
  return {};
}

json::object describe(Vault& vault, const DraftInfo& draft) {
  const workflow::State state = vault.exchange.state(draft.application);
  const FilesCount files = countFiles(vault, draft.application);
  json::object object{
      {"application", draft.application},
      {"title", titleOf(vault, draft.application)},
      {"policy", draft.policy},
      {"phase", workflow::phaseName(state.phase)},
      {"step", state.step},
      {"attempt", state.attempt},
      {"operations", draft.operations},
      {"acknowledged", draft.acknowledged},
      {"files", files.all},
      {"filesStored", files.stored},
      {"filesUnreadable", countTroubled(vault, draft.application, base::Code::PageUnreadable)},
      {"filesNotTaken", countTroubled(vault, draft.application, base::Code::PageNotTaken)},
      {"conflicts", vault.drafts.conflicts(draft.application).size()}};
  if (base::toMillis(draft.begunAt) > 0) object["begun"] = base::formatInstant(draft.begunAt);
  if (draft.discarded) object["deleted"] = true;
  if (state.deadline) object["deadline"] = base::formatInstant(*state.deadline);
  if (draft.held) object["held"] = base::codeName(draft.held->code);
  if (draft.held && !draft.held->detail.empty()) object["heldDetail"] = draft.held->detail;
  json::array receipts;
  for (const workflow::Receipt& receipt : vault.exchange.receipts(draft.application))
    receipts.emplace_back(receipt.number);
  object["receipts"] = std::move(receipts);
  json::array earlier;
  for (const EarlierReceipt& one : vault.exchange.earlierReceipts(draft.application))
    earlier.emplace_back(one.receipt.number);
  object["receiptsBeforeRestore"] = std::move(earlier);
  if (draft.reconciling) object["reconciling"] = true;
  return object;
}

json::object describe(const QueuedCommand& queued) {
  json::object object{{"id", queued.command.id},
                      {"application", queued.command.application},
                      {"kind", workflow::kindName(queued.command.kind)}};
  if (queued.result) object["refused"] = base::codeName(queued.result->code);
  return object;
}

void print(const json::object& draft) {
  std::cout << "draft " << draft.at("application").get_string().c_str() << "\n";
  for (const auto& [key, value] : draft)
    if (key != "application" && value != json::value("") && value != json::value(json::array{}))
      std::cout << "  " << key << " "
                << (value.is_string() ? value.get_string().c_str() : json::serialize(value)) << "\n";
}

}  // namespace

int runStatus(const Words& words, const base::Clock& clock) {
  const auto arguments = Arguments::parse(words, vaultSyntax({}, {"json"}));
  if (!arguments) return complain(arguments.error());
  const auto vault = openVault(*arguments);
  if (!vault) return complain(vault.error());
  warnOfWrongClock(**vault, clock);
  const Account account = (*vault)->settings.account();
  const int outcome = checkAndReportPages(**vault);
  json::array drafts;
  json::array commands;
  for (const DraftInfo& draft : (*vault)->drafts.list())
    drafts.emplace_back(describe(**vault, draft));
  for (const QueuedCommand& queued : (*vault)->exchange.queued())
    commands.emplace_back(describe(queued));
  if (arguments->flag("json")) {
    const Unsettled counted = countUnsettled(**vault);
    std::cout << json::serialize(
                     json::object{{"vault", (*vault)->info().id},
                                  {"device", account.device},
                                  {"server", account.server},
                                  {"enrolled", account.enrolled()},
                                  {"clockOffset", (*vault)->exchange.serverClock().offset.count()},
                                  {"readOnly", (*vault)->isReadOnly()},
                                  {"left", counted.left},
                                  {"held", counted.held},
                                  {"refused", counted.refused},
                                  {"drafts", std::move(drafts)},
                                  {"commands", std::move(commands)}})
              << "\n";
    return outcome;
  }
  std::cout << "vault " << (*vault)->info().id
            << (account.enrolled() ? ", server " + account.server : ", not enrolled") << "\n";
  for (const json::value& draft : drafts)
    print(draft.get_object());
  for (const json::value& command : commands)
    std::cout << "waiting: " << json::serialize(command) << "\n";
  (void)reportServerStore(**vault);
  return outcome;
}

}  // namespace tarim::client::cli
