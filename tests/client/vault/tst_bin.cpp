// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/bin.hpp"
#include "tests/client/vault/directory_of_test.hpp"

#include <QTest>

namespace tarim::client::test {
namespace {

constexpr base::Instant kLater = kNow + base::Millis(1000);
constexpr auto kZh = policy::Language::Zh;

dossier::Attachment pageOf(const std::string& id, const std::string& slot, const std::string& hash) {
  dossier::Attachment page;
  page.id = id;
  page.slot = slot;
  page.page = 1;
  page.file = hash;
  page.size = 3;
  page.type = "jpeg";
  return page;
}

std::vector<CellEdit> editsOfPage(const dossier::Attachment& page) {
  std::vector<CellEdit> edits;
  for (auto& [key, value] : dossier::cellsOf(page))
    edits.push_back({key, value});
  return edits;
}

}  // namespace

class BinTest : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void aRemovedRowIsListedWithItsPagesAndComesBackWhole();
  void aRemovedPageIsListedByItself();
  void aRowWithoutContentIsNotListed();
  void whatHasNoRoomIsRefused();
  void emptyingDeletesOnlyScansThatNothingNeeds();
  void theBinIsTheSameAfterTheVaultWasOpenedAgain();

 private:
  std::string add(std::string_view bytes);
  void write(const std::vector<CellEdit>& edits, base::Instant at = kNow);
  [[nodiscard]] std::vector<RemovedItem> bin() const { return binOf(*m_vault, m_draft, kZh); }

  std::unique_ptr<Folder> m_folder;
  std::unique_ptr<Vault> m_vault;
  std::string m_draft;
};

void BinTest::init() {
  m_vault.reset();
  m_folder = std::make_unique<Folder>();
  m_vault = createVault(m_folder->path());
  m_draft = newDraft(*m_vault);
}

std::string BinTest::add(std::string_view bytes) {
  return m_vault->files.add(base::bytesOf(bytes))->hash;
}

void BinTest::write(const std::vector<CellEdit>& edits, base::Instant at) {
  const auto written = m_vault->drafts.edit(m_draft, edits, at);
  QVERIFY2(written, written ? "" : written.error().line().c_str());
}

void BinTest::aRemovedRowIsListedWithItsPagesAndComesBackWhole() {
  auto page = pageOf("p1", "work_proof", add("abc"));
  page.table = "work";
  page.row = "r1";
  write({cell("work", "r1", "$row", "live"), cell("work", "r1", "$order", "1"),
         cell("work", "r1", "employer", "且末县生态环境监测站")});
  write(editsOfPage(page));
  QVERIFY(bin().empty());
  write({cell("work", "r1", "$row", "deleted"), cell("attachment", "p1", "$row", "deleted")}, kLater);
  const auto items = bin();
  QCOMPARE(items.size(), std::size_t(1));
  QVERIFY(items[0].name.find("5 工作经历") == 0 && items[0].name.find("监测站") != std::string::npos);
  QCOMPARE(items[0].withPages.size(), std::size_t(1));
  QCOMPARE(base::toMillis(items[0].at), base::toMillis(kLater));
  const auto edits = restoreEdits(*policyOfTest(), *m_vault->drafts.dossier(m_draft), items[0]);
  QVERIFY(edits);
  write(*edits, kLater);
  QVERIFY(bin().empty());
  const auto dossier = m_vault->drafts.dossier(m_draft);
  QCOMPARE(dossier->value("work", "r1", "employer"), std::string_view("且末县生态环境监测站"));
  QCOMPARE(dossier->value("attachment", "p1", "slot"), std::string_view("work_proof"));
}

void BinTest::aRemovedPageIsListedByItself() {
  write(editsOfPage(pageOf("p1", "portrait", add("abc"))));
  write({cell("attachment", "p1", "$row", "deleted")}, kLater);
  const auto items = bin();
  QCOMPARE(items.size(), std::size_t(1));
  QVERIFY(items[0].page && items[0].page->id == "p1");
  QVERIFY(items[0].name.find("1 基本信息") == 0);
  write(editsOfPage(pageOf("p2", "portrait", add("abd"))), kLater);
  // The slot takes one page, and one is there again.
  const auto full = restoreEdits(*policyOfTest(), *m_vault->drafts.dossier(m_draft), items[0]);
  QCOMPARE(codeOf(full), base::Code::SlotFull);
}

void BinTest::aRowWithoutContentIsNotListed() {
  write({cell("work", "r1", "$row", "live"), cell("work", "r1", "$order", "1")});
  write({cell("work", "r1", "$row", "deleted")}, kLater);
  QVERIFY(bin().empty());
}

void BinTest::whatHasNoRoomIsRefused() {
  write({cell("awards", "old", "$row", "live"), cell("awards", "old", "name", "先进个人")});
  write({cell("awards", "old", "$row", "deleted")});
  write({cell("awards", "@", "none", "无")}, kLater);
  const auto edits = restoreEdits(*policyOfTest(), *m_vault->drafts.dossier(m_draft), bin()[0]);
  QVERIFY(edits);
  write(*edits, kLater);
  QCOMPARE(m_vault->drafts.dossier(m_draft)->value("awards", "@", "none"), std::string_view());
  std::vector<CellEdit> many;
  const int most = policyOfTest()->group("awards")->rows.max;
  for (int i = 0; i < most; ++i)
    many.push_back({{"awards", "r" + std::to_string(i), "$row"}, "live"});
  many.push_back(cell("awards", "old", "$row", "deleted"));
  write(many, kLater);
  QCOMPARE(codeOf(restoreEdits(*policyOfTest(), *m_vault->drafts.dossier(m_draft), bin()[0])),
           base::Code::SlotFull);
}

void BinTest::emptyingDeletesOnlyScansThatNothingNeeds() {
  const std::string gone = add("gone");
  const std::string shared = add("shared");
  write(editsOfPage(pageOf("p1", "id_card", gone)));
  write(editsOfPage(pageOf("p2", "id_card", shared)));
  const std::string other = newDraft(*m_vault);
  QVERIFY(m_vault->drafts.edit(other, editsOfPage(pageOf("p3", "id_card", shared)), kNow));
  write({cell("attachment", "p1", "$row", "deleted"), cell("attachment", "p2", "$row", "deleted")}, kLater);
  QCOMPARE(bin().size(), std::size_t(2));
  QCOMPARE(bytesInBin(*m_vault, m_draft), std::uint64_t(4));
  QVERIFY(emptyBin(*m_vault, m_draft, kLater));
  QVERIFY(bin().empty());
  QVERIFY(!m_vault->files.read(gone));
  QVERIFY(m_vault->files.record(gone)->unreadable);
  QVERIFY(m_vault->files.read(shared));
  // The same scan can be added again, and what is removed later is in the bin again.
  QCOMPARE(add("gone"), gone);
  QVERIFY(m_vault->files.read(gone));
  write(editsOfPage(pageOf("p4", "id_card", gone)), kLater);
  write({cell("attachment", "p4", "$row", "deleted")}, kLater + base::Millis(5));
  QCOMPARE(bin().size(), std::size_t(1));
}

void BinTest::theBinIsTheSameAfterTheVaultWasOpenedAgain() {
  write(editsOfPage(pageOf("p1", "id_card", add("abc"))));
  write({cell("attachment", "p1", "$row", "deleted")}, kLater);
  const std::string id = m_vault->info().id;
  m_vault.reset();
  m_vault = openVault(m_folder->path(), id);
  QCOMPARE(bin().size(), std::size_t(1));
  QVERIFY(m_vault->files.read(bin()[0].page->file));
}

std::unique_ptr<QObject> makeBinTest() {
  return std::make_unique<BinTest>();
}

}  // namespace tarim::client::test

#include "tst_bin.moc"
