// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "demo/cycle.hpp"
#include "demo/scans/scans.hpp"
#include "shared/imaging/probe.hpp"
#include "shared/rules/rulebook.hpp"
#include "tests/demo/tests.hpp"

#include <QTest>

#include <set>

using namespace tarim;

class ScansTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase();
  void everyPageIsAWholePictureOfALikelySize();
  void severalLieOnTheirSideAndSomeArePng();
  void masksLieWhereThePersonIsNamed();
  void nothingBlocksWithTheRealPages();
  void theSamePageGivesTheSameBytes();

 private:
  const base::Date m_day = base::parseDate("2026-11-24").value();
  policy::PolicyPtr m_policy;
  dossier::Dossier m_dossier;
  std::vector<demo::Scan> m_scans;
};

void ScansTest::initTestCase() {
  m_policy = demo::policyFor(m_day).value();
  m_dossier = demo::applicationFor(*m_policy, m_day).value();
  auto scans = demo::drawScans(m_dossier, *m_policy);
  QVERIFY2(scans, scans ? "" : scans.error().line().c_str());
  m_scans = std::move(*scans);
}

void ScansTest::everyPageIsAWholePictureOfALikelySize() {
  QVERIFY(m_scans.size() >= 40);
  std::set<std::string> hashes;
  for (const demo::Scan& scan : m_scans) {
    const auto info = imaging::probe(scan.bytes);
    QVERIFY2(info, scan.page.name.c_str());
    QVERIFY2(scan.bytes.size() > 50'000 && scan.bytes.size() < 750'000,
             (scan.page.name + " " + std::to_string(scan.bytes.size())).c_str());
    hashes.insert(base::sha256(scan.bytes).hex());
  }
  QCOMPARE(hashes.size(), m_scans.size());
}

void ScansTest::severalLieOnTheirSideAndSomeArePng() {
  int turned = 0, png = 0, pdf = 0;
  for (const demo::Scan& scan : m_scans) {
    const imaging::ImageInfo info = imaging::probe(scan.bytes).value();
    turned += info.orientation == 6;
    png += info.type == imaging::ImageType::Png;
    pdf += info.type == imaging::ImageType::Pdf;
  }
  QVERIFY(turned >= 5);
  QVERIFY(png >= 3);
  QCOMPARE(pdf, 1);
}

void ScansTest::masksLieWhereThePersonIsNamed() {
  for (const demo::Scan& scan : m_scans) {
    const bool answeredYes = scan.page.mask == dossier::MaskAnswer::Yes;
    if (answeredYes) QVERIFY2(!scan.areas.empty(), scan.page.name.c_str());
    for (const demo::Area& area : scan.areas)
      QVERIFY(area.width > 0 && area.height > 0 && area.x + area.width <= 10001 &&
              area.y + area.height <= 10001);
  }
}

void ScansTest::nothingBlocksWithTheRealPages() {
  const auto book = rules::Rulebook::make(m_policy).value();
  for (const rules::Finding& finding : book->check(m_dossier, base::beginningOf(m_day)))
    QVERIFY2(finding.severity != rules::Severity::Blocks, finding.zh.c_str());
}

void ScansTest::theSamePageGivesTheSameBytes() {
  const demo::Scan& first = m_scans.front();
  QVERIFY(demo::drawScan(m_dossier, *m_policy, first.page).bytes == first.bytes);
}

std::unique_ptr<QObject> makeScansTest() {
  return std::make_unique<ScansTest>();
}

#include "tst_scans.moc"
