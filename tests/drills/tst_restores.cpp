// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The real server is restored from a backup that is older than what it had acknowledged: whole vaults and
// engines on the one side, the store, its services and TLS on the other.
#include "client/vault/submission.hpp"
#include "server/services/submit.hpp"
#include "server/services/verify.hpp"
#include "server/store/events.hpp"
#include "tests/drills/handset.hpp"
#include "tests/drills/real_server.hpp"

#include <QTest>

namespace tarim::drills {

namespace {

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

class RestoresTest : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void whatTheCopyDoesNotKnowIsSentAgain();
  void laterEditsAreTaken();
  void noNumberIsGivenTwice();
  void aSecondDeviceThatSubmittedAnewBlocksNobody();
  void theServerForgotTheWholeApplication();
  void whatADeviceThatIsGoneHadWrittenComesBack();

 private:
  [[nodiscard]] base::Path copy() const { return base::Path(m_aside->path().toStdString()) / "copy"; }
  std::string begin(Handset& device);
  void enrol(Handset& device, const std::string& person = "aynur");
  void sync(Handset& device);
  void submit(Handset& device, const std::string& draft);
  std::string number(Handset& device, const std::string& draft);
  void compare(Handset& device, const std::string& draft);

  std::unique_ptr<QTemporaryDir> m_aside;
  std::unique_ptr<RealServer> m_server;
  std::unique_ptr<Handset> m_device;
  std::string m_draft;
};

void RestoresTest::init() {
  m_device.reset();
  m_aside = std::make_unique<QTemporaryDir>();
  m_server = std::make_unique<RealServer>();
  m_device = std::make_unique<Handset>();
  enrol(*m_device);
  m_draft = begin(*m_device);
}

void RestoresTest::enrol(Handset& device, const std::string& person) {
  device.enrol("127.0.0.1:" + m_server->port(), RealServer::caPem(), m_server->enrolmentCode(person));
}

/// A whole application under the small policy.
std::string RestoresTest::begin(Handset& device) {
  const std::string draft = device.newDraft(m_server->policy());
  device.edit(
      draft, {cell("application", "@", "kind", "assessment"), cell("application", "@", "level", "junior"),
              cell("basic", "@", "name", "阿依努尔"), cell("basic", "@", "phone", "13909960123"),
              cell("basic", "@", "remark", "无"), cell("work", "r1", "$row", "live"),
              cell("work", "r1", "from", "2016-08"), cell("work", "r1", "employer", "且末县生态环境监测站")});
  device.attach(draft, pictureWith(base::Bytes(3000, std::uint8_t(draft.front()))), 1);
  sync(device);
  return draft;
}

/// The server listens elsewhere after a restart.
void RestoresTest::sync(Handset& device) {
  client::Account account = device.vault().settings.account();
  account.server = "127.0.0.1:" + m_server->port();
  must(device.vault().settings.setAccount(account));
  const auto synced = must(device.syncOnce(patient()));
  must(synced.itemsLeft == 0, std::to_string(synced.itemsLeft) + " items are left");
  for (const client::DraftInfo& draft : device.vault().drafts.list())
    must(!draft.held && !draft.reconciling,
         "held: " + (draft.held ? draft.held->detail : std::string("still reconciling")));
}

void RestoresTest::submit(Handset& device, const std::string& draft) {
  const auto submission = must(client::prepareSubmission(device.vault(), draft));
  must(device.vault().exchange.queue(submission.command, base::SystemClock().now()));
  sync(device);
  for (const client::QueuedCommand& queued : device.vault().exchange.queued())
    must(false, "refused: " + (queued.result ? queued.result->detail + queued.result->findings
                                             : std::string("no answer")));
}

std::string RestoresTest::number(Handset& device, const std::string& draft) {
  const auto receipts = device.vault().exchange.receipts(draft);
  must(receipts.size() == 1, std::to_string(receipts.size()) + " receipts");
  return receipts.front().number;
}

/// Both sides hold the same, and the server proves its own.
void RestoresTest::compare(Handset& device, const std::string& draft) {
  const auto held = must(m_server->store().read(
      [&](db::Database& database) { return server::foldOperations(database, draft); }));
  QCOMPARE(dossier::toJson(*device.vault().drafts.dossier(draft), "p"), dossier::toJson(held, "p"));
  const auto events = must(
      m_server->store().read([&](db::Database& database) { return server::events::of(database, draft); }));
  QCOMPARE(device.vault().exchange.events(draft).size(), events.size());
  QCOMPARE(device.vault().exchange.events(draft).back().hash.hex(), events.back().hash.hex());
  for (const auto& [hash, size] : dossier::filesOf(held))
    QVERIFY(bool(m_server->services().files.stored(must(base::hashFromHex(hash)))));
  const auto report = must(server::verify(m_server->store(), m_server->services().publicKey));
  QVERIFY2(report.ok(), report.ok() ? "" : report.problems.front().c_str());
}

void RestoresTest::whatTheCopyDoesNotKnowIsSentAgain() {
  m_server->backUp(copy());
  m_device->edit(m_draft, {cell("basic", "@", "phone", "13909960124")});
  m_device->attach(m_draft, pictureWith(base::Bytes(4000, 7)), 2);
  submit(*m_device, m_draft);
  const std::string receipt = number(*m_device, m_draft);
  m_server->restore(copy());
  sync(*m_device);
  QCOMPARE(m_device->vault().exchange.state(m_draft).phase, workflow::Phase::InReview);
  QCOMPARE(number(*m_device, m_draft), receipt);
  QVERIFY(m_device->vault().exchange.earlierReceipts(m_draft).empty());
  compare(*m_device, m_draft);
}

void RestoresTest::laterEditsAreTaken() {
  m_server->backUp(copy());
  m_device->edit(m_draft, {cell("basic", "@", "phone", "13909960124")});
  sync(*m_device);
  m_server->restore(copy());
  m_device->edit(m_draft, {cell("basic", "@", "phone", "13909960125")});
  sync(*m_device);
  compare(*m_device, m_draft);
}

void RestoresTest::noNumberIsGivenTwice() {
  m_server->backUp(copy());
  submit(*m_device, m_draft);
  m_server->restore(copy());
  Handset other;
  enrol(other, "bahar");
  const std::string theirs = begin(other);
  submit(other, theirs);
  sync(*m_device);
  QVERIFY(number(*m_device, m_draft) != number(other, theirs));
  compare(*m_device, m_draft);
  compare(other, theirs);
}

void RestoresTest::aSecondDeviceThatSubmittedAnewBlocksNobody() {
  m_server->backUp(copy());
  submit(*m_device, m_draft);
  const std::string before = number(*m_device, m_draft);
  m_server->restore(copy());
  Handset second;
  enrol(second);
  sync(second);
  submit(second, m_draft);
  const std::string draft = begin(*m_device);
  compare(*m_device, m_draft);
  compare(*m_device, draft);
  QCOMPARE(number(*m_device, m_draft), number(second, m_draft));
  QCOMPARE(m_device->vault().exchange.earlierReceipts(m_draft).size(), std::size_t(1));
  QCOMPARE(m_device->vault().exchange.earlierReceipts(m_draft).front().receipt.number, before);
}

void RestoresTest::theServerForgotTheWholeApplication() {
  m_server->backUp(copy());
  const std::string draft = begin(*m_device);
  submit(*m_device, draft);
  const std::string receipt = number(*m_device, draft);
  m_server->restore(copy());
  sync(*m_device);
  QCOMPARE(number(*m_device, draft), receipt);
  compare(*m_device, draft);
}

void RestoresTest::whatADeviceThatIsGoneHadWrittenComesBack() {
  m_server->backUp(copy());
  std::string draft;
  {
    Handset gone;
    enrol(gone);
    draft = begin(gone);
  }
  sync(*m_device);
  m_server->restore(copy());
  sync(*m_device);
  const auto held = must(m_server->store().read(
      [&](db::Database& database) { return server::foldOperations(database, draft); }));
  QCOMPARE(dossier::toJson(held, "p"), dossier::toJson(*m_device->vault().drafts.dossier(draft), "p"));
}

}  // namespace tarim::drills

QTEST_GUILESS_MAIN(tarim::drills::RestoresTest)
#include "tst_restores.moc"
