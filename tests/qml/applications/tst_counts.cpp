// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Home, the list of items, progress and the submit page count the same.
#include "client/app/draft/tally.hpp"
#include "tests/qml/applications/shell_of_test.hpp"

#include <QRegularExpression>
#include <QTest>

Q_DECLARE_METATYPE(tarim::tests::Situation)

namespace tarim::tests {

class CountsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyPageCountsTheSame_data();
  void everyPageCountsTheSame();

 private:
  ShellOfTest m_shell;
};

namespace {

/// The words of all visible items, without the marks that keep words together.
void collectWords(const QQuickItem& item, QStringList& words) {
  if (!item.isVisible()) return;
  const QString text = item.property("text").toString();
  if (item.inherits("QQuickText") && !text.isEmpty())
    words << QString(text).remove(QChar(0x2060)).replace(QChar(0x00A0), QLatin1Char(' '));
  for (const QQuickItem* child : item.childItems())
    collectWords(*child, words);
}

}  // namespace

void CountsTest::everyPageCountsTheSame_data() {
  QTest::addColumn<Situation>("situation");
  QTest::newRow("empty") << Situation::Empty;
  QTest::newRow("half") << Situation::Half;
  QTest::newRow("full") << Situation::Full;
  QTest::newRow("returned") << Situation::Returned;
}

void CountsTest::everyPageCountsTheSame() {
  QFETCH(Situation, situation);
  m_shell.forget();
  m_shell.show(situation, "home");
  m_shell.forget();  // The submit page changes what the others tell.
  m_shell.window().resize(820, 2400);
  m_shell.settle();
  const auto words = [&] {
    QStringList all;
    collectWords(*m_shell.window().contentItem(), all);
    return all.join(QLatin1Char('\n'));
  };
  const auto number = [](const QString& text, const char* pattern) {
    const auto match = QRegularExpression(QString::fromUtf8(pattern)).match(text);
    return match.hasMatch() ? match.captured(1).toInt() : 0;
  };
  const auto sum = [](const QString& text, const char* pattern) {
    int all = 0;
    auto matches = QRegularExpression(QString::fromUtf8(pattern)).globalMatch(text);
    while (matches.hasNext())
      all += matches.next().captured(1).toInt();
    return all;
  };
  const QString home = words();
  const int toFill = number(home, "(\\d+) 处要填[。、]");
  const int blocks = number(home, "还有 (\\d+) 个必须处理");
  const bool returned = situation == Situation::Returned;
  const int done = returned ? -1 : number(home, "已完成 <b>(\\d+)</b> 项");
  const int items = returned ? -1 : number(home, "(\\d+) 项材料");
  m_shell.router().start(QStringLiteral("dossier"));
  m_shell.window().resize(820, 2400);
  m_shell.settle();
  const QString list = words();
  if (!returned) {
    QCOMPARE(number(list, "已完成 (\\d+) / \\d+ 项"), done);
    QCOMPARE(number(list, "已完成 \\d+ / (\\d+) 项"), items);
    QCOMPARE(items, 15);
  }
  QCOMPARE(done == 0, situation == Situation::Empty);
  QCOMPARE(done == 15, situation == Situation::Full);
  const auto tally = client::app::tallyOf(*m_shell.session().draft());
  QCOMPARE(blocks, tally.blocks);
  QCOMPARE(toFill, tally.toFill);
  // Items that have both say what is aloud only; masking counts pages.
  int quietHere = 0;
  for (const auto& one : tally.groups)
    if (one.blocks == 0 && one.asked.left() == 0 && one.pagesUnhandled == 0) quietHere += one.toFill;
  QCOMPARE(sum(list, "还有 (\\d+) 处要填"), quietHere);
  QCOMPARE(sum(home, "(?:^|\\n)还有 (\\d+) 处要填(?:$|\\n)"), quietHere);
  if (returned) {
    QCOMPARE(number(home, "退回了 (\\d+) 处"), 5);
    QCOMPARE(number(list, "已完成 (\\d+) / \\d+ 项"), 12);
    m_shell.router().start(QStringLiteral("progress"));
    m_shell.settle();
    QCOMPARE(number(words(), "退回了 (\\d+) 处"), 5);
    QCOMPARE(number(words(), "已改 (\\d+) 处"), number(home, "已改 <b>(\\d+)</b> 处"));
  }
  m_shell.router().start(QStringLiteral("submit"));
  m_shell.settle();
  QCOMPARE(number(words(), "请先修改这 (\\d+) 处"), blocks + toFill);
  m_shell.router().start(QStringLiteral("home"));
  QTRY_COMPARE(number(words(), "还有 (\\d+) 个必须处理"), blocks + toFill);
  QCOMPARE(number(words(), "(\\d+) 处要填[。、]"), 0);
}

std::unique_ptr<QObject> makeCountsTest() {
  return std::make_unique<CountsTest>();
}

}  // namespace tarim::tests

#include "tst_counts.moc"
