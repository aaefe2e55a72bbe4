// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A reviewer's page in a window of its own, with a desk that pretends, for tests that use it by keys and by
// mouse.
#include "client/app/review/review.hpp"
#include "client/app/session/router.hpp"
#include "tests/client/app/review/prepared_review_backend.hpp"

#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

namespace tarim::tests {

class ReviewWindow {
 public:
  void start();
  void stop();
  void show(const QString& page, int width, int height);
  void openSample(int width);
  /// Null when nothing visible in the window has this name.
  QQuickItem* find(const QString& name);
  void click(const QString& name);
  void key(int key) { QTest::keyClick(m_window, static_cast<Qt::Key>(key)); }
  void type(QChar character);
  void settle();
  /// The page that is shown.
  QQuickItem* page() {
    return m_window->contentItem()->childItems().first()->property("item").value<QQuickItem*>();
  }
  client::app::DossierReview& dossier() { return *m_review->dossier(); }
  client::app::Decision& decision() { return *dossier().decision(); }

 protected:
  client::app::Router* m_router = nullptr;  ///< The engine's own.
  std::shared_ptr<PreparedReviewBackend> m_backend;
  std::unique_ptr<client::app::Review> m_review;
  std::unique_ptr<QQmlApplicationEngine> m_engine;
  QQuickWindow* m_window = nullptr;
};

}  // namespace tarim::tests
