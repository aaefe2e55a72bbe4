// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/verify_applications.hpp"

#include "server/services/freeze_again.hpp"
#include "server/services/submit.hpp"
#include "server/store/events.hpp"
#include "server/store/feed_counts.hpp"
#include "server/store/journal.hpp"
#include "server/store/operations.hpp"
#include "server/store/owned_files.hpp"
#include "server/store/receipts.hpp"
#include "server/store/store_identity.hpp"
#include "server/store/submissions.hpp"
#include "shared/dossier/merge.hpp"
#include "shared/workflow/record.hpp"

#include <algorithm>
#include <map>

namespace tarim::server {

using base::Result;
using workflow::Phase;

namespace {

/// What the tables say of one application, read once.
struct Tables {
  Application application;
  std::vector<workflow::Event> events;
  std::vector<JournalEntry> journal;
  std::vector<dossier::Operation> operations;
  std::vector<Submission> submissions;
  std::vector<workflow::Receipt> receipts;
  std::vector<int> lost;   ///< Attempts whose frozen text a restore lost.
  std::string firstStore;  ///< Before any restore.
  feed::FeedCounts told;
  bool isSigned = true;
};

class ApplicationCheck {
 public:
  ApplicationCheck(db::Database& database, const crypto::PublicKey& serverKey, const Tables& tables,
                   VerifyReport& report)
      : m_database(database), m_serverKey(serverKey), m_tables(tables), m_report(report) {}

  Result<void> run(const Result<rules::RulebookPtr>& book) {
    checkChain();
    if (m_tables.isSigned && !m_tables.events.empty()) checkRecorded();
    checkOperations();
    checkTold();
    for (const Submission& submission : m_tables.submissions) {
      auto files = checkSubmission(submission);
      if (!files) return files;
    }
    checkFrozenAsDecided();
    if (!book)
      problem("its policy: " + book.error().line());
    else
      checkState((*book)->policy());
    return {};
  }

 private:
  void problem(const std::string& what) {
    m_report.problems.push_back("application " + m_tables.application.id + ": " + what);
  }
  void remark(const std::string& what) {
    m_report.remarks.push_back("application " + m_tables.application.id + ": " + what);
  }

  void checkChain() {
    m_report.chains += 1;
    m_report.events += std::int64_t(m_tables.events.size());
    if (const auto whole = workflow::verifyChain(m_tables.events); !whole) problem(whole.error().detail());
    if (m_tables.events.empty()) return problem("has no event");
    if (m_tables.events.front().application != m_tables.application.id)
      problem("its events are of another application");
  }

  /// Each event signed by this server and entered into its journal as it is; the first one names the owner.
  void checkRecorded() {
    for (const workflow::Event& event : m_tables.events) {
      const std::string name = "event " + std::to_string(event.number);
      if (!workflow::verify(event, m_serverKey)) problem(name + " was not signed by this server");
      const auto entered =
          std::find_if(m_tables.journal.begin(), m_tables.journal.end(),
                       [&](const JournalEntry& entry) { return entry.number == event.number; });
      if (entered == m_tables.journal.end())
        problem(name + " was never recorded in the journal");
      else if (entered->event != event.hash)
        problem(name + " is not the one that was recorded in the journal");
    }
    const workflow::Event& first = m_tables.events.front();
    if (first.actor != m_tables.application.owner)
      problem("it was begun by " + first.actor + ", not by its owner");
    if (base::toMillis(first.at) != m_tables.application.createdAt) problem("it was not begun when it says");
  }

  /// 1, 2, 3 … of each device.
  void checkOperations() {
    m_report.operations += std::int64_t(m_tables.operations.size());
    std::map<std::string, std::uint64_t> last;
    for (const dossier::Operation& operation : m_tables.operations) {
      std::uint64_t& before = last[operation.stamp.device];
      if (operation.sequence != before + 1)
        problem("operation " + std::to_string(before + 1) + " of device " + operation.stamp.device +
                " is gone");
      before = operation.sequence;
    }
  }

  /// Whatever was taken in was put into the feed in the same commit, so each missing the other is a loss.
  void checkTold() {
    const auto compare = [this](const char* what, std::size_t here, std::int64_t told) {
      if (std::int64_t(here) != told)
        problem(std::to_string(here) + " " + what + " are here and " + std::to_string(told) + " were told");
    };
    compare("operations", m_tables.operations.size(), m_tables.told.operations);
    compare("events", m_tables.events.size(), m_tables.told.events);
    compare("receipts", m_tables.receipts.size(), m_tables.told.receipts);
  }

  Result<void> checkSubmission(const Submission& submission) {
    m_report.submissions += 1;
    const std::string name = "submission " + std::to_string(submission.attempt);
    if (base::sha256(submission.manifest).hex() != submission.root)
      problem(name + " does not have the root that was signed");
    const auto dossier = dossier::dossierOf(submission.manifest);
    if (!dossier) {
      problem(name + ": " + dossier.error().detail());
      return {};
    }
    for (const auto& [hex, size] : dossier::filesOf(*dossier)) {
      const auto hash = base::hashFromHex(hex);
      const auto owned = hash ? owned_files::owned(m_database, m_tables.application.owner, *hash)
                              : Result<std::optional<FileRow>>(std::nullopt);
      if (!owned) return owned.error();
      if (!*owned) problem(name + " names a file that is not here: " + hex);
    }
    return {};
  }

  /// To each submitted event one frozen submission and one receipt, about the same root, and no other.
  void checkFrozenAsDecided() {
    std::size_t submitted = 0;
    for (const workflow::Event& event : m_tables.events) {
      if (event.kind != workflow::EventKind::Submitted) continue;
      submitted += 1;
      checkSubmissionOf(event);
      checkReceiptOf(event);
    }
    if (m_tables.submissions.size() > submitted) problem("a submission without its event");
    if (m_tables.receipts.size() > submitted) problem("a receipt without its event");
  }

  void checkSubmissionOf(const workflow::Event& event) {
    const std::string name = "submission " + std::to_string(event.attempt);
    const auto found = std::find_if(m_tables.submissions.begin(), m_tables.submissions.end(),
                                    [&](const Submission& one) { return one.attempt == event.attempt; });
    if (found == m_tables.submissions.end() && isKnownLost(event))
      return m_report.remarks.push_back("application " + m_tables.application.id + ": the text of " + name +
                                        " was lost by a restore; its event and receipt came back");
    if (found == m_tables.submissions.end()) return problem(name + " is gone");
    if (found->root != event.root) problem(name + " is not the one that its event speaks of");
  }

  /// An earlier submission whose event was put back after a restore.
  [[nodiscard]] bool isKnownLost(const workflow::Event& event) const {
    const auto& lost = m_tables.lost;
    const auto entered =
        std::find_if(m_tables.journal.begin(), m_tables.journal.end(),
                     [&](const JournalEntry& entry) { return entry.number == event.number; });
    return std::find(lost.begin(), lost.end(), event.attempt) != lost.end() &&
           entered != m_tables.journal.end() && entered->store != m_tables.firstStore &&
           event.attempt < m_tables.application.summary.attempt;
  }

  void checkReceiptOf(const workflow::Event& event) {
    m_report.receipts += 1;
    const auto found = std::find_if(m_tables.receipts.begin(), m_tables.receipts.end(),
                                    [&](const auto& one) { return one.attempt == event.attempt; });
    if (found == m_tables.receipts.end())
      return problem("the receipt of submission " + std::to_string(event.attempt) + " is gone");
    const Application& application = m_tables.application;
    const bool fits = found->root == event.root && found->at == event.at &&
                      found->policy == application.policy && found->application == application.id &&
                      found->number == "TR-" + numberText(application) + "-" + std::to_string(event.attempt);
    if (!fits) problem("receipt " + found->number + " does not say what happened");
    if (!workflow::verify(*found, m_serverKey))
      problem("receipt " + found->number + " was not signed by this server");
  }

  void checkState(const policy::Policy& policy) {
    const auto state = workflow::fold(m_tables.events, policy);
    if (!state) return problem(state.error().detail());
    ApplicationSummary expected = summaryOf(*state, m_tables.events, m_tables.application.summary);
    if (!m_tables.submissions.empty()) {
      const auto dossier = dossier::dossierOf(m_tables.submissions.back().manifest);
      if (dossier) nameAsSubmitted(expected, *dossier);
    }
    if (expected != m_tables.application.summary) problem("what stands beside it is not what its events say");
    checkCellsUnderReview(*state, policy);
  }

  /// While reviewers have it nobody writes cells, so they still are what was submitted. In a restored store a
  /// device may have gone on writing before another one brought the submission back.
  void checkCellsUnderReview(const workflow::State& state, const policy::Policy& policy) {
    if (state.phase != Phase::InReview && state.phase != Phase::Received && state.phase != Phase::Refused)
      return;
    dossier::MergedCells cells;
    for (const dossier::Operation& operation : m_tables.operations)
      cells.apply(operation);
    const auto manifest =
        dossier::makeManifest(cells.dossier(), m_tables.application.id, state.attempt, policy.hash);
    if (manifest.root.hex() == state.root) return;
    const auto submitted = std::find_if(
        m_tables.events.rbegin(), m_tables.events.rend(),
        [](const workflow::Event& event) { return event.kind == workflow::EventKind::Submitted; });
    const auto identity = store_identity::current(m_database);
    const bool wasRestored = identity && *identity && (*identity)->why != IdentityReason::Made;
    if (wasRestored && submitted != m_tables.events.rend() &&
        wereSubmitted(m_tables.operations, policy, *submitted))
      return remark("edits made after a restore are not part of what was submitted");
    problem("its operations no longer give what was submitted");
  }

  db::Database& m_database;
  const crypto::PublicKey& m_serverKey;
  const Tables& m_tables;
  VerifyReport& m_report;
};

template <class T>
bool take(Result<T> from, T& to, std::optional<base::Error>& trouble) {
  if (from)
    to = std::move(*from);
  else if (!trouble)
    trouble = from.error();
  return bool(from);
}

}  // namespace

Result<void> verifyApplication(db::Database& database, PolicyRegistry& policies,
                               const crypto::PublicKey& serverKey, const std::string& application,
                               bool isSigned, VerifyReport& report) {
  Tables tables;
  tables.isSigned = isSigned;
  std::optional<base::Error> trouble;
  std::optional<Application> row;
  take(applications::find(database, application), row, trouble);
  take(events::of(database, application), tables.events, trouble);
  take(journal::of(database, application), tables.journal, trouble);
  take(operations::all(database, application), tables.operations, trouble);
  take(submissions::of(database, application), tables.submissions, trouble);
  take(submissions::lost(database, application), tables.lost, trouble);
  take(receipts::of(database, application), tables.receipts, trouble);
  std::vector<StoreIdentity> identities;
  take(store_identity::all(database), identities, trouble);
  if (!identities.empty()) tables.firstStore = identities.front().id;
  take(feed::countsOf(database, application), tables.told, trouble);
  if (trouble && trouble->code() == base::Code::StorageCorrupt) {
    report.problems.push_back("application " + application + ": " + trouble->line());
    return {};
  }
  if (trouble) return *trouble;
  if (!row) return {};
  tables.application = std::move(*row);
  return ApplicationCheck(database, serverKey, tables, report)
      .run(policies.rulebook(tables.application.policy));
}

}  // namespace tarim::server
