// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Several applications of one person: their names, drafts that are discarded, and facts that are copied.
#include "client/vault/copy_facts.hpp"
#include "client/vault/draft_names.hpp"
#include "tests/client/vault/directory_of_test.hpp"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tarim::client::test {
namespace {

constexpr auto kChinese = policy::Language::Zh;

std::vector<CellEdit> beginning(const char* kind, const char* level) {
  return {cell("application", "@", "kind", kind), cell("application", "@", "level", level)};
}

/// The policy of the test a year later: no profession.
policy::PolicyPtr nextYear() {
  QJsonObject root = QJsonDocument::fromJson(QByteArray::fromStdString(policyOfTest()->text)).object();
  root["cycleYear"] = root["cycleYear"].toInt() + 1;
  root["id"] = QStringLiteral("next-year");
  QJsonArray groups = root["groups"].toArray();
  for (auto group : groups) {
    QJsonObject changed = group.toObject();
    if (changed["id"] == QStringLiteral("basic")) {
      QJsonArray fields = changed["fields"].toArray();
      for (int i = int(fields.size()) - 1; i >= 0; --i)
        if (fields[i].toObject()["id"] == QStringLiteral("profession")) fields.removeAt(i);
      changed["fields"] = fields;
    }
    group = changed;
  }
  root["groups"] = groups;
  const auto policy = policy::loadText(QJsonDocument(root).toJson().toStdString(), "policy.json");
  if (!policy) throw std::runtime_error(policy.error().line());
  return *policy;
}

bool isLeftOut(const CopiedFacts& facts, const char* part, LeftOut::Why why) {
  return std::any_of(facts.leftOut.begin(), facts.leftOut.end(), [&](const LeftOut& one) {
    return one.why == why && one.name.find(part) != std::string::npos;
  });
}

}  // namespace

class SeveralDraftsTest : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void aNameHasYearLevelAndKind();
  void draftsOfTheSameNameAreNumberedInTheOrderTheyWereBegun();
  void aDraftIsBegunWithItsFirstEditsAtOnce();
  void aDiscardedDraftIsHiddenSendsNoScanAndComesBack();
  void whatWasSubmittedIsNotDiscarded();
  void factsAreCopiedAndAnswersOfTheYearAreNot();
  void aCopiedPageNamesTheSameScanUnanswered();
  void whatHasNoPlaceIsListed();
  void aScanThatIsNotHereIsListed();

 private:
  [[nodiscard]] DraftInfo infoOf(const std::string& application) const;
  [[nodiscard]] std::string nameOf(const std::string& application) const;

  std::unique_ptr<Folder> m_folder;
  std::unique_ptr<Vault> m_vault;
  std::string m_policy;
};

void SeveralDraftsTest::init() {
  m_vault.reset();
  m_folder = std::make_unique<Folder>();
  m_vault = createVault(m_folder->path());
  m_policy = policyOfTest()->hash.hex();
}

DraftInfo SeveralDraftsTest::infoOf(const std::string& application) const {
  for (const DraftInfo& one : m_vault->drafts.list())
    if (one.application == application) return one;
  return {};
}

std::string SeveralDraftsTest::nameOf(const std::string& application) const {
  for (const NamedDraft& one : nameDrafts(m_vault->drafts, kChinese))
    if (one.application == application) return one.name;
  return {};
}

void SeveralDraftsTest::aNameHasYearLevelAndKind() {
  const auto made = m_vault->drafts.create(m_policy, beginning("assessment", "intermediate"), kNow);
  QVERIFY(made);
  QCOMPARE(nameOf(*made), std::string("2024 年度 · 中级（评审）"));
  QCOMPARE(draftName(nullptr, {}, kChinese), std::string("申报（通知还没有下载到本机）"));
  QCOMPARE(draftName(policyOfTest().get(), {}, kChinese), std::string("2024 年度 · 职称申报"));
  QCOMPARE(
      draftName(policyOfTest().get(), *m_vault->drafts.dossier(*made), policy::Language::En).substr(0, 4),
      std::string("2024"));
}

void SeveralDraftsTest::draftsOfTheSameNameAreNumberedInTheOrderTheyWereBegun() {
  const auto second =
      *m_vault->drafts.create(m_policy, beginning("assessment", "intermediate"), kNow + base::Millis(10));
  const auto first = *m_vault->drafts.create(m_policy, beginning("assessment", "intermediate"), kNow);
  const auto another = *m_vault->drafts.create(m_policy, beginning("initial", "junior"), kNow);
  QCOMPARE(nameOf(first), std::string("2024 年度 · 中级（评审） · 第 1 份"));
  QCOMPARE(nameOf(second), std::string("2024 年度 · 中级（评审） · 第 2 份"));
  QVERIFY(nameOf(another).find("第") == std::string::npos);
  QCOMPARE(base::toMillis(infoOf(first).begunAt), base::toMillis(kNow));
  QVERIFY(m_vault->drafts.setDiscarded(first, true, kNow));
  QCOMPARE(nameOf(second), std::string("2024 年度 · 中级（评审）"));
}

void SeveralDraftsTest::aDraftIsBegunWithItsFirstEditsAtOnce() {
  auto edits = beginning("assessment", "intermediate");
  edits.push_back(cell("basic", "@", "phone", std::string("\0x", 2)));
  QCOMPARE(codeOf(m_vault->drafts.create(m_policy, edits, kNow)), base::Code::InvalidInput);
  QVERIFY(m_vault->drafts.list().empty());
  edits.pop_back();
  const std::string made = *m_vault->drafts.create(m_policy, edits, kNow);
  const std::string id = m_vault->info().id;
  m_vault.reset();
  m_vault = openVault(m_folder->path(), id);
  QCOMPARE(m_vault->drafts.dossier(made)->value("application", "@", "level"),
           std::string_view("intermediate"));
}

void SeveralDraftsTest::aDiscardedDraftIsHiddenSendsNoScanAndComesBack() {
  const std::string made = *m_vault->drafts.create(m_policy, beginning("assessment", "intermediate"), kNow);
  const auto file = m_vault->files.add(base::bytesOf("abc"));
  QVERIFY(m_vault->drafts.edit(
      made,
      {cell("attachment", "p1", "$row", "live"), cell("attachment", "p1", "slot", "id_card"),
       cell("attachment", "p1", "file", file->hash), cell("attachment", "p1", "size", "3")},
      kNow));
  QCOMPARE(m_vault->files.toSend().size(), std::size_t(1));
  QVERIFY(m_vault->drafts.setDiscarded(made, true, kNow));
  QVERIFY(infoOf(made).discarded);
  QVERIFY(m_vault->files.toSend().empty());
  const std::string id = m_vault->info().id;
  m_vault.reset();
  m_vault = openVault(m_folder->path(), id);
  QVERIFY(infoOf(made).discarded);
  QVERIFY(m_vault->drafts.setDiscarded(made, false, kNow));
  QVERIFY(!infoOf(made).discarded);
  QCOMPARE(m_vault->files.toSend().size(), std::size_t(1));
  for (const auto& [key, value] : m_vault->drafts.dossier(made)->cells())
    QVERIFY(key.column != discardedCell().column);
}

void SeveralDraftsTest::whatWasSubmittedIsNotDiscarded() {
  const std::string made = *m_vault->drafts.create(m_policy, beginning("assessment", "intermediate"), kNow);
  workflow::Command command;
  command.id = "c1";
  command.application = made;
  command.kind = workflow::CommandKind::Submit;
  QVERIFY(m_vault->exchange.queue(command, kNow));
  QCOMPARE(codeOf(m_vault->drafts.setDiscarded(made, true, kNow)), base::Code::Locked);
  QVERIFY(!infoOf(made).discarded);
}

void SeveralDraftsTest::factsAreCopiedAndAnswersOfTheYearAreNot() {
  auto edits = beginning("assessment", "intermediate");
  for (const CellEdit& one :
       {cell("basic", "@", "name", "阿依努尔"), cell("basic", "@", "integrity_record", "无"),
        cell("promise", "@", "signed_on", "2024-09-01"), cell("work", "r1", "$row", "live"),
        cell("work", "r1", "employer", "且末县生态环境监测站"), cell("awards", "@", "none", "无")})
    edits.push_back(one);
  const std::string old = *m_vault->drafts.create(m_policy, edits, kNow);
  const auto copied = copyDraft(*m_vault, old, m_policy, beginning("initial", "junior"), kNow, kChinese);
  QVERIFY(copied);
  const auto dossier = m_vault->drafts.dossier(copied->application);
  QCOMPARE(dossier->value("application", "@", "level"), std::string_view("junior"));
  QCOMPARE(dossier->value("basic", "@", "name"), std::string_view("阿依努尔"));
  QCOMPARE(dossier->value("awards", "@", "none"), std::string_view("无"));
  QCOMPARE(dossier->rows("work").size(), std::size_t(1));
  QCOMPARE(dossier->value("work", "r1", "employer"), std::string_view("且末县生态环境监测站"));
  QCOMPARE(dossier->value("promise", "@", "signed_on"), std::string_view());
  QCOMPARE(dossier->value("basic", "@", "integrity_record"), std::string_view());
  QVERIFY(isLeftOut(copied->facts, "签字日期", LeftOut::Why::OfThatYear));
  QVERIFY(isLeftOut(copied->facts, "诚信记录", LeftOut::Why::OfThatYear));
  QCOMPARE(copied->facts.rows, std::size_t(1));
  // The old one is as it was.
  QCOMPARE(m_vault->drafts.dossier(old)->value("promise", "@", "signed_on"), std::string_view("2024-09-01"));
}

void SeveralDraftsTest::aCopiedPageNamesTheSameScanUnanswered() {
  const auto file = m_vault->files.add(base::bytesOf("abc"));
  auto edits = beginning("assessment", "intermediate");
  for (const auto& [slot, id] : {std::pair("id_card", "p1"), std::pair("publicity_notice", "p2")}) {
    edits.push_back(cell("attachment", id, "$row", "live"));
    edits.push_back(cell("attachment", id, "slot", slot));
    edits.push_back(cell("attachment", id, "file", file->hash));
    edits.push_back(cell("attachment", id, "size", "3"));
    edits.push_back(cell("attachment", id, "type", "jpeg"));
    edits.push_back(cell("attachment", id, "mask", "yes"));
    edits.push_back(cell("attachment", id, "masks", "[[1,1,10,10]]"));
  }
  const std::string old = *m_vault->drafts.create(m_policy, edits, kNow);
  const auto copied = copyDraft(*m_vault, old, m_policy, beginning("initial", "junior"), kNow, kChinese);
  QVERIFY(copied);
  const auto pages = dossier::attachments(*m_vault->drafts.dossier(copied->application));
  QCOMPARE(pages.size(), std::size_t(1));
  QCOMPARE(pages[0].file, file->hash);
  QVERIFY(pages[0].mask == dossier::MaskAnswer::Unanswered && pages[0].masks.empty());
  QCOMPARE(m_vault->files.records().size(), std::size_t(1));
  QVERIFY(isLeftOut(copied->facts, "公示", LeftOut::Why::OfThatYear));
}

void SeveralDraftsTest::whatHasNoPlaceIsListed() {
  const policy::PolicyPtr next = nextYear();
  QVERIFY(m_vault->drafts.addPolicy(next->text));
  auto edits = beginning("assessment", "intermediate");
  edits.push_back(cell("basic", "@", "profession", "环境监测"));
  edits.push_back(cell("basic", "@", "sex", "nosuch"));
  const std::string old = *m_vault->drafts.create(m_policy, edits, kNow);
  const auto copied =
      copyDraft(*m_vault, old, next->hash.hex(), beginning("assessment", "intermediate"), kNow, kChinese);
  QVERIFY(copied);
  QVERIFY(isLeftOut(copied->facts, "从事专业", LeftOut::Why::NoPlace));
  QVERIFY(isLeftOut(copied->facts, "性别", LeftOut::Why::NoPlace));
  QCOMPARE(nameOf(copied->application), std::string("2025 年度 · 中级（评审）"));
  QCOMPARE(codeOf(copyDraft(*m_vault, "nosuch", m_policy, {}, kNow, kChinese)), base::Code::NotFound);
}

void SeveralDraftsTest::aScanThatIsNotHereIsListed() {
  auto edits = beginning("assessment", "intermediate");
  edits.push_back(cell("attachment", "p1", "$row", "live"));
  edits.push_back(cell("attachment", "p1", "slot", "id_card"));
  edits.push_back(cell("attachment", "p1", "file", std::string(64, 'a')));
  edits.push_back(cell("attachment", "p1", "type", "jpeg"));
  const std::string old = *m_vault->drafts.create(m_policy, edits, kNow);
  const auto copied = copyDraft(*m_vault, old, m_policy, {}, kNow, kChinese);
  QVERIFY(copied);
  QVERIFY(isLeftOut(copied->facts, "身份证", LeftOut::Why::NotHere));
  QCOMPARE(copied->facts.pages, std::size_t(0));
}

std::unique_ptr<QObject> makeSeveralDraftsTest() {
  return std::make_unique<SeveralDraftsTest>();
}

}  // namespace tarim::client::test

#include "tst_several_drafts.moc"
