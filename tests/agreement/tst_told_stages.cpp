// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What follows when an application was received, as a vault is told it by a real server: its chain has no
// hole although copies for experts were checked in between, and a vault that spoke the first version of the
// protocol learns everything from its first sync under the second.
#include "client/vault/vault.hpp"
#include "shared/wire/json.hpp"
#include "tests/server/services/stage_case.hpp"

#include <QTest>

namespace tarim::agreement {
namespace {

using server::test::must;
using server::test::StageCase;
using workflow::CommandKind;
using workflow::EventKind;

/// A vault of the applicant, beside a server with a received application.
class VaultBesideServer {
 public:
  VaultBesideServer()
      : m_directory(base::Path(m_folder.path().toStdString()) / "vaults"),
        m_vault(must(m_directory.create("", "correct horse", {1u << 4, 8, 1}))),
        application(test.received()) {
    must(m_vault->drafts.addPolicy(test.form->text));
    enrol();
  }

  void reopen() {
    const std::string id = m_directory.list().front().id;
    m_vault.reset();
    m_vault = must(m_directory.open(id, "correct horse"));
  }

  /// By way of the messages' bytes; the cursor of the request.
  std::int64_t sync(int protocol) {
    for (std::int64_t first = -1;;) {
      const wire::SyncRequest request = m_vault->exchange.pendingUnder(protocol, test.world.clock.now());
      if (first < 0) first = request.cursor;
      const auto read = must(wire::readSyncRequest(wire::write(request), m_identity.device));
      const auto answer = must(test.world.services->sync.sync(m_identity, read));
      must(m_vault->exchange.apply(answer, test.world.clock.now(), &request));
      if (!answer.more) return first;
    }
  }

  [[nodiscard]] std::vector<workflow::Event> events() const { return m_vault->exchange.events(application); }
  [[nodiscard]] workflow::StageFacts stages() const { return m_vault->exchange.state(application).stages; }
  [[nodiscard]] std::optional<wire::Held> trouble() const {
    for (const client::DraftInfo& draft : m_vault->drafts.list())
      if (draft.application == application) return draft.held;
    return {};
  }

  StageCase test;

 private:
  QTemporaryDir m_folder;
  client::VaultDirectory m_directory;
  std::unique_ptr<client::Vault> m_vault;
  server::Identity m_identity;

 public:
  std::string application;

 private:
  void enrol() {
    wire::EnrolRequest request;
    request.protocol = wire::kProtocolMax;
    request.code = must(test.world.services->accounts.makeEnrolmentCode("aynur", std::chrono::hours(1)));
    request.devicePublicKey = m_vault->settings.devicePublicKey();
    const auto enrolled = must(test.world.services->accounts.enrol(request, "192.0.2.1"));
    m_identity = must(test.world.services->accounts.authenticate("Bearer " + enrolled.token));
    client::Account account = m_vault->settings.account();
    account.serverKey = base::toHex(test.world.services->publicKey);
    account.token = enrolled.token;
    must(m_vault->settings.setAccount(account));
  }
};

workflow::Details payment() {
  return {{"yuan", "380"}, {"receipt", "0471"}};
}

}  // namespace

class ToldStagesTest : public QObject {
  Q_OBJECT
 private slots:
  void chainHasNoHoleWhereCopiesWereChecked() {
    VaultBesideServer both;
    both.sync(2);
    both.test.checkBlind(both.application);
    QVERIFY(both.test.decide(both.application, CommandKind::ConfirmFee, payment()).done);
    both.sync(2);
    QVERIFY(!both.trouble());
    const auto events = both.events();
    QCOMPARE(events.back().kind, EventKind::FeePaid);
    QCOMPARE(events[events.size() - 2].kind, EventKind::BlindChecked);
    QVERIFY(workflow::verifyChain(events).has_value());
    QCOMPARE(both.stages().fee->receipt, std::string("0471"));
  }

  void laterVersionIsReadFromTheBeginningOnce() {
    VaultBesideServer both;
    both.test.checkBlind(both.application);
    QVERIFY(both.test.decide(both.application, CommandKind::ConfirmFee, payment()).done);
    both.sync(1);
    QVERIFY(!both.trouble());
    QCOMPARE(both.events().back().kind, EventKind::Received);
    QVERIFY(both.sync(1) > 0);
    QCOMPARE(both.sync(2), std::int64_t{0});
    QVERIFY(!both.trouble());
    QCOMPARE(both.events().back().kind, EventKind::FeePaid);
    QCOMPARE(both.stages().fee->yuan, 380);
    QVERIFY(both.sync(2) > 0);
    both.reopen();
    QVERIFY(both.sync(2) > 0);
    QCOMPARE(both.stages().fee->yuan, 380);
  }

  void serverThatWasSetBackToTheFirstVersionIsNotReadAgainEachTime() {
    VaultBesideServer both;
    both.sync(2);
    QVERIFY(both.sync(1) > 0);
    QVERIFY(both.sync(1) > 0);
  }
};

}  // namespace tarim::agreement

QTEST_GUILESS_MAIN(tarim::agreement::ToldStagesTest)
#include "tst_told_stages.moc"
