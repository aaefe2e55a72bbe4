// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What was read of pages against what was answered about them.
#include "client/scans/import.hpp"
#include "client/scans/page_findings.hpp"
#include "tests/client/scans/reading_of_test.hpp"
#include "tests/client/scans/suites.hpp"
#include "tests/client/vault/directory_of_test.hpp"

#include <QTest>

namespace tarim::client::test {

using rules::Finding;

class PageFindingsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup();
  void aPageAnsweredNoThatNamesTheApplicantIsTold_data();
  void aPageAnsweredNoThatNamesTheApplicantIsTold();
  void aNameThatWasChangedIsLookedForAgain();
  void aPageThatWasNotReadIsNotSpokenOf();
  void aSlotWithoutItsCodeIsTold();
  void aCodeOnOneOfItsPagesIsEnough();

 private:
  /// Another picture each time; returns the attachment's id.
  std::string addPage(const char* slot, const std::string& code = {}) {
    imaging::Pixels page = whitePage(900, 1200);
    page.rgb[0] = ++m_shade;
    if (!code.empty()) paintCode(page, code, 200, 300, 8);
    PageTarget target;
    target.application = m_draft;
    target.slot = slot;
    const auto imported = importPage(*m_vault, {"page.jpg", encodedJpeg(page)}, target, kNow);
    if (!imported) qFatal("%s", imported.error().line().c_str());
    return imported->id;
  }
  void write(const char* table, const std::string& row, const char* column, const char* value) {
    if (!m_vault->drafts.edit(m_draft, {{{table, row, column}, value}}, kNow)) qFatal("not written");
  }
  /// False where this installation does not read all of it.
  bool readAll() {
    bool isWhole = true;
    for (const dossier::Attachment& page : pages()) {
      const auto reading = readingOf(*m_vault, m_reader, page.file);
      isWhole = isWhole && reading && reading->isWhole();
    }
    return isWhole;
  }
  [[nodiscard]] std::vector<dossier::Attachment> pages() const {
    return dossier::attachments(*m_vault->drafts.dossier(m_draft));
  }
  std::vector<Finding> findings() {
    const policy::PolicyPtr policy = policyOfTest();
    return m_findings.of(m_vault->settings, *policy, *m_vault->drafts.dossier(m_draft), pages());
  }

  std::unique_ptr<Folder> m_folder;
  std::unique_ptr<Vault> m_vault;
  std::string m_draft;
  ReaderOfTest m_reader;
  PageFindings m_findings;
  std::uint8_t m_shade = 0;
};

void PageFindingsTest::init() {
  m_folder = std::make_unique<Folder>();
  m_vault = createVault(m_folder->path());
  m_draft = newDraft(*m_vault);
  m_reader = {};
  m_findings = {};
  write("basic", "@", "name", "买买提·阿依努尔");
  write("basic", "@", "unit", "且末县生态环境监测站");
  write("basic", "@", "id_number", "652825199003070421");
}

void PageFindingsTest::cleanup() {
  m_vault.reset();
  m_folder.reset();
}

void PageFindingsTest::aPageAnsweredNoThatNamesTheApplicantIsTold_data() {
  QTest::addColumn<QString>("line");
  QTest::addColumn<QString>("answer");
  QTest::addColumn<QString>("found");
  const auto row = [](const char* name, const char* line, const char* answer, const char* found) {
    QTest::newRow(name) << QString::fromUtf8(line) << QString::fromUtf8(answer) << QString::fromUtf8(found);
  };
  row("the name", "兹证明买买提.阿依努尔同志", "no", "姓名");
  row("the unit", "且末县生态环境监测站出具", "no", "单位");
  row("both", "且末县生态环境监测站买买提·阿依努尔", "no", "姓名和单位");
  row("the number", "号码652825199003070421", "no", "身份证号");
  row("all three", "且末县生态环境监测站买买提·阿依努尔652825199003070421", "no", "姓名、单位和身份证号");
  row("nobody", "监测报告第二页共八页", "no", "");
  row("answered with yes", "兹证明买买提·阿依努尔同志", "yes", "");
  row("not answered", "兹证明买买提·阿依努尔同志", "", "");
}

void PageFindingsTest::aPageAnsweredNoThatNamesTheApplicantIsTold() {
  QFETCH(QString, line);
  QFETCH(QString, answer);
  QFETCH(QString, found);
  const std::string page = addPage("promise_scan");
  write("attachment", page, "mask", answer.toUtf8().constData());
  m_reader.lines = {line.toStdString()};
  if (!readAll()) QSKIP("built without OpenCV or zxing-cpp");
  const std::vector<Finding> told = findings();
  QCOMPARE(told.empty(), found.isEmpty());
  if (told.empty()) return;
  QCOMPARE(told.size(), std::size_t(1));
  const Finding& finding = told.front();
  QCOMPARE(QString::fromStdString(finding.found), found);
  QCOMPARE(finding.clause, std::string("五(一)15"));
  QCOMPARE(finding.severity, rules::Severity::Warns);
  QCOMPARE(finding.place.table, std::string("masking"));
  QCOMPARE(finding.place.attachment, page);
  QVERIFY(finding.zh.find(found.toStdString()) != std::string::npos && !finding.en.empty());
}

void PageFindingsTest::aNameThatWasChangedIsLookedForAgain() {
  write("attachment", addPage("promise_scan"), "mask", "no");
  m_reader.lines = {"兹证明阿不都·热合曼同志"};
  if (!readAll()) QSKIP("built without OpenCV or zxing-cpp");
  QVERIFY(findings().empty());
  write("basic", "@", "name", "阿不都·热合曼");
  QCOMPARE(findings().size(), std::size_t(1));
  write("basic", "@", "name", "买买提·阿依努尔");
  QVERIFY(findings().empty());
}

void PageFindingsTest::aPageThatWasNotReadIsNotSpokenOf() {
  write("attachment", addPage("promise_scan"), "mask", "no");
  addPage("insurance_sheet");
  QVERIFY(findings().empty());
}

void PageFindingsTest::aSlotWithoutItsCodeIsTold() {
  const std::string page = addPage("insurance_sheet");
  addPage("promise_scan");
  if (!readAll()) QSKIP("built without OpenCV or zxing-cpp");
  const std::vector<Finding> told = findings();
  QCOMPARE(told.size(), std::size_t(1));
  QCOMPARE(told.front().rule, std::string(kNoCodeRead));
  QCOMPARE(told.front().clause, std::string("五(一)2"));
  QCOMPARE(told.front().place.attachment, page);
  QCOMPARE(told.front().severity, rules::Severity::Warns);
}

void PageFindingsTest::aCodeOnOneOfItsPagesIsEnough() {
  addPage("insurance_sheet");
  addPage("insurance_sheet", "https://si.example.cn/1");
  if (!readAll()) QSKIP("built without OpenCV or zxing-cpp");
  QVERIFY(findings().empty());
}

std::unique_ptr<QObject> makePageFindingsTest() {
  return std::make_unique<PageFindingsTest>();
}

}  // namespace tarim::client::test

#include "tst_page_findings.moc"
