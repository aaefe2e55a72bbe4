// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/scans/reading_progress.hpp"

#include "client/app/scans/reading_queue.hpp"

#include <utility>

namespace tarim::client::app {

void ReadingProgress::setActive(bool active) {
  if (m_active == active) return;
  m_active = active;
  look();
  if (m_active) refresh();
  emit changed();
}

void ReadingProgress::refresh() {
  if (session() && session()->draft()) session()->refresh();
}

void ReadingProgress::look() {
  if (!session() || !session()->draft()) {
    m_draft = nullptr;
    m_total = m_done = m_failed = m_told = 0;
    return;
  }
  ReadingQueue& queue = ReadingQueue::of(*session());
  connect(&queue, &ReadingQueue::changed, this, &ReadingProgress::count, Qt::UniqueConnection);
  std::vector<std::string> files;
  for (const dossier::Attachment& page : session()->draft()->attachments)
    if (page.type == "jpeg") files.push_back(page.file);
  if (m_active) queue.want(files, {});
  count();
  // A new snapshot has the findings of all that was read before it.
  if (std::exchange(m_draft, session()->draft()) != m_draft) m_told = m_done;
}

void ReadingProgress::count() {
  if (!session() || !session()->draft()) return;
  const ReadingQueue& queue = ReadingQueue::of(*session());
  m_total = m_done = m_failed = 0;
  for (const dossier::Attachment& page : session()->draft()->attachments) {
    if (page.type != "jpeg") continue;
    ++m_total;
    m_done += queue.isDone(page.file);
    m_failed += queue.errorOf(page.file) != nullptr;
  }
  m_unavailable = queue.isUnavailable();
  m_partial = queue.isPartial();
  emit changed();
}

QString ReadingProgress::outcomeText() const {
  if (m_failed > 0)
    return tr("%1 页已读，%2 页未能识别，请自己核对这些页。").arg(m_total - m_failed).arg(m_failed);
  return m_partial ? tr("%1 页已读。").arg(m_total) : tr("%1 页扫描件都已读过。").arg(m_total);
}

QString ReadingProgress::text() const {
  if (m_unavailable)
    return tr(
        "本机没有安装识别扫描件的组件。提交前请自己核对：选“否”的页面上有没有姓名和单位，二维码是否清楚。");
  if (m_done < m_total)
    return tr("正在读扫描件，找没有遮盖的姓名和单位：%1 / %2 页").arg(m_done).arg(m_total);
  return m_partial ? tr("%1本机没有安装全部识别组件（文字、二维码、公章和照片），读不到的请自己核对。")
                         .arg(outcomeText())
                   : outcomeText();
}

}  // namespace tarim::client::app
