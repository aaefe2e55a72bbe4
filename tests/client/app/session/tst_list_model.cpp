// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/session/list_model.hpp"
#include "tests/client/app/session/tests.hpp"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

namespace tarim::client::app::test {
namespace {

struct Named {
  QString id;
  QString words;
  int hidden = 0;  ///< No role.
  [[nodiscard]] bool isLong() const { return words.size() > 3; }
  bool operator==(const Named&) const = default;
};
constexpr std::array kNamedRoles{role<&Named::id>("itemId"), role<&Named::words>("words"),
                                 role<&Named::isLong>("isLong")};

struct Plain {
  QString words;
  bool operator==(const Plain&) const = default;
};
constexpr std::array kPlainRoles{role<&Plain::words>("words")};

/// A row for each letter; its words are the letter.
std::vector<Named> named(const QString& letters) {
  std::vector<Named> rows;
  for (const QChar letter : letters)
    rows.push_back({letter, letter, 0});
  return rows;
}

template <class Row>
QString shownBy(const ListOf<Row>& list) {
  QString all;
  for (int row = 0; row < list.count(); ++row)
    all += list.value(row, "words").toString();
  return all;
}

/// Everything that a model emits, one word for each signal: "-0..1 +3 2>0 *1:words".
class Watch : public QObject {
 public:
  explicit Watch(ListModel& model)
      : m_tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest) {
    const auto range = [](int first, int last) {
      return first == last ? QString::number(first) : QStringLiteral("%1..%2").arg(first).arg(last);
    };
    connect(&model, &ListModel::rowsRemoved, this, [=, this](const QModelIndex&, int first, int last) {
      m_told << QStringLiteral("-") + range(first, last);
    });
    connect(&model, &ListModel::rowsInserted, this, [=, this](const QModelIndex&, int first, int last) {
      m_told << QStringLiteral("+") + range(first, last);
    });
    connect(&model, &ListModel::rowsMoved, this,
            [this](const QModelIndex&, int from, int, const QModelIndex&, int to) {
              m_told << QStringLiteral("%1>%2").arg(from).arg(to);
            });
    connect(&model, &ListModel::dataChanged, this,
            [this, &model](const QModelIndex& first, const QModelIndex&, const QList<int>& roles) {
              QByteArrayList names;
              for (const int role : roles)
                names << model.roleNames().value(role);
              m_told << QStringLiteral("*%1:%2").arg(first.row()).arg(QString::fromLatin1(names.join(',')));
            });
    connect(&model, &ListModel::modelReset, this, [this] { m_told << QStringLiteral("reset"); });
    connect(&model, &ListModel::countChanged, this, [this] { m_told << QStringLiteral("count"); });
  }
  QString take() { return std::exchange(m_told, {}).join(QLatin1Char(' ')); }

 private:
  QAbstractItemModelTester m_tester;
  QStringList m_told;
};

}  // namespace

class ListModelTest : public QObject {
  Q_OBJECT

 private slots:
  void aRoleIsALineOfTheTable();
  void oneListFollowsAnotherByTheFewestSignals_data();
  void oneListFollowsAnotherByTheFewestSignals();
  void onlyTheRolesThatChangedAreTold();
  void rowsWithoutAnIdAreKnownByTheirPlace();
  void whatIsShuffledFarIsAnotherList();
  void anyListFollowsAnyOther_data();
  void anyListFollowsAnyOther();
};

void ListModelTest::aRoleIsALineOfTheTable() {
  ListOf<Named> list(kNamedRoles);
  list.show({{"a", "four", 0}});
  QCOMPARE(list.roleNames().values().size(), 3);
  QCOMPARE(list.data(list.index(0), list.roleNames().key("words")), QVariant("four"));
  QCOMPARE(list.value(0, "isLong"), QVariant(true));
  QVERIFY(!list.value(0, "nothing").isValid());
  QVERIFY(!list.value(1, "words").isValid());
  QVERIFY(!list.data(list.index(0), Qt::DisplayRole).isValid());
  QVERIFY(!list.data({}, list.roleNames().key("words")).isValid());
  QCOMPARE(list.at(0)->words, QStringLiteral("four"));
  QCOMPARE(list.at(-1), nullptr);
}

void ListModelTest::oneListFollowsAnotherByTheFewestSignals_data() {
  QTest::addColumn<QString>("before");
  QTest::addColumn<QString>("after");
  QTest::addColumn<QString>("told");
  QTest::newRow("the same") << "abc"
                            << "abc"
                            << "";
  QTest::newRow("the first ones") << ""
                                  << "abc"
                                  << "+0..2 count";
  QTest::newRow("the last ones go") << "abc"
                                    << ""
                                    << "-0..2 count";
  QTest::newRow("two ranges go") << "abcdef"
                                 << "cf"
                                 << "-3..4 -0..1 count";
  QTest::newRow("two ranges come") << "cf"
                                   << "abcdef"
                                   << "+0..1 +3..4 count";
  QTest::newRow("one for another") << "abc"
                                   << "axc"
                                   << "-1 +1";
  QTest::newRow("the first becomes the last") << "abcdef"
                                              << "bcdefa"
                                              << "0>6";
  QTest::newRow("the last becomes the first") << "abcdef"
                                              << "fabcde"
                                              << "5>0";
  QTest::newRow("neighbours change places") << "abcd"
                                            << "acbd"
                                            << "1>3";
  QTest::newRow("moved over a new one") << "abc"
                                        << "bcxa"
                                        << "0>3 +2 count";
  QTest::newRow("an id that comes twice") << "ab"
                                          << "aab"
                                          << "+1 count";
}

void ListModelTest::oneListFollowsAnotherByTheFewestSignals() {
  QFETCH(QString, before);
  QFETCH(QString, after);
  ListOf<Named> list(kNamedRoles);
  list.show(named(before));
  Watch watch(list);
  list.show(named(after));
  QTEST(watch.take(), "told");
  QCOMPARE(shownBy(list), after);
}

void ListModelTest::onlyTheRolesThatChangedAreTold() {
  ListOf<Named> list(kNamedRoles);
  list.show({{"a", "one", 0}, {"b", "two", 0}});
  Watch watch(list);
  list.show({{"a", "one", 0}, {"b", "six", 0}});
  QCOMPARE(watch.take(), QStringLiteral("*1:words"));
  list.show({{"a", "eleven", 0}, {"b", "six", 0}});
  QCOMPARE(watch.take(), QStringLiteral("*0:words,isLong"));
  list.show({{"a", "eleven", 7}, {"b", "six", 0}});
  QCOMPARE(watch.take(), QString());
  QCOMPARE(list.at(0)->hidden, 7);
}

void ListModelTest::rowsWithoutAnIdAreKnownByTheirPlace() {
  ListOf<Plain> list(kPlainRoles);
  list.show({{"a"}, {"b"}});
  Watch watch(list);
  list.show({{"b"}, {"b"}, {"c"}});
  QCOMPARE(watch.take(), QStringLiteral("*0:words +2 count"));
  list.show({{"b"}});
  QCOMPARE(watch.take(), QStringLiteral("-1..2 count"));
}

void ListModelTest::whatIsShuffledFarIsAnotherList() {
  std::vector<Named> rows;
  for (int i = 0; i < 1000; ++i)
    rows.push_back({QString::number(i), QString::number(i), 0});
  ListOf<Named> list(kNamedRoles);
  list.show(rows);
  Watch watch(list);
  std::reverse(rows.begin(), rows.end());
  list.show(rows);
  QCOMPARE(watch.take(), QStringLiteral("reset"));
  QCOMPARE(list.rows(), rows);
}

void ListModelTest::anyListFollowsAnyOther_data() {
  QTest::addColumn<unsigned>("seed");
  for (unsigned seed = 1; seed <= 8; ++seed)
    QTest::addRow("seed %u", seed) << seed;
}

/// The tester inside Watch keeps a model of its own and fails on a signal that does not fit the rows.
void ListModelTest::anyListFollowsAnyOther() {
  QFETCH(unsigned, seed);
  std::mt19937 random(seed);
  ListOf<Named> list(kNamedRoles);
  Watch watch(list);
  for (int step = 0; step < 300; ++step) {
    QString letters = QStringLiteral("abcdefghijkl");
    std::shuffle(letters.begin(), letters.end(), random);
    std::vector<Named> rows = named(letters.left(int(random() % 13)));
    if (random() % 2 == 0)
      std::sort(rows.begin(), rows.end(), [](const Named& a, const Named& b) { return a.id < b.id; });
    for (Named& row : rows)
      if (random() % 4 == 0) row.words = row.words.toUpper();
    list.show(rows);
    QCOMPARE(list.rows(), rows);
  }
}

std::unique_ptr<QObject> makeListModelTest() {
  return std::make_unique<ListModelTest>();
}

}  // namespace tarim::client::app::test

#include "tst_list_model.moc"
