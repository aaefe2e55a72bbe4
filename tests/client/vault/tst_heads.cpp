// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The heads of its record that a server signs: which one is kept, and what contradicts it.
#include "tests/client/vault/directory_of_test.hpp"

#include <QTest>

namespace tarim::client::test {

namespace {

constexpr const char* kThisStore = "store-a";
constexpr const char* kNextStore = "store-b";

}  // namespace

class HeadsTest : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void headIsKeptForEachStore();
  void headsThatContradict_data();
  void headsThatContradict();
  void aProofMayComeWithAnotherIdentity();

 private:
  wire::SyncAnswer answerOf(const std::string& store) const;
  void take(const wire::SyncAnswer& answer);
  void reopen();
  wire::SignedHead head(const std::string& store, std::int64_t position, char digit, std::int64_t at) const;

  std::unique_ptr<Folder> m_folder;
  std::unique_ptr<Vault> m_vault;
  std::string m_draft;
  crypto::Key m_seed = crypto::randomKey();
};

void HeadsTest::init() {
  m_vault.reset();
  m_folder = std::make_unique<Folder>();
  m_vault = createVault(m_folder->path());
  Account account = m_vault->settings.account();
  account.serverKey = base::toHex(crypto::publicKeyOf(m_seed));
  QVERIFY(bool(m_vault->settings.setAccount(account)));
  m_draft = newDraft(*m_vault);
}

wire::SyncAnswer HeadsTest::answerOf(const std::string& store) const {
  wire::SyncAnswer answer;
  answer.now = base::toMillis(kNow);
  answer.store = store;
  return answer;
}

void HeadsTest::take(const wire::SyncAnswer& answer) {
  const auto taken = m_vault->exchange.apply(answer, kNow);
  QVERIFY2(bool(taken), taken ? "" : taken.error().line().c_str());
}

void HeadsTest::reopen() {
  const std::string id = m_vault->info().id;
  m_vault.reset();
  m_vault = openVault(m_folder->path(), id);
}

wire::SignedHead HeadsTest::head(const std::string& store, std::int64_t position, char digit,
                                 std::int64_t at) const {
  wire::SignedHead head{store, position, std::string(64, digit), at, {}};
  const std::string text = "tarim signed head 1\n" + store + "\n" + std::to_string(position) + "\n" +
                           head.hash + "\n" + base::formatInstant(base::fromMillis(at));
  head.signature = base::toHex(crypto::sign(m_seed, base::bytesOf(text)));
  return head;
}

void HeadsTest::headIsKeptForEachStore() {
  auto told = answerOf(kThisStore);
  told.head = head(kThisStore, 5, 'a', 100);
  take(told);
  told.head = head(kThisStore, 4, 'b', 90);
  take(told);
  told.head = head(kThisStore, 7, 'c', 200);
  take(told);
  told.head->hash = std::string(64, 'd');
  told.head->position = 8;
  take(told);
  take(answerOf(kNextStore));
  QVERIFY(!m_vault->exchange.serverStore().head());
  auto second = answerOf(kNextStore);
  second.head = head(kNextStore, 3, 'e', 300);
  take(second);
  reopen();
  const ServerStore store = m_vault->exchange.serverStore();
  QCOMPARE(store.heads.size(), std::size_t(2));
  QCOMPARE(store.heads.front().position, std::int64_t(7));
  QCOMPARE(store.head()->position, std::int64_t(3));
  QVERIFY(store.conflicts.empty());
}

void HeadsTest::headsThatContradict_data() {
  QTest::addColumn<std::int64_t>("position");
  QTest::addColumn<char>("digit");
  QTest::addColumn<std::int64_t>("at");
  QTest::addColumn<bool>("contradicts");
  QTest::newRow("the same again") << std::int64_t(5) << 'a' << std::int64_t(150) << false;
  QTest::newRow("another hash at the same place") << std::int64_t(5) << 'b' << std::int64_t(100) << true;
  QTest::newRow("fewer events later") << std::int64_t(4) << 'b' << std::int64_t(200) << true;
  QTest::newRow("an older one") << std::int64_t(4) << 'b' << std::int64_t(50) << false;
  QTest::newRow("the next one") << std::int64_t(6) << 'b' << std::int64_t(200) << false;
}

void HeadsTest::headsThatContradict() {
  QFETCH(std::int64_t, position);
  QFETCH(char, digit);
  QFETCH(std::int64_t, at);
  QFETCH(bool, contradicts);
  auto told = answerOf(kThisStore);
  told.head = head(kThisStore, 5, 'a', 100);
  take(told);
  told.head = head(kThisStore, position, digit, at);
  take(told);
  take(told);
  reopen();
  const ServerStore store = m_vault->exchange.serverStore();
  QCOMPARE(store.conflicts.size(), std::size_t(contradicts));
  if (contradicts) QCOMPARE(store.conflicts.front().told.hash, std::string(64, digit));
  QVERIFY2(put(*m_vault, m_draft, "name", "b"), "nobody is kept from working by it");
}

void HeadsTest::aProofMayComeWithAnotherIdentity() {
  auto told = answerOf(kThisStore);
  told.head = head(kThisStore, 5, 'a', 100);
  told.cursor = 1;
  take(told);
  auto other = answerOf(kNextStore);
  other.head = head(kThisStore, 5, 'b', 200);
  take(other);
  reopen();
  QCOMPARE(m_vault->exchange.serverStore().identity, std::string(kNextStore));
  QCOMPARE(m_vault->exchange.serverStore().conflicts.size(), std::size_t(1));
}

std::unique_ptr<QObject> makeHeadsTest() {
  return std::make_unique<HeadsTest>();
}

}  // namespace tarim::client::test

#include "tst_heads.moc"
