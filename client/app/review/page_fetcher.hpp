// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Fetches the current page's scan from the backend, caches the last few, and prefetches the next one. A page
// that arrives after the reviewer has moved on is cached and not shown.
#include "client/app/review/review_backend.hpp"

#include <QCache>
#include <QSet>

namespace tarim::client::app {

class PageFetcher final : public QObject {
  Q_OBJECT

 public:
  PageFetcher(ReviewBackend& backend, QObject* parent);

  /// Sets the files of the current page and of the next one; empty: none.
  void look(const QString& hash, const QString& next);
  /// Clears the cache; for another application.
  void forget();

  /// The current page; null until it has arrived.
  [[nodiscard]] const QImage& image() const { return m_image; }
  /// The current page is being fetched.
  [[nodiscard]] bool isBusy() const { return m_isBusy; }
  /// Why the current page could not be fetched.
  [[nodiscard]] const std::optional<base::Error>& trouble() const { return m_trouble; }

 signals:
  void changed();

 private:
  void fetch(const QString& hash);
  void came(const QString& hash, const base::Result<QImage>& image);

  ReviewBackend& m_backend;
  QCache<QString, QImage> m_kept;
  QSet<QString> m_asked;  ///< Files being fetched.
  QString m_hash;
  QString m_next;
  QImage m_image;
  bool m_isBusy = false;
  std::optional<base::Error> m_trouble;
};

}  // namespace tarim::client::app
