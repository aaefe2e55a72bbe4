// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Measures and photographs of pages in a real vault.
#include "client/scans/advice.hpp"
#include "client/scans/import.hpp"
#include "shared/imaging/probe.hpp"
#include "shared/imaging/turbo.hpp"
#include "tests/client/scans/suites.hpp"
#include "tests/client/vault/directory_of_test.hpp"

#include <QTest>

namespace tarim::client::test {

using base::Code;

namespace {

base::Bytes jpegOf(int width, int height, std::uint8_t level) {
  const imaging::Pixels pixels{width, height,
                               base::Bytes(std::size_t(width) * std::size_t(height) * 3, level)};
  return imaging::encodeJpeg(pixels, 90, imaging::Chroma::Halved).value();
}

}  // namespace

class AdviceTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup();
  void aPageIsMeasuredOnceForItsFile();
  void aPageMadeOfAPhotographTakesItsPlaceAndGivesItBack();
  void aPageMadeTwiceStillKnowsItsPhotograph();
  void lettingGoFreesThePhotographAlone();
  void aPhotographThatAnotherPageNamesStays();

 private:
  [[nodiscard]] dossier::Attachment page() const {
    return dossier::attachments(*m_vault->drafts.dossier(m_draft)).front();
  }
  void write(const base::Result<std::vector<CellEdit>>& edits) {
    QVERIFY2(edits, edits ? "" : edits.error().line().c_str());
    QVERIFY(m_vault->drafts.edit(m_draft, *edits, kNow));
  }
  [[nodiscard]] pages::Straightened made(std::uint8_t level) const {
    pages::Straightened made;
    made.jpeg = jpegOf(620, 877, level);
    made.page.width = 620, made.page.height = 877;
    return made;
  }

  std::unique_ptr<Folder> m_folder;
  std::unique_ptr<Vault> m_vault;
  std::string m_draft;
};

void AdviceTest::init() {
  m_folder = std::make_unique<Folder>();
  m_vault = createVault(m_folder->path());
  m_draft = newDraft(*m_vault);
  PageTarget target;
  target.application = m_draft;
  target.slot = "promise_scan";
  const auto imported = importPage(*m_vault, {"IMG_1.jpg", jpegOf(1200, 1600, 200)}, target, kNow);
  QVERIFY2(imported, imported ? "" : imported.error().line().c_str());
}

void AdviceTest::cleanup() {
  m_vault.reset();
  m_folder.reset();
}

void AdviceTest::aPageIsMeasuredOnceForItsFile() {
  const std::string file = page().file;
  QVERIFY(!keptMeasures(*m_vault, file));
  const auto measured = measureFile(*m_vault, file);
  if (!measured && measured.error().code() == Code::NotNow) QSKIP("built without OpenCV");
  QVERIFY2(measured, measured ? "" : measured.error().line().c_str());
  const auto kept = keptMeasures(*m_vault, file);
  QVERIFY(kept);
  QCOMPARE(kept->hash, measured->hash);
  QCOMPARE(kept->width, 1200);
  QCOMPARE(measureFile(*m_vault, std::string(64, '0')).error().code(), Code::NotFound);
}

void AdviceTest::aPageMadeOfAPhotographTakesItsPlaceAndGivesItBack() {
  const dossier::Attachment before = page();
  QVERIFY(!originalOf(*m_vault, before));
  write(replacementEdits(*m_vault, before, made(250)));
  const dossier::Attachment after = page();
  QCOMPARE(after.id, before.id);
  QVERIFY(after.file != before.file);
  QCOMPARE(after.width, 620);
  QCOMPARE(after.size, m_vault->files.record(after.file)->size);
  const auto original = originalOf(*m_vault, after);
  QVERIFY(original);
  QCOMPARE(original->file, before.file);
  write(originalEdits(after, *original));
  QCOMPARE(page().file, before.file);
  QCOMPARE(page().width, before.width);
  QCOMPARE(page().size, before.size);
}

void AdviceTest::aPageMadeTwiceStillKnowsItsPhotograph() {
  const std::string photograph = page().file;
  write(replacementEdits(*m_vault, page(), made(250)));
  write(replacementEdits(*m_vault, page(), made(240)));
  QCOMPARE(originalOf(*m_vault, page())->file, photograph);
}

void AdviceTest::lettingGoFreesThePhotographAlone() {
  const std::string photograph = page().file;
  write(replacementEdits(*m_vault, page(), made(250)));
  QVERIFY(m_vault->files.read(photograph));
  QVERIFY(letGoOfOriginal(*m_vault, page()));
  QVERIFY(!m_vault->files.read(photograph));
  QVERIFY(m_vault->files.read(page().file));
  QVERIFY(!originalOf(*m_vault, page()));
  QVERIFY(letGoOfOriginal(*m_vault, page()));
}

void AdviceTest::aPhotographThatAnotherPageNamesStays() {
  const std::string photograph = page().file;
  const dossier::Attachment first = page();
  PageTarget target;
  target.application = newDraft(*m_vault);
  target.slot = "promise_scan";
  QVERIFY(importPage(*m_vault, {"IMG_1.jpg", jpegOf(1200, 1600, 200)}, target, kNow));
  write(replacementEdits(*m_vault, first, made(250)));
  QVERIFY(letGoOfOriginal(*m_vault, page()));
  QVERIFY(m_vault->files.read(photograph));
}

std::unique_ptr<QObject> makeAdviceTest() {
  return std::make_unique<AdviceTest>();
}

}  // namespace tarim::client::test

#include "tst_advice.moc"
