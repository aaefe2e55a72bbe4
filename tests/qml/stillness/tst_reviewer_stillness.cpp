// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// What can be pressed stays where it is: a reviewer's pages at three widths, with answers that come late.
#include "client/app/review/review.hpp"
#include "client/app/session/router.hpp"
#include "qml/shell/app.hpp"
#include "tests/client/app/review/prepared_review_backend.hpp"
#include "tests/qml/stage/stage.hpp"
#include "tests/qml/stillness/sampler.hpp"
#include "tests/support/patience.hpp"
#include "tests/support/still.hpp"

#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

namespace tarim::tests {
class ReviewerStillnessTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void cleanupTestCase();
  void nothingMovesOnceItCanBePressed_data();
  void nothingMovesOnceItCanBePressed();

 private:
  client::app::DossierReview& dossier() { return *m_review->dossier(); }
  void go(const QString& state);

  std::unique_ptr<Stage> m_stage;
  std::shared_ptr<PreparedReviewBackend> m_backend;
  std::unique_ptr<client::app::Review> m_review;
  std::unique_ptr<client::app::Router> m_router;
  std::unique_ptr<shell::App> m_app;
};

void ReviewerStillnessTest::initTestCase() {
  m_stage = std::make_unique<Stage>();
  m_stage->clock().set(reviewTime());
  m_stage->show(Situation::Reviewer);
  m_router = std::make_unique<client::app::Router>(nullptr);
  m_backend = std::make_shared<PreparedReviewBackend>();
  m_backend->theQueue = makeQueue(60);
  m_review = std::make_unique<client::app::Review>(m_backend);
  m_app = std::make_unique<shell::App>(m_stage->session());
}

void ReviewerStillnessTest::cleanupTestCase() {
  m_app.reset();
  m_review.reset();
}

void ReviewerStillnessTest::nothingMovesOnceItCanBePressed_data() {
  QTest::addColumn<QString>("state");
  QTest::addColumn<QSize>("size");
  for (const char* state : {"queue", "account", "open", "item", "rows", "reason", "decide"})
    for (const QSize size : {QSize(390, 780), QSize(820, 1100), QSize(1440, 900)})
      QTest::addRow("%s at %d", state, size.width()) << QString::fromLatin1(state) << size;
}

/// From the queue, or from the application's first item.
void ReviewerStillnessTest::go(const QString& state) {
  if (state == QLatin1String("queue")) m_router->start(QStringLiteral("queue"));
  if (state == QLatin1String("account")) m_router->start(QStringLiteral("account"));
  if (state == QLatin1String("open")) m_router->openReview(QString::fromLatin1(kSampleApplication));
  if (state == QLatin1String("item")) dossier().setCurrent(1);
  if (state == QLatin1String("rows")) dossier().setCurrent(5);
  if (state == QLatin1String("decide")) dossier().setDeciding(true);
  if (state == QLatin1String("reason")) {
    dossier().mend();
    dossier().pad()->choose(QStringLiteral("vague"));
  }
}

void ReviewerStillnessTest::nothingMovesOnceItCanBePressed() {
  QFETCH(QString, state);
  QFETCH(QSize, size);
  m_app->window()->resize(size);
  m_router->start(state == QLatin1String("queue") ? QStringLiteral("account") : QStringLiteral("queue"));
  QVERIFY(testing::waitUntilStill(*m_app->window()));
  const QStringList inside{QStringLiteral("item"), QStringLiteral("rows"), QStringLiteral("reason"),
                           QStringLiteral("decide")};
  if (inside.contains(state)) {
    m_router->openReview(QString::fromLatin1(kSampleApplication));
    QTRY_COMPARE_WITH_TIMEOUT(dossier().state(), client::app::DossierReview::Shown, kPatience);
    if (state == QLatin1String("reason")) dossier().setCurrent(5);
    QVERIFY(testing::waitUntilStill(*m_app->window()));
    if (auto* host = m_app->window()->findChild<QObject*>(QStringLiteral("shell.page")))
      host->property("page").value<QObject*>()->setProperty("inItem", true);
    QVERIFY(testing::waitUntilStill(*m_app->window()));
  }
  testing::MotionSampler sampler(*m_app->window());
  // The queue shows what it has and is fetched anew: rows that come then stand where they belong.
  if (state != QLatin1String("queue")) m_backend->hold();
  go(state);
  sampler.begin();
  QVERIFY(sampler.watch());
  m_backend->release();
  QVERIFY(testing::waitUntilStill(*m_app->window()));
  QVERIFY(sampler.watch());
  QVERIFY(sampler.most() > 0);
  QVERIFY2(sampler.complaints().isEmpty(), qPrintable(sampler.complaints().join(QLatin1Char('\n'))));
}

std::unique_ptr<QObject> makeReviewerStillnessTest() {
  return std::make_unique<ReviewerStillnessTest>();
}

}  // namespace tarim::tests

#include "tst_reviewer_stillness.moc"
