// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// The pages as people meet them: every situation at every width is named, uncut, big enough to touch; and the
// ways through them work.
#include "client/app/session/router.hpp"
#include "qml/shell/app.hpp"
#include "tests/qml/stage/stage.hpp"
#include "tests/support/seen.hpp"
#include "tests/support/still.hpp"
#include "tests/support/ui_walk.hpp"

#include <QAccessible>
#include <QDir>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>

using namespace tarim;
using tests::Situation;

Q_DECLARE_METATYPE(tarim::tests::Situation)

class PagesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void pagesAreNamedUncutAndBigEnough_data();
  void pagesAreNamedUncutAndBigEnough();
  void aVaultIsMadeThroughThePages();
  void aWrongPassphraseIsSaidAtItsField();
  void homeLeadsToTheNextThingToDo();
  void anErrorOfTheSummaryLeadsToItsPlace();
  void aPageOneComesBackToIsScrolledAsItWasLeft();
  void evidenceStandsBelowEachOtherWhenItsItemIsOpenedFirst();
  void aReturnStandsOnHomeAndBeforeSubmittingAgain();
  void aConflictIsSettledByOneTap();
  void whatComesWhileHomeIsShownIsToldAndShownWhenAskedFor();
  void pagesThatWaitForAnAnswerCanBeToldApart();
  void aReturnIsMarkedAsOpenedOnce();
  void submittingAsksForThePromise();
  void signingOutIsRefusedWhileSomethingIsUnsent();
  void theLanguageChangesEverythingAtOnce();
  void aPackageIsSavedFromTheSyncPage();
  void anEarlierStateIsLookedAtRestoredAndUndone();
  void whatIsSubmittedIsNotRestored();
  void aJoiningFileDroppedOnTheCardFillsIt();

 private:
  void show(Situation situation, const char* route);
  [[nodiscard]] QQuickItem* item(const QString& name) const;
  bool press(const QString& name);
  void write(const QString& name, const QString& text);
  void settle();

  std::unique_ptr<tests::Stage> m_stage;
  std::unique_ptr<client::app::Router> m_router;
  std::unique_ptr<shell::App> m_app;
  std::optional<Situation> m_shown;
};

void PagesTest::initTestCase() {
  QAccessible::setActive(true);
  m_stage = std::make_unique<tests::Stage>();
  m_router = std::make_unique<client::app::Router>(nullptr);
}

void PagesTest::show(Situation situation, const char* route) {
  if (m_shown != situation) {
    m_app.reset();
    m_stage->show(situation);
    m_app = std::make_unique<shell::App>(m_stage->session());
    m_shown = situation;
  }
  m_router->start(QLatin1String(route));
  settle();
}

void PagesTest::settle() {
  testing::waitUntilStill(*m_app->window());
}

QQuickItem* PagesTest::item(const QString& name) const {
  return testing::seenByName(*m_app->window()->contentItem(), name);
}

bool PagesTest::press(const QString& name) {
  QQuickItem* found = item(name);
  if (!found || !found->isEnabled()) return false;
  return QMetaObject::invokeMethod(found, "press");
}

void PagesTest::write(const QString& name, const QString& text) {
  QQuickItem* field = item(name);
  QVERIFY2(field, qPrintable(name));
  field->forceActiveFocus();
  field->setProperty("text", text);
}

void PagesTest::aPackageIsSavedFromTheSyncPage() {
  const QTemporaryDir stick;
  show(Situation::Half, "sync");
  QVERIFY(item(QStringLiteral("sync.carry")) && item(QStringLiteral("sync.carry.save")) &&
          !item(QStringLiteral("sync.carry.result")));
  QVERIFY(press(QStringLiteral("sync.carry.parts")));
  const QByteArray homeBefore = qgetenv("HOME");
  qputenv("HOME", stick.path().toUtf8());
  QVERIFY(press(QStringLiteral("sync.carry.save")));
  QTRY_VERIFY(item(QStringLiteral("files.accept")) && item(QStringLiteral("files.accept"))->isEnabled());
  settle();
  QVERIFY(press(QStringLiteral("files.accept")));
  qputenv("HOME", homeBefore);
  QVERIFY(item(QStringLiteral("sync.carry.cancel")));
  QTRY_VERIFY_WITH_TIMEOUT(item(QStringLiteral("sync.carry.result")), 60'000);
  QCOMPARE(QDir(stick.path()).entryList({QStringLiteral("*.tarim")}, QDir::Files).size(), 1);
  settle();
  QVERIFY(press(QStringLiteral("sync.carry.forget")));
  QVERIFY(!item(QStringLiteral("sync.carry.result")));
}

void PagesTest::aJoiningFileDroppedOnTheCardFillsIt() {
  const QTemporaryDir stick;
  QFile file(stick.filePath(QStringLiteral("ayinur.tarim-join")));
  QVERIFY(file.open(QIODevice::WriteOnly));
  const QByteArray pin(64, 'a');
  file.write("{\"tarimJoin\":1,\"server\":\"巴州职称申报\",\"address\":\"127.0.0.1:1\",\"pin\":\"" + pin +
             "\",\"code\":\"7K2M-9QXB-W4ND-03HT\",\"person\":\"买买提·阿依努尔\",\"until\":4102444800000}");
  file.close();
  show(Situation::NotEnrolled, "account");
  m_shown.reset();
  // By hand is there, but folded; nothing can be sent before there is something to send.
  QVERIFY(!item(QStringLiteral("account.server")) && !item(QStringLiteral("account.enrol")));
  QVERIFY(press(QStringLiteral("account.byHand")));
  QVERIFY(item(QStringLiteral("account.server")) && item(QStringLiteral("account.enrol")));
  QQuickItem* card = item(QStringLiteral("account.enrolCard"));
  QVERIFY(card);
  QMimeData files;
  files.setUrls({QUrl::fromLocalFile(file.fileName())});
  const QPointF at = card->mapToScene(QPointF(card->width() / 2, 20));
  QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(m_app->window(), &enter);
  QDropEvent drop(at, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(m_app->window(), &drop);
  QTRY_VERIFY(item(QStringLiteral("account.join.person")));
  settle();
  QCOMPARE(item(QStringLiteral("account.join.server"))->property("value").toString(),
           QStringLiteral("巴州职称申报"));
  QCOMPARE(item(QStringLiteral("account.join.person"))->property("value").toString(),
           QStringLiteral("买买提·阿依努尔"));
  QVERIFY(!item(QStringLiteral("account.server")) && !item(QStringLiteral("account.enrolTrouble")));
  QVERIFY(press(QStringLiteral("account.enrol")));
  QTRY_VERIFY_WITH_TIMEOUT(item(QStringLiteral("account.enrolTrouble")), 20000);
  const QString trouble = item(QStringLiteral("account.enrolTrouble"))->property("text").toString();
  QVERIFY2(trouble.contains(QStringLiteral("端口")) && !trouble.contains(QStringLiteral("自动")),
           qPrintable(trouble));
  QVERIFY(press(QStringLiteral("account.joinOther")));
  settle();
  QVERIFY(item(QStringLiteral("account.join")) && !item(QStringLiteral("account.enrolTrouble")));
}

void PagesTest::anEarlierStateIsLookedAtRestoredAndUndone() {
  show(Situation::Half, "home");
  m_shown.reset();
  client::app::Session& session = m_stage->session();
  const auto name = [&] {
    return std::string(session.draft()->dossier->value("basic", dossier::kRecordRow, "name"));
  };
  const auto rows = [&] { return session.draft()->dossier->rows("work").size(); };
  const std::string before = name();
  const std::size_t rowsBefore = rows();
  QVERIFY(rowsBefore > 0);
  const std::string gone = session.draft()->dossier->rows("work").front();
  const std::string application = session.application().toStdString();
  session.run([application, gone, now = m_stage->clock().now()](client::Vault& vault) {
    (void)vault.drafts.takeSnapshot(application, client::SnapshotReason::Removal, "删除一行", now);
    (void)vault.drafts.edit(application,
                            {{{"basic", "@", "name"}, "另一个人"}, {{"work", gone, "$row"}, "deleted"}}, now);
  });
  QTRY_COMPARE(rows(), rowsBefore - 1);
  m_stage->clock().advance(std::chrono::minutes(1));

  QVERIFY(press(QStringLiteral("home.history")));
  QTRY_VERIFY(item(QStringLiteral("history.snapshot:0")));
  item(QStringLiteral("history.snapshot:0"))->forceActiveFocus();
  QTest::keyClick(m_app->window(), Qt::Key_Space);
  QTRY_VERIFY(item(QStringLiteral("history.restore")));
  for (const int width : {390, 820, 1440}) {
    m_app->window()->resize(width, 2200);
    settle();
    const QStringList found = testing::complaints(*m_app->window()->contentItem());
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
  }
  QVERIFY(item(QStringLiteral("history.change:1")) && !item(QStringLiteral("history.change:2")));
  QVERIFY(press(QStringLiteral("history.restore")));
  QTRY_COMPARE(name(), before);
  QCOMPARE(rows(), rowsBefore);
  QTRY_VERIFY(item(QStringLiteral("history.undo")));
  QVERIFY(!item(QStringLiteral("history.restore")));
  QVERIFY(press(QStringLiteral("history.undo")));
  QTRY_COMPARE(name(), std::string("另一个人"));
  QCOMPARE(rows(), rowsBefore - 1);
}

void PagesTest::whatIsSubmittedIsNotRestored() {
  show(Situation::Submitted, "history");
  m_shown.reset();
  client::app::Session& session = m_stage->session();
  session.run([application = session.application().toStdString(),
               now = m_stage->clock().now()](client::Vault& vault) {
    (void)vault.drafts.takeSnapshot(application, client::SnapshotReason::Submission, {}, now);
  });
  m_router->start(QStringLiteral("home"));
  settle();
  m_router->start(QStringLiteral("history"));
  QTRY_VERIFY(item(QStringLiteral("history.snapshot:0")));
  QVERIFY(item(QStringLiteral("history.locked")));
  QVERIFY(press(QStringLiteral("history.snapshot:0")));
  QTRY_VERIFY(item(QStringLiteral("history.same")));
  QVERIFY(!item(QStringLiteral("history.restore")));
}

void PagesTest::pagesAreNamedUncutAndBigEnough_data() {
  QTest::addColumn<Situation>("situation");
  QTest::addColumn<QByteArray>("route");
  const auto row = [](Situation situation, const char* route, const char* name) {
    QTest::addRow("%s %s", route, name) << situation << QByteArray(route);
  };
  row(Situation::NewDevice, "account", "new device");
  row(Situation::Locked, "account", "locked");
  row(Situation::NotEnrolled, "account", "not enrolled");
  row(Situation::NotEnrolled, "home", "not enrolled");
  row(Situation::NoApplication, "account", "no application");
  row(Situation::NoApplication, "home", "no application");
  row(Situation::Empty, "home", "empty");
  row(Situation::Empty, "submit", "empty");
  row(Situation::Half, "home", "half");
  row(Situation::Half, "submit", "half");
  row(Situation::Half, "sync", "half");
  row(Situation::Half, "progress", "half");
  row(Situation::Half, "history", "half");
  row(Situation::Conflict, "home", "conflict");
  row(Situation::Blocked, "home", "blocked");
  row(Situation::Blocked, "submit", "blocked");
  row(Situation::Long, "home", "long");
  row(Situation::Long, "account", "long");
  row(Situation::Long, "submit", "long");
  row(Situation::Submitted, "submit", "submitted");
  row(Situation::Submitted, "progress", "submitted");
  row(Situation::Submitted, "history", "submitted");
  row(Situation::Returned, "home", "returned");
  row(Situation::Returned, "progress", "returned");
  row(Situation::Returned, "submit", "returned");
  row(Situation::Received, "progress", "received");
}

void PagesTest::pagesAreNamedUncutAndBigEnough() {
  QFETCH(Situation, situation);
  QFETCH(QByteArray, route);
  show(situation, route);
  for (const char* language : {"zh", "en"}) {
    m_stage->session().setLanguage(QLatin1String(language));
    for (const int width : {390, 820, 1440}) {
      m_app->window()->resize(width, 2200);
      settle();
      const QStringList found = testing::complaints(*m_app->window()->contentItem());
      QVERIFY2(found.isEmpty(), qPrintable(QStringLiteral("%1 %2\n").arg(width).arg(language) +
                                           found.join(QLatin1Char('\n'))));
    }
  }
  m_stage->session().setLanguage(QStringLiteral("zh"));
}

void PagesTest::aVaultIsMadeThroughThePages() {
  show(Situation::NewDevice, "account");
  m_shown.reset();
  write(QStringLiteral("account.label"), QStringLiteral("阿依努尔"));
  write(QStringLiteral("account.newPassphrase"), QStringLiteral("correct horse"));
  write(QStringLiteral("account.again"), QStringLiteral("correct house"));
  QVERIFY(press(QStringLiteral("account.create")));
  QVERIFY(!m_stage->session().isOpen());
  settle();
  QCOMPARE(item(QStringLiteral("account.again"))->property("level").toString(), QStringLiteral("block"));
  write(QStringLiteral("account.again"), QStringLiteral("correct horse"));
  QVERIFY(press(QStringLiteral("account.create")));
  QTRY_VERIFY_WITH_TIMEOUT(m_stage->session().isOpen(), 20000);
  settle();
  QVERIFY(item(QStringLiteral("account.join")));
}

void PagesTest::aWrongPassphraseIsSaidAtItsField() {
  show(Situation::Locked, "account");
  QVERIFY(press(QStringLiteral("account.vault:0")));
  settle();
  write(QStringLiteral("account.passphrase"), QStringLiteral("not this one"));
  QVERIFY(press(QStringLiteral("account.unlock")));
  QTRY_COMPARE_WITH_TIMEOUT(item(QStringLiteral("account.passphrase"))->property("level").toString(),
                            QStringLiteral("block"), 20000);
  QVERIFY(!m_stage->session().isOpen());
}

void PagesTest::homeLeadsToTheNextThingToDo() {
  show(Situation::Half, "home");
  QVERIFY(press(QStringLiteral("home.continue")));
  QCOMPARE(m_router->route(), QStringLiteral("dossier"));
  QVERIFY(!m_router->group().isEmpty());
  m_router->back();
  QCOMPARE(m_router->route(), QStringLiteral("home"));
  settle();
  QVERIFY(press(QStringLiteral("home.group:work")));
  QCOMPARE(m_router->group(), QStringLiteral("work"));
}

void PagesTest::anErrorOfTheSummaryLeadsToItsPlace() {
  show(Situation::Half, "submit");
  const auto draft = m_stage->session().draft();
  const auto first =
      std::find_if(draft->findings.begin(), draft->findings.end(),
                   [](const rules::Finding& finding) { return finding.severity == rules::Severity::Blocks; });
  QVERIFY(first != draft->findings.end());
  QVERIFY(press(QStringLiteral("submit.errors:0")));
  QCOMPARE(m_router->route(), QStringLiteral("dossier"));
  QCOMPARE(m_router->group().toStdString(), first->place.table);
  QCOMPARE(m_router->column().toStdString(), first->place.column);
}

void PagesTest::aPageOneComesBackToIsScrolledAsItWasLeft() {
  show(Situation::Half, "submit");
  const auto scroll = [&] { return item(QStringLiteral("submit.page"))->property("scroll").toDouble(); };
  QCOMPARE(scroll(), 0.0);
  QVERIFY(QMetaObject::invokeMethod(item(QStringLiteral("submit.page")), "scrollTo", Q_ARG(double, 700)));
  QTRY_COMPARE(scroll(), 700.0);
  QVERIFY(press(QStringLiteral("submit.change:basic")));
  settle();
  QCOMPARE(m_router->route(), QStringLiteral("dossier"));
  m_router->back();
  settle();
  QTRY_COMPARE(scroll(), 700.0);
  m_router->start(QStringLiteral("home"));
  settle();
  m_router->start(QStringLiteral("submit"));
  settle();
  QCOMPARE(scroll(), 0.0);
}

void PagesTest::evidenceStandsBelowEachOtherWhenItsItemIsOpenedFirst() {
  m_shown.reset();
  show(Situation::Full, "home");
  m_router->openPlace(QStringLiteral("title"));
  settle();
  qreal end = 0;
  for (const policy::Slot& slot : m_stage->session().draft()->policy().group("title")->evidence) {
    const QQuickItem* strip = item(QStringLiteral("slot.%1.@").arg(QString::fromStdString(slot.id)));
    if (!strip) continue;
    QVERIFY(strip->width() > 0);
    QVERIFY(strip->height() > 0);
    QVERIFY2(strip->y() >= end, slot.id.c_str());
    end = strip->y() + strip->height();
  }
  QVERIFY(end > 0);
}

void PagesTest::aReturnStandsOnHomeAndBeforeSubmittingAgain() {
  show(Situation::Returned, "home");
  QVERIFY(item(QStringLiteral("home.returned")));
  QVERIFY(!item(QStringLiteral("submit.reason:0")));
  m_router->start(QStringLiteral("submit"));
  settle();
  QVERIFY(press(QStringLiteral("submit.reason:0")));
  QCOMPARE(m_router->group(), QStringLiteral("work"));
  show(Situation::Half, "home");
  QVERIFY(!item(QStringLiteral("home.returned")));
}

void PagesTest::aConflictIsSettledByOneTap() {
  show(Situation::Conflict, "home");
  const std::size_t before = m_stage->session().draft()->conflicts.size();
  QVERIFY(before > 0);
  const dossier::Conflict conflict = m_stage->session().draft()->conflicts.front();
  QVERIFY(press(QStringLiteral("home.take.button")));
  m_shown.reset();
  QTRY_COMPARE(m_stage->session().draft()->conflicts.size(), before - 1);
  const auto value = m_stage->session().draft()->dossier->value(conflict.cell.table, conflict.cell.row,
                                                                conflict.cell.column);
  QCOMPARE(std::string(value), conflict.lost);
}

void PagesTest::whatComesWhileHomeIsShownIsToldAndShownWhenAskedFor() {
  m_shown.reset();
  show(Situation::Half, "home");
  m_shown.reset();
  QVERIFY(!item(QStringLiteral("home.news")));
  m_stage->session().run([application = m_stage->session().application().toStdString(),
                          now = m_stage->clock().now()](client::Vault& vault) {
    wire::SyncAnswer answer;
    answer.now = base::toMillis(now);
    answer.held.push_back({application, base::Code::Locked, {}});
    (void)vault.exchange.apply(answer, now);
  });
  QTRY_VERIFY(item(QStringLiteral("home.news")));
  QVERIFY(!item(QStringLiteral("home.notice:held")));
  QVERIFY(press(QStringLiteral("home.news.act")));
  settle();
  QVERIFY(item(QStringLiteral("home.notice:held")));
  QVERIFY(!item(QStringLiteral("home.news")));
}

/// Many rows have a page of the same name: the line says whose it is.
void PagesTest::pagesThatWaitForAnAnswerCanBeToldApart() {
  show(Situation::Half, "submit");
  (void)press(QStringLiteral("submit.errors.all"));
  settle();
  QStringList lines;
  for (int i = 0; const QQuickItem* line = item(QStringLiteral("submit.errors:%1").arg(i)); ++i)
    if (const QString text = line->property("text").toString(); text.contains(QStringLiteral("遮盖")))
      lines << text;
  QVERIFY(lines.size() > 1);
  QStringList once = lines;
  once.removeDuplicates();
  QCOMPARE(lines, once);
}

void PagesTest::aReturnIsMarkedAsOpenedOnce() {
  show(Situation::Returned, "progress");
  m_shown.reset();
  const auto marks = [&] {
    int count = 0;
    const auto overview = m_stage->session().overview();
    for (const client::QueuedCommand& queued : overview->commands)
      count += queued.command.kind == workflow::CommandKind::MarkOpened;
    return count;
  };
  QTRY_COMPARE(marks(), 1);
  m_router->start(QStringLiteral("home"));
  settle();
  m_router->start(QStringLiteral("progress"));
  settle();
  bool hasAnswered = false;  // What the page has asked of the vault comes before this.
  m_stage->session().run([](client::Vault&) {}, [&hasAnswered] { hasAnswered = true; });
  QTRY_VERIFY(hasAnswered);
  QCOMPARE(marks(), 1);
  QVERIFY(press(QStringLiteral("progress.reason:0")));
  QCOMPARE(m_router->group(), QStringLiteral("work"));
}

void PagesTest::submittingAsksForThePromise() {
  show(Situation::Full, "submit");
  QVERIFY(!press(QStringLiteral("submit.send")));
}

void PagesTest::signingOutIsRefusedWhileSomethingIsUnsent() {
  show(Situation::Half, "account");
  QVERIFY(m_stage->session().overview()->unsent());
  QVERIFY(item(QStringLiteral("account.signOut")));
  QVERIFY(!press(QStringLiteral("account.signOut")));
  QVERIFY(press(QStringLiteral("account.lock")));
  m_shown.reset();
  QVERIFY(!m_stage->session().isOpen());
  QCOMPARE(m_router->route(), QStringLiteral("account"));
}

void PagesTest::theLanguageChangesEverythingAtOnce() {
  show(Situation::Empty, "home");
  QQuickItem* text = item(QStringLiteral("home.submit"));
  QVERIFY(text);
  const QString before = text->property("text").toString();
  m_stage->session().setLanguage(QStringLiteral("en"));
  QVERIFY(text->property("text").toString() != before);
  m_stage->session().setLanguage(QStringLiteral("zh"));
  QCOMPARE(text->property("text").toString(), before);
}

QTEST_MAIN(PagesTest)

#include "tst_pages.moc"
