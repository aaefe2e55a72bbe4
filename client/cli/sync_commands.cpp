// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// enrol, sync, submit
#include "client/cli/commands.hpp"
#include "client/cli/output.hpp"
#include "client/cli/page_report.hpp"
#include "client/cli/server_store.hpp"
#include "client/cli/session.hpp"
#include "client/cli/unsettled.hpp"
#include "client/sync/engine.hpp"
#include "client/sync/enrol_trouble.hpp"
#include "client/sync/joining_file.hpp"
#include "client/vault/submission.hpp"
#include "shared/base/files.hpp"

#include <algorithm>
#include <iostream>

namespace tarim::client::cli {
namespace {

using base::Code;
using base::Error;

constexpr std::size_t kMaxCaBytes = 256 * 1024;

std::string deviceNameOf(const Arguments& arguments) {
  return arguments.option("name").value_or("tarim-cli");
}

base::Result<wire::Joining> joiningOf(const Arguments& arguments) {
  for (const char* other : {"server", "ca", "code"})
    if (arguments.option(other))
      return Error(Code::InvalidInput,
                   "--join has address, authority and code in it: leave out --" + std::string(other));
  const auto bytes = base::DiskFiles().read(*arguments.option("join"), kMaxJoiningFileBytes);
  if (!bytes) return bytes.error();
  return readJoiningFile(*bytes);
}

base::Result<Enrolment> typedEnrolment(const Arguments& arguments) {
  const auto server = arguments.required("server");
  const auto ca = arguments.required("ca");
  const auto code = arguments.required("code");
  for (const auto* one : {&server, &ca, &code})
    if (!*one) return one->error();
  base::DiskFiles files;
  const auto pem = files.read(*ca, kMaxCaBytes);
  if (!pem) return pem.error();
  return Enrolment{*server, std::string(base::textOf(*pem)), *code, deviceNameOf(arguments)};
}

/// Everything else was sent; reportPages() has the words.
bool isOfPages(const Error& error) {
  return error.code() == Code::PageUnreadable || error.code() == Code::PageNotTaken;
}

int report(const Vault& vault, const std::string& commandId) {
  const auto queued = vault.exchange.queued();
  const auto mine = std::find_if(queued.begin(), queued.end(),
                                 [&](const QueuedCommand& one) { return one.command.id == commandId; });
  if (mine == queued.end()) return kFine;
  if (!mine->result) {
    complain(Error(Code::Offline, "the submission waits on this device; run tarim-cli sync"));
    return kUnusable;
  }
  complain(Error(mine->result->code, mine->result->detail));
  return kRefused;
}

/// Why the server does not take this draft now: what would be submitted is not what it holds.
std::optional<Error> heldOf(const Vault& vault, const std::string& application) {
  for (const DraftInfo& draft : vault.drafts.list())
    if (draft.application == application && draft.held) return Error(draft.held->code, draft.held->detail);
  return {};
}

base::Result<void> mayStillSubmit(const Vault& vault, const OpenedDraft& opened, base::Instant serverNow) {
  const auto may = workflow::allowed(vault.exchange.state(opened.draft.application), policy::Role::Applicant,
                                     opened.book->policy(), serverNow);
  if (std::find(may.begin(), may.end(), workflow::CommandKind::Submit) != may.end()) return {};
  return Error(Code::NotNow,
               "the application is " +
                   std::string(workflow::phaseName(vault.exchange.state(opened.draft.application).phase)) +
                   ", or its window is not open");
}

}  // namespace

int runEnrol(const Words& words, const base::Clock& clock) {
  const auto arguments =
      Arguments::parse(words, vaultSyntax({"join", "server", "ca", "code", "name", "label"}));
  if (!arguments) return complain(arguments.error());
  const bool isJoining = arguments->option("join").has_value();
  const auto joining = isJoining ? joiningOf(*arguments) : base::Result<wire::Joining>(wire::Joining());
  if (!joining) return complain(joining.error(), describeJoiningTrouble(joining.error()));
  const auto enrolment =
      isJoining ? enrolmentOf(*joining, deviceNameOf(*arguments)) : typedEnrolment(*arguments);
  if (!enrolment) return complain(enrolment.error());
  if (isJoining)
    std::cerr << "tarim-cli: " << joining->server << " at " << joining->address << ", authority "
              << joining->pin << (joining->person.empty() ? "" : ", code of " + joining->person) << "\n";
  const auto vault = arguments->option("vault") ? openVault(*arguments) : createVault(*arguments);
  if (!vault) return complain(vault.error());
  const std::string id = (*vault)->info().id;
  const auto enrolled = SyncEngine::enrol(**vault, *enrolment, clock);
  if (!enrolled) {
    std::cerr << "tarim-cli: to try again with the same device key add --vault " << id << "\n";
    return complain(enrolled.error(), describeEnrolTrouble(enrolled.error(), isJoining).words);
  }
  warnOfWrongClock(**vault, clock);
  std::cout << id << "\n";
  return kFine;
}

int runSync(const Words& words, const base::Clock& clock) {
  const auto arguments = Arguments::parse(words, vaultSyntax({}));
  if (!arguments) return complain(arguments.error());
  const auto vault = openVault(*arguments);
  if (!vault) return complain(vault.error());
  SyncEngine engine(**vault, clock);
  const std::string before = (*vault)->settings.account().device;
  const auto synced = engine.runOnce();
  warnOfWrongClock(**vault, clock);
  printNewDevice(**vault, before);
  const int store = reportServerStore(**vault);
  const int pages = reportPages(**vault);
  const int unsettled = printUnsettled(**vault);
  if (!synced && isOfPages(synced.error())) return kRefused;
  // A copy that this server gives no device: everything else was done.
  if (!synced && synced.error().code() == Code::OlderCopy) return complain(synced.error()), kRefused;
  if (!synced) return complain(synced.error());
  if (pages != kFine) return pages;
  std::cout << "synced: " << synced->itemsLeft << " left, " << synced->wireOut << " bytes out, "
            << synced->wireIn << " bytes in\n";
  if (synced->itemsLeft > 0) return kRefused;
  return unsettled == kFine ? store : unsettled;
}

int runSubmit(const Words& words, const base::Clock& clock) {
  const auto arguments = Arguments::parse(words, vaultSyntax({}, {"offline"}));
  if (!arguments) return complain(arguments.error());
  const auto opened = openDraft(*arguments);
  if (!opened) return complain(opened.error());
  Vault& vault = *opened->vault;
  const std::string& application = opened->draft.application;
  const bool offline = arguments->flag("offline");
  SyncEngine engine(vault, clock);
  if (!offline) {
    const std::string device = vault.settings.account().device;
    const auto before = engine.runOnce();
    printNewDevice(vault, device);
    if (!before && !isOfPages(before.error())) return complain(before.error());
    reportPages(vault);
    if (const auto held = heldOf(vault, application)) return complain(*held), kRefused;
  }
  const base::Instant serverNow = vault.exchange.serverClock().at(clock.now());
  const auto findings = opened->book->check(*vault.drafts.dossier(application), serverNow);
  if (rules::anyBlocks(findings)) {
    printFindings(findings);
    complain(Error(Code::Blocked, "not submitted"));
    return kRefused;
  }
  const auto may = mayStillSubmit(vault, *opened, serverNow);
  if (!may) return complain(may.error()), kRefused;
  const auto submission = prepareSubmission(vault, application);
  if (!submission) return complain(submission.error());
  const auto queued = vault.exchange.queue(submission->command, clock.now());
  if (!queued) return complain(queued.error());
  if (offline) {
    std::cout << "submitted on this device; it leaves with the next tarim-cli sync or pack\n";
    return kFine;
  }
  const auto sent = engine.runOnce();
  if (!sent && !isOfPages(sent.error())) return complain(sent.error());
  const int outcome = report(vault, submission->command.id);
  if (outcome != kFine) return outcome;
  const auto receipts = vault.exchange.receipts(application);
  std::cout << (receipts.empty() ? std::string("submitted, receipt follows") : receipts.back().number)
            << "\n";
  return kFine;
}

}  // namespace tarim::client::cli
