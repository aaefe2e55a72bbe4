// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "demo/client/prepare.hpp"
#include "demo/write_folder.hpp"
#include "shared/dossier/attachments.hpp"
#include "tests/demo/tests.hpp"

#include <QTemporaryDir>
#include <QTest>

using namespace tarim;

class PrepareTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase();
  void aCompleteDraftHasNothingThatBlocks();
  void aDraftToFinishHasAFewThingsLeft();
  void theScansInTheVaultAreTheOnesThatTheFileNames();

 private:
  std::vector<rules::Finding> findingsAfter(demo::Fill fill,
                                            std::shared_ptr<const dossier::Dossier>* dossier);

  const base::Instant m_now = base::parseInstant("2026-11-24T12:00:00+08:00").value();
  QTemporaryDir m_folder;
  std::shared_ptr<const dossier::Dossier> m_complete;
};

void PrepareTest::initTestCase() {
  base::DiskFiles files;
  const auto written = demo::writeFolder(files, m_folder.path().toStdString(), base::beijingDate(m_now));
  QVERIFY2(written, written ? "" : written.error().line().c_str());
}

std::vector<rules::Finding> PrepareTest::findingsAfter(demo::Fill fill,
                                                       std::shared_ptr<const dossier::Dossier>* dossier) {
  const QTemporaryDir vaults;
  client::VaultDirectory directory(vaults.path().toStdString());
  const auto vault = directory.create("demo", "eight characters", {.n = 1024, .r = 8, .p = 1}).value();
  const auto draft = demo::fillNewDraft(*vault, m_folder.path().toStdString(), fill, m_now).value();
  *dossier = vault->drafts.dossier(draft);
  const auto book = vault->drafts.rulebook(vault->drafts.list().front().policy).value();
  auto findings = book->check(**dossier, m_now);
  std::erase_if(findings, [](const auto& one) { return one.severity != rules::Severity::Blocks; });
  return findings;
}

void PrepareTest::aCompleteDraftHasNothingThatBlocks() {
  std::shared_ptr<const dossier::Dossier> dossier;
  const auto findings = findingsAfter(demo::Fill::Complete, &dossier);
  m_complete = dossier;
  QVERIFY2(findings.empty(), findings.empty() ? "" : findings.front().zh.c_str());
  QCOMPARE(dossier::attachments(*dossier).size(), std::size_t(49));
}

void PrepareTest::aDraftToFinishHasAFewThingsLeft() {
  std::shared_ptr<const dossier::Dossier> dossier;
  const auto findings = findingsAfter(demo::Fill::ToFinish, &dossier);
  QVERIFY(findings.size() >= 3 && findings.size() <= 8);
}

void PrepareTest::theScansInTheVaultAreTheOnesThatTheFileNames() {
  QVERIFY(m_complete);
  base::DiskFiles files;
  const auto file = files.read(m_folder.path().toStdString() + "/dossier.json", 1u << 22).value();
  for (const dossier::Attachment& page : dossier::attachments(*m_complete))
    QVERIFY2(base::textOf(file).find(page.file) != std::string_view::npos, page.name.c_str());
}

std::unique_ptr<QObject> makePrepareTest() {
  return std::make_unique<PrepareTest>();
}

#include "tst_prepare.moc"
