// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/scans/page_list_model.hpp"

#include "client/app/draft/shown_texts.hpp"
#include "client/app/scans/page_images.hpp"
#include "client/app/session/titles.hpp"
#include "client/scans/slot_room.hpp"

namespace tarim::client::app {
namespace {

dossier::CellKey cellOf(const QString& page, std::string_view column) {
  return {std::string(dossier::kAttachmentTable), page.toStdString(), std::string(column)};
}

}  // namespace

const dossier::Attachment* pageOf(const OpenDraft& draft, const QString& id) {
  if (!draft.snapshot()) return nullptr;
  const std::string wanted = id.toStdString();
  for (const dossier::Attachment& page : draft.pages())
    if (page.id == wanted) return &page;
  return nullptr;
}

void answerMask(OpenDraft& draft, const QString& page, const QString& mask) {
  if (!pageOf(draft, page)) return;
  draft.write({{cellOf(page, "mask"), mask.toStdString()}});
}

void rotatePage(OpenDraft& draft, const QString& page, bool clockwise) {
  const dossier::Attachment* found = pageOf(draft, page);
  if (!found) return;
  const int turned = (found->rotation + (clockwise ? 90 : 270)) % 360;
  draft.write({{cellOf(page, "rotation"), std::to_string(turned)}});
}

void removePageOf(OpenDraft& draft, const QString& page) {
  const dossier::Attachment* found = pageOf(draft, page);
  if (!found) return;
  const policy::Slot* slot = draft.policy().slot(found->slot);
  const QString title = slot ? withoutSides(inLanguage(slot->label, draft.language())) : shown(found->slot);
  draft.destroy({{cellOf(page, dossier::kRowColumn), std::string(dossier::kDeleted)}},
                PageListModel::tr("删除“%1”的一页").arg(title));
}

void movePage(OpenDraft& draft, const QString& page, const QString& slot, const QString& row) {
  const policy::Slot* wanted = draft.policy().slot(slot.toStdString());
  if (!pageOf(draft, page) || !wanted) return;
  PageTarget target;
  target.slot = wanted->id;
  if (wanted->perRow) target.row = row.toStdString();
  const auto room = roomFor(draft.dossier(), draft.policy(), target);
  if (!room) return;
  draft.act(
      {{cellOf(page, "slot"), room->slot},
       {cellOf(page, "table"), room->table},
       {cellOf(page, "row"), room->row},
       {cellOf(page, "side"), std::string(dossier::nameOf(room->side))},
       {cellOf(page, "page"), std::to_string(room->page)}},
      PageListModel::tr("把一页放到“%1”").arg(withoutSides(inLanguage(wanted->label, draft.language()))));
}

void writeMasks(OpenDraft& draft, const QString& page, const std::vector<dossier::Mask>& masks,
                const QString& words, const QString& group) {
  const dossier::Attachment* found = pageOf(draft, page);
  if (!found) return;
  std::vector<CellEdit> edits{{cellOf(page, "masks"), dossier::masksText(masks)}};
  if (found->mask != dossier::MaskAnswer::Yes) edits.push_back({cellOf(page, "mask"), "yes"});
  draft.write(std::move(edits), words, group);
}

void PageListModel::setView(DraftView* view) {
  if (m_view == view) return;
  if (m_view) m_view->disconnect(this);
  m_view = view;
  if (view) {
    PageImages::install(*this, view->session());
    connect(view, &DraftView::sessionChanged, this,
            [this] { PageImages::install(*this, m_view->session()); });
    connect(view, &DraftView::changed, this, &PageListModel::read);
  }
  emit placeChanged();
  read();
}

void PageListModel::place(QString& part, const QString& value) {
  if (part == value) return;
  part = value;
  m_shown.clear();
  emit placeChanged();
  read();
}

// Also when it is the one that is set: then those that have been dealt with go.
void PageListModel::setFilter(const QString& filter) {
  m_shown.clear();
  m_filter = filter;
  emit placeChanged();
  read();
}

bool PageListModel::fits(const PageRow& page) const {
  if (m_filter == QLatin1String("unanswered")) return page.unanswered();
  if (m_filter == QLatin1String("undrawn")) return page.undrawn();
  if (m_filter == QLatin1String("unsent")) return page.state != QLatin1String("arrived");
  return true;
}

void PageListModel::read() {
  std::vector<PageRow> rows;
  if (m_view && m_view->draft())
    rows = m_slot.isEmpty() ? pageRows(*m_view->draft()) : pageRowsOf(*m_view->draft(), m_slot, m_row);
  m_total = int(rows.size());
  m_unanswered = m_undrawn = m_unsent = 0;
  for (const PageRow& page : rows) {
    m_unanswered += page.unanswered();
    m_undrawn += page.undrawn();
    m_unsent += page.state != QLatin1String("arrived");
    if (fits(page)) m_shown.insert(page.id);
  }
  std::erase_if(rows, [&](const PageRow& page) { return !m_shown.contains(page.id); });
  m_rows.show(std::move(rows));
  emit totalsChanged();
}

void PageListModel::answer(const QString& page, const QString& mask) {
  if (m_view && m_view->draft()) answerMask(*m_view->draft(), page, mask);
}

void PageListModel::rotate(const QString& page, bool clockwise) {
  if (m_view && m_view->draft()) rotatePage(*m_view->draft(), page, clockwise);
}

void PageListModel::remove(const QString& page) {
  if (m_view && m_view->draft()) removePageOf(*m_view->draft(), page);
}

}  // namespace tarim::client::app
