// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/scans/page_view.hpp"

#include "client/app/draft/places.hpp"
#include "client/app/scans/page_images.hpp"
#include "client/app/scans/page_list_model.hpp"

#include <algorithm>

namespace tarim::client::app {

PageView::PageView(QObject* parent) : DraftView(parent) {
  connect(this, &PageView::sessionChanged, this, [this] { PageImages::install(*this, session()); });
}

void PageView::setPage(const QString& page) {
  m_wanted = page;
  readAgain();
}

void PageView::read() {
  m_pages = draft() ? pageRows(*draft()) : std::vector<PageRow>{};
  const auto found =
      std::find_if(m_pages.begin(), m_pages.end(), [&](const PageRow& page) { return page.id == m_wanted; });
  if (found != m_pages.end())
    m_at = int(found - m_pages.begin());
  else
    m_at = std::clamp(m_at, 0, std::max(0, int(m_pages.size()) - 1));
  if (!m_pages.empty()) m_wanted = m_pages[std::size_t(m_at)].id;
}

const PageRow& PageView::now() const {
  static const PageRow kNone;
  return m_pages.empty() ? kNone : m_pages[std::size_t(m_at)];
}

int PageView::unhandled() const {
  return int(
      std::count_if(m_pages.begin(), m_pages.end(), [](const PageRow& page) { return page.unhandled(); }));
}

QString PageView::title() const {
  if (isEmpty()) return {};
  return now().sideTitle.isEmpty() ? tr("%1 · 第 %2 页").arg(now().slotTitle).arg(now().number)
                                   : tr("%1 · %2").arg(now().slotTitle, now().sideTitle);
}

void PageView::go(int place) {
  if (place < 0 || place >= int(m_pages.size())) return;
  m_at = place;
  m_wanted = now().id;
  emit changed();
}

bool PageView::nextUnhandled() {
  const int pages = int(m_pages.size());
  for (int i = 1; i < pages; ++i) {
    const int place = (m_at + i) % pages;
    if (!m_pages[std::size_t(place)].unhandled()) continue;
    go(place);
    return true;
  }
  return false;
}

const dossier::Attachment* PageView::attachment() const {
  return draft() ? pageOf(*draft(), page()) : nullptr;
}

QUrl PageView::blindPicture() const {
  const dossier::Attachment* found = attachment();
  if (!found || picture().isEmpty()) return {};
  // As they are understood, so that the same page is the same picture.
  const std::string masks = dossier::masksText(dossier::masksOf(found->masks));
  return PageImages::blindUrlOf(now().file, now().rotation, QString::fromStdString(masks));
}

int PageView::idleMasks() const {
  const dossier::Attachment* found = attachment();
  return found && found->mask == dossier::MaskAnswer::No ? int(dossier::masksOf(found->masks).size()) : 0;
}

void PageView::answer(const QString& mask) {
  if (draft()) answerMask(*draft(), page(), mask);
}

void PageView::rotate(bool clockwise) {
  if (draft()) rotatePage(*draft(), page(), clockwise);
}

bool PageView::isStray() const {
  return draft() && draft()->snapshot() &&
         app::isStray(draft()->policy(), draft()->dossier(), page().toStdString());
}

void PageView::moveTo(const QString& slot, const QString& row) {
  if (draft()) movePage(*draft(), page(), slot, row);
}

void PageView::remove() {
  if (draft()) removePageOf(*draft(), page());
}

}  // namespace tarim::client::app
