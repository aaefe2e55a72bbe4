// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// The pages around a submission: answers to a return, the question, the end, the receipt, the news of a
// return.
#include "client/app/session/mended.hpp"
#include "client/scans/page_findings.hpp"
#include "client/scans/page_reading.hpp"
#include "tests/qml/applications/shell_of_test.hpp"
#include "tests/support/patience.hpp"
#include "tests/support/ui_walk.hpp"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace tarim::tests {

class SubmittingPagesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aReasonIsAnsweredInWordsWhereItStands();
  void submittingAsksOnceAndItsEndStandsWhereTheEyeIs();
  void submittingAgainNamesWhatWasNotHandledAndLeadsThere();
  void aReceiptIsReachedFromTheProgressAndSaved();
  void theCheckTellsWhatWasReadOfScans();

 private:
  ShellOfTest m_shell;
};

void SubmittingPagesTest::aReasonIsAnsweredInWordsWhereItStands() {
  m_shell.show(Situation::Returned, "progress");
  m_shell.forget();
  QVERIFY(m_shell.item(QStringLiteral("progress.answerWords:3")));  // Was answered before.
  QVERIFY(!m_shell.item(QStringLiteral("progress.answerWords:0")));
  QVERIFY(m_shell.press(QStringLiteral("progress.answer:0")));
  m_shell.settle();
  QVERIFY(!m_shell.item(QStringLiteral("progress.answer:0")));
  QVERIFY(m_shell.item(QStringLiteral("progress.answerWords:0"))->hasActiveFocus() ||
          m_shell.window().activeFocusItem()->inherits("QQuickTextEdit"));
  for (const char letter : std::string("as in the original"))
    QTest::keyClick(&m_shell.window(), letter);
  const auto draft = [this] { return m_shell.session().draft(); };
  QTRY_COMPARE(client::app::answerTo(*draft(), 0), std::string("as in the original"));
  QCOMPARE(client::app::handledOf(*draft(), 0), client::app::Handled::Answered);
  m_shell.router().start(QStringLiteral("home"));
  m_shell.settle();
  m_shell.router().start(QStringLiteral("submit"));
  m_shell.settle();
  QCOMPARE(m_shell.item(QStringLiteral("submit.answerWords:0"))->property("text").toString(),
           QStringLiteral("as in the original"));
}

void SubmittingPagesTest::submittingAsksOnceAndItsEndStandsWhereTheEyeIs() {
  m_shell.show(Situation::Full, "submit");
  m_shell.forget();
  const auto scroll = [this] {
    return m_shell.item(QStringLiteral("submit.page"))->property("scroll").toDouble();
  };
  const auto commands = [this] { return m_shell.session().overview()->commands; };
  m_shell.window().resize(390, 700);
  m_shell.settle();
  QVERIFY(m_shell.press(QStringLiteral("submit.promise")));
  QVERIFY(
      QMetaObject::invokeMethod(m_shell.item(QStringLiteral("submit.page")), "scrollTo", Q_ARG(double, 900)));
  QTRY_COMPARE(scroll(), 900.0);
  QVERIFY(m_shell.press(QStringLiteral("submit.send")));
  m_shell.settle();
  QCOMPARE(m_shell.item(QStringLiteral("submit.attempt"))
               ->property("text")
               .toString()
               .replace(QChar(0xA0), QLatin1Char(' ')),
           QStringLiteral("第 1 次提交，共 3 次"));
  QCOMPARE(scroll(), 0.0);
  QVERIFY(!m_shell.item(QStringLiteral("submit.send")) && !m_shell.item(QStringLiteral("submit.unhandled")));
  QVERIFY(m_shell.item(QStringLiteral("submit.confirm"))->hasActiveFocus());
  QVERIFY(commands().empty());
  QTest::keyClick(&m_shell.window(), Qt::Key_Escape);
  m_shell.settle();
  QCOMPARE(m_shell.router().route(), QStringLiteral("submit"));
  QVERIFY(m_shell.item(QStringLiteral("submit.send")) && !m_shell.item(QStringLiteral("submit.confirm")));
  QTRY_COMPARE(scroll(), 900.0);
  QVERIFY(m_shell.press(QStringLiteral("submit.send")));
  m_shell.settle();
  QVERIFY(m_shell.press(QStringLiteral("submit.confirm")));
  QTRY_VERIFY(!commands().empty());
  QCOMPARE(commands().front().command.kind, workflow::CommandKind::Submit);
  m_shell.settle();
  QVERIFY(m_shell.item(QStringLiteral("submit.queued")) && !m_shell.item(QStringLiteral("submit.confirm")));
  QCOMPARE(scroll(), 0.0);
  QVERIFY(!m_shell.item(QStringLiteral("submit.change:basic")));
  QVERIFY(m_shell.press(QStringLiteral("submit.showAnswers")));
  m_shell.settle();
  QVERIFY(m_shell.item(QStringLiteral("submit.change:basic")));
}

void SubmittingPagesTest::submittingAgainNamesWhatWasNotHandledAndLeadsThere() {
  m_shell.show(Situation::Returned, "submit");
  m_shell.forget();
  QVERIFY(m_shell.item(QStringLiteral("submit.send")));
  QVERIFY(m_shell.press(QStringLiteral("submit.promise")));
  QVERIFY(m_shell.press(QStringLiteral("submit.send")));
  m_shell.settle();
  QQuickItem* doubt = m_shell.item(QStringLiteral("submit.unhandled"));
  QVERIFY(doubt);
  QCOMPARE(doubt->property("title").toString(), QStringLiteral("还有 3 处退回原因未处理"));
  QVERIFY(m_shell.item(QStringLiteral("submit.cancel"))->hasActiveFocus());
  QTest::keyClick(&m_shell.window(), Qt::Key_Return);
  m_shell.settle();
  for (const client::QueuedCommand& queued : m_shell.session().overview()->commands)
    QVERIFY(queued.command.kind != workflow::CommandKind::Submit);
  QVERIFY(!m_shell.item(QStringLiteral("submit.queued")));
  QVERIFY(m_shell.item(QStringLiteral("submit.reason:0")));
  QCOMPARE(m_shell.item(QStringLiteral("submit.page"))->property("scroll").toDouble(), 0.0);
}

void SubmittingPagesTest::theCheckTellsWhatWasReadOfScans() {
  m_shell.show(Situation::Half, "home");
  m_shell.forget();
  client::app::Session& session = m_shell.session();
  const std::string page = m_shell.stage().pageOf("id_card").toStdString();
  const auto& pages = session.draft()->attachments;
  const auto card = std::find_if(pages.begin(), pages.end(), [&](const auto& one) { return one.id == page; });
  const auto reading = client::readingOf(*session.vault(), card->file);
  if (!reading || !reading->isWhole()) QSKIP("built without the libraries that read pages");
  session.edit({{{"attachment", page, "mask"}, "no"}});
  const auto told = [&] {
    const auto& all = session.draft()->findings;
    return std::any_of(all.begin(), all.end(),
                       [](const rules::Finding& one) { return one.rule == client::kNamedOnPage; });
  };
  QTRY_VERIFY_WITH_TIMEOUT(told(), kPatience);
  m_shell.router().start(QStringLiteral("submit"));
  m_shell.settle();
  QVERIFY(m_shell.item(QStringLiteral("submit.scansRead")));
  QStringList warnings;
  if (QQuickItem* all = m_shell.item(QStringLiteral("submit.warnings.all")))
    QMetaObject::invokeMethod(all, "press");
  m_shell.settle();
  for (int i = 0; QQuickItem* row = m_shell.item(QStringLiteral("submit.warnings:%1").arg(i)); ++i)
    warnings << row->property("text").toString();
  const auto named = warnings.filter(QStringLiteral("已选“否”，但读到了"));
  QVERIFY2(named.size() == 1, qPrintable(warnings.join(QLatin1Char('\n'))));
  QVERIFY(named.front().contains(QStringLiteral("五(一)15")));
  // It leads to the page.
  QVERIFY(m_shell.press(QStringLiteral("submit.warnings:%1").arg(warnings.indexOf(named.front()))));
  m_shell.settle();
  QCOMPARE(m_shell.router().route(), QStringLiteral("dossier"));
  QVERIFY(m_shell.item(QStringLiteral("page.") + QString::fromStdString(page)));
}

void SubmittingPagesTest::aReceiptIsReachedFromTheProgressAndSaved() {
  const QTemporaryDir folder;
  m_shell.show(Situation::Returned, "progress");
  m_shell.forget();
  m_shell.router().openReceipt(QStringLiteral("TR-2024-0147-1"));
  m_shell.settle();
  QVERIFY(m_shell.item(QStringLiteral("receipt.receipt")));
  QVERIFY(!m_shell.item(QStringLiteral("receipt.saved")));
  for (const char* way : {"savePicture", "savePdf"}) {  // What the folder dialog does when it is accepted.
    QVERIFY(QMetaObject::invokeMethod(m_shell.item(QStringLiteral("receipt.receiptCard")), way,
                                      Q_ARG(QUrl, QUrl::fromLocalFile(folder.path()))));
    QTRY_VERIFY(m_shell.item(QStringLiteral("receipt.saved")));
    QVERIFY(
        m_shell.item(QStringLiteral("receipt.saved"))->property("text").toString().contains(folder.path()));
  }
  QTRY_COMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
  for (const int width : {390, 820, 1440}) {
    m_shell.window().resize(width, 2200);
    m_shell.settle();
    const QStringList found = testing::complaints(*m_shell.window().contentItem());
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
  }
  m_shell.router().back();
  QCOMPARE(m_shell.router().route(), QStringLiteral("progress"));
}

}  // namespace tarim::tests

QTEST_MAIN(tarim::tests::SubmittingPagesTest)
#include "tst_submitting.moc"
