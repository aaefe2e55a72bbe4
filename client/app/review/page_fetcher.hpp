// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The scan that is looked at: fetched from the backend, kept with the few that were seen last, and the one
// that follows fetched ahead, so that going on to it takes no time. A page that is no longer looked at when
// it comes is kept and not shown.
#include "client/app/review/review_backend.hpp"

#include <QCache>
#include <QSet>

namespace tarim::client::app {

class PageFetcher final : public QObject {
  Q_OBJECT

 public:
  PageFetcher(ReviewBackend& backend, QObject* parent);

  /// The file of the page to look at, and of the one after it; empty: none.
  void look(const QString& hash, const QString& next);
  /// Nothing is kept any more; for another application.
  void forget();

  /// Null while it is not there.
  [[nodiscard]] const QImage& image() const { return m_image; }
  /// It is on its way.
  [[nodiscard]] bool isBusy() const { return m_isBusy; }
  /// Why it does not come.
  [[nodiscard]] const std::optional<base::Error>& trouble() const { return m_trouble; }

 signals:
  void changed();

 private:
  void fetch(const QString& hash);
  void came(const QString& hash, const base::Result<QImage>& image);

  ReviewBackend& m_backend;
  QCache<QString, QImage> m_kept;
  QSet<QString> m_asked;  ///< On their way.
  QString m_hash;
  QString m_next;
  QImage m_image;
  bool m_isBusy = false;
  std::optional<base::Error> m_trouble;
};

}  // namespace tarim::client::app
