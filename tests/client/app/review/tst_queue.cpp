// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/review/queue_model.hpp"
#include "tests/client/app/review/prepared_review_backend.hpp"
#include "tests/client/app/review/suites.hpp"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace tarim::tests {

using namespace client::app;

class QueueTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyRowIsInExactlyOnePile();
  void mineComeByDeadlineFirst();
  void withoutADeadlineIsLastBothWays();
  void everyWordOfASearchMustBeThere();
  void theNextSkipsWhatAColleagueHas();
  void theNextOfAnEmptyQueueIsNothing();
  void theModelKeepsItsPlaceWhenANewQueueComes();
  void offlineShowsWhatWasFetchedLast();
  void aRowSaysEverythingInWords();
  void aRowTellsWhoElseHasItsIdNumberAndWhoseAccountItIs_data();
  void aRowTellsWhoElseHasItsIdNumberAndWhoseAccountItIs();
  void anotherLanguageIsToldOfEveryRow();
  void fiveThousandRowsAreSearchedInOneKeyPress();
};

void QueueTest::everyRowIsInExactlyOnePile() {
  QueueView view;
  view.setQueue(makeQueue(60));
  std::size_t sum = 0;
  for (std::size_t tab = 0; tab < kQueueTabs; ++tab)
    sum += view.count(static_cast<QueueTab>(tab));
  QCOMPARE(sum, std::size_t{60});
  view.setFilter({.tab = std::nullopt});
  QCOMPARE(view.size(), std::size_t{60});
  view.setFilter({.tab = QueueTab::Returned});
  QCOMPARE(view.size(), view.count(QueueTab::Returned));
}

void QueueTest::mineComeByDeadlineFirst() {
  QueueView view;
  view.setQueue(makeQueue(40));
  QVERIFY(view.size() > 5);
  for (std::size_t i = 0; i < view.size(); ++i) {
    QVERIFY(view.at(i).mine);
    if (i > 0) QVERIFY(view.at(i - 1).deadline <= view.at(i).deadline);
  }
}

void QueueTest::withoutADeadlineIsLastBothWays() {
  QueueView view;
  view.setQueue(makeQueue(40));
  for (bool descending : {false, true}) {
    view.setFilter({.tab = std::nullopt, .descending = descending});
    QVERIFY(view.at(0).deadline != 0);
    QCOMPARE(view.at(view.size() - 1).deadline, std::int64_t{0});
  }
}

void QueueTest::everyWordOfASearchMustBeThere() {
  QueueView view;
  view.setQueue(makeQueue(40));
  view.setFilter({.tab = std::nullopt, .search = "2024-0147"});
  QCOMPARE(view.size(), std::size_t{1});
  view.setFilter({.tab = std::nullopt, .search = " 阿依努尔  且末 "});
  QCOMPARE(view.size(), std::size_t{1});
  view.setFilter({.tab = std::nullopt, .search = "阿依努尔 轮台"});
  QCOMPARE(view.size(), std::size_t{0});
  view.setFilter({.tab = std::nullopt, .search = "A0147"});
  QCOMPARE(view.size(), std::size_t{1});
}

void QueueTest::theNextSkipsWhatAColleagueHas() {
  QueueView view;
  view.setQueue(makeQueue(40));
  std::string at = view.at(0).application;
  for (std::size_t step = 0; step < view.size(); ++step) {
    at = view.nextOfMine(at);
    const wire::QueueRow* row = view.find(at);
    QVERIFY(row && row->leasedBy.empty() && row->mine);
  }
}

void QueueTest::theNextOfAnEmptyQueueIsNothing() {
  QueueView view;
  QCOMPARE(view.nextOfMine("a"), std::string());
  view.setQueue(makeQueue(1));
  QCOMPARE(view.nextOfMine(kSampleApplication), std::string());
}

void QueueTest::theModelKeepsItsPlaceWhenANewQueueComes() {
  PreparedReviewBackend backend;
  QueueModel model(backend, nullptr);
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  model.setQueue({makeQueue(12), samplePolicy()});
  model.setTab(-1);
  QCOMPARE(model.count(), 12);
  for (int row = 0; row < model.count(); ++row)
    if (model.applicationAt(row) == kSampleApplication) model.setCurrent(row);
  QCOMPARE(model.applicationAt(model.current()), QString(kSampleApplication));
  model.setQueue({makeQueue(30), nullptr});
  QCOMPARE(model.applicationAt(model.current()), QString(kSampleApplication));
  model.sortBy(static_cast<int>(QueueOrder::Name));
  QCOMPARE(model.applicationAt(model.current()), QString(kSampleApplication));
  model.setSearch("没有这个人");
  QCOMPARE(model.count(), 0);
  QCOMPARE(model.current(), -1);
  model.setSearch({});
  QCOMPARE(model.current(), 0);
}

void QueueTest::offlineShowsWhatWasFetchedLast() {
  PreparedReviewBackend backend;
  {
    QueueModel model(backend, nullptr);
    model.refresh();
    QVERIFY(model.isBusy());
    QTRY_VERIFY(!model.isBusy());
    QCOMPARE(model.total(), 12);
    QCOMPARE(model.trouble(), QString());
  }
  backend.unreachable = true;
  QueueModel model(backend, nullptr);
  model.showKept();
  model.refresh();
  QTRY_VERIFY(!model.isBusy());
  QCOMPARE(model.total(), 12);
  QCOMPARE(model.fetchedText(), QStringLiteral("9月14日 10:21"));
  QVERIFY(!model.trouble().isEmpty());
  QVERIFY2(!model.trouble().contains(QStringLiteral("自动")), qPrintable(model.trouble()));
}

void QueueTest::aRowSaysEverythingInWords() {
  PreparedReviewBackend backend;
  QueueModel model(backend, nullptr);
  model.setQueue({makeQueue(1), samplePolicy()});
  QCOMPARE(model.count(), 1);
  QStringList words;
  for (const auto& role : kQueueRoles)
    words << QString::fromLatin1(role.name) + "=" + model.value(0, role.name).toString();
  QCOMPARE(
      words.join("\n"),
      QStringLiteral(
          "application=a0147\nnumber=2024-0147\nname=买买提·阿依努尔\n"
          "kind=中级（评审）\nunit=且末县生态环境监测站\ncounty=且末县\n"
          "step=推荐单位审核\nattempt=2\nsubmitted=9月13日 18:40\nage=15 小时\n"
          "deadline=还剩 6 天 13 小时\ndeadlineTone=\nleasedBy=\ncontact=2 小时前\nconcerns=\nmine=true"));
}

void QueueTest::aRowTellsWhoElseHasItsIdNumberAndWhoseAccountItIs_data() {
  using Others = std::vector<wire::SameIdNumber>;
  QTest::addColumn<Others>("others");
  QTest::addColumn<QString>("account");
  QTest::addColumn<QStringList>("concerns");
  QTest::newRow("nothing") << Others{} << "" << QStringList{};
  QTest::newRow("one") << Others{{"2024-0012", "若羌县生态环境局"}} << ""
                       << QStringList{"身份证号与 2024-0012 相同"};
  QTest::newRow("one out of sight") << Others{{"", "若羌县生态环境局"}} << ""
                                    << QStringList{"身份证号与若羌县生态环境局的一份申报相同"};
  QTest::newRow("several") << Others{{"2024-0012", "若羌县生态环境局"}, {"2024-0013", "若羌县生态环境局"}}
                           << "" << QStringList{"身份证号与 2024-0012 等 2 份申报相同"};
  QTest::newRow("both") << Others{{"2024-0012", "若羌县生态环境局"}} << "李静"
                        << QStringList{"身份证号与 2024-0012 相同", "账户姓名是“李静”"};
}

void QueueTest::aRowTellsWhoElseHasItsIdNumberAndWhoseAccountItIs() {
  QFETCH(const std::vector<wire::SameIdNumber>, others);
  QFETCH(const QString, account);
  wire::Queue queue = makeQueue(1);
  queue.rows[0].sameIdNumber = others;
  queue.rows[0].accountName = account.toStdString();
  PreparedReviewBackend backend;
  QueueModel model(backend, nullptr);
  model.setQueue({std::move(queue), samplePolicy()});
  QTEST(model.value(0, "concerns").toStringList(), "concerns");
}

void QueueTest::anotherLanguageIsToldOfEveryRow() {
  PreparedReviewBackend backend;
  QueueModel model(backend, nullptr);
  model.setQueue({makeQueue(12), samplePolicy()});
  model.setTab(-1);
  QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
  model.retranslate();
  QCOMPARE(changed.size(), 1);
  QCOMPARE(changed[0][0].toModelIndex().row(), 0);
  QCOMPARE(changed[0][1].toModelIndex().row(), 11);
  QVERIFY(changed[0][2].value<QList<int>>().isEmpty());
}

void QueueTest::fiveThousandRowsAreSearchedInOneKeyPress() {
  PreparedReviewBackend backend;
  QueueModel model(backend, nullptr);
  model.setQueue({makeQueue(5000), samplePolicy()});
  model.setTab(-1);
  QCOMPARE(model.count(), 5000);
  QBENCHMARK_ONCE {
    model.setSearch("阿依努尔 2024");
    model.setSearch({});
  }
  QCOMPARE(model.count(), 5000);
}

std::unique_ptr<QObject> makeQueueTest() {
  return std::make_unique<QueueTest>();
}

}  // namespace tarim::tests

#include "tst_queue.moc"
