// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The engine and a server that was restored from a backup: nothing that it had acknowledged stays lost, and
// nobody is told otherwise meanwhile.
#include "shared/wire/compress.hpp"
#include "shared/wire/json.hpp"
#include "shared/wire/protocol.hpp"
#include "tests/client/sync/device_of_test.hpp"

#include <QTest>

namespace tarim::client::test {

class RestoredServerTest : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void whatItLostIsThereAgainAfterOneSync();
  void aRestoreInTheMiddleOfARunIsNoticed();
  void whatOthersWroteSinceReachesEverybody();
  void whatAnotherDeviceHadWrittenIsBroughtBackByThisOne();
  void aSecondDeviceThatSubmittedAnewBlocksNobody();
  void aSubmissionThatTheServerCannotTakeBackIsToldAndMadeAgain();
  void theOldStorePutBackIsAnotherStoreToo();
  void serversWithoutIdentity_data();
  void serversWithoutIdentity();
  void aServerThatNamesAnotherStoreEachTimeEndsTheRun();
  void theHeadGoesOncePerConnection();

 private:
  /// Synced, with a page and a submission in review, after a backup of the draft was made.
  void submitAfterBackup();
  void sync(Device& device);
  workflow::Phase phaseOn(Device& device) { return device.vault().exchange.state(m_draft).phase; }

  std::unique_ptr<ModelSite> m_model;
  std::unique_ptr<Device> m_device;
  ModelSite::Backup m_backup;
  std::string m_draft;
  std::string m_page;
};

void RestoredServerTest::init() {
  m_model = std::make_unique<ModelSite>();
  m_model->store = "store-a";
  m_device = std::make_unique<Device>();
  QVERIFY(m_device->enrol(*m_model));
  m_draft = newDraft(m_device->vault());
}

void RestoredServerTest::sync(Device& device) {
  const auto synced = device.sync(*m_model);
  QVERIFY2(bool(synced), synced ? "" : synced.error().line().c_str());
  QCOMPARE(synced->itemsLeft, std::uint64_t(0));
}

void RestoredServerTest::submitAfterBackup() {
  QVERIFY(put(m_device->vault(), m_draft, "name", "阿依努尔"));
  sync(*m_device);
  m_backup = m_model->backup();
  QVERIFY(put(m_device->vault(), m_draft, "phone", "13900000001"));
  m_page = m_device->attach(m_draft, 5000);
  m_device->submit(m_draft);
  sync(*m_device);
  QCOMPARE(phaseOn(*m_device), workflow::Phase::InReview);
  m_model->giveReceipt(m_draft, "TR-1");
  sync(*m_device);
}

void RestoredServerTest::whatItLostIsThereAgainAfterOneSync() {
  submitAfterBackup();
  m_model->restore(m_backup, "store-b");
  QVERIFY(!m_model->files.has(m_page));
  sync(*m_device);
  QVERIFY(m_model->files.has(m_page));
  QCOMPARE(m_model->state(m_draft).phase, workflow::Phase::InReview);
  QCOMPARE(m_model->events(m_draft).back().hash.hex(),
           m_device->vault().exchange.events(m_draft).back().hash.hex());
  QCOMPARE(std::string(m_model->server.cells(m_draft).dossier().value("basic", "@", "phone")),
           std::string("13900000001"));
  QCOMPARE(phaseOn(*m_device), workflow::Phase::InReview);
  QCOMPARE(m_device->vault().exchange.receipts(m_draft).size(), std::size_t(1));
  QVERIFY(!m_device->vault().drafts.list().front().reconciling);
  QVERIFY(m_device->vault().exchange.earlierReceipts(m_draft).empty());
  const int before = m_model->count("POST /v1/sync");
  sync(*m_device);
  QCOMPARE(m_model->count("POST /v1/sync"), before + 1);
}

void RestoredServerTest::aRestoreInTheMiddleOfARunIsNoticed() {
  submitAfterBackup();
  m_device->vault();
  const std::string other = newDraft(m_device->vault());
  const std::string page = m_device->attach(other, 3000);
  bool isRestored = false;
  m_model->intercept([&](const SiteRequest& request) -> std::optional<HttpAnswer> {
    if (request.target.starts_with(wire::kFilesPath) && !std::exchange(isRestored, true))
      m_model->restore(m_backup, "store-b");
    return std::nullopt;
  });
  sync(*m_device);
  sync(*m_device);
  QVERIFY(isRestored);
  QVERIFY(m_model->files.has(m_page) && m_model->files.has(page));
  QCOMPARE(m_model->state(m_draft).phase, workflow::Phase::InReview);
}

void RestoredServerTest::whatOthersWroteSinceReachesEverybody() {
  submitAfterBackup();
  Device second;
  QVERIFY(second.enrol(*m_model));
  m_model->restore(m_backup, "store-b");
  sync(second);
  const std::string draft = newDraft(second.vault());
  QVERIFY(put(second.vault(), draft, "name", "new"));
  sync(second);
  sync(*m_device);
  QCOMPARE(valueOf(m_device->vault(), draft, "name"), std::string("new"));
  sync(second);
  QCOMPARE(phaseOn(second), workflow::Phase::InReview);
}

/// The other device is gone for good.
void RestoredServerTest::whatAnotherDeviceHadWrittenIsBroughtBackByThisOne() {
  m_backup = m_model->backup();
  {
    Device lost;
    QVERIFY(lost.enrol(*m_model));
    m_draft = newDraft(lost.vault());
    QVERIFY(put(lost.vault(), m_draft, "name", "of the other"));
    sync(lost);
  }
  sync(*m_device);
  QVERIFY(put(m_device->vault(), m_draft, "phone", "1"));
  sync(*m_device);
  m_model->restore(m_backup, "store-b");
  sync(*m_device);
  QCOMPARE(std::string(m_model->server.cells(m_draft).dossier().value("basic", "@", "name")),
           std::string("of the other"));
  m_device->submit(m_draft);
  sync(*m_device);
  QCOMPARE(m_model->state(m_draft).phase, workflow::Phase::InReview);
}

void RestoredServerTest::aSecondDeviceThatSubmittedAnewBlocksNobody() {
  submitAfterBackup();
  const std::string other = newDraft(m_device->vault());
  m_model->restore(m_backup, "store-b");
  Device second;
  QVERIFY(second.enrol(*m_model));
  sync(second);
  second.submit(m_draft);
  sync(second);
  m_model->giveReceipt(m_draft, "TR-2");
  QVERIFY(put(m_device->vault(), other, "name", "of another draft"));
  sync(*m_device);
  sync(*m_device);
  for (const DraftInfo& draft : m_device->vault().drafts.list())
    QVERIFY(!draft.held && !draft.reconciling);
  QCOMPARE(m_device->vault().exchange.events(m_draft).back().hash.hex(),
           m_model->events(m_draft).back().hash.hex());
  QCOMPARE(m_device->vault().exchange.receipts(m_draft).front().number, std::string("TR-2"));
  QCOMPARE(m_device->vault().exchange.earlierReceipts(m_draft).front().receipt.number, std::string("TR-1"));
  QCOMPARE(std::string(m_model->server.cells(other).dossier().value("basic", "@", "name")),
           std::string("of another draft"));
}

void RestoredServerTest::aSubmissionThatTheServerCannotTakeBackIsToldAndMadeAgain() {
  submitAfterBackup();
  m_model->takesEvidence = false;
  m_model->restore(m_backup, "store-b");
  sync(*m_device);
  QCOMPARE(phaseOn(*m_device), workflow::Phase::Draft);
  QCOMPARE(m_device->vault().exchange.earlierReceipts(m_draft).size(), std::size_t(1));
  m_device->submit(m_draft);
  sync(*m_device);
  QCOMPARE(m_model->state(m_draft).phase, workflow::Phase::InReview);
  QCOMPARE(m_device->vault().exchange.earlierReceipts(m_draft).size(), std::size_t(1));
}

/// The disk that had died is read after all, with what it has and without what was written since.
void RestoredServerTest::theOldStorePutBackIsAnotherStoreToo() {
  submitAfterBackup();
  const ModelSite::Backup old = m_model->backup();
  m_model->restore(m_backup, "store-b");
  sync(*m_device);
  QVERIFY(m_device->vault().drafts.list().size() == 1);
  const std::string later = newDraft(m_device->vault());
  QVERIFY(put(m_device->vault(), later, "name", "since"));
  sync(*m_device);
  m_model->restore(old, "store-a");
  sync(*m_device);
  QCOMPARE(std::string(m_model->server.cells(later).dossier().value("basic", "@", "name")),
           std::string("since"));
  QCOMPARE(m_device->vault().exchange.serverStore().identity, std::string("store-a"));
}

void RestoredServerTest::serversWithoutIdentity_data() {
  QTest::addColumn<QString>("before");
  QTest::addColumn<QString>("after");
  QTest::addColumn<int>("met");
  QTest::newRow("an old server stays as it was") << ""
                                                 << "" << 0;
  QTest::newRow("an old server was replaced by a new one") << ""
                                                           << "store-a" << 1;
  QTest::newRow("a new server was replaced by an old one") << "store-a"
                                                           << "" << 0;
  QTest::newRow("the same") << "store-a"
                            << "store-a" << 0;
}

void RestoredServerTest::serversWithoutIdentity() {
  QFETCH(QString, before);
  QFETCH(QString, after);
  QFETCH(int, met);
  m_model->store = before.toStdString();
  submitAfterBackup();
  m_model->store = after.toStdString();
  m_device->reopen();
  QVERIFY(put(m_device->vault(), newDraft(m_device->vault()), "name", "more"));
  sync(*m_device);
  QCOMPARE(m_device->vault().exchange.storesMet(), std::uint64_t(met));
  QCOMPARE(phaseOn(*m_device), workflow::Phase::InReview);
  QCOMPARE(m_device->vault().exchange.receipts(m_draft).size(), std::size_t(1));
  for (const DraftInfo& draft : m_device->vault().drafts.list())
    QVERIFY(!draft.held && !draft.reconciling && draft.acknowledged == draft.operations);
}

void RestoredServerTest::aServerThatNamesAnotherStoreEachTimeEndsTheRun() {
  submitAfterBackup();
  int count = 0;
  m_model->intercept([&](const SiteRequest&) -> std::optional<HttpAnswer> {
    m_model->store = "store-" + std::to_string(++count);
    return std::nullopt;
  });
  const auto synced = m_device->sync(*m_model);
  QVERIFY(!synced);
  QCOMPARE(synced.error().code(), base::Code::ProtocolBroken);
  QCOMPARE(phaseOn(*m_device), workflow::Phase::InReview);
}

void RestoredServerTest::theHeadGoesOncePerConnection() {
  QVERIFY(put(m_device->vault(), m_draft, "name", "a"));
  sync(*m_device);
  wire::SyncAnswer told;
  told.now = base::toMillis(kNow);
  told.store = "store-a";
  told.cursor = m_device->vault().exchange.pending(kNow).cursor;
  wire::SignedHead head{"store-a", 4, std::string(64, 'a'), base::toMillis(kNow), {}};
  head.signature =
      base::toHex(crypto::sign(m_model->key(), base::bytesOf("tarim signed head 1\nstore-a\n4\n" + head.hash +
                                                             "\n" + base::formatInstant(kNow))));
  told.head = head;
  QVERIFY(bool(m_device->vault().exchange.apply(told, kNow)));
  std::vector<bool> heads;
  m_model->intercept([&](const SiteRequest& request) -> std::optional<HttpAnswer> {
    if (request.target != wire::kSyncPath) return std::nullopt;
    std::string text = request.body;
    if (const auto packing = wire::packingNamed(request.header("content-encoding")))
      text = *wire::decompress(text, wire::kMaxSyncBytes, *packing);
    heads.push_back(wire::readSyncRequest(text, "d")->head.has_value());
    return std::nullopt;
  });
  SyncEngine engine(m_device->vault(), m_device->clock, direct(*m_model));
  for (int i = 0; i < 3; ++i) {
    QVERIFY(put(m_device->vault(), m_draft, "name", std::to_string(i)));
    QVERIFY(bool(engine.runOnce()));
  }
  QCOMPARE(heads, (std::vector<bool>{true, false, false}));
}

std::unique_ptr<QObject> makeRestoredServerTest() {
  return std::make_unique<RestoredServerTest>();
}

}  // namespace tarim::client::test

#include "tst_restored_server.moc"
