// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Every page in every situation that tarim-shots pictures: a screen reader finds all of it, and large letters
// cut nothing. Every eleventh of them; all, in both languages, with TARIM_EVERYWHERE=1.
#include "qml/shell/app.hpp"
#include "tests/qml/shots/shots.hpp"
#include "tests/support/spoken.hpp"
#include "tests/support/still.hpp"
#include "tests/support/ui_walk.hpp"

#include <QAccessible>
#include <QQuickItem>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QTest>

using namespace tarim;

constexpr std::size_t kEvery = 11;

class EverywhereTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void aScreenReaderFindsAllOfIt_data() { rows(); }
  void aScreenReaderFindsAllOfIt();
  void largeLettersCutNothing_data() { rows(); }
  void largeLettersCutNothing();
  void cleanup();

 private:
  void rows();
  void show(const tests::Shot& shot);
  [[nodiscard]] QStringList languages() const;

  bool m_isAll = qEnvironmentVariableIntValue("TARIM_EVERYWHERE") != 0;
  std::unique_ptr<tests::Stage> m_stage;
  std::unique_ptr<client::app::Router> m_router;
  std::unique_ptr<shell::App> m_app;
  std::optional<tests::Situation> m_shown;
};

void EverywhereTest::initTestCase() {
  QAccessible::setActive(true);
  m_stage = std::make_unique<tests::Stage>();
  m_router = std::make_unique<client::app::Router>(nullptr);
}

void EverywhereTest::cleanup() {
  m_stage->session().setLanguage(QStringLiteral("zh"));
  m_stage->session().setTextSize(100);
}

QStringList EverywhereTest::languages() const {
  return m_isAll ? QStringList{QStringLiteral("zh"), QStringLiteral("en")}
                 : QStringList{QStringLiteral("zh")};
}

void EverywhereTest::rows() {
  QTest::addColumn<int>("shot");
  const auto& shots = tests::shots();
  for (std::size_t i = 0; i < shots.size(); i += m_isAll ? 1 : kEvery)
    QTest::addRow("%s %s", shots[i].page, shots[i].state) << int(i);
}

void EverywhereTest::show(const tests::Shot& shot) {
  if (m_shown != shot.situation) {
    m_app.reset();
    m_stage->show(shot.situation);
    if (shot.before) shot.before(*m_stage);
    m_app = std::make_unique<shell::App>(m_stage->session());
    m_shown = shot.situation;
  }
  m_app->window()->resize(1280, 800);
  shot.go(*m_router, *m_stage);
  QVERIFY(testing::waitUntilStill(*m_app->window()));
}

void EverywhereTest::aScreenReaderFindsAllOfIt() {
  QFETCH(int, shot);
  show(tests::shots()[std::size_t(shot)]);
  for (const QString& language : languages()) {
    m_stage->session().setLanguage(language);
    QVERIFY(testing::waitUntilStill(*m_app->window()));
    const QStringList found = testing::unspoken(*m_app->window());
    QVERIFY2(found.isEmpty(), qPrintable(language + QLatin1Char('\n') + found.join(QLatin1Char('\n'))));
  }
}

/// What is shown shortened in large letters was so in small ones.
void EverywhereTest::largeLettersCutNothing() {
  QFETCH(int, shot);
  show(tests::shots()[std::size_t(shot)]);
  for (const QString& language : languages()) {
    m_stage->session().setLanguage(language);
    for (const QSize size : {QSize(1280, 800), QSize(820, 1180)}) {
      m_stage->session().setTextSize(100);
      m_app->window()->resize(size);
      QVERIFY(testing::waitUntilStill(*m_app->window()));
      const QStringList before = testing::shortened(*m_app->window()->contentItem());
      m_stage->session().setTextSize(130);
      QVERIFY(testing::waitUntilStill(*m_app->window()));
      QQuickItem& all = *m_app->window()->contentItem();
      QStringList found = testing::cutTexts(all) + testing::overlappingTexts(all) +
                          testing::smallTargets(all) + testing::outside(all);
      // A toast lies over the page for a moment.
      found = found.filter(QRegularExpression(QStringLiteral("^(?!.*TToast)")));
      for (const QString& text : testing::shortened(all))
        if (!before.contains(text)) found << text + QStringLiteral(" is shortened");
      QVERIFY2(found.isEmpty(), qPrintable(QStringLiteral("%1 %2\n").arg(language).arg(size.width()) +
                                           found.join(QLatin1Char('\n'))));
    }
  }
}

QTEST_MAIN(EverywhereTest)
#include "tst_everywhere.moc"
