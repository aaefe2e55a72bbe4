// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What is sent, and what an answer does.
#include "client/vault/submission.hpp"
#include "shared/dossier/attachments.hpp"
#include "shared/wire/json.hpp"
#include "shared/wire/protocol.hpp"
#include "tests/client/vault/directory_of_test.hpp"
#include "tests/client/vault/model_server.hpp"

#include <QTest>

namespace tarim::client::test {

using base::Code;

class ExchangeTest : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void newDraftIsAnnouncedUntilTheServerKnowsIt();
  void acknowledgedOperationsAreNotSentAgain();
  void requestStaysWithinItsLimits();
  void submissionWaitsForItsLastOperation();
  void restampIsTakenOver();
  void concurrentWriteIsShownAsConflict();
  void keepingMineSettlesAConflict();
  void draftOfAnotherDeviceAppears();
  void heldOperationsStay();
  void fileIsGreenOnlyAfterItsReceipt();
  void aFileInSlicesKeepsItsNoteUntilItIsThere();
  void smallestFileComesFirst();
  void finalRefusalStaysUntilDismissed();
  void missingFilesKeepTheCommand();
  void missingFilesDespiteReceiptsAreAskedAboutAgain();
  void whatTheServerLostIsSentAgain();
  void aLostPageThatNoDraftNamesAnyMoreIsSentAgain();
  void eventsMoveTheStateAndLockTheCells();
  void whatIsBrokenOfOneDraftIsItsTroubleAlone();
  void forgedReceiptIsRefused();
  void submissionIsSignedByTheDevice();

 private:
  wire::SyncAnswer answer() const;
  workflow::Event event(workflow::EventKind kind, const workflow::Event* before) const;
  wire::FeedItem item(const workflow::Event& event) const;
  std::string attach(std::size_t size, std::uint8_t content);

  std::unique_ptr<Folder> m_folder;
  std::unique_ptr<Vault> m_vault;
  std::string m_draft;
};

namespace {

wire::SyncAnswer otherDeviceWrote(const std::string& application, const std::string& value,
                                  std::int64_t wall) {
  wire::FeedItem item;
  item.position = 1;
  item.application = application;
  item.policy = policyOfTest()->hash.hex();
  item.operation = dossier::Operation{1, {wall, 0, "other"}, {}, {"basic", "@", "name"}, value};
  wire::SyncAnswer answer;
  answer.now = base::toMillis(kNow);
  answer.feed = {item};
  answer.cursor = 1;
  return answer;
}

}  // namespace

void ExchangeTest::init() {
  m_vault.reset();
  m_folder = std::make_unique<Folder>();
  m_vault = createVault(m_folder->path());
  m_draft = newDraft(*m_vault);
}

wire::SyncAnswer ExchangeTest::answer() const {
  wire::SyncAnswer answer;
  answer.now = base::toMillis(kNow);
  return answer;
}

workflow::Event ExchangeTest::event(workflow::EventKind kind, const workflow::Event* before) const {
  workflow::Event event;
  event.application = m_draft;
  event.kind = kind;
  event.at = kNow;
  event.actor = "p1";
  event.role = "applicant";
  if (kind == workflow::EventKind::Submitted) {
    event.attempt = 1;
    event.root = std::string(64, 'a');
    event.step = policyOfTest()->review.steps.front().id;
  }
  workflow::chain(event, before);
  return event;
}

wire::FeedItem ExchangeTest::item(const workflow::Event& event) const {
  wire::FeedItem item;
  item.application = m_draft;
  item.policy = policyOfTest()->hash.hex();
  item.event = event;
  return item;
}

std::string ExchangeTest::attach(std::size_t size, std::uint8_t content) {
  const auto file = m_vault->files.add(base::Bytes(size, content));
  dossier::Attachment page;
  page.id = "a" + std::to_string(content);
  page.slot = "id_card";
  page.file = file->hash;
  page.size = size;
  std::vector<CellEdit> edits;
  for (const auto& [key, value] : dossier::cellsOf(page))
    edits.push_back({key, value});
  return m_vault->drafts.edit(m_draft, edits, kNow) ? file->hash : std::string();
}

void ExchangeTest::newDraftIsAnnouncedUntilTheServerKnowsIt() {
  QCOMPARE(m_vault->exchange.pending(kNow).drafts.size(), std::size_t(1));
  QCOMPARE(m_vault->exchange.pending(kNow).drafts.front().policy, policyOfTest()->hash.hex());
  auto told = answer();
  told.feed = {item(event(workflow::EventKind::Created, nullptr))};
  QVERIFY(bool(m_vault->exchange.apply(told, kNow)));
  QVERIFY(m_vault->exchange.pending(kNow).drafts.empty());
}

void ExchangeTest::acknowledgedOperationsAreNotSentAgain() {
  QVERIFY(put(*m_vault, m_draft, "name", "a") && put(*m_vault, m_draft, "name", "b"));
  auto told = answer();
  told.acknowledged = {{m_draft, 1}};
  QVERIFY(bool(m_vault->exchange.apply(told, kNow)));
  const auto request = m_vault->exchange.pending(kNow);
  QCOMPARE(request.operations.front().operations.size(), std::size_t(1));
  QCOMPARE(request.operations.front().operations.front().sequence, std::uint64_t(2));
  told.acknowledged = {{m_draft, 99}};
  QVERIFY(bool(m_vault->exchange.apply(told, kNow)));
  QCOMPARE(m_vault->drafts.list().front().acknowledged, std::uint64_t(2));
  QVERIFY(put(*m_vault, m_draft, "name", "c"));
  QCOMPARE(m_vault->exchange.pending(kNow).operations.front().operations.front().sequence, std::uint64_t(3));
}

void ExchangeTest::requestStaysWithinItsLimits() {
  std::vector<CellEdit> edits;
  for (int i = 0; i < 200; ++i)
    edits.push_back(
        cell("basic", "@", ("c" + std::to_string(i)).c_str(), std::string(dossier::kMaxValueBytes, '\n')));
  QVERIFY(bool(m_vault->drafts.edit(m_draft, edits, kNow)));
  auto told = answer();
  std::uint64_t sent = 0;
  while (sent < 200) {
    const auto request = m_vault->exchange.pending(kNow);
    QVERIFY(wire::write(request).size() <= wire::kMaxSyncBytes);
    QVERIFY(!request.operations.empty());
    QCOMPARE(request.operations.front().operations.front().sequence, sent + 1);
    sent = request.operations.front().operations.back().sequence;
    told.acknowledged = {{m_draft, sent}};
    QVERIFY(bool(m_vault->exchange.apply(told, kNow)));
  }
  QVERIFY(m_vault->exchange.pending(kNow).operations.empty());
}

void ExchangeTest::submissionWaitsForItsLastOperation() {
  std::vector<CellEdit> edits;
  for (int i = 0; i < 100; ++i)
    edits.push_back(
        cell("basic", "@", ("c" + std::to_string(i)).c_str(), std::string(dossier::kMaxValueBytes, 'x')));
  QVERIFY(bool(m_vault->drafts.edit(m_draft, edits, kNow)));
  const auto submission = prepareSubmission(*m_vault, m_draft);
  QVERIFY(bool(submission));
  QVERIFY(bool(m_vault->exchange.queue(submission->command, kNow)));
  const auto first = m_vault->exchange.pending(kNow);
  QVERIFY2(first.operations.front().operations.back().sequence < 100,
           "the operations do not fit into one request");
  QVERIFY(first.commands.empty());
  auto told = answer();
  told.acknowledged = {{m_draft, first.operations.front().operations.back().sequence}};
  QVERIFY(bool(m_vault->exchange.apply(told, kNow)));
  const auto second = m_vault->exchange.pending(kNow);
  QCOMPARE(second.operations.front().operations.back().sequence, std::uint64_t(100));
  QCOMPARE(second.commands.size(), std::size_t(1));
  QCOMPARE(codeOf(m_vault->drafts.edit(m_draft, {cell("basic", "@", "name", "too late")}, kNow)),
           Code::Locked);
  told.results = {{submission->command.id, false, Code::WindowClosed, {}, {}}};
  QVERIFY(bool(m_vault->exchange.apply(told, kNow)));
  QVERIFY(put(*m_vault, m_draft, "name", "again"));
}

void ExchangeTest::restampIsTakenOver() {
  QVERIFY(put(*m_vault, m_draft, "name", "from the future", kNow + std::chrono::hours(48)));
  auto told = answer();
  told.acknowledged = {{m_draft, 1}};
  told.restamped = {{m_draft, 1, {base::toMillis(kNow), 3, m_vault->settings.account().device}}};
  QVERIFY(bool(m_vault->exchange.apply(told, kNow)));
  const std::string id = m_vault->info().id;
  m_vault.reset();
  m_vault = openVault(m_folder->path(), id);
  const auto stamp = m_vault->drafts.history(m_draft, {"basic", "@", "name"}).front().stamp;
  QCOMPARE(stamp.wall, base::toMillis(kNow));
  QVERIFY(put(*m_vault, m_draft, "name", "now", kNow + base::Millis(1)));
  QCOMPARE(m_vault->drafts.history(m_draft, {"basic", "@", "name"}).front().stamp.wall,
           base::toMillis(kNow) + 1);
}

void ExchangeTest::concurrentWriteIsShownAsConflict() {
  QVERIFY(put(*m_vault, m_draft, "name", "mine", kNow));
  QVERIFY(bool(m_vault->exchange.apply(otherDeviceWrote(m_draft, "theirs", base::toMillis(kNow) - 1), kNow)));
  QCOMPARE(valueOf(*m_vault, m_draft, "name"), std::string("mine"));
  const auto conflicts = m_vault->drafts.conflicts(m_draft);
  QCOMPARE(conflicts.size(), std::size_t(1));
  QCOMPARE(conflicts.front().lost, std::string("theirs"));
}

void ExchangeTest::keepingMineSettlesAConflict() {
  QVERIFY(put(*m_vault, m_draft, "name", "mine", kNow));
  QVERIFY(bool(m_vault->exchange.apply(otherDeviceWrote(m_draft, "theirs", base::toMillis(kNow) - 1), kNow)));
  QVERIFY(put(*m_vault, m_draft, "name", "mine", kNow));
  QVERIFY(m_vault->drafts.conflicts(m_draft).empty());
  QCOMPARE(m_vault->drafts.list().front().operations, std::uint64_t(2));
}

void ExchangeTest::draftOfAnotherDeviceAppears() {
  QVERIFY(
      bool(m_vault->exchange.apply(otherDeviceWrote("elsewhere", "from there", base::toMillis(kNow)), kNow)));
  QCOMPARE(m_vault->drafts.list().size(), std::size_t(2));
  QCOMPARE(valueOf(*m_vault, "elsewhere", "name"), std::string("from there"));
  QCOMPARE(m_vault->exchange.pending(kNow).cursor, std::int64_t(1));
  QVERIFY(put(*m_vault, "elsewhere", "name", "from here", kNow - base::Millis(9)));
  QCOMPARE(valueOf(*m_vault, "elsewhere", "name"), std::string("from here"));
}

void ExchangeTest::heldOperationsStay() {
  QVERIFY(put(*m_vault, m_draft, "name", "a"));
  auto told = answer();
  told.held = {{m_draft, Code::UnknownPolicy, "not here yet"}};
  QVERIFY(bool(m_vault->exchange.apply(told, kNow)));
  QCOMPARE(m_vault->drafts.list().front().held->code, Code::UnknownPolicy);
  QCOMPARE(m_vault->exchange.pending(kNow).operations.size(), std::size_t(1));
  told.held.clear();
  told.acknowledged = {{m_draft, 1}};
  QVERIFY(bool(m_vault->exchange.apply(told, kNow)));
  QVERIFY(!m_vault->drafts.list().front().held);
}

void ExchangeTest::fileIsGreenOnlyAfterItsReceipt() {
  const std::string hash = attach(1000, 1);
  QCOMPARE(m_vault->exchange.pending(kNow).files, std::vector<std::string>{hash});
  QVERIFY(bool(m_vault->files.setUpload(hash, "/v1/files/u", 1000)));
  QCOMPARE(int(m_vault->files.record(hash)->progress), int(FileProgress::UnderWay));
  auto told = answer();
  told.files = {{hash, true, 0, {}}};
  QVERIFY(bool(m_vault->exchange.apply(told, kNow)));
  QCOMPARE(int(m_vault->files.record(hash)->progress), int(FileProgress::OnServer));
  QVERIFY(m_vault->files.toSend().empty());
}

/// The server knows nothing of it but its slices.
void ExchangeTest::aFileInSlicesKeepsItsNoteUntilItIsThere() {
  const std::string hash = attach(1000, 1);
  QVERIFY(bool(m_vault->files.setUpload(hash, std::string(kInSlices) + "4", 500)));
  auto told = answer();
  told.files = {{hash, false, 0, {}}};
  QVERIFY(bool(m_vault->exchange.apply(told, kNow)));
  QCOMPARE(m_vault->files.record(hash)->upload, std::string(kInSlices) + "4");
  QCOMPARE(m_vault->files.record(hash)->sent, std::uint64_t(500));
  told.files = {{hash, false, 10, "/v1/files/given-up"}};
  QVERIFY(bool(m_vault->exchange.apply(told, kNow)));
  QCOMPARE(m_vault->files.record(hash)->upload, std::string(kInSlices) + "4");
  told.files = {{hash, true, 0, {}}};
  QVERIFY(bool(m_vault->exchange.apply(told, kNow)));
  QCOMPARE(int(m_vault->files.record(hash)->progress), int(FileProgress::OnServer));
}

void ExchangeTest::smallestFileComesFirst() {
  const std::string large = attach(5000, 1);
  const std::string small = attach(10, 2);
  const auto loose = m_vault->files.add(base::Bytes(5, 5));
  QVERIFY(bool(loose));
  QCOMPARE(m_vault->exchange.pending(kNow).files, (std::vector<std::string>{small, large}));
}

void ExchangeTest::finalRefusalStaysUntilDismissed() {
  workflow::Command command;
  command.id = "c1";
  command.application = m_draft;
  QVERIFY(bool(m_vault->exchange.queue(command, kNow)));
  QVERIFY2(bool(m_vault->exchange.queue(command, kNow)), "the same command twice is one command");
  QCOMPARE(m_vault->exchange.pending(kNow).commands.size(), std::size_t(1));
  QCOMPARE(codeOf(m_vault->exchange.dismiss("c1")), Code::NotNow);
  auto told = answer();
  told.results = {{"c1", false, Code::WindowClosed, "closed", {}}};
  QVERIFY(bool(m_vault->exchange.apply(told, kNow)));
  QVERIFY(m_vault->exchange.pending(kNow).commands.empty());
  QCOMPARE(m_vault->exchange.queued().front().result->code, Code::WindowClosed);
  QVERIFY(bool(m_vault->exchange.dismiss("c1")));
  QVERIFY(m_vault->exchange.queued().empty());
}

void ExchangeTest::missingFilesKeepTheCommand() {
  attach(10, 1);
  workflow::Command command;
  command.id = "c1";
  command.application = m_draft;
  QVERIFY(bool(m_vault->exchange.queue(command, kNow)));
  auto told = answer();
  told.results = {{"c1", false, Code::FilesMissing, {}, {}}};
  QVERIFY(bool(m_vault->exchange.apply(told, kNow)));
  QCOMPARE(m_vault->exchange.pending(kNow).commands.size(), std::size_t(1));
  told.results = {{"c1", true, {}, {}, {}}};
  QVERIFY(bool(m_vault->exchange.apply(told, kNow)));
  QVERIFY(m_vault->exchange.queued().empty());
}

void ExchangeTest::missingFilesDespiteReceiptsAreAskedAboutAgain() {
  const std::string hash = attach(10, 1);
  QVERIFY(bool(m_vault->files.setState({hash, true, 0, {}}, kNow)));
  workflow::Command command;
  command.id = "c1";
  command.application = m_draft;
  QVERIFY(bool(m_vault->exchange.queue(command, kNow)));
  auto told = answer();
  told.results = {{"c1", false, Code::FilesMissing, {}, {}}};
  QVERIFY(bool(m_vault->exchange.apply(told, kNow)));
  QCOMPARE(m_vault->exchange.pending(kNow).files, std::vector<std::string>{hash});
  // They are there: what is missing is another device's page, and nothing is sent again because of it.
  told.files = {{hash, true, 0, {}}};
  QVERIFY(bool(m_vault->exchange.apply(told, kNow)));
  QVERIFY(m_vault->files.toSend().empty());
}

/// Whatever became of the draft: reviewers have it, or the page is in an earlier submission only.
void ExchangeTest::whatTheServerLostIsSentAgain() {
  const std::string hash = attach(10, 1);
  const std::string other = attach(20, 2);
  QVERIFY(bool(m_vault->files.setState({hash, true, 0, {}}, kNow)));
  auto told = answer();
  const auto created = event(workflow::EventKind::Created, nullptr);
  told.feed = {item(created), item(event(workflow::EventKind::Submitted, &created))};
  told.lost = {hash, other, std::string(64, '0')};
  for (int again = 0; again < 2; ++again) {
    QVERIFY(bool(m_vault->exchange.apply(told, kNow)));
    QCOMPARE(int(m_vault->files.record(hash)->progress), int(FileProgress::OnThisDevice));
    const auto asked = m_vault->exchange.pending(kNow).files;
    QVERIFY(std::find(asked.begin(), asked.end(), hash) != asked.end());
  }
  QCOMPARE(m_vault->exchange.pending(kNow).files.size(), std::size_t(2));
  QVERIFY(bool(m_vault->files.setState({hash, true, 0, {}}, kNow)));
  QCOMPARE(m_vault->exchange.pending(kNow).files, std::vector<std::string>{other});
}

void ExchangeTest::aLostPageThatNoDraftNamesAnyMoreIsSentAgain() {
  const auto record = m_vault->files.add(base::Bytes(100, 7));
  QVERIFY(bool(record));
  QVERIFY(m_vault->exchange.pending(kNow).files.empty());
  QVERIFY(bool(m_vault->files.setState({record->hash, true, 0, {}}, kNow)));
  auto told = answer();
  told.lost = {record->hash};
  QVERIFY(bool(m_vault->exchange.apply(told, kNow)));
  QCOMPARE(m_vault->exchange.pending(kNow).files, std::vector<std::string>{record->hash});
  const std::string id = m_vault->info().id;
  m_vault.reset();
  m_vault = openVault(m_folder->path(), id);
  QCOMPARE(m_vault->files.toSend().size(), std::size_t(1));
}

void ExchangeTest::eventsMoveTheStateAndLockTheCells() {
  QVERIFY(put(*m_vault, m_draft, "name", "a"));
  const auto created = event(workflow::EventKind::Created, nullptr);
  const auto submitted = event(workflow::EventKind::Submitted, &created);
  auto told = answer();
  told.feed = {item(created), item(submitted)};
  QVERIFY(bool(m_vault->exchange.apply(told, kNow)));
  QVERIFY2(bool(m_vault->exchange.apply(told, kNow)), "an answer may come twice");
  QCOMPARE(m_vault->exchange.events(m_draft).size(), std::size_t(2));
  QCOMPARE(int(m_vault->exchange.state(m_draft).phase), int(workflow::Phase::InReview));
  QCOMPARE(codeOf(m_vault->drafts.edit(m_draft, {cell("basic", "@", "name", "b")}, kNow)), Code::Locked);
  const std::string id = m_vault->info().id;
  m_vault.reset();
  m_vault = openVault(m_folder->path(), id);
  QCOMPARE(int(m_vault->exchange.state(m_draft).phase), int(workflow::Phase::InReview));
}

void ExchangeTest::whatIsBrokenOfOneDraftIsItsTroubleAlone() {
  QVERIFY(put(*m_vault, m_draft, "name", "a"));
  auto changed = event(workflow::EventKind::Created, nullptr);
  changed.words = "changed after it was hashed";
  auto told = otherDeviceWrote("elsewhere", "from there", base::toMillis(kNow));
  told.acknowledged = {{m_draft, 1}};
  told.feed.insert(told.feed.begin(), item(changed));
  told.cursor = 5;
  QVERIFY(bool(m_vault->exchange.apply(told, kNow)));
  QCOMPARE(m_vault->exchange.pending(kNow).cursor, std::int64_t(5));
  QCOMPARE(valueOf(*m_vault, "elsewhere", "name"), std::string("from there"));
  const std::string id = m_vault->info().id;
  m_vault.reset();
  m_vault = openVault(m_folder->path(), id);
  QVERIFY(m_vault->exchange.events(m_draft).empty());
  for (const DraftInfo& draft : m_vault->drafts.list()) {
    const bool isBroken = draft.application == m_draft;
    QCOMPARE(draft.held ? draft.held->code : Code::Unknown, isBroken ? Code::ProtocolBroken : Code::Unknown);
    QCOMPARE(draft.acknowledged, std::uint64_t(isBroken ? 1 : 0));
  }
  QVERIFY2(put(*m_vault, m_draft, "name", "b"), "editing goes on");
}

void ExchangeTest::forgedReceiptIsRefused() {
  const crypto::Key serverSeed = crypto::randomKey();
  Account account = m_vault->settings.account();
  account.serverKey = base::toHex(crypto::publicKeyOf(serverSeed));
  QVERIFY(bool(m_vault->settings.setAccount(account)));
  workflow::Receipt receipt{"TR-2024-0147-1",           m_draft, 1, std::string(64, 'a'),
                            policyOfTest()->hash.hex(), kNow,    {}};
  workflow::sign(receipt, crypto::randomKey());
  wire::FeedItem one;
  one.application = m_draft;
  one.receipt = receipt;
  auto told = answer();
  told.feed = {one};
  QVERIFY(bool(m_vault->exchange.apply(told, kNow)));
  QCOMPARE(m_vault->drafts.list().front().held->code, Code::ProtocolBroken);
  QVERIFY(m_vault->exchange.receipts(m_draft).empty());
  workflow::sign(*told.feed.front().receipt, serverSeed);
  QVERIFY(bool(m_vault->exchange.apply(told, kNow)));
  QCOMPARE(m_vault->exchange.receipts(m_draft).front().number, std::string("TR-2024-0147-1"));
}

void ExchangeTest::submissionIsSignedByTheDevice() {
  QVERIFY(put(*m_vault, m_draft, "name", "a"));
  const auto submission = prepareSubmission(*m_vault, m_draft);
  QVERIFY(bool(submission));
  QCOMPARE(submission->command.attempt, 1);
  QCOMPARE(submission->command.root, base::sha256(submission->manifest.text).hex());
  const auto key = base::fromHex(m_vault->settings.devicePublicKey());
  const auto signature = base::fromHex(submission->command.signature);
  crypto::PublicKey publicKey{};
  std::copy(key->begin(), key->end(), publicKey.begin());
  const std::string text =
      workflow::signedText(m_draft, 1, submission->command.root, policyOfTest()->hash.hex());
  QVERIFY(crypto::verify(publicKey, base::bytesOf(text), *signature));
  QCOMPARE(codeOf(prepareSubmission(*m_vault, "nothing")), Code::NotFound);
}

std::unique_ptr<QObject> makeExchangeTest() {
  return std::make_unique<ExchangeTest>();
}

}  // namespace tarim::client::test

#include "tst_exchange.moc"
