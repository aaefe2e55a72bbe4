// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/package/packed_before.hpp"
#include "client/package/receive.hpp"
#include "tests/client/package/suites.hpp"

#include <QTest>

namespace tarim::client::test {

/// A reply tells what a sync would have told, however late it comes.
class ReceiveTest : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void aReplyAcknowledgesAndNeverSetsTheClock();
  void anOldReplySetsNothingBack();
  void aPolicyComesWithTheReply();
  void aForgedReplyIsRefused();
  void aReplyFromAnotherLifeIsRefused();
  void twoRepliesComeInAnyOrder();
  void aReplyOfARestoredServerSaysPackAgain();
  void aReplyToAnotherCopysPackageAcknowledgesNothing();
  void aPackageFromBeforeTheyWereRememberedIsBelieved();

 private:
  wire::SyncAnswer answer(std::int64_t cursor) const;
  package::ReplyHeader packageHeader(std::int64_t from = 0) const;
  base::Result<Received> read(const std::vector<wire::SyncAnswer>& answers, std::int64_t from = 0);

  std::unique_ptr<ModelSite> m_model;
  std::unique_ptr<Device> m_device;
  std::unique_ptr<Folder> m_folder;
  std::string m_draft;
};

void ReceiveTest::init() {
  m_model = std::make_unique<ModelSite>();
  m_device = std::make_unique<Device>();
  m_folder = std::make_unique<Folder>();
  QVERIFY(m_device->enrol(*m_model));
  m_draft = newDraft(m_device->vault());
  QVERIFY(put(m_device->vault(), m_draft, "name", "阿依努尔"));
  QVERIFY(rememberPackage(m_device->vault().settings, packageHeader().answers));
}

wire::SyncAnswer ReceiveTest::answer(std::int64_t cursor) const {
  wire::SyncAnswer answer;
  answer.now = base::toMillis(kNow) - 3 * 24 * 3600 * 1000;  // Said three days ago.
  answer.cursor = cursor;
  answer.policies = {policyOfTest()->hash.hex()};
  return answer;
}

package::ReplyHeader ReceiveTest::packageHeader(std::int64_t from) const {
  package::ReplyHeader packageHeader;
  packageHeader.answers = std::string(32, 'a');
  packageHeader.device = m_device->vault().settings.account().device;
  packageHeader.from = from;
  return packageHeader;
}

base::Result<Received> ReceiveTest::read(const std::vector<wire::SyncAnswer>& answers, std::int64_t from) {
  return receive(
      m_device->vault(), m_device->clock,
      {replyIn(m_folder->path(), m_model->key(), m_device->vault(), packageHeader(from), answers)});
}

void ReceiveTest::aReplyAcknowledgesAndNeverSetsTheClock() {
  const std::string page = m_device->attach(m_draft, 1000);
  const auto offset = m_device->vault().exchange.serverClock();
  wire::SyncAnswer told = answer(5);
  told.acknowledged = {{m_draft, m_device->vault().drafts.list().front().operations}};
  told.files = {{page, true, 0, {}}};
  const auto received = read({told});
  QVERIFY2(received, received ? "" : received.error().line().c_str());
  QCOMPARE(received->pages, std::uint64_t(1));
  QCOMPARE(received->left, std::uint64_t(0));
  QVERIFY(!received->isOlder);
  QCOMPARE(m_device->vault().exchange.serverClock(), offset);
  QCOMPARE(m_device->vault().exchange.pending(kNow).cursor, std::int64_t(5));
  QVERIFY(m_device->vault().files.toSend().empty());
}

void ReceiveTest::anOldReplySetsNothingBack() {
  wire::SyncAnswer newer = answer(9);
  newer.acknowledged = {{m_draft, 1}};
  QVERIFY(m_device->vault().exchange.apply(newer, kNow));
  const std::string page = m_device->attach(m_draft, 1000);
  QVERIFY(m_device->vault().files.setState({page, true, 0, {}}, kNow));
  wire::SyncAnswer older = answer(4);
  older.held = {{m_draft, base::Code::Locked, {}}};
  older.files = {{page, false, 10, "/v1/files/u1"}};
  older.policies = {};
  const auto received = read({older});
  QVERIFY(received && received->isOlder);
  QCOMPARE(m_device->vault().exchange.pending(kNow).cursor, std::int64_t(9));
  QVERIFY(!m_device->vault().drafts.list().front().held);
  QCOMPARE(m_device->vault().files.record(page)->progress, FileProgress::OnServer);
  QCOMPARE(m_device->vault().drafts.openCycles().size(), std::size_t(1));
}

void ReceiveTest::aPolicyComesWithTheReply() {
  Device bare(false);
  QVERIFY(bare.enrol(*m_model));
  m_device = std::make_unique<Device>(false);
  m_model->knowsPolicy = false;
  QVERIFY(m_device->enrol(*m_model));
  const std::string hash = policyOfTest()->hash.hex();
  QVERIFY(!m_device->vault().drafts.rulebook(hash));
  const auto file = replyIn(m_folder->path(), m_model->key(), m_device->vault(), packageHeader(), {answer(1)},
                            {policyOfTest()->text});
  QVERIFY(receive(m_device->vault(), m_device->clock, {file}));
  QVERIFY(m_device->vault().drafts.rulebook(hash));
}

void ReceiveTest::aForgedReplyIsRefused() {
  wire::SyncAnswer told = answer(5);
  told.acknowledged = {{m_draft, 1}};
  const auto file =
      replyIn(m_folder->path(), crypto::randomKey(), m_device->vault(), packageHeader(), {told});
  QCOMPARE(codeOf(receive(m_device->vault(), m_device->clock, {file})), base::Code::PackageDamaged);
  QCOMPARE(m_device->vault().drafts.list().front().acknowledged, std::uint64_t(0));
}

void ReceiveTest::aReplyFromAnotherLifeIsRefused() {
  QCOMPARE(codeOf(read({answer(9)}, 7)), base::Code::ReplyForOther);
  QCOMPARE(m_device->vault().exchange.pending(kNow).cursor, std::int64_t(0));
}

void ReceiveTest::twoRepliesComeInAnyOrder() {
  QVERIFY(put(m_device->vault(), m_draft, "phone", "13909960123"));
  wire::SyncAnswer first = answer(3);
  first.acknowledged = {{m_draft, 1}};
  wire::SyncAnswer second = answer(6);
  second.acknowledged = {{m_draft, 2}};
  QVERIFY(read({second}));
  QVERIFY(read({first}));
  QCOMPARE(m_device->vault().drafts.list().front().acknowledged, std::uint64_t(2));
  QCOMPARE(m_device->vault().exchange.pending(kNow).cursor, std::int64_t(6));
}

void ReceiveTest::aReplyOfARestoredServerSaysPackAgain() {
  wire::SyncAnswer before = answer(3);
  before.store = "store-a";
  before.acknowledged = {{m_draft, 1}};
  const auto first = read({before});
  QVERIFY(first && !first->packAgain);
  wire::SyncAnswer other = answer(0);
  other.store = "store-b";
  other.more = true;
  const auto second = read({other, other});
  QVERIFY2(second, second ? "" : second.error().line().c_str());
  QVERIFY(second->packAgain);
  QCOMPARE(second->left, std::uint64_t(1));
  QCOMPARE(m_device->vault().exchange.pending(kNow).store, std::string("store-b"));
  QVERIFY(m_device->vault().drafts.list().front().reconciling);
  // One more of the store that is gone acknowledges nothing, and is no third store.
  const auto late = read({before});
  QVERIFY(late && late->packAgain);
  QCOMPARE(m_device->vault().drafts.list().front().acknowledged, std::uint64_t(0));
  QCOMPARE(m_device->vault().exchange.pending(kNow).store, std::string("store-b"));
}

void ReceiveTest::aReplyToAnotherCopysPackageAcknowledgesNothing() {
  // Made by a copy of this vault, whose first operation was another one.
  package::ReplyHeader others = packageHeader();
  others.answers = std::string(32, 'b');
  const std::string page = m_device->attach(m_draft, 1000);
  wire::SyncAnswer told = answer(5);
  told.acknowledged = {{m_draft, 1}};
  told.restamped = {{m_draft, 1, {1, 0, m_device->vault().settings.account().device}}};
  told.held = {{m_draft, base::Code::Locked, {}}};
  told.files = {{page, true, 0, {}}};
  const std::uint64_t written = m_device->vault().drafts.list().front().operations;
  const auto file = replyIn(m_folder->path(), m_model->key(), m_device->vault(), others, {told});
  const auto received = receive(m_device->vault(), m_device->clock, {file});
  QVERIFY2(received, received ? "" : received.error().line().c_str());
  QVERIFY(received->isOfCopy);
  QCOMPARE(received->left, written);
  const DraftInfo draft = m_device->vault().drafts.list().front();
  QVERIFY(draft.acknowledged == 0 && !draft.held);
  // A page is a page, whoever has sent it.
  QVERIFY(m_device->vault().files.toSend().empty());
  QVERIFY(!read({answer(6)})->isOfCopy);
}

void ReceiveTest::aPackageFromBeforeTheyWereRememberedIsBelieved() {
  Vault& vault = m_device->vault();
  QVERIFY(vault.settings.set("package.made", {}));
  QVERIFY(!mayHavePacked(vault.settings, packageHeader().answers));
  QVERIFY(nextPackageNumber(vault.settings));
  QVERIFY(mayHavePacked(vault.settings, packageHeader().answers));
  for (int i = 0; i < 70; ++i)
    QVERIFY(rememberPackage(vault.settings, std::string(30, 'c') + std::to_string(10 + i)));
  QVERIFY(mayHavePacked(vault.settings, std::string(30, 'c') + "79") &&
          mayHavePacked(vault.settings, std::string(30, 'c') + "16"));
  QVERIFY(!mayHavePacked(vault.settings, std::string(30, 'c') + "15"));
}

std::unique_ptr<QObject> makeReceiveTest() {
  return std::make_unique<ReceiveTest>();
}

}  // namespace tarim::client::test

#include "tst_receive.moc"
