// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// What a page shows to somebody who comes to it: its top, nothing of the page before, no dialog of another
// one, the item that is open among the others; and a place to mend each finding at.
#include "client/app/account/joining.hpp"
#include "client/app/draft/open_draft.hpp"
#include "client/app/draft/tally.hpp"
#include "shared/dossier/attachments.hpp"
#include "tests/qml/applications/shell_of_test.hpp"
#include "tests/support/patience.hpp"
#include "tests/support/seen.hpp"

#include <QTest>

namespace tarim::tests {

class ArrivingTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theFirstPageBeginsAtItsTop_data();
  void theFirstPageBeginsAtItsTop();
  void openingShowsNothingOfTheAccountOnTheWayHome();
  void aJoiningFileThatIsNotNeededIsExplained();
  void aDialogClosesWhenItsPageIsLeft();
  void theKeyboardComesToWhatTheItemAsksFor_data();
  void theKeyboardComesToWhatTheItemAsksFor();
  void aPageWhoseRowIsGoneIsFoundAndMoved();
  void whatThePublicNoticeAsksForHasItsPlace();
  void rowsThatAreWantedAreOneThingToDo();

 private:
  void unlock();
  [[nodiscard]] double scrolled() const;
  ShellOfTest m_shell;
};

double ArrivingTest::scrolled() const {
  const auto* host = m_shell.window().findChild<QQuickItem*>(QStringLiteral("shell.page"));
  return host->property("page").value<QObject*>()->property("scroll").toDouble();
}

void ArrivingTest::unlock() {
  client::app::Session& session = m_shell.session();
  const QString vault = QString::fromStdString(session.directory().list().at(0).id);
  session.unlock(vault, QStringLiteral("correct horse"), [](const base::Result<void>&) {});
  QTRY_VERIFY_WITH_TIMEOUT(session.isOpen() && session.draft(), kPatience);
}

void ArrivingTest::theFirstPageBeginsAtItsTop_data() {
  QTest::addColumn<Situation>("situation");
  QTest::newRow("new device") << Situation::NewDevice;
  QTest::newRow("not enrolled") << Situation::NotEnrolled;
}

/// The window has room for the field that has the keyboard.
void ArrivingTest::theFirstPageBeginsAtItsTop() {
  QFETCH(Situation, situation);
  m_shell.forget();
  m_shell.show(situation, "account");
  QCOMPARE(scrolled(), 0.0);
}

void ArrivingTest::openingShowsNothingOfTheAccountOnTheWayHome() {
  m_shell.forget();
  m_shell.show(Situation::Half, "home");
  m_shell.forget();
  m_shell.session().close();
  m_shell.settle();
  QVERIFY(m_shell.item(QStringLiteral("account.unlock")) || m_shell.item(QStringLiteral("account.vault:0")));
  QStringList seen;
  const auto look = [&] {
    for (const char* name : {"account.lock", "account.changePassphrase", "account.new"})
      if (m_shell.item(QLatin1String(name))) seen << QLatin1String(name);
  };
  connect(&m_shell.window(), &QQuickWindow::frameSwapped, this, look);
  unlock();
  QTRY_VERIFY(m_shell.item(QStringLiteral("home.continue")));
  m_shell.window().disconnect(this);
  QCOMPARE(seen, QStringList());
  QCOMPARE(m_shell.router().route(), QStringLiteral("home"));
}

void ArrivingTest::aJoiningFileThatIsNotNeededIsExplained() {
  m_shell.forget();
  m_shell.show(Situation::Half, "home");
  m_shell.forget();
  m_shell.session().close();
  m_shell.settle();
  client::app::Joining::openAtStart(QStringLiteral("/somewhere/ayinur.tarim-join"));
  unlock();
  QTRY_VERIFY(m_shell.item(QStringLiteral("account.joinUnused")));
  QCOMPARE(m_shell.router().route(), QStringLiteral("account"));
  QVERIFY(m_shell.item(QStringLiteral("account.lock")));
  QVERIFY(m_shell.press(QStringLiteral("account.joinUnused.act")));
  QTRY_VERIFY(!m_shell.item(QStringLiteral("account.joinUnused")));
  m_shell.session().close();
  m_shell.settle();
  unlock();
  QTRY_COMPARE(m_shell.router().route(), QStringLiteral("home"));
}

/// The vault is locked while a dialog of the account page is open: that page stays, as the way back in.
void ArrivingTest::aDialogClosesWhenItsPageIsLeft() {
  m_shell.forget();
  m_shell.show(Situation::Half, "account");
  m_shell.forget();
  QVERIFY(m_shell.press(QStringLiteral("account.more:0")));
  m_shell.settle();
  QVERIFY(m_shell.press(QStringLiteral("account.discard:0")));
  m_shell.settle();
  QVERIFY(m_shell.item(QStringLiteral("account.discardYes")));
  m_shell.session().close();
  m_shell.settle();
  QVERIFY(!m_shell.item(QStringLiteral("account.discardYes")));
}

void ArrivingTest::theKeyboardComesToWhatTheItemAsksFor_data() {
  QTest::addColumn<QString>("group");
  QTest::addColumn<QString>("name");
  QTest::newRow("fields") << QStringLiteral("basic") << QStringLiteral("field.basic.@.name");
  QTest::newRow("rows, none yet") << QStringLiteral("work") << QStringLiteral("addRow.work");
}

/// From its row in the list, not by way of the clause.
void ArrivingTest::theKeyboardComesToWhatTheItemAsksFor() {
  QFETCH(QString, group);
  QFETCH(QString, name);
  m_shell.show(Situation::Empty, "home");
  m_shell.window().resize(1440, 900);
  m_shell.router().openPlace(QStringLiteral("title"));
  m_shell.settle();
  QQuickItem* row = m_shell.item(QStringLiteral("group.") + group);
  QVERIFY(row);
  row->forceActiveFocus(Qt::TabFocusReason);
  QTest::keyClick(&m_shell.window(), Qt::Key_Return);
  m_shell.settle();
  const auto isThere = [&] {
    for (const QQuickItem* up = m_shell.window().activeFocusItem(); up; up = up->parentItem())
      if (up->objectName() == name) return true;
    return false;
  };
  QTRY_VERIFY2(isThere(), qPrintable(m_shell.window().activeFocusItem()->objectName()));
}

void ArrivingTest::aPageWhoseRowIsGoneIsFoundAndMoved() {
  m_shell.forget();
  m_shell.show(Situation::Half, "home");
  m_shell.forget();
  client::app::OpenDraft& draft = client::app::OpenDraft::of(m_shell.session());
  const auto& pages = draft.pages();
  const auto found = std::find_if(pages.begin(), pages.end(), [](const dossier::Attachment& page) {
    return page.table == "awards" && !page.row.empty();
  });
  QVERIFY(found != pages.end());
  const std::string id = found->id;
  const QString page = QString::fromStdString(id);
  const auto now = [&] { return *dossier::attachmentAt(draft.dossier(), id); };
  draft.write({{{"awards", found->row, std::string(dossier::kRowColumn)}, std::string(dossier::kDeleted)},
               {{"awards", "new1", std::string(dossier::kRowColumn)}, std::string(dossier::kLive)}});
  // On the page of its item; from there to the page itself.
  m_shell.router().openPlace(QStringLiteral("awards"));
  QTRY_VERIFY(m_shell.item(QStringLiteral("stray:") + page));
  m_shell.settle();
  QVERIFY(m_shell.press(QStringLiteral("stray:%1.act").arg(page)));
  m_shell.settle();
  QCOMPARE(m_shell.router().attachment(), page);
  QVERIFY(m_shell.item(QStringLiteral("removePage")));
  // And from the list before submitting.
  m_shell.router().start(QStringLiteral("submit"));
  m_shell.settle();
  (void)m_shell.press(QStringLiteral("submit.warnings.all"));
  m_shell.settle();
  QQuickItem* line = testing::firstSeen(*m_shell.window().contentItem(), [&](const QQuickItem& item) {
    return item.property("attachmentId").toString() == page && item.property("stray").toBool();
  });
  QVERIFY(line);
  QVERIFY(QMetaObject::invokeMethod(line, "press"));
  m_shell.settle();
  QCOMPARE(m_shell.router().attachment(), page);
  QVERIFY(m_shell.press(QStringLiteral("movePage")));
  m_shell.settle();
  QVERIFY(m_shell.press(QStringLiteral("place.award_certificate.new1")));
  QTRY_COMPARE(now().row, std::string("new1"));
  QTRY_VERIFY(!m_shell.item(QStringLiteral("movePage")));
  draft.undo();
  QTRY_VERIFY(now().row != "new1");
}

void ArrivingTest::whatThePublicNoticeAsksForHasItsPlace() {
  m_shell.show(Situation::Full, "submit");
  m_shell.forget();
  QQuickItem* line = testing::firstSeen(*m_shell.window().contentItem(), [](const QQuickItem& item) {
    return item.property("slotId").toString().startsWith(QLatin1String("publicity"));
  });
  QVERIFY(line);
  QVERIFY(QMetaObject::invokeMethod(line, "press"));
  m_shell.settle();
  QCOMPARE(m_shell.router().group(), QStringLiteral("other"));
  const QQuickItem* attach =
      m_shell.item(QStringLiteral("attach.%1.@.none").arg(m_shell.router().evidenceSlot()));
  QVERIFY(attach && attach->isEnabled());
  const QPointF middle = attach->mapToScene(QPointF(attach->width() / 2, attach->height() / 2));
  QVERIFY(QRectF(QPointF(), m_shell.window().size()).contains(middle));
}

/// The policy says both “add an entry, or 无” and “at least one entry”; the person has one thing to do.
void ArrivingTest::rowsThatAreWantedAreOneThingToDo() {
  m_shell.show(Situation::Empty, "home");
  const auto draft = m_shell.session().draft();
  const client::app::Tally tally = client::app::tallyOf(*draft);
  QVERIFY(tally.of("practice"));
  QCOMPARE(tally.of("practice")->toFill, 1);
  QCOMPARE(tally.of("awards")->toFill, 1);  // Where 无 is an answer it is said.
  const auto of = [](const rules::Finding& finding) { return finding.place.table == "practice"; };
  QCOMPARE(std::count_if(draft->findings.begin(), draft->findings.end(), of), 2);
}

std::unique_ptr<QObject> makeArrivingTest() {
  return std::make_unique<ArrivingTest>();
}

}  // namespace tarim::tests

#include "tst_arriving.moc"
