// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/scans/page_list_model.hpp"

#include "client/app/draft/shown_words.hpp"
#include "client/app/scans/page_images.hpp"

#include <QQmlEngine>

namespace tarim::client::app {
namespace {

dossier::CellKey cellOf(const QString& page, std::string_view column) {
  return {std::string(dossier::kAttachmentTable), page.toStdString(), std::string(column)};
}

const dossier::Attachment* find(const OpenDraft& draft, const QString& id) {
  const std::string wanted = id.toStdString();
  for (const dossier::Attachment& page : draft.pages())
    if (page.id == wanted) return &page;
  return nullptr;
}

}  // namespace

void answerMask(OpenDraft& draft, const QString& page, const QString& mask) {
  if (!draft.snapshot() || !find(draft, page)) return;
  draft.write({{cellOf(page, "mask"), mask.toStdString()}});
}

void rotatePage(OpenDraft& draft, const QString& page, bool clockwise) {
  const dossier::Attachment* found = draft.snapshot() ? find(draft, page) : nullptr;
  if (!found) return;
  const int turned = (found->rotation + (clockwise ? 90 : 270)) % 360;
  draft.write({{cellOf(page, "rotation"), std::to_string(turned)}});
}

void removePageOf(OpenDraft& draft, const QString& page) {
  const dossier::Attachment* found = draft.snapshot() ? find(draft, page) : nullptr;
  if (!found) return;
  const policy::Slot* slot = draft.policy().slot(found->slot);
  const QString title = slot ? inLanguage(slot->label, draft.language()) : shown(found->slot);
  draft.destroy({{cellOf(page, dossier::kRowColumn), std::string(dossier::kDeleted)}},
                PageListModel::tr("已删除“%1”的一页").arg(title));
}

PageListModel::PageListModel(QObject* parent) : QAbstractListModel(parent) {}

void PageListModel::componentComplete() {
  if (m_session)
    if (QQmlEngine* engine = qmlEngine(this)) PageImages::install(*engine, *m_session);
}

void PageListModel::setSession(Session* session) {
  if (m_session == session) return;
  m_session = session;
  componentComplete();
  setDraft(session ? &OpenDraft::of(*session) : nullptr);
  emit sessionChanged();
}

void PageListModel::setDraft(OpenDraft* draft) {
  if (m_draft) m_draft->disconnect(this);
  m_draft = draft;
  if (draft) {
    connect(draft, &OpenDraft::changed, this, &PageListModel::read);
    connect(draft, &OpenDraft::removed, this, &PageListModel::removed);
  }
  read();
}

void PageListModel::setSlot(const QString& slot) {
  if (slot == m_slot) return;
  m_slot = slot;
  emit placeChanged();
  read();
}

void PageListModel::setRow(const QString& row) {
  if (row == m_row) return;
  m_row = row;
  emit placeChanged();
  read();
}

void PageListModel::setFilter(const QString& filter) {
  if (filter == m_filter) return;
  m_filter = filter;
  emit filterChanged();
  read();
}

void PageListModel::read() {
  std::vector<PageRow> rows;
  if (m_draft) rows = m_slot.isEmpty() ? pageRows(*m_draft) : pageRowsOf(*m_draft, m_slot, m_row);
  m_total = int(rows.size());
  m_unanswered = 0;
  m_unsent = 0;
  for (const PageRow& page : rows) {
    m_unanswered += page.unanswered();
    m_unsent += page.state != QLatin1String("arrived");
  }
  if (m_filter == QLatin1String("unanswered"))
    std::erase_if(rows, [](const PageRow& page) { return !page.unanswered(); });
  if (m_filter == QLatin1String("unsent"))
    std::erase_if(rows, [](const PageRow& page) { return page.state == QLatin1String("arrived"); });
  m_rows.lay(*this, std::move(rows));
  emit countsChanged();
}

QVariant PageListModel::data(const QModelIndex& index, int role) const {
  const PageRow* page = m_rows.at(index);
  if (!page) return {};
  switch (role) {
    case IdRole:
      return page->id;
    case GroupRole:
      return page->group;
    case SlotRole:
      return page->slot;
    case RowRole:
      return page->row;
    case SlotTitleRole:
      return page->slotTitle;
    case RowTitleRole:
      return page->rowTitle;
    case SideRole:
      return page->side;
    case SideTitleRole:
      return page->sideTitle;
    case NumberRole:
      return page->number;
    case FileNameRole:
      return page->name;
    case PictureRole:
      return page->picture;
    case MaskRole:
      return page->mask;
    case StateRole:
      return page->state;
    case StateTextRole:
      return page->stateText;
    case NotesRole:
      return page->notes;
    case ReasonsRole:
      return page->reasons;
    case PdfRole:
      return page->pdf();
    default:
      return {};
  }
}

QHash<int, QByteArray> PageListModel::roleNames() const {
  return {{IdRole, "pageId"},
          {GroupRole, "group"},
          {SlotRole, "slotId"},
          {RowRole, "rowId"},
          {SlotTitleRole, "slotTitle"},
          {RowTitleRole, "rowTitle"},
          {SideRole, "side"},
          {SideTitleRole, "sideTitle"},
          {NumberRole, "number"},
          {FileNameRole, "fileName"},
          {PictureRole, "picture"},
          {MaskRole, "mask"},
          {StateRole, "transfer"},
          {StateTextRole, "transferText"},
          {NotesRole, "notes"},
          {ReasonsRole, "reasons"},
          {PdfRole, "pdf"}};
}

void PageListModel::answer(const QString& page, const QString& mask) {
  if (m_draft) answerMask(*m_draft, page, mask);
}

void PageListModel::rotate(const QString& page, bool clockwise) {
  if (m_draft) rotatePage(*m_draft, page, clockwise);
}

void PageListModel::remove(const QString& page) {
  if (m_draft) removePageOf(*m_draft, page);
}

void PageListModel::undo() {
  if (m_draft) m_draft->undo();
}

}  // namespace tarim::client::app
