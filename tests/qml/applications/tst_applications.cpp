// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Several applications of one person on the account page: a second one, discarding, withdrawing, copying; and
// the bin of one.
#include "client/app/draft/open_draft.hpp"
#include "tests/qml/applications/shell_of_test.hpp"
#include "tests/support/ui_walk.hpp"

#include <QTest>

namespace tarim::tests {

class ApplicationsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { m_shell.forget(); }
  void aSecondApplicationOfTheSameKindIsAskedBefore();
  void aDraftIsDiscardedAndTakenBack();
  void aReturnedApplicationIsWithdrawnWithItsConsequences();
  void whatIsInReviewSaysWhyItCannotGo();
  void aCopyListsWhatWasNotCopied();
  void aRemovedRowAndItsPagesComeBackFromTheBin();
  void theBinIsEmptiedAfterAQuestion();
  void pagesAreUncutAtEveryWidth_data();
  void pagesAreUncutAtEveryWidth();

 private:
  [[nodiscard]] QString property(const QString& item, const char* name) const;
  bool choose(const QString& item, int index);
  void chooseNew(int kind, int level);
  [[nodiscard]] std::size_t drafts();

  ShellOfTest m_shell;
};

QString ApplicationsTest::property(const QString& name, const char* part) const {
  const QQuickItem* found = m_shell.item(name);
  return found ? found->property(part).toString() : QStringLiteral("(not there)");
}

bool ApplicationsTest::choose(const QString& name, int index) {
  QQuickItem* found = m_shell.item(name);
  return found && QMetaObject::invokeMethod(found, "take", Q_ARG(int, index));
}

void ApplicationsTest::chooseNew(int kind, int level) {
  QVERIFY(choose(QStringLiteral("account.kind"), kind));
  QVERIFY(choose(QStringLiteral("account.level"), level));
  m_shell.settle();
  QVERIFY(m_shell.press(QStringLiteral("account.begin")));
  m_shell.settle();
}

std::size_t ApplicationsTest::drafts() {
  return m_shell.session().overview()->drafts.size();
}

void ApplicationsTest::aSecondApplicationOfTheSameKindIsAskedBefore() {
  m_shell.show(Situation::Half, "account");
  const QString first = property(QStringLiteral("account.application:0"), "title");
  QVERIFY(!first.contains(QStringLiteral("第")));
  QVERIFY(m_shell.press(QStringLiteral("account.new")));
  m_shell.settle();
  chooseNew(2, 1);
  QVERIFY(m_shell.item(QStringLiteral("account.openTwin")));
  QCOMPARE(drafts(), std::size_t(1));
  QVERIFY(m_shell.press(QStringLiteral("account.openTwin")));
  m_shell.settle();
  QCOMPARE(m_shell.router().route(), QStringLiteral("home"));
  QCOMPARE(drafts(), std::size_t(1));
  m_shell.router().start(QStringLiteral("account"));
  m_shell.settle();
  QVERIFY(m_shell.press(QStringLiteral("account.new")));
  m_shell.settle();
  chooseNew(2, 1);
  QVERIFY(m_shell.press(QStringLiteral("account.beginAnother")));
  QTRY_COMPARE(drafts(), std::size_t(2));
  QTRY_COMPARE(m_shell.router().route(), QStringLiteral("home"));
  m_shell.settle();
  const QString home = property(QStringLiteral("home.page"), "title");
  QVERIFY2(home.endsWith(QStringLiteral("第 2 份")), qPrintable(home));
  m_shell.router().start(QStringLiteral("account"));
  m_shell.settle();
  QStringList titles{property(QStringLiteral("account.application:0"), "title"),
                     property(QStringLiteral("account.application:1"), "title")};
  QVERIFY(titles.contains(home));
  QVERIFY(titles.contains(first + QStringLiteral(" · 第 1 份")));
}

void ApplicationsTest::aDraftIsDiscardedAndTakenBack() {
  m_shell.show(Situation::Empty, "account");
  const QString application = m_shell.session().application();
  QVERIFY(!application.isEmpty());
  QVERIFY(m_shell.press(QStringLiteral("account.more:0")));
  m_shell.settle();
  QVERIFY(!m_shell.item(QStringLiteral("account.withdraw:0")));
  QVERIFY(m_shell.press(QStringLiteral("account.discard:0")));
  m_shell.settle();
  QVERIFY(m_shell.press(QStringLiteral("account.discardYes")));
  QTRY_VERIFY(!m_shell.item(QStringLiteral("account.application:0")));
  QTRY_VERIFY(m_shell.session().application().isEmpty());
  m_shell.router().start(QStringLiteral("home"));
  m_shell.settle();
  QVERIFY(m_shell.item(QStringLiteral("home.empty")));
  m_shell.router().start(QStringLiteral("account"));
  m_shell.settle();
  QVERIFY(m_shell.press(QStringLiteral("account.discarded")));
  m_shell.settle();
  QVERIFY(m_shell.press(QStringLiteral("account.takeBack:0")));
  QTRY_VERIFY(m_shell.item(QStringLiteral("account.application:0")));
  QTRY_COMPARE(m_shell.session().application(), application);
}

void ApplicationsTest::aReturnedApplicationIsWithdrawnWithItsConsequences() {
  m_shell.show(Situation::Returned, "account");
  QVERIFY(m_shell.press(QStringLiteral("account.more:0")));
  m_shell.settle();
  QVERIFY(!m_shell.item(QStringLiteral("account.discard:0")));
  QVERIFY(m_shell.press(QStringLiteral("account.withdraw:0")));
  m_shell.settle();
  const auto withdrawals = [&] {
    const auto overview = m_shell.session().overview();
    return std::count_if(overview->commands.begin(), overview->commands.end(), [](const auto& queued) {
      return queued.command.kind == workflow::CommandKind::Withdraw;
    });
  };
  QCOMPARE(withdrawals(), 0);
  QVERIFY(m_shell.press(QStringLiteral("account.withdrawYes")));
  QTRY_COMPARE(withdrawals(), 1);
  QTRY_COMPARE(property(QStringLiteral("account.application:0"), "badgeText"), QStringLiteral("等待撤回"));
  m_shell.settle();
  QVERIFY(!m_shell.item(QStringLiteral("account.withdraw:0")));
  QVERIFY(!client::app::OpenDraft::of(m_shell.session()).mayWrite());
}

void ApplicationsTest::whatIsInReviewSaysWhyItCannotGo() {
  m_shell.show(Situation::Submitted, "account");
  QVERIFY(m_shell.press(QStringLiteral("account.more:0")));
  m_shell.settle();
  QVERIFY(!m_shell.item(QStringLiteral("account.discard:0")));
  QVERIFY(!m_shell.item(QStringLiteral("account.withdraw:0")));
  QVERIFY(property(QStringLiteral("account.note:0"), "text").contains(QStringLiteral("退回后可以撤回")));
}

void ApplicationsTest::aCopyListsWhatWasNotCopied() {
  m_shell.show(Situation::Full, "account");
  const auto before = m_shell.session().draft();
  QVERIFY(m_shell.press(QStringLiteral("account.more:0")));
  m_shell.settle();
  QVERIFY(m_shell.press(QStringLiteral("account.copy:0")));
  m_shell.settle();
  QVERIFY(m_shell.item(QStringLiteral("account.source")));
  chooseNew(0, 0);
  QTRY_VERIFY(m_shell.item(QStringLiteral("account.copyReport")));
  QVERIFY(m_shell.item(QStringLiteral("account.leftOut:0")));
  QTRY_VERIFY(m_shell.session().draft() &&
              m_shell.session().draft()->info.application != before->info.application);
  const auto copy = m_shell.session().draft();
  QCOMPARE(copy->dossier->value("basic", "@", "name"), before->dossier->value("basic", "@", "name"));
  QCOMPARE(copy->dossier->value("promise", "@", "signed_on"), std::string_view());
  QVERIFY(!copy->attachments.empty());
  for (const dossier::Attachment& page : copy->attachments) {
    QVERIFY(page.mask == dossier::MaskAnswer::Unanswered);
    QVERIFY(before->files.contains(page.file));
  }
  QVERIFY(m_shell.press(QStringLiteral("account.copyDone")));
  m_shell.settle();
  QCOMPARE(m_shell.router().route(), QStringLiteral("home"));
}

void ApplicationsTest::aRemovedRowAndItsPagesComeBackFromTheBin() {
  m_shell.show(Situation::Half, "home");
  client::app::OpenDraft& draft = client::app::OpenDraft::of(m_shell.session());
  const std::size_t pages = draft.pages().size();
  const dossier::Attachment removed = draft.pages().front();
  const std::string row = draft.dossier().rows("work").front();
  std::vector<client::CellEdit> edits{{{"work", row, "$row"}, "deleted"}};
  draft.destroy(edits, QStringLiteral("删除一行"));
  draft.destroy({{{"attachment", removed.id, "$row"}, "deleted"}}, QStringLiteral("删除一页"));
  m_shell.settle();
  QVERIFY(m_shell.press(QStringLiteral("home.bin")));
  QTRY_VERIFY(m_shell.item(QStringLiteral("bin.restore:1")));
  QVERIFY(m_shell.press(QStringLiteral("bin.restore:0")));
  QVERIFY(property(QStringLiteral("shell.toast"), "text").startsWith(QStringLiteral("已恢复“")));
  QTRY_VERIFY(m_shell.item(QStringLiteral("bin.restore:0")) &&
              !m_shell.item(QStringLiteral("bin.restore:1")));
  m_shell.settle();
  QVERIFY(m_shell.press(QStringLiteral("bin.restore:0")));
  QTRY_VERIFY(m_shell.item(QStringLiteral("bin.empty")));
  QCOMPARE(draft.pages().size(), pages);
  QCOMPARE(draft.dossier().rows("work").front(), row);
  QTest::keyClick(&m_shell.window(), Qt::Key_Z, Qt::ControlModifier);
  QTRY_VERIFY(m_shell.item(QStringLiteral("bin.restore:0")));
  QVERIFY(m_shell.press(QStringLiteral("bin.redo")));
  QTRY_VERIFY(m_shell.item(QStringLiteral("bin.empty")));
}

void ApplicationsTest::theBinIsEmptiedAfterAQuestion() {
  m_shell.show(Situation::Half, "home");
  client::app::OpenDraft& draft = client::app::OpenDraft::of(m_shell.session());
  const dossier::Attachment removed = draft.pages().front();
  draft.destroy({{{"attachment", removed.id, "$row"}, "deleted"}}, QStringLiteral("删除一页"));
  m_shell.router().open(QStringLiteral("bin"));
  QTRY_VERIFY(m_shell.item(QStringLiteral("bin.restore:0")));
  QVERIFY(m_shell.press(QStringLiteral("bin.clear")));
  m_shell.settle();
  QVERIFY(m_shell.item(QStringLiteral("bin.restore:0")));
  QVERIFY(m_shell.press(QStringLiteral("bin.clearYes")));
  QTRY_VERIFY(m_shell.item(QStringLiteral("bin.empty")));
}

void ApplicationsTest::pagesAreUncutAtEveryWidth_data() {
  QTest::addColumn<QString>("route");
  QTest::newRow("account") << QStringLiteral("account");
  QTest::newRow("bin") << QStringLiteral("bin");
}

void ApplicationsTest::pagesAreUncutAtEveryWidth() {
  QFETCH(QString, route);
  m_shell.show(Situation::Long, "home");
  client::app::OpenDraft& draft = client::app::OpenDraft::of(m_shell.session());
  draft.destroy({{{"work", draft.dossier().rows("work").front(), "$row"}, "deleted"}},
                QStringLiteral("删除一行"));
  draft.destroy({{{"attachment", draft.pages().front().id, "$row"}, "deleted"}}, QStringLiteral("删除一页"));
  m_shell.router().open(route);
  m_shell.settle();
  if (route == QStringLiteral("account")) {
    QVERIFY(m_shell.press(QStringLiteral("account.more:0")));
    m_shell.settle();
    QVERIFY(m_shell.press(QStringLiteral("account.copy:0")));
  } else {
    QTRY_VERIFY(m_shell.item(QStringLiteral("bin.restore:1")));
  }
  for (const int width : {390, 820, 1440}) {
    m_shell.window().resize(width, 2400);
    m_shell.settle();
    const QStringList found = testing::complaints(*m_shell.window().contentItem());
    QVERIFY2(found.isEmpty(), qPrintable(QString::number(width) + found.join(QLatin1Char('\n'))));
  }
}

std::unique_ptr<QObject> makeApplicationsTest() {
  return std::make_unique<ApplicationsTest>();
}

}  // namespace tarim::tests

#include "tst_applications.moc"
