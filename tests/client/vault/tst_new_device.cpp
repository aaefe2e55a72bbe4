// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A vault becomes another device: what stays with the old one, what the new one has written.
#include "client/vault/submission.hpp"
#include "shared/workflow/device_id.hpp"
#include "tests/client/vault/directory_of_test.hpp"
#include "tests/client/vault/model_server.hpp"

#include <QTest>

namespace tarim::client::test {

using base::Code;

class NewDeviceTest : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void acknowledgedOperationsStayWithTheOldDevice();
  void theOthersAreTheNewDevicesUnderTheSameTimes();
  void whatWasWrittenAfterwardsIsAboveAll();
  void waitingSubmissionIsSignedByTheNewDevice();
  void keyIsDurableAndTheSameUntilItIsTakenOrDropped();
  void deviceOfAnotherKeyIsRefused();
  void nothingIsLeftOfTheOldDeviceAfterReopening();
  void feedThatSaysOtherwiseIsFollowedAndASnapshotKept();

 private:
  [[nodiscard]] std::string device() const { return m_vault->settings.account().device; }
  Account grant();
  void acknowledge(std::uint64_t sequence);
  void reopen();
  [[nodiscard]] int countOf(SnapshotReason reason) const;

  std::unique_ptr<Folder> m_folder;
  std::unique_ptr<Vault> m_vault;
  std::string m_draft;
};

void NewDeviceTest::init() {
  m_vault.reset();
  m_folder = std::make_unique<Folder>();
  m_vault = createVault(m_folder->path());
  m_draft = newDraft(*m_vault);
  QVERIFY(put(*m_vault, m_draft, "name", "甲"));
  QVERIFY(put(*m_vault, m_draft, "name", "乙"));
  acknowledge(1);
}

int NewDeviceTest::countOf(SnapshotReason reason) const {
  return int(std::ranges::count(m_vault->drafts.snapshots(m_draft), reason, &SnapshotInfo::reason));
}

void NewDeviceTest::acknowledge(std::uint64_t sequence) {
  wire::SyncAnswer answer;
  answer.now = base::toMillis(kNow);
  answer.cursor = 7;
  answer.acknowledged.push_back({m_draft, sequence});
  answer.held.push_back({m_draft, Code::OlderCopy, {}});
  QVERIFY(m_vault->exchange.apply(answer, kNow));
}

Account NewDeviceTest::grant() {
  Account account = m_vault->settings.account();
  account.device = *workflow::deviceIdOf(*m_vault->settings.nextDeviceKey());
  account.token = "fresh";
  return account;
}

void NewDeviceTest::reopen() {
  const std::string id = m_vault->info().id;
  m_vault.reset();
  m_vault = openVault(m_folder->path(), id);
}

void NewDeviceTest::acknowledgedOperationsStayWithTheOldDevice() {
  const std::string before = device();
  QVERIFY(m_vault->settings.becomeDevice(grant(), kNow));
  const auto history = m_vault->drafts.history(m_draft, {"basic", "@", "name"});
  QCOMPARE(history.size(), std::size_t(2));
  QVERIFY(history[0].value == "乙" && history[0].stamp.device == device());
  QVERIFY(history[1].value == "甲" && history[1].stamp.device == before);
  const DraftInfo info = m_vault->drafts.list().front();
  QVERIFY(info.operations == 1 && info.acknowledged == 0 && !info.held);
}

void NewDeviceTest::theOthersAreTheNewDevicesUnderTheSameTimes() {
  QVERIFY(put(*m_vault, m_draft, "name", "丙"));
  const auto before = m_vault->exchange.pending(kNow).operations.front().operations;
  QCOMPARE(before.size(), std::size_t(2));
  QVERIFY(m_vault->settings.becomeDevice(grant(), kNow));
  const wire::SyncRequest request = m_vault->exchange.pending(kNow);
  QCOMPARE(request.cursor, std::int64_t(0));
  const auto after = request.operations.front().operations;
  QCOMPARE(after.size(), before.size());
  for (std::size_t i = 0; i < after.size(); ++i) {
    QCOMPARE(after[i].sequence, std::uint64_t(i + 1));
    QVERIFY(after[i].stamp.wall == before[i].stamp.wall && after[i].stamp.counter == before[i].stamp.counter);
    QCOMPARE(after[i].stamp.device, device());
    QVERIFY(after[i].cell == before[i].cell && after[i].value == before[i].value);
  }
  QCOMPARE(after[0].base, before[0].base);  // Of the old device, acknowledged.
  QCOMPARE(after[1].base, after[0].stamp);  // Follows.
  QVERIFY(m_vault->drafts.conflicts(m_draft).empty());
}

void NewDeviceTest::whatWasWrittenAfterwardsIsAboveAll() {
  QVERIFY(m_vault->settings.becomeDevice(grant(), kNow));
  // The machine's clock went back.
  QVERIFY(put(*m_vault, m_draft, "name", "丁", kNow - std::chrono::hours(1)));
  QCOMPARE(valueOf(*m_vault, m_draft, "name"), std::string("丁"));
  const auto history = m_vault->drafts.history(m_draft, {"basic", "@", "name"});
  QVERIFY(history[0].stamp > history[1].stamp && history[0].base == history[1].stamp);
}

void NewDeviceTest::waitingSubmissionIsSignedByTheNewDevice() {
  const auto submission = prepareSubmission(*m_vault, m_draft);
  QVERIFY(submission && m_vault->exchange.queue(submission->command, kNow));
  QVERIFY(m_vault->settings.becomeDevice(grant(), kNow));
  reopen();
  const workflow::Command command = m_vault->exchange.queued().front().command;
  QVERIFY(command.id == submission->command.id && command.root == submission->command.root);
  QCOMPARE(command.signature, m_vault->settings.sign(workflow::signedText(
                                  m_draft, command.attempt, command.root, policyOfTest()->hash.hex())));
  QVERIFY(command.signature != submission->command.signature);
}

void NewDeviceTest::keyIsDurableAndTheSameUntilItIsTakenOrDropped() {
  const std::string key = *m_vault->settings.nextDeviceKey();
  reopen();
  QCOMPARE(*m_vault->settings.nextDeviceKey(), key);
  QVERIFY(key != m_vault->settings.devicePublicKey());
  QVERIFY(m_vault->settings.dropNextDevice());
  QVERIFY(*m_vault->settings.nextDeviceKey() != key);
  QVERIFY(m_vault->settings.becomeDevice(grant(), kNow));
  QVERIFY(*m_vault->settings.nextDeviceKey() != m_vault->settings.devicePublicKey());
}

void NewDeviceTest::deviceOfAnotherKeyIsRefused() {
  const std::string before = device();
  Account account = grant();
  account.device = before;
  QCOMPARE(codeOf(m_vault->settings.becomeDevice(account, kNow)), Code::ProtocolBroken);
  account = grant();
  QVERIFY(m_vault->settings.dropNextDevice());
  QCOMPARE(codeOf(m_vault->settings.becomeDevice(account, kNow)), Code::ProtocolBroken);
  QCOMPARE(device(), before);
  QCOMPARE(m_vault->exchange.pending(kNow).operations.size(), std::size_t(1));
}

void NewDeviceTest::nothingIsLeftOfTheOldDeviceAfterReopening() {
  QVERIFY(m_vault->settings.get(kBecameDeviceSetting).empty());
  QVERIFY(m_vault->settings.becomeDevice(grant(), kNow));
  const std::string now = device();
  const std::string key = m_vault->settings.devicePublicKey();
  const auto pending = m_vault->exchange.pending(kNow);
  reopen();
  QCOMPARE(device(), now);
  QCOMPARE(m_vault->settings.devicePublicKey(), key);
  QCOMPARE(m_vault->settings.account().token, std::string("fresh"));
  QVERIFY(m_vault->exchange.pending(kNow).operations.front().operations ==
          pending.operations.front().operations);
  QCOMPARE(m_vault->exchange.pending(kNow).cursor, std::int64_t(0));
  QCOMPARE(valueOf(*m_vault, m_draft, "name"), std::string("乙"));
  QCOMPARE(m_vault->settings.get(kBecameDeviceSetting), std::to_string(base::toMillis(kNow)));
}

void NewDeviceTest::feedThatSaysOtherwiseIsFollowedAndASnapshotKept() {
  const std::string before = device();
  QVERIFY(m_vault->settings.becomeDevice(grant(), kNow));
  wire::SyncAnswer answer;
  answer.now = base::toMillis(kNow);
  answer.cursor = 1;
  wire::FeedItem item;
  item.position = 1;
  item.application = m_draft;
  item.policy = policyOfTest()->hash.hex();
  item.operation =
      dossier::Operation{1, {base::toMillis(kNow) + 9, 0, before}, {}, {"basic", "@", "name"}, "戊"};
  answer.feed.push_back(item);
  for (int i = 0; i < 2; ++i) {
    QVERIFY(m_vault->exchange.apply(answer, kNow));
    QCOMPARE(valueOf(*m_vault, m_draft, "name"), std::string("戊"));
    QCOMPARE(countOf(SnapshotReason::Server), 1);
    reopen();
  }
  const auto snapshots = m_vault->drafts.snapshots(m_draft);
  const auto kept = std::ranges::find(snapshots, SnapshotReason::Server, &SnapshotInfo::reason);
  QCOMPARE(kept->words, before);
  QVERIFY(m_vault->drafts.restoreSnapshot(kept->id, kNow));
  QCOMPARE(valueOf(*m_vault, m_draft, "name"), std::string("乙"));
}

std::unique_ptr<QObject> makeNewDeviceTest() {
  return std::make_unique<NewDeviceTest>();
}

}  // namespace tarim::client::test

#include "tst_new_device.moc"
