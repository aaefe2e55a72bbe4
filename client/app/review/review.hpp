// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The reviewer's side as the pages know it: the queue and the application in hand. One for the program; pages
// come and go, the person's place stays.
#include "client/app/review/dossier_review.hpp"
#include "client/app/review/queue_model.hpp"

class QJSEngine;
class QQmlEngine;

namespace tarim::client::app {

class Review final : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON
  Q_PROPERTY(tarim::client::app::QueueModel* queue READ queue CONSTANT)
  Q_PROPERTY(tarim::client::app::DossierReview* dossier READ dossier CONSTANT)

 public:
  explicit Review(std::shared_ptr<ReviewBackend> backend, QObject* parent = nullptr);
  ~Review() override;
  /// The one made before (a test, a demonstration), else one on the session.
  static Review* create(QQmlEngine* engine, QJSEngine* scripts);

  [[nodiscard]] QueueModel* queue() const { return m_queue; }
  [[nodiscard]] DossierReview* dossier() const { return m_dossier; }

  /// The next application to take after the one in hand; empty: the queue holds no other of mine.
  Q_INVOKABLE [[nodiscard]] QString next() const;
  /// All words again, in the language of now.
  void retranslate();
  /// Nothing of the person before is left: called when a vault closes.
  void forget();
  /// “买买提·阿依努尔（2024-0147）”, as the queue knows it; the id when it does not.
  Q_INVOKABLE [[nodiscard]] QString nameOf(const QString& application) const;

 private:
  std::shared_ptr<ReviewBackend> m_backend;
  QueueModel* m_queue;
  DossierReview* m_dossier;
};

}  // namespace tarim::client::app
