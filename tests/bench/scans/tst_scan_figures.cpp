// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A few pages of what ./dev bench scans measures on many.
#include "tests/bench/scans/scans.hpp"
#include "tests/bench/scans/suggestions.hpp"
#include "tests/support/labelled_pages.hpp"

#include <QGuiApplication>
#include <QTest>

#include <algorithm>
#include <set>

using namespace tarim;
using reading::Naming;

namespace {

class ScanFiguresTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void namesAndSealsOfACertificateAreProposed_data();
  void namesAndSealsOfACertificateAreProposed();
  void damageIsSaidAndCleanPagesAreLeftAlone();
};

void ScanFiguresTest::initTestCase() {
  const base::Bytes nothing;
  const auto measured = pages::measure(nothing);
  const auto read = pages::confinedTextReader()->read(nothing);
  if (measured.error().code() == base::Code::NotNow || read.error().code() == base::Code::NotNow)
    QSKIP("built without OpenCV or tesseract");
}

void ScanFiguresTest::namesAndSealsOfACertificateAreProposed_data() {
  QTest::addColumn<bool>("isPhotographed");
  QTest::newRow("scanned") << false;
  QTest::newRow("photographed") << true;
}

void ScanFiguresTest::namesAndSealsOfACertificateAreProposed() {
  QFETCH(bool, isPhotographed);
  const auto counts = bench::countSuggestions(isPhotographed ? 20 : 0, 1, isPhotographed);
  for (const Naming what : {Naming::Name, Naming::Unit, Naming::Seal}) {
    const auto& count = counts.byKind.at(what);
    QCOMPARE(count.found, count.drawn);
    QVERIFY2(count.covered >= 0.99 * count.ink, qPrintable(QString::number(count.covered / count.ink)));
  }
}

void ScanFiguresTest::damageIsSaidAndCleanPagesAreLeftAlone() {
  std::set<std::string> damages;
  tests::eachJudgedPage(48, [&](const tests::JudgedPage& page) {
    if (page.flaw == pages::Flaw::CutEdges) return;  // Seen only where writing reaches the edge.
    QVERIFY2(page.isRight(), (page.damage + ": " + page.line()).c_str());
    damages.insert(page.damage);
  });
  QVERIFY(damages.size() >= 6);
}

}  // namespace

int main(int argc, char** argv) {
  const QGuiApplication application(argc, argv);
  ScanFiguresTest test;
  return QTest::qExec(&test, argc, argv);
}

#include "tst_scan_figures.moc"
