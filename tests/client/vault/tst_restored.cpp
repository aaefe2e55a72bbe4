// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A server that was restored from a backup has another store: what the vault takes back, what it proves, and
// what it makes of the record as that store tells it.
#include "shared/dossier/attachments.hpp"
#include "shared/wire/json.hpp"
#include "shared/wire/protocol.hpp"
#include "tests/client/vault/chain_of_test.hpp"
#include "tests/client/vault/directory_of_test.hpp"

#include <QTest>

namespace tarim::client::test {

using base::Code;
using workflow::EventKind;

namespace {

constexpr const char* kFirst = "store-a";
constexpr const char* kSecond = "store-b";

}  // namespace

class RestoredTest : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void acknowledgementsAreTakenBackAndTheRestStays();
  void firstIdentityIsTakenAsItIsWhenNothingWasHeardBefore();
  void firstIdentityAfterEarlierSyncsBeginsAnew();
  void answerWithoutIdentityChangesNothing();
  void evidenceIsWhatTheServerMayHaveLost();
  void evidenceComesInPartsEachWithTheChain();
  void submissionWaitsForTheEvidence();
  void packageSaysAllEvidence();
  void sameChainToldAgainChangesNothing();
  void chainThatGoesOnOtherwiseIsTheServers();
  void submissionThatIsGoneLeavesItsReceipt();
  void receiptThatComesAgainCountsAgain();
  void evidenceThatWasHeldIsNotHeldOnceTheChainTells();
  void draftThatIsNotTakenStaysAsItIs();
  void operationOfAnotherDeviceWithAnotherStampIsTheServers();
  void eventOfAnotherKeyIsTrouble();
  void vaultOpensWithAChainThatItsPolicyDoesNotAllow();

 private:
  wire::SyncAnswer answerOf(const std::string& store) const;
  void take(const wire::SyncAnswer& answer);
  /// As the engine does: the answer is to what is pending.
  void takeAsAnswer(const wire::SyncAnswer& answer);
  void reopen();
  wire::FeedItem item() const;
  void tell(wire::SyncAnswer& answer, const workflow::Event& event) const;
  void tell(wire::SyncAnswer& answer, const workflow::Receipt& receipt) const;
  void tell(wire::SyncAnswer& answer, const dossier::Operation& operation) const;
  /// In review at the first store, with a receipt.
  void submit();
  std::string attach(std::uint8_t content);

  std::unique_ptr<Folder> m_folder;
  std::unique_ptr<Vault> m_vault;
  std::string m_draft;
  crypto::Key m_seed = crypto::randomKey();
  std::unique_ptr<Chain> m_chain;
};

void RestoredTest::init() {
  m_vault.reset();
  m_folder = std::make_unique<Folder>();
  m_vault = createVault(m_folder->path());
  Account account = m_vault->settings.account();
  account.serverKey = base::toHex(crypto::publicKeyOf(m_seed));
  QVERIFY(bool(m_vault->settings.setAccount(account)));
  m_draft = newDraft(*m_vault);
  m_chain = std::make_unique<Chain>(m_draft, m_seed);
  m_chain->then(EventKind::Created);
}

wire::SyncAnswer RestoredTest::answerOf(const std::string& store) const {
  wire::SyncAnswer answer;
  answer.now = base::toMillis(kNow);
  answer.store = store;
  answer.policies = {policyOfTest()->hash.hex()};
  return answer;
}

void RestoredTest::take(const wire::SyncAnswer& answer) {
  const auto taken = m_vault->exchange.apply(answer, kNow);
  QVERIFY2(bool(taken), taken ? "" : taken.error().line().c_str());
}

void RestoredTest::takeAsAnswer(const wire::SyncAnswer& answer) {
  const wire::SyncRequest request = m_vault->exchange.pending(kNow);
  const auto taken = m_vault->exchange.apply(answer, kNow, &request);
  QVERIFY2(bool(taken), taken ? "" : taken.error().line().c_str());
}

void RestoredTest::reopen() {
  const std::string id = m_vault->info().id;
  m_vault.reset();
  m_vault = openVault(m_folder->path(), id);
}

wire::FeedItem RestoredTest::item() const {
  wire::FeedItem item;
  item.application = m_draft;
  item.policy = policyOfTest()->hash.hex();
  return item;
}

void RestoredTest::tell(wire::SyncAnswer& answer, const workflow::Event& event) const {
  answer.feed.push_back(item());
  answer.feed.back().event = event;
  ++answer.cursor;
}

void RestoredTest::tell(wire::SyncAnswer& answer, const workflow::Receipt& receipt) const {
  answer.feed.push_back(item());
  answer.feed.back().receipt = receipt;
  ++answer.cursor;
}

void RestoredTest::tell(wire::SyncAnswer& answer, const dossier::Operation& operation) const {
  answer.feed.push_back(item());
  answer.feed.back().operation = operation;
  ++answer.cursor;
}

void RestoredTest::submit() {
  QVERIFY(put(*m_vault, m_draft, "name", "a"));
  auto told = answerOf(kFirst);
  told.acknowledged = {{m_draft, 1}};
  tell(told, m_chain->events.front());
  m_chain->then(EventKind::Submitted);
  tell(told, m_chain->events.back());
  tell(told, m_chain->receipt("TR-1"));
  take(told);
}

std::string RestoredTest::attach(std::uint8_t content) {
  const auto file = m_vault->files.add(base::Bytes(100, content));
  dossier::Attachment page;
  page.id = "a" + std::to_string(content);
  page.slot = "id_card";
  page.file = file->hash;
  page.size = 100;
  std::vector<CellEdit> edits;
  for (const auto& [key, value] : dossier::cellsOf(page))
    edits.push_back({key, value});
  return m_vault->drafts.edit(m_draft, edits, kNow) ? file->hash : std::string();
}

void RestoredTest::acknowledgementsAreTakenBackAndTheRestStays() {
  const std::string page = attach(1);
  QVERIFY(bool(m_vault->files.setState({page, true, 0, {}}, kNow)));
  submit();
  workflow::Command refused;
  refused.id = "c1";
  refused.application = m_draft;
  workflow::Command waiting = refused;
  waiting.id = "c2";
  QVERIFY(bool(m_vault->exchange.queue(refused, kNow)) && bool(m_vault->exchange.queue(waiting, kNow)));
  auto told = answerOf(kFirst);
  told.results = {{"c1", false, Code::WindowClosed, {}, {}}};
  told.held = {{m_draft, Code::Locked, {}}};
  told.cursor = 9;
  take(told);
  QVERIFY(bool(m_vault->settings.set("sync.forms", "jxl")));
  QCOMPARE(m_vault->exchange.pending(kNow).store, std::string(kFirst));
  QVERIFY(m_vault->exchange.pending(kNow).operations.empty() || m_vault->drafts.list().front().held);

  auto other = answerOf(kSecond);
  other.more = true;
  // A server that names another store takes nothing in; what else such an answer says is of no use.
  other.acknowledged = {{m_draft, 1}};
  other.files = {{page, true, 0, {}}};
  takeAsAnswer(other);
  reopen();

  const wire::SyncRequest request = m_vault->exchange.pending(kNow);
  QCOMPARE(request.store, std::string(kSecond));
  QCOMPARE(request.cursor, std::int64_t(0));
  QCOMPARE(request.drafts.size(), std::size_t(1));
  QCOMPARE(request.operations.front().operations.front().sequence, std::uint64_t(1));
  QCOMPARE(request.files, std::vector<std::string>{page});
  QCOMPARE(m_vault->files.record(page)->upload, std::string(kBegun));
  QCOMPARE(request.commands.size(), std::size_t(1));
  QCOMPARE(m_vault->exchange.queued().size(), std::size_t(2));
  QCOMPARE(m_vault->drafts.list().front().acknowledged, std::uint64_t(0));
  QVERIFY(!m_vault->drafts.list().front().held);
  QVERIFY(m_vault->drafts.list().front().reconciling);
  QVERIFY(m_vault->settings.get("sync.forms").empty());
  // What the person sees does not go back while the server is asked.
  QCOMPARE(int(m_vault->exchange.state(m_draft).phase), int(workflow::Phase::InReview));
  QCOMPARE(m_vault->exchange.receipts(m_draft).size(), std::size_t(1));
  QCOMPARE(m_vault->exchange.serverStore().earlier, std::vector<std::string>{kFirst});
  QCOMPARE(base::toMillis(m_vault->exchange.serverStore().changedAt), base::toMillis(kNow));
}

void RestoredTest::firstIdentityIsTakenAsItIsWhenNothingWasHeardBefore() {
  QVERIFY(put(*m_vault, m_draft, "name", "a"));
  auto told = answerOf(kFirst);
  told.acknowledged = {{m_draft, 1}};
  tell(told, m_chain->events.front());
  takeAsAnswer(told);
  QCOMPARE(m_vault->exchange.storesMet(), std::uint64_t(0));
  QCOMPARE(m_vault->drafts.list().front().acknowledged, std::uint64_t(1));
  QVERIFY(!m_vault->drafts.list().front().reconciling);
  reopen();
  QCOMPARE(m_vault->exchange.pending(kNow).store, std::string(kFirst));
}

/// The server was brought up to date while it was restored.
void RestoredTest::firstIdentityAfterEarlierSyncsBeginsAnew() {
  QVERIFY(put(*m_vault, m_draft, "name", "a"));
  auto old = answerOf({});
  old.acknowledged = {{m_draft, 1}};
  tell(old, m_chain->events.front());
  take(old);
  take(answerOf(kFirst));
  QCOMPARE(m_vault->exchange.storesMet(), std::uint64_t(1));
  QCOMPARE(m_vault->drafts.list().front().acknowledged, std::uint64_t(0));
  QVERIFY2(m_vault->exchange.serverStore().changedAt == base::Instant{}, "nobody knows that it was restored");
}

void RestoredTest::answerWithoutIdentityChangesNothing() {
  submit();
  auto old = answerOf({});
  old.cursor = 9;
  take(old);
  QCOMPARE(m_vault->exchange.pending(kNow).store, std::string(kFirst));
  QCOMPARE(m_vault->exchange.pending(kNow).cursor, std::int64_t(9));
  QCOMPARE(m_vault->drafts.list().front().acknowledged, std::uint64_t(1));
}

void RestoredTest::evidenceIsWhatTheServerMayHaveLost() {
  const dossier::Operation theirs{1, {base::toMillis(kNow), 0, "other"}, {}, {"basic", "@", "phone"}, "139"};
  auto told = answerOf(kFirst);
  tell(told, theirs);
  take(told);
  submit();
  QVERIFY(m_vault->exchange.pending(kNow).evidence.empty());
  take(answerOf(kSecond));
  const wire::SyncRequest request = m_vault->exchange.pending(kNow);
  QCOMPARE(request.evidence.size(), std::size_t(1));
  const wire::Evidence& evidence = request.evidence.front();
  QCOMPARE(evidence.application, m_draft);
  QCOMPARE(evidence.operations, std::vector<dossier::Operation>{theirs});
  QCOMPARE(evidence.events.size(), std::size_t(2));
  QCOMPARE(evidence.events.front().signature, m_chain->events.front().signature);
  QCOMPARE(evidence.receipts.size(), std::size_t(1));
  auto answered = answerOf(kSecond);
  answered.more = true;
  takeAsAnswer(answered);
  QVERIFY2(m_vault->exchange.pending(kNow).evidence.empty(), "said once");
}

void RestoredTest::evidenceComesInPartsEachWithTheChain() {
  constexpr int kMany = 150;
  auto told = answerOf(kFirst);
  for (int i = 1; i <= kMany; ++i)
    tell(told, {std::uint64_t(i),
                {base::toMillis(kNow), 0, "other"},
                {},
                {"basic", "@", "c" + std::to_string(i)},
                std::string(dossier::kMaxValueBytes, '\n')});
  take(told);
  submit();
  take(answerOf(kSecond));
  std::size_t operations = 0;
  std::size_t requests = 0;
  while (true) {
    const wire::SyncRequest request = m_vault->exchange.pending(kNow);
    if (request.evidence.empty()) break;
    const std::string text = wire::write(request);
    QVERIFY(text.size() <= wire::kMaxSyncBytes);
    QVERIFY(bool(wire::readSyncRequest(text, m_vault->settings.account().device)));
    operations += request.evidence.front().operations.size();
    ++requests;
    QCOMPARE(request.evidence.front().events.size(), std::size_t(2));
    auto answered = answerOf(kSecond);
    answered.more = true;
    takeAsAnswer(answered);
    QVERIFY(requests < 99);
  }
  QCOMPARE(operations, std::size_t(kMany));
  QVERIFY(requests > 1);
}

void RestoredTest::submissionWaitsForTheEvidence() {
  auto told = answerOf(kFirst);
  for (int i = 1; i <= 150; ++i)
    tell(told, {std::uint64_t(i),
                {base::toMillis(kNow), 0, "other"},
                {},
                {"basic", "@", "c" + std::to_string(i)},
                std::string(dossier::kMaxValueBytes, 'x')});
  tell(told, m_chain->events.front());
  take(told);
  workflow::Command command;
  command.id = "c1";
  command.application = m_draft;
  QVERIFY(bool(m_vault->exchange.queue(command, kNow)));
  take(answerOf(kSecond));
  QVERIFY2(m_vault->exchange.pending(kNow).commands.empty(),
           "it speaks of operations that the server may not have");
  while (m_vault->exchange.pending(kNow).commands.empty()) {
    QVERIFY(!m_vault->exchange.pending(kNow).evidence.empty());
    auto answered = answerOf(kSecond);
    answered.more = true;
    takeAsAnswer(answered);
  }
}

void RestoredTest::packageSaysAllEvidence() {
  auto told = answerOf(kFirst);
  for (int i = 1; i <= 150; ++i)
    tell(told, {std::uint64_t(i),
                {base::toMillis(kNow), 0, "other"},
                {},
                {"basic", "@", "c" + std::to_string(i)},
                std::string(dossier::kMaxValueBytes, 'x')});
  take(told);
  submit();
  const std::string second = newDraft(*m_vault);
  take(answerOf(kSecond));
  std::size_t operations = 0;
  for (const wire::SyncRequest& request : m_vault->exchange.allPending(kNow))
    for (const wire::Evidence& part : request.evidence) {
      operations += part.operations.size();
      QCOMPARE(part.events.size(), std::size_t(2));
    }
  QCOMPARE(operations, std::size_t(150));
  QVERIFY2(m_vault->exchange.pending(kNow).drafts.size() == 2, "packing marks nothing as said");
}

void RestoredTest::sameChainToldAgainChangesNothing() {
  submit();
  auto other = answerOf(kSecond);
  other.more = true;
  take(other);
  auto page = answerOf(kSecond);
  page.more = true;
  page.acknowledged = {{m_draft, 1}};
  tell(page, m_chain->events[0]);
  takeAsAnswer(page);
  reopen();
  QCOMPARE(int(m_vault->exchange.state(m_draft).phase), int(workflow::Phase::InReview));
  // What was answered is not remembered beyond the program's end; said again, it is a repetition.
  auto rest = answerOf(kSecond);
  rest.cursor = 1;
  tell(rest, m_chain->events[1]);
  tell(rest, m_chain->receipt("TR-1"));
  takeAsAnswer(rest);
  QVERIFY(!m_vault->drafts.list().front().reconciling);
  QVERIFY(!m_vault->drafts.list().front().held);
  QCOMPARE(m_vault->exchange.events(m_draft).size(), std::size_t(2));
  QCOMPARE(m_vault->exchange.receipts(m_draft).size(), std::size_t(1));
  QVERIFY(m_vault->exchange.earlierReceipts(m_draft).empty());
  QVERIFY(m_vault->exchange.pending(kNow).evidence.empty());
  QVERIFY(m_vault->exchange.pending(kNow).drafts.empty());
}

void RestoredTest::chainThatGoesOnOtherwiseIsTheServers() {
  submit();
  take(answerOf(kSecond));
  Chain theirs(m_draft, m_seed);
  theirs.events = {m_chain->events.front()};
  theirs.then(EventKind::Submitted, std::string(64, 'b'));
  auto told = answerOf(kSecond);
  tell(told, theirs.events[0]);
  tell(told, theirs.events[1]);
  tell(told, theirs.receipt("TR-2"));
  takeAsAnswer(told);
  reopen();
  QVERIFY(!m_vault->drafts.list().front().held);
  QVERIFY(!m_vault->drafts.list().front().reconciling);
  QCOMPARE(m_vault->exchange.events(m_draft).back().hash.hex(), theirs.events.back().hash.hex());
  QCOMPARE(m_vault->exchange.state(m_draft).root, std::string(64, 'b'));
  QCOMPARE(m_vault->exchange.receipts(m_draft).size(), std::size_t(1));
  QCOMPARE(m_vault->exchange.receipts(m_draft).front().number, std::string("TR-2"));
  QCOMPARE(m_vault->exchange.earlierReceipts(m_draft).size(), std::size_t(1));
  QCOMPARE(m_vault->exchange.earlierReceipts(m_draft).front().receipt.number, std::string("TR-1"));
}

void RestoredTest::submissionThatIsGoneLeavesItsReceipt() {
  submit();
  take(answerOf(kSecond));
  auto told = answerOf(kSecond);
  told.acknowledged = {{m_draft, 1}};
  tell(told, m_chain->events.front());
  told.more = true;
  takeAsAnswer(told);
  QCOMPARE(int(m_vault->exchange.state(m_draft).phase), int(workflow::Phase::InReview));
  auto end = answerOf(kSecond);
  end.cursor = 1;
  takeAsAnswer(end);
  reopen();
  QCOMPARE(int(m_vault->exchange.state(m_draft).phase), int(workflow::Phase::Draft));
  QVERIFY(m_vault->exchange.receipts(m_draft).empty());
  QCOMPARE(m_vault->exchange.earlierReceipts(m_draft).size(), std::size_t(1));
  QVERIFY2(put(*m_vault, m_draft, "name", "b"), "it can be put right and submitted again");
}

void RestoredTest::receiptThatComesAgainCountsAgain() {
  submissionThatIsGoneLeavesItsReceipt();
  auto told = answerOf(kSecond);
  told.cursor = 1;
  tell(told, m_chain->events.back());
  tell(told, m_chain->receipt("TR-1"));
  take(told);
  reopen();
  QCOMPARE(m_vault->exchange.receipts(m_draft).size(), std::size_t(1));
  QVERIFY(m_vault->exchange.earlierReceipts(m_draft).empty());
}

void RestoredTest::evidenceThatWasHeldIsNotHeldOnceTheChainTells() {
  submit();
  take(answerOf(kSecond));
  auto told = answerOf(kSecond);
  told.acknowledged = {{m_draft, 1}};
  told.held = {{m_draft, Code::StaleView, {}}};
  tell(told, m_chain->events.front());
  takeAsAnswer(told);
  QVERIFY(!m_vault->drafts.list().front().held);
  QCOMPARE(m_vault->exchange.earlierReceipts(m_draft).size(), std::size_t(1));
}

void RestoredTest::draftThatIsNotTakenStaysAsItIs() {
  submit();
  take(answerOf(kSecond));
  auto told = answerOf(kSecond);
  told.held = {{m_draft, Code::UnknownPolicy, {}}};
  takeAsAnswer(told);
  QCOMPARE(m_vault->exchange.events(m_draft).size(), std::size_t(2));
  QCOMPARE(m_vault->drafts.list().front().held->code, Code::UnknownPolicy);
  QCOMPARE(m_vault->exchange.pending(kNow).evidence.size(), std::size_t(1));
  QCOMPARE(m_vault->exchange.pending(kNow).drafts.size(), std::size_t(1));
}

void RestoredTest::operationOfAnotherDeviceWithAnotherStampIsTheServers() {
  dossier::Operation theirs{1, {base::toMillis(kNow) + 5, 0, "other"}, {}, {"basic", "@", "name"}, "x"};
  auto told = answerOf(kFirst);
  tell(told, theirs);
  take(told);
  take(answerOf(kSecond));
  theirs.stamp.wall -= 3;
  auto again = answerOf(kSecond);
  tell(again, theirs);
  takeAsAnswer(again);
  QVERIFY(!m_vault->drafts.list().front().held);
  QCOMPARE(m_vault->drafts.history(m_draft, {"basic", "@", "name"}).front().stamp.wall,
           base::toMillis(kNow) + 2);
}

void RestoredTest::eventOfAnotherKeyIsTrouble() {
  Chain forged(m_draft, crypto::randomKey());
  forged.then(EventKind::Created);
  auto told = answerOf(kFirst);
  tell(told, forged.events.front());
  take(told);
  QCOMPARE(m_vault->drafts.list().front().held->code, Code::ProtocolBroken);
  QVERIFY(m_vault->exchange.events(m_draft).empty());
  // An older server signs none.
  forged.events.front().signature.clear();
  auto unsignedToo = answerOf(kFirst);
  tell(unsignedToo, forged.events.front());
  take(unsignedToo);
  QCOMPARE(m_vault->exchange.events(m_draft).size(), std::size_t(1));
  // It has signed them since.
  auto signedNow = answerOf(kFirst);
  tell(signedNow, m_chain->events.front());
  take(signedNow);
  reopen();
  QCOMPARE(m_vault->exchange.events(m_draft).front().signature, m_chain->events.front().signature);
}

void RestoredTest::vaultOpensWithAChainThatItsPolicyDoesNotAllow() {
  auto told = answerOf(kFirst);
  tell(told, m_chain->events.front());
  take(told);
  m_chain->then(EventKind::Received);
  auto wrong = answerOf(kFirst);
  tell(wrong, m_chain->events.back());
  take(wrong);
  QCOMPARE(m_vault->drafts.list().front().held->code, Code::ProtocolBroken);
  reopen();
  QCOMPARE(m_vault->exchange.events(m_draft).size(), std::size_t(1));
  QCOMPARE(m_vault->drafts.list().front().held->code, Code::ProtocolBroken);
}

std::unique_ptr<QObject> makeRestoredTest() {
  return std::make_unique<RestoredTest>();
}

}  // namespace tarim::client::test

#include "tst_restored.moc"
