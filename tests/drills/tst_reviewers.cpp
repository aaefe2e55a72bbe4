// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A reviewer's vault against the real server: the queue is taken along, decided on without a link, and what
// changed meanwhile is refused with its reason while everything typed stays.
#include "client/sync/review_client.hpp"
#include "client/vault/submission.hpp"
#include "shared/base/ids.hpp"
#include "tests/drills/handset.hpp"
#include "tests/drills/real_server.hpp"

#include <QTest>

namespace tarim::drills {

namespace {

constexpr const char* kTyped = "第二页看不清，请重新扫描 𠮷";

client::CellEdit cell(const char* table, const char* row, const char* column, const std::string& value) {
  return {{table, row, column}, value};
}

client::SyncOptions patient() {
  client::SyncOptions options;
  options.connectTimeout = std::chrono::seconds(10);
  options.answerTimeout = std::chrono::seconds(20);
  options.mostWorkers = 0;
  return options;
}

}  // namespace

class ReviewersTest : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void aRoleThatEndedMeanwhileIsNamedAndNothingTypedIsLost_data();
  void aRoleThatEndedMeanwhileIsNamedAndNothingTypedIsLost();
  void aDecisionOnAnOlderSubmissionIsRefusedAndKept();

 private:
  void enrol(Handset& device, const std::string& person);
  void submit(Handset& device);
  /// Takes the application along and queues a return of it.
  void decideOffline(Handset& reviewer);
  /// The command that is kept with its answer, after the program was started again.
  static client::QueuedCommand answered(Handset& reviewer);

  std::unique_ptr<RealServer> m_server;
  std::unique_ptr<Handset> m_applicant;
  std::unique_ptr<Handset> m_reviewer;
  std::string m_draft;
};

void ReviewersTest::init() {
  m_reviewer.reset();
  m_applicant.reset();
  m_server = std::make_unique<RealServer>();
  auto& accounts = m_server->services().accounts;
  must(accounts.import(
      {}, {{"officer", "基层一", "base_officer", "station"}, {"colleague", "基层二", "expert", "station"}}));
  must(accounts.import({}, {}, {{"colleague", "base_officer", "station", "officer", "", "2024-09-02"}}));
  m_applicant = std::make_unique<Handset>();
  m_reviewer = std::make_unique<Handset>();
  enrol(*m_applicant, "aynur");
  m_draft = m_applicant->newDraft(m_server->policy());
  m_applicant->edit(
      m_draft,
      {cell("application", "@", "kind", "assessment"), cell("application", "@", "level", "junior"),
       cell("basic", "@", "name", "阿依努尔"), cell("basic", "@", "phone", "13909960123"),
       cell("basic", "@", "remark", "无"), cell("work", "r1", "$row", "live"),
       cell("work", "r1", "from", "2016-08"), cell("work", "r1", "employer", "且末县生态环境监测站")});
  m_applicant->attach(m_draft, pictureWith(base::Bytes(3000, 9)), 1);
  submit(*m_applicant);
}

void ReviewersTest::enrol(Handset& device, const std::string& person) {
  const auto code = must(m_server->services().accounts.makeEnrolmentCode(person, std::chrono::hours(1)));
  device.enrol("127.0.0.1:" + m_server->port(), RealServer::caPem(), code);
}

void ReviewersTest::submit(Handset& device) {
  must(device.syncOnce(patient()));
  const auto submission = must(client::prepareSubmission(device.vault(), m_draft));
  must(device.vault().exchange.queue(submission.command, base::SystemClock().now()));
  must(device.syncOnce(patient()));
  for (const client::QueuedCommand& queued : device.vault().exchange.queued())
    must(false, "refused: " + (queued.result ? queued.result->detail + queued.result->findings
                                             : std::string("no answer")));
}

void ReviewersTest::decideOffline(Handset& reviewer) {
  const base::SystemClock clock;
  must(reviewer.syncUnwatched(patient()));
  client::ReviewClient review(reviewer.vault(), clock, patient());
  const wire::Queue queue = must(review.queue());
  must(queue.rows.size() == 1 && queue.rows[0].mine, "the application is not in the queue");
  const wire::ReviewDossier dossier = must(review.dossier(m_draft));
  workflow::Command command;
  command.id = base::newId();
  command.application = m_draft;
  command.kind = workflow::CommandKind::Return;
  command.attempt = dossier.summary.attempt;
  must(dossier.receipt.has_value(), "no receipt");
  command.root = dossier.receipt->root;
  command.step = dossier.summary.step;
  workflow::Reason reason;
  reason.table = "basic";
  reason.row = "@";
  reason.column = "phone";
  reason.code = "unclear_scan";
  reason.words = kTyped;
  command.reasons = {reason};
  must(reviewer.vault().exchange.queue(command, clock.now()));
}

client::QueuedCommand ReviewersTest::answered(Handset& reviewer) {
  must(reviewer.syncUnwatched(patient()));
  reviewer.reopen();
  const auto queued = reviewer.vault().exchange.queued();
  must(queued.size() == 1, std::to_string(queued.size()) + " commands are kept");
  must(queued[0].result.has_value(), "no answer");
  return queued[0];
}

void ReviewersTest::aRoleThatEndedMeanwhileIsNamedAndNothingTypedIsLost_data() {
  QTest::addColumn<QString>("person");
  QTest::addColumn<bool>("takenAway");
  QTest::addColumn<QString>("told");
  QTest::newRow("a role taken away") << "officer" << true << "base_officer at station was taken away";
  QTest::newRow("a substitute, with the role taken away")
      << "colleague" << true << "base_officer at station for officer was taken away";
  QTest::newRow("a substitute whose days ended")
      << "colleague" << false << "base_officer at station for officer ended with 2024-09-01";
}

void ReviewersTest::aRoleThatEndedMeanwhileIsNamedAndNothingTypedIsLost() {
  QFETCH(QString, person);
  QFETCH(bool, takenAway);
  QFETCH(QString, told);
  enrol(*m_reviewer, person.toStdString());
  decideOffline(*m_reviewer);
  auto& accounts = m_server->services().accounts;
  if (takenAway)
    must(accounts.revokeRole("officer", "base_officer", "station"));
  else
    must(accounts.import({}, {}, {{"colleague", "base_officer", "station", "officer", "", "2024-09-01"}}));
  const client::QueuedCommand kept = answered(*m_reviewer);
  QCOMPARE(kept.result->code, base::Code::NotAllowed);
  QVERIFY2(kept.result->detail.starts_with(told.toStdString()), kept.result->detail.c_str());
  QCOMPARE(kept.command.reasons.at(0).words, std::string(kTyped));
  must(m_applicant->syncOnce(patient()));
  QCOMPARE(m_applicant->vault().exchange.state(m_draft).phase, workflow::Phase::InReview);
}

void ReviewersTest::aDecisionOnAnOlderSubmissionIsRefusedAndKept() {
  enrol(*m_reviewer, "officer");
  decideOffline(*m_reviewer);
  Handset colleague;
  enrol(colleague, "colleague");
  decideOffline(colleague);
  must(colleague.syncUnwatched(patient()));
  must(colleague.vault().exchange.queued().empty(), "the colleague's return was refused");
  must(m_applicant->syncOnce(patient()));
  m_applicant->edit(m_draft, {cell("basic", "@", "phone", "13909960124")});
  submit(*m_applicant);
  const client::QueuedCommand kept = answered(*m_reviewer);
  QCOMPARE(kept.result->code, base::Code::StaleView);
  QCOMPARE(kept.command.reasons.at(0).words, std::string(kTyped));
  QCOMPARE(m_applicant->vault().exchange.state(m_draft).attempt, 2);
}

}  // namespace tarim::drills

QTEST_GUILESS_MAIN(tarim::drills::ReviewersTest)
#include "tst_reviewers.moc"
