// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The reviewer's root object for QML: the queue and the application under review. There is one for the
// program, so the person's place in both survives navigation.
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
  /// Width of the scans as a share of the page, as the person has left it; kept in the vault. 0: not chosen
  /// yet.
  Q_PROPERTY(double scanShare READ scanShare WRITE setScanShare NOTIFY layoutChanged)

 public:
  explicit Review(std::shared_ptr<ReviewBackend> backend, QObject* parent = nullptr);
  ~Review() override;
  /// For QML: the object made before (by a test or a demonstration), else one on the session.
  static Review* create(QQmlEngine* engine, QJSEngine* scripts);

  [[nodiscard]] QueueModel* queue() const { return m_queue; }
  [[nodiscard]] DossierReview* dossier() const { return m_dossier; }

  [[nodiscard]] double scanShare() const { return m_scanShare; }
  void setScanShare(double share);
  /// Reads what the vault keeps of the layout.
  Q_INVOKABLE void readLayout();

  /// The next application for this reviewer after the current one; empty: none.
  Q_INVOKABLE [[nodiscard]] QString next() const;
  /// Formats all texts again in the present language.
  void retranslate();
  /// Forgets all data of the person; called when a vault closes.
  void forget();
  /// “买买提·阿依努尔（2024-0147）” from the queue, or the id when the queue lacks the application.
  Q_INVOKABLE [[nodiscard]] QString nameOf(const QString& application) const;

 signals:
  void layoutChanged();

 private:
  std::shared_ptr<ReviewBackend> m_backend;
  QueueModel* m_queue;
  DossierReview* m_dossier;
  double m_scanShare = 0;
};

}  // namespace tarim::client::app
