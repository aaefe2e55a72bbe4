// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A vault that is a copy: it becomes a device of its own within a run, whatever is cut; where it cannot, the
// rest goes on and the words say so.
#include "shared/wire/json.hpp"
#include "tests/client/sync/device_of_test.hpp"

#include <QTest>

namespace tarim::client::test {

using base::Code;

class CopiesTest : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void olderCopyBecomesADeviceAndSendsItsEdits();
  void olderCopyWithNothingToSayGetsItsOwnEditsBack();
  void draftThatWasBegunAfterTheCopyComesBack();
  void livingOriginalHearsOfTheCopyAndGoesOn();
  void lostAnswerIsNoCopy();
  void cutAnywhereEndsAsOneDeviceOrTheOther();
  void keyThatAnotherCopyUsesIsReplaced();
  void whereItCannotTheRestGoesOn_data();
  void whereItCannotTheRestGoesOn();
  void answerForAnotherKeyIsRefused();
  void heldAgainAfterwardsEndsTheRun();
  void codeForTheSameVaultHelpsToo();

 private:
  [[nodiscard]] static std::string deviceOf(Device& device) {
    return device.vault().settings.account().device;
  }
  /// The original goes on after the copy was made: the server hears of two more operations.
  void goOn();

  std::unique_ptr<ModelSite> m_site;
  std::unique_ptr<Device> m_original;
  std::unique_ptr<Device> m_copy;
  std::string m_draft;
};

void CopiesTest::init() {
  m_copy.reset();
  m_site = std::make_unique<ModelSite>();
  m_original = std::make_unique<Device>();
  QVERIFY(m_original->enrol(*m_site));
  m_draft = newDraft(m_original->vault());
  QVERIFY(put(m_original->vault(), m_draft, "name", "甲"));
  QVERIFY(bool(m_original->sync(*m_site)));
  m_copy = std::make_unique<Device>(*m_original);
}

void CopiesTest::goOn() {
  QVERIFY(put(m_original->vault(), m_draft, "name", "乙"));
  QVERIFY(put(m_original->vault(), m_draft, "phone", "139"));
  QVERIFY(bool(m_original->sync(*m_site)));
}

void CopiesTest::olderCopyBecomesADeviceAndSendsItsEdits() {
  goOn();
  m_copy->clock.advance(std::chrono::seconds(1));
  QVERIFY(put(m_copy->vault(), m_draft, "remark", "无", m_copy->clock.now()));
  const std::string before = deviceOf(*m_copy);
  const auto synced = m_copy->sync(*m_site);
  QVERIFY2(bool(synced), synced ? "" : synced.error().line().c_str());
  QVERIFY(deviceOf(*m_copy) != before);
  QCOMPARE(m_site->count("POST /v1/devices"), 1);
  QVERIFY(synced->itemsLeft == 0 && synced->held == 0 && !synced->trouble);
  QCOMPARE(valueOf(m_copy->vault(), m_draft, "name"), std::string("乙"));
  QCOMPARE(std::string(m_site->server.cells(m_draft).dossier().value("basic", "@", "remark")),
           std::string("无"));
  QVERIFY(m_copy->vault().drafts.conflicts(m_draft).empty());
  QVERIFY(!m_copy->vault().settings.get(kBecameDeviceSetting).empty());
  // Once: the next run has nothing to say.
  QVERIFY(bool(m_copy->sync(*m_site)));
  QCOMPARE(m_site->count("POST /v1/devices"), 1);
}

void CopiesTest::olderCopyWithNothingToSayGetsItsOwnEditsBack() {
  goOn();
  QVERIFY(bool(m_copy->sync(*m_site)));
  QCOMPARE(valueOf(m_copy->vault(), m_draft, "name"), std::string("乙"));
  QCOMPARE(valueOf(m_copy->vault(), m_draft, "phone"), std::string("139"));
}

void CopiesTest::draftThatWasBegunAfterTheCopyComesBack() {
  const std::string later = newDraft(m_original->vault());
  QVERIFY(put(m_original->vault(), later, "name", "丙"));
  QVERIFY(bool(m_original->sync(*m_site)));
  QVERIFY(bool(m_copy->sync(*m_site)));
  QCOMPARE(valueOf(m_copy->vault(), later, "name"), std::string("丙"));
}

void CopiesTest::livingOriginalHearsOfTheCopyAndGoesOn() {
  // The copy is first: the original is what the server calls a copy then.
  QVERIFY(put(m_copy->vault(), m_draft, "name", "丙"));
  QVERIFY(bool(m_copy->sync(*m_site)));
  QCOMPARE(m_site->count("POST /v1/devices"), 0);
  m_original->clock.advance(std::chrono::seconds(1));
  QVERIFY(put(m_original->vault(), m_draft, "name", "乙", m_original->clock.now()));
  QVERIFY(bool(m_original->sync(*m_site)));
  QVERIFY(bool(m_copy->sync(*m_site)));
  QVERIFY(deviceOf(*m_original) != deviceOf(*m_copy));
  for (Device* one : {m_original.get(), m_copy.get()}) {
    QCOMPARE(valueOf(one->vault(), m_draft, "name"), std::string("乙"));
    // Neither had seen the other's value: it is kept and asked about.
    const auto conflicts = one->vault().drafts.conflicts(m_draft);
    QCOMPARE(conflicts.size(), std::size_t(1));
    QCOMPARE(conflicts.front().lost, std::string("丙"));
  }
}

void CopiesTest::lostAnswerIsNoCopy() {
  QVERIFY(put(m_original->vault(), m_draft, "name", "乙"));
  const std::string before = deviceOf(*m_original);
  // The server takes it in, and the line breaks before its answer.
  SyncOptions options = quick();
  int asked = 0;
  options.transport = [&](const Endpoint&, const SyncOptions&) {
    return std::make_unique<Loopback>(m_site->handler(), [&asked] {
      return Fate{++asked == 1 ? Fate::Kind::AnswerLost : Fate::Kind::RequestLost};
    });
  };
  QVERIFY(!m_original->sync(options));
  QVERIFY(put(m_original->vault(), m_draft, "name", "丙"));
  QVERIFY(bool(m_original->sync(*m_site)));
  QCOMPARE(deviceOf(*m_original), before);
  QCOMPARE(m_site->count("POST /v1/devices"), 0);
}

void CopiesTest::cutAnywhereEndsAsOneDeviceOrTheOther() {
  goOn();
  QVERIFY(put(m_copy->vault(), m_draft, "remark", "无"));
  const Device backup(*m_copy);
  bool through = false;
  for (int cutAt = 1; !through; ++cutAt) {
    QVERIFY2(cutAt < 20, "it never gets through");
    for (const Fate::Kind kind : {Fate::Kind::RequestLost, Fate::Kind::AnswerLost}) {
      Device copy(backup);
      int asked = 0;
      SyncOptions options = quick();
      options.transport = [&](const Endpoint&, const SyncOptions&) {
        // A kept connection that breaks is tried once more: both are cut.
        return std::make_unique<Loopback>(m_site->handler(), [&asked, cutAt, kind] {
          ++asked;
          return Fate{asked == cutAt || asked == cutAt + 1 ? kind : Fate::Kind::Arrives};
        });
      };
      const auto cut = copy.sync(options);
      through = bool(cut) && asked < cutAt;
      copy.reopen();
      const auto synced = copy.sync(*m_site);
      QVERIFY2(bool(synced), synced ? "" : synced.error().line().c_str());
      QVERIFY(synced->itemsLeft == 0 && synced->held == 0);
      QVERIFY(deviceOf(copy) != deviceOf(*m_original));
      QCOMPARE(valueOf(copy.vault(), m_draft, "name"), std::string("乙"));
      QCOMPARE(valueOf(copy.vault(), m_draft, "remark"), std::string("无"));
      QCOMPARE(copy.vault().drafts.history(m_draft, {"basic", "@", "name"}).size(), std::size_t(2));
    }
  }
}

void CopiesTest::keyThatAnotherCopyUsesIsReplaced() {
  goOn();
  const std::string key = *m_copy->vault().settings.nextDeviceKey();
  m_site->intercept([&](const SiteRequest& request) -> std::optional<HttpAnswer> {
    const bool isFirst =
        request.target == "/v1/devices" && m_copy->vault().settings.nextDeviceKey().value() == key;
    if (!isFirst) return std::nullopt;
    return problem(409, Code::AlreadyDone);
  });
  QVERIFY(bool(m_copy->sync(*m_site)));
  QCOMPARE(m_site->count("POST /v1/devices"), 2);
  QVERIFY(m_copy->vault().settings.devicePublicKey() != key);
  QCOMPARE(valueOf(m_copy->vault(), m_draft, "name"), std::string("乙"));
}

void CopiesTest::whereItCannotTheRestGoesOn_data() {
  QTest::addColumn<int>("status");
  QTest::addColumn<int>("code");
  QTest::newRow("a server from before") << 404 << int(Code::NotFound);
  QTest::newRow("too many for today") << 429 << int(Code::Throttled);
  QTest::newRow("a refusal") << 400 << int(Code::InvalidInput);
}

void CopiesTest::whereItCannotTheRestGoesOn() {
  QFETCH(int, status);
  QFETCH(int, code);
  goOn();
  QVERIFY(put(m_copy->vault(), m_draft, "remark", "无"));
  const std::string other = newDraft(m_copy->vault());
  QVERIFY(put(m_copy->vault(), other, "name", "丁"));
  const std::string before = deviceOf(*m_copy);
  m_site->intercept([&](const SiteRequest& request) -> std::optional<HttpAnswer> {
    if (request.target != "/v1/devices") return std::nullopt;
    return problem(status, Code(code));
  });
  for (int run = 0; run < 2; ++run) {
    const auto synced = m_copy->sync(*m_site);
    QVERIFY(!synced);
    QCOMPARE(synced.error().code(), Code::OlderCopy);
    QVERIFY(!synced.error().detail().empty());
  }
  QCOMPARE(std::string(m_site->server.cells(other).dossier().value("basic", "@", "name")), std::string("丁"));
  QCOMPARE(deviceOf(*m_copy), before);
  for (const DraftInfo& draft : m_copy->vault().drafts.list())
    QCOMPARE(draft.held ? draft.held->code : Code::Unknown,
             draft.application == m_draft ? Code::OlderCopy : Code::Unknown);
  QCOMPARE(valueOf(m_copy->vault(), m_draft, "remark"), std::string("无"));
  // The server was updated.
  m_site->intercept({});
  QVERIFY(bool(m_copy->sync(*m_site)));
  QCOMPARE(valueOf(m_copy->vault(), m_draft, "name"), std::string("乙"));
  QCOMPARE(valueOf(m_copy->vault(), m_draft, "remark"), std::string("无"));
}

void CopiesTest::answerForAnotherKeyIsRefused() {
  goOn();
  const std::string before = deviceOf(*m_copy);
  m_site->intercept([&](const SiteRequest& request) -> std::optional<HttpAnswer> {
    if (request.target != "/v1/devices") return std::nullopt;
    wire::EnrolAnswer answer;
    answer.token = "t";
    answer.person = m_site->person;
    answer.device = before;
    answer.role = m_site->role;
    answer.serverPublicKey = m_site->publicKey();
    return HttpAnswer{200, {{"Content-Type", "application/json"}}, wire::write(answer)};
  });
  const auto synced = m_copy->sync(*m_site);
  QVERIFY(!synced);
  QCOMPARE(synced.error().code(), Code::ProtocolBroken);
  QCOMPARE(deviceOf(*m_copy), before);
}

void CopiesTest::heldAgainAfterwardsEndsTheRun() {
  goOn();
  m_site->intercept([&](const SiteRequest& request) -> std::optional<HttpAnswer> {
    if (request.target != "/v1/sync") return std::nullopt;
    wire::SyncAnswer answer;
    answer.now = base::toMillis(kNow);
    answer.held.push_back({m_draft, Code::OlderCopy, {}});
    return HttpAnswer{200, {{"Content-Type", "application/json"}}, wire::write(answer)};
  });
  const auto synced = m_copy->sync(*m_site);
  QVERIFY(!synced);
  QCOMPARE(synced.error().code(), Code::OlderCopy);
  QCOMPARE(m_site->count("POST /v1/devices"), 1);
}

void CopiesTest::codeForTheSameVaultHelpsToo() {
  goOn();
  QVERIFY(put(m_copy->vault(), m_draft, "remark", "无"));
  QVERIFY(m_copy->enrol(*m_site));
  QVERIFY(bool(m_copy->sync(*m_site)));
  QCOMPARE(valueOf(m_copy->vault(), m_draft, "name"), std::string("乙"));
  QVERIFY(deviceOf(*m_copy) != deviceOf(*m_original));
}

std::unique_ptr<QObject> makeCopiesTest() {
  return std::make_unique<CopiesTest>();
}

}  // namespace tarim::client::test

#include "tst_copies.moc"
