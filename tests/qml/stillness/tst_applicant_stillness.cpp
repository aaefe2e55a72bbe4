// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// What can be pressed stays where it is, from the first frame on: on every page of an applicant, at three
// widths, with the session's worker as slow as it likes.
#include "client/app/session/router.hpp"
#include "qml/shell/app.hpp"
#include "tests/qml/stage/stage.hpp"
#include "tests/qml/stillness/held.hpp"
#include "tests/qml/stillness/sampler.hpp"
#include "tests/support/hand.hpp"
#include "tests/support/patience.hpp"
#include "tests/support/still.hpp"

#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

using tarim::tests::Situation;

Q_DECLARE_METATYPE(tarim::tests::Situation)

namespace tarim::tests {
namespace {

constexpr int kWidths[] = {390, 820, 1440};
constexpr int kHeights[] = {780, 1100, 900};
constexpr qreal kSide = 40;

struct Where {
  const char* route = "";
  const char* group = "";
  const char* row = "";
  const char* column = "";
  const char* slot = "";  ///< Of a page on the route scans.
};

}  // namespace

class ApplicantStillnessTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void theSamplerSeesWhatMovesAndWhatIsReplaced();
  void theSamplerSeesWhatCreeps();
  void theSamplerSeesWhatComesBelowWhatTakesNoPresses_data();
  void theSamplerSeesWhatComesBelowWhatTakesNoPresses();
  void nothingMovesOnAPageOnceItCanBePressed_data();
  void nothingMovesOnAPageOnceItCanBePressed();
  void nothingMovesWhereSomebodyHasScrolledTo_data();
  void nothingMovesWhereSomebodyHasScrolledTo();
  void nothingMovesAfterAnActHasShownItsEffect_data();
  void nothingMovesAfterAnActHasShownItsEffect();
  void whatComesBySyncMovesNothingOnScreen_data();
  void whatComesBySyncMovesNothingOnScreen();

 private:
  void scroll(double part);
  void show(Situation situation, int width);
  void go(const Where& where);
  /// A route or a group of the form, from its neighbour.
  void goTo(const QByteArray& place);
  /// Until the session has answered all that was asked of it.
  void answered();

  std::unique_ptr<Stage> m_stage;
  std::unique_ptr<client::app::Router> m_router;
  std::unique_ptr<shell::App> m_app;
  std::optional<Situation> m_shown;
};

void ApplicantStillnessTest::initTestCase() {
  m_stage = std::make_unique<Stage>();
  m_router = std::make_unique<client::app::Router>(nullptr);
}

void ApplicantStillnessTest::show(Situation situation, int width) {
  if (m_shown != situation) {
    m_app.reset();
    m_stage->show(situation);
    m_app = std::make_unique<shell::App>(m_stage->session());
    m_shown = situation;
  }
  const auto place = std::find(std::begin(kWidths), std::end(kWidths), width) - std::begin(kWidths);
  m_app->window()->resize(width, kHeights[place]);
  m_router->start(QStringLiteral("progress"));
  testing::waitUntilStill(*m_app->window());
}

void ApplicantStillnessTest::go(const Where& where) {
  if (*where.group)
    m_router->openPlace(QLatin1String(where.group), QLatin1String(where.row), QLatin1String(where.column));
  else if (*where.slot)
    m_router->openPage(m_stage->pageOf(where.slot));
  else
    m_router->open(QLatin1String(where.route));
}

void ApplicantStillnessTest::answered() {
  if (!m_stage->session().isOpen()) return;
  bool hasAnswered = false;
  m_stage->session().run([](client::Vault&) {}, [&hasAnswered] { hasAnswered = true; });
  QTRY_VERIFY_WITH_TIMEOUT(hasAnswered, kPatience);
  bool hasRun = false;
  m_stage->session().runBeside([] {}, [&hasRun] { hasRun = true; });
  QTRY_VERIFY_WITH_TIMEOUT(hasRun, kPatience);
  QVERIFY(testing::waitUntilStill(*m_app->window()));
}

void ApplicantStillnessTest::theSamplerSeesWhatMovesAndWhatIsReplaced() {
  show(Situation::Half, 820);
  m_router->start(QStringLiteral("home"));
  QVERIFY(testing::waitUntilStill(*m_app->window()));
  testing::MotionSampler sampler(*m_app->window());
  sampler.begin();
  QVERIFY(sampler.watch());
  QVERIFY(sampler.most() > 5);
  QCOMPARE(sampler.complaints(), QStringList());
  const auto button = m_app->window()->findChild<QQuickItem*>(QStringLiteral("home.continue"));
  QVERIFY(button);
  button->setY(button->y() + 2);
  QVERIFY(sampler.watch());
  const QStringList moved = sampler.complaints();
  sampler.begin();
  QVERIFY(sampler.watch());
  QQuickItem over(m_app->window()->contentItem());
  over.setObjectName(QStringLiteral("over"));
  over.setSize(m_app->window()->size());
  over.setActiveFocusOnTab(true);
  over.setAcceptedMouseButtons(Qt::LeftButton);
  QVERIFY(sampler.watch());
  QVERIFY2(sampler.complaints().join(QLatin1Char('\n')).contains(QLatin1String("to over")),
           qPrintable(sampler.complaints().join(QLatin1Char('\n'))));
  QVERIFY2(moved.join(QLatin1Char('\n')).contains(QLatin1String("home.continue moves from")),
           qPrintable(moved.join(QLatin1Char('\n'))));
  m_shown.reset();
}

void ApplicantStillnessTest::theSamplerSeesWhatCreeps() {
  show(Situation::Half, 820);
  m_shown.reset();
  QQuickItem slow(m_app->window()->contentItem());
  slow.setObjectName(QStringLiteral("slow"));
  slow.setSize(QSizeF(kSide, kSide));
  slow.setActiveFocusOnTab(true);
  slow.setAcceptedMouseButtons(Qt::LeftButton);
  testing::MotionSampler sampler(*m_app->window());
  sampler.begin();
  for (int step = 0; step < 4; ++step) {
    slow.setX(slow.x() + 0.5);
    sampler.look();
  }
  QVERIFY2(sampler.complaints().join(QLatin1Char('\n')).contains(QLatin1String("slow moves from")),
           qPrintable(sampler.complaints().join(QLatin1Char('\n'))));
}

/// It has the keyboard, but a press goes through it to what has come below it.
void ApplicantStillnessTest::theSamplerSeesWhatComesBelowWhatTakesNoPresses_data() {
  QTest::addColumn<bool>("takesPresses");
  QTest::newRow("keys only") << false;
  QTest::newRow("presses too") << true;
}

void ApplicantStillnessTest::theSamplerSeesWhatComesBelowWhatTakesNoPresses() {
  QFETCH(bool, takesPresses);
  show(Situation::Half, 820);
  m_shown.reset();
  QQuickItem top(m_app->window()->contentItem());
  QQuickItem below(m_app->window()->contentItem());
  for (QQuickItem* item : {&top, &below}) {
    item->setSize(QSizeF(kSide, kSide));
    item->setActiveFocusOnTab(true);
  }
  top.setObjectName(QStringLiteral("top"));
  top.setZ(2);
  if (takesPresses) top.setAcceptedMouseButtons(Qt::LeftButton);
  below.setObjectName(QStringLiteral("below"));
  below.setZ(1);
  below.setVisible(false);
  below.setAcceptedMouseButtons(Qt::LeftButton);
  testing::MotionSampler sampler(*m_app->window());
  sampler.begin();
  sampler.look();
  below.setVisible(true);
  sampler.look();
  const QString found = sampler.complaints().join(QLatin1Char('\n'));
  QVERIFY2(found.contains(QLatin1String("top gives its place")) != takesPresses, qPrintable(found));
}

void ApplicantStillnessTest::nothingMovesOnAPageOnceItCanBePressed_data() {
  QTest::addColumn<Situation>("situation");
  QTest::addColumn<QList<QByteArray>>("where");
  QTest::addColumn<int>("width");
  const auto row = [](Situation situation, const char* name, const Where& where) {
    for (const int width : kWidths)
      if (testing::isOfThisRun())
        QTest::addRow("%s %s%s%s%s%s at %d", name, where.route, where.group, where.row, where.column,
                      where.slot, width)
            << situation << QList<QByteArray>{where.route, where.group, where.row, where.column, where.slot}
            << width;
  };
  const auto each = [&](Situation situation, const char* name, std::initializer_list<const char*> routes) {
    for (const char* route : routes)
      row(situation, name, {.route = route});
  };
  const auto groups = [&](Situation situation, const char* name) {
    for (const char* group :
         {"basic", "insurance", "education", "title", "work", "practice", "awards", "patents", "papers",
          "assessment", "summary", "training", "other", "promise", "masking"})
      row(situation, name, {.group = group});
  };
  each(Situation::NewDevice, "new device", {"account"});
  each(Situation::Locked, "locked", {"account"});
  each(Situation::NotEnrolled, "not enrolled", {"home", "account", "dossier", "scans", "sync"});
  each(Situation::NoApplication, "no application", {"home", "account", "dossier", "scans", "submit"});
  each(Situation::Empty, "empty", {"home", "dossier", "scans", "submit", "history", "sync", "account"});
  groups(Situation::Empty, "empty");
  each(Situation::Half, "half", {"home", "dossier", "scans", "submit", "history", "sync", "account"});
  groups(Situation::Half, "half");
  row(Situation::Half, "half", {.group = "work", .row = "job2"});
  row(Situation::Half, "half", {.group = "work", .row = "job2", .column = "witness"});
  row(Situation::Half, "half", {.group = "assessment", .row = "ass2"});
  row(Situation::Half, "half", {.slot = "title_certificate"});
  row(Situation::Half, "half", {.slot = "training_certificate"});
  each(Situation::Conflict, "conflict", {"home"});
  row(Situation::Conflict, "conflict", {.group = "basic", .column = "phone"});
  each(Situation::Blocked, "blocked", {"home", "submit"});
  each(Situation::Long, "long", {"home", "submit", "account", "scans"});
  groups(Situation::Long, "long");
  groups(Situation::Full, "full");
  each(Situation::Full, "full", {"home", "submit", "sync"});
  each(Situation::Submitted, "submitted", {"home", "submit", "history", "scans"});
  each(Situation::Returned, "returned", {"home", "submit"});
  groups(Situation::Returned, "returned");
  each(Situation::Received, "received", {"home", "submit"});
}

void ApplicantStillnessTest::nothingMovesOnAPageOnceItCanBePressed() {
  QFETCH(Situation, situation);
  QFETCH(QList<QByteArray>, where);
  QFETCH(int, width);
  show(situation, width);
  testing::MotionSampler sampler(*m_app->window());
  HeldSession held(m_stage->session());
  go({where[0], where[1], where[2], where[3], where[4]});
  sampler.begin();
  QVERIFY(sampler.watch());
  held.release();
  answered();
  QVERIFY(sampler.watch());
  QVERIFY(sampler.most() > 0);
  QVERIFY2(sampler.complaints().isEmpty(), qPrintable(sampler.complaints().join(QLatin1Char('\n'))));
}

void ApplicantStillnessTest::goTo(const QByteArray& place) {
  const auto draft = m_stage->session().draft();
  const bool isGroup = draft && draft->policy().group(place.toStdString());
  go(isGroup ? Where{.group = place} : Where{.route = place});
}

/// All lists and pages at once, from their beginning (0) to their end (1).
void ApplicantStillnessTest::scroll(double part) {
  const auto turn = [&](const auto& self, QQuickItem& item) -> void {
    if (!item.isVisible()) return;
    if (item.inherits("QQuickFlickable")) {
      const auto number = [&item](const char* name) { return item.property(name).toReal(); };
      const qreal begin = number("originY") - number("topMargin");
      const qreal end = number("originY") + number("contentHeight") + number("bottomMargin") - item.height();
      if (end > begin) {
        QMetaObject::invokeMethod(&item, "movementStarted");
        item.setProperty("contentY", begin + (end - begin) * part);
        QMetaObject::invokeMethod(&item, "movementEnded");
      }
    }
    const auto children = item.childItems();
    for (QQuickItem* child : children)
      self(self, *child);
  };
  turn(turn, *m_app->window()->contentItem());
}

void ApplicantStillnessTest::nothingMovesWhereSomebodyHasScrolledTo_data() {
  QTest::addColumn<QByteArray>("place");
  QTest::addColumn<int>("width");
  QTest::addColumn<double>("part");
  for (const char* place : {"home", "submit", "dossier", "scans", "sync", "basic", "work", "practice",
                            "assessment", "training", "summary", "masking"})
    for (const int width : kWidths)
      for (const double part : {0.3, 0.7, 1.0})
        if (testing::isOfThisRun())
          QTest::addRow("%s at %d to %g", place, width, part) << QByteArray(place) << width << part;
}

void ApplicantStillnessTest::nothingMovesWhereSomebodyHasScrolledTo() {
  QFETCH(QByteArray, place);
  QFETCH(int, width);
  QFETCH(double, part);
  show(Situation::Half, width);
  goTo(place);
  answered();
  scroll(part);
  testing::MotionSampler sampler(*m_app->window());
  sampler.begin();
  QVERIFY(sampler.watch());
  QVERIFY2(sampler.complaints().isEmpty(), qPrintable(sampler.complaints().join(QLatin1Char('\n'))));
}

void ApplicantStillnessTest::nothingMovesAfterAnActHasShownItsEffect_data() {
  QTest::addColumn<Situation>("situation");
  QTest::addColumn<QByteArray>("place");
  QTest::addColumn<QStringList>("before");  ///< Pressed first.
  QTest::addColumn<QString>("pressed");
  QTest::addColumn<int>("width");
  const auto act = [](Situation situation, const char* place, const QStringList& before,
                      const char* pressed) {
    for (const int width : kWidths)
      if (testing::isOfThisRun())
        QTest::addRow("%s %s at %d", place, pressed, width)
            << situation << QByteArray(place) << before << QString::fromLatin1(pressed) << width;
  };
  act(Situation::Empty, "awards", {}, "none.awards.@.none");
  act(Situation::Half, "work", {}, "row.work.job1");
  act(Situation::Half, "work", {}, "row.work.job2");
  act(Situation::Half, "work", {QStringLiteral("row.work.job2")}, "row.work.job2");
  act(Situation::Half, "basic", {}, "nextGroup");
  act(Situation::Half, "work", {}, "nextGroup");
  act(Situation::Half, "home", {}, "home.continue");
  act(Situation::Half, "home", {}, "home.group:work");
  act(Situation::Half, "scans", {}, "filter.unanswered");
  act(Situation::Half, "sync", {}, "sync.pause");
  act(Situation::Half, "account", {}, "account.new");
  act(Situation::Half, "submit", {}, "submit.errors:0");
}

void ApplicantStillnessTest::nothingMovesAfterAnActHasShownItsEffect() {
  QFETCH(Situation, situation);
  QFETCH(QByteArray, place);
  QFETCH(QStringList, before);
  QFETCH(QString, pressed);
  QFETCH(int, width);
  if (pressed.startsWith(QLatin1String("addRow")) || pressed.startsWith(QLatin1String("deleteRow")) ||
      pressed.startsWith(QLatin1String("none")))
    m_shown.reset();
  show(situation, width);
  goTo(place);
  answered();
  Hand hand(*m_app->window());
  for (const QString& name : before)
    hand.click(name);
  answered();
  testing::MotionSampler sampler(*m_app->window());
  HeldSession held(m_stage->session());
  hand.click(pressed);
  sampler.begin();
  QVERIFY(sampler.watch());
  held.release();
  answered();
  QVERIFY(sampler.watch());
  if (!before.isEmpty() || pressed.startsWith(QLatin1String("addRow"))) m_shown.reset();
  QVERIFY2(sampler.complaints().isEmpty(), qPrintable(sampler.complaints().join(QLatin1Char('\n'))));
}

void ApplicantStillnessTest::whatComesBySyncMovesNothingOnScreen_data() {
  QTest::addColumn<QByteArray>("place");
  QTest::addColumn<int>("width");
  QTest::addColumn<double>("part");
  QTest::addColumn<QByteArray>("what");
  const auto rows = [](const char* place, std::initializer_list<double> parts) {
    for (const int width : kWidths)
      for (const double part : parts)
        for (const char* what : {"rows", "conflict", "over"})
          if (testing::isOfThisRun())
            QTest::addRow("%s at %d, %s at %g", place, width, what, part)
                << QByteArray(place) << width << part << QByteArray(what);
  };
  rows("home", {0.0, 1.0});
  rows("submit", {0.0, 1.0});
  rows("dossier", {0.0, 0.5, 1.0});
  rows("scans", {0.0, 0.5, 1.0});
  rows("sync", {0.0, 0.5, 1.0});
}

void ApplicantStillnessTest::whatComesBySyncMovesNothingOnScreen() {
  QFETCH(QByteArray, place);
  QFETCH(int, width);
  QFETCH(double, part);
  QFETCH(QByteArray, what);
  m_shown.reset();
  show(what == "over" ? Situation::Conflict : Situation::Half, width);
  goTo(place);
  answered();
  scroll(part);
  answered();
  testing::MotionSampler sampler(*m_app->window());
  sampler.begin();
  QVERIFY(sampler.watch());
  m_stage->session().run([application = m_stage->session().application().toStdString(), what,
                          now = m_stage->clock().now()](client::Vault& vault) {
    if (what == "rows") {
      (void)vault.drafts.edit(application,
                              {{{"work", "other1", "$row"}, "live"},
                               {{"work", "other1", "$order"}, "-1"},
                               {{"work", "other1", "employer"}, "且末县第一中学"},
                               {{"basic", "@", "phone"}, ""},
                               {{"basic", "@", "name"}, ""}},
                              now);
      return;
    }
    if (what == "over") {  // Settled on the other device.
      std::vector<client::CellEdit> edits;
      for (const dossier::Conflict& conflict : vault.drafts.conflicts(application))
        edits.push_back({conflict.cell, conflict.lost});
      (void)vault.drafts.edit(application, edits, now);
      return;
    }
    wire::SyncAnswer answer;
    answer.now = base::toMillis(now);
    dossier::Stamp stamp{base::toMillis(now - std::chrono::minutes(3)), 0, "tablet0000000000"};
    std::int64_t position = 1000;
    std::uint64_t sequence = 0;
    const std::string policy = vault.drafts.list().at(0).policy;
    const auto other = [&](const char* table, const char* row, const char* column, const char* value) {
      const dossier::Operation operation{++sequence, stamp, {}, {table, row, column}, value};
      answer.feed.push_back({++position, application, policy, operation, {}, {}});
      stamp.counter++;
    };
    other("work", "job1", "to", "2016-06");
    other("work", "job2", "duty", "另一台设备写的");
    answer.cursor = position;
    (void)vault.exchange.apply(answer, now);
  });
  answered();
  answered();
  QVERIFY(sampler.watch());
  QVERIFY2(sampler.complaints().isEmpty(), qPrintable(sampler.complaints().join(QLatin1Char('\n'))));
}

std::unique_ptr<QObject> makeApplicantStillnessTest() {
  return std::make_unique<ApplicantStillnessTest>();
}

}  // namespace tarim::tests

#include "tst_applicant_stillness.moc"
