// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/scans/page_importer.hpp"

#include "client/app/draft/shown_texts.hpp"

namespace tarim::client::app {

void PageImporter::setSession(Session* session) {
  if (m_session == session) return;
  if (m_queue) m_queue->disconnect(this);
  m_session = session;
  m_queue = session ? &ImportQueue::of(*session) : nullptr;
  if (m_queue) {
    connect(m_queue, &ImportQueue::changed, this, &PageImporter::changed);
    connect(m_queue, &ImportQueue::imported, this,
            [this](const QString& slot, const QString& row, const QString& page) {
              if (ImportPlace{slot, row} == m_place) emit imported(page);
            });
  }
  emit sessionChanged();
  emit changed();
}

void PageImporter::setSlot(const QString& slot) {
  if (slot == m_place.slot) return;
  m_place.slot = slot;
  emit changed();
}

void PageImporter::setRow(const QString& row) {
  if (row == m_place.row) return;
  m_place.row = row;
  emit changed();
}

QVariantList PageImporter::problems() const {
  QVariantList list;
  if (!m_queue) return list;
  for (const ImportQueue::Problem& problem : m_queue->problems())
    if (problem.place == m_place)
      list << QVariantMap{{QStringLiteral("level"), QStringLiteral("block")},
                          {QStringLiteral("text"), tr("“%1”没有放进来。%2").arg(problem.file, problem.words)},
                          {QStringLiteral("clause"), QString()}};
  return list;
}

void PageImporter::begin(const QList<QUrl>& files, const QString& side) {
  if (!m_queue || files.isEmpty()) return;
  m_queue->forgetProblems(m_place);
  m_queue->add(files, m_place, sideFromName(side));
}

void PageImporter::cancel() {
  if (m_queue) m_queue->cancel(m_place);
}

void PageImporter::dismiss() {
  if (m_queue) m_queue->forgetProblems(m_place);
}

}  // namespace tarim::client::app
