// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/review/page_fetcher.hpp"

#include <QPointer>

namespace tarim::client::app {
namespace {

constexpr int kPagesKept = 6;

}  // namespace

PageFetcher::PageFetcher(ReviewBackend& backend, QObject* parent)
    : QObject(parent), m_backend(backend), m_kept(kPagesKept) {}

void PageFetcher::look(const QString& hash, const QString& next) {
  m_next = next;
  if (hash == m_hash && (m_isBusy || !m_image.isNull())) return;
  m_hash = hash;
  m_trouble.reset();
  const QImage* kept = m_kept.object(hash);
  m_image = kept ? *kept : QImage();
  m_isBusy = !kept && !hash.isEmpty();
  if (m_isBusy) fetch(hash);
  emit changed();
}

void PageFetcher::forget() {
  m_kept.clear();
  m_asked.clear();
}

void PageFetcher::fetch(const QString& hash) {
  if (m_asked.contains(hash)) return;
  m_asked.insert(hash);
  const QPointer<PageFetcher> alive(this);
  m_backend.page(hash.toStdString(), [alive, hash](const base::Result<QImage>& image) {
    if (alive) alive->came(hash, image);
  });
}

void PageFetcher::came(const QString& hash, const base::Result<QImage>& image) {
  m_asked.remove(hash);
  if (image) m_kept.insert(hash, new QImage(*image));
  if (hash != m_hash) return;
  m_isBusy = false;
  m_image = image ? *image : QImage();
  m_trouble = image ? std::nullopt : std::optional(image.error());
  emit changed();
  if (!m_next.isEmpty() && !m_kept.contains(m_next)) fetch(m_next);
}

}  // namespace tarim::client::app
