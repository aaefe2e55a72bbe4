// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/shots/reviewer.hpp"

#include "client/app/review/review.hpp"
#include "tests/client/app/review/prepared_review_backend.hpp"
#include "tests/support/still.hpp"

#include <QGuiApplication>
#include <QQuickItem>
#include <QTest>
#include <QWindow>

namespace tarim::tests {
namespace {

using client::app::DossierReview;
using client::app::Language;
using client::app::Review;
using client::app::Router;
using client::app::Session;

/// Kept until the next picture: pages hold on to it.
struct ReviewerStage {
  explicit ReviewerStage(Session& session)
      : backend(std::make_shared<PreparedReviewBackend>()), review(backend) {
    backend->theQueue = makeQueue(60);
    const auto speak = [this, &session] {
      backend->spoken = session.language() == QStringLiteral("en") ? Language::En : Language::Zh;
      review.retranslate();
    };
    QObject::connect(&session, &Session::languageChanged, &review, speak);
    speak();
  }
  std::shared_ptr<PreparedReviewBackend> backend;
  Review review;
};

std::unique_ptr<ReviewerStage> theReviewerStage;  ///< One for all pictures: the engine asks for it once.

void prepare(Stage& stage) {
  stage.clock().set(reviewTime());
  theReviewerStage = std::make_unique<ReviewerStage>(stage.session());
}

void showQueue(Router& router, const Stage&) {
  router.start(QStringLiteral("queue"));
  testing::waitUntilAllStill();
}

DossierReview& open(Router& router) {
  DossierReview& dossier = *theReviewerStage->review.dossier();
  router.openReview(QString::fromLatin1(kSampleApplication));
  static_cast<void>(QTest::qWaitFor([&] { return dossier.state() == DossierReview::Shown; }));
  return dossier;
}

/// On a phone: from the list of items to the item.
void goIn(bool toScan = false) {
  for (const QWindow* window : QGuiApplication::topLevelWindows())
    if (const auto* host = window->findChild<QObject*>(QStringLiteral("shell.page")))
      if (auto* page = host->property("page").value<QQuickItem*>()) {
        page->setProperty("inItem", true);
        page->setProperty("inScan", toScan);
      }
}

void showItems(Router& router, const Stage&) {
  open(router).setCurrent(5);
}

void showWork(Router& router, const Stage&) {
  DossierReview& dossier = open(router);
  dossier.setCurrent(5);
  goIn();
  dossier.item()->focusOn(QStringLiteral("w2"), {});
  testing::waitUntilAllStill();
}

void showScan(Router& router, const Stage&) {
  DossierReview& dossier = open(router);
  dossier.setCurrent(5);
  goIn(true);
  dossier.item()->focusOn(QStringLiteral("w2"), {});
  testing::waitUntilAllStill();
}

void showReason(Router& router, const Stage&) {
  DossierReview& dossier = open(router);
  dossier.setCurrent(5);
  goIn();
  dossier.item()->focusOn(QStringLiteral("w3"), {});
  dossier.mend();
  dossier.pad()->choose(QStringLiteral("vague"));
  testing::waitUntilAllStill();
}

/// An item that the last return asked to mend, with a reason that was set aside.
void showFormer(Router& router, const Stage&) {
  DossierReview& dossier = open(router);
  dossier.setCurrent(1);
  dossier.mend();
  dossier.pad()->choose(QStringLiteral("vague"));
  dossier.fine();
  dossier.setCurrent(1);
  goIn();
  testing::waitUntilAllStill();
}

void showDecision(Router& router, const Stage&) {
  DossierReview& dossier = open(router);
  dossier.setDeciding(true);
  goIn();
  testing::waitUntilAllStill();
}

}  // namespace

std::vector<Shot> reviewerShots() {
  return {{"queue", "full", Situation::Reviewer, showQueue, prepare},
          {"review", "items", Situation::Reviewer, showItems, prepare},
          {"review", "work", Situation::Reviewer, showWork, prepare},
          {"review", "scan", Situation::Reviewer, showScan, prepare},
          {"review", "reason", Situation::Reviewer, showReason, prepare},
          {"review", "former", Situation::Reviewer, showFormer, prepare},
          {"review", "decide", Situation::Reviewer, showDecision, prepare}};
}

}  // namespace tarim::tests
