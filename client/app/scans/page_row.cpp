// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/scans/page_row.hpp"

#include "client/app/draft/places.hpp"
#include "client/app/draft/shown_texts.hpp"
#include "client/app/scans/page_images.hpp"
#include "client/app/session/titles.hpp"
#include "client/app/session/words.hpp"

#include <algorithm>

namespace tarim::client::app {
namespace {

using dossier::Attachment;

const QString kWholeApplication = QStringLiteral("@");

void tellTransfer(PageRow& row, const OpenDraft& draft, const Attachment& page) {
  const auto file = draft.snapshot()->files.find(page.file);
  const FileRecord record = file == draft.snapshot()->files.end() ? FileRecord{} : file->second;
  if (record.progress == FileProgress::OnServer) {
    row.state = QStringLiteral("arrived");
    row.stateText =
        record.unreadable ? OpenDraft::tr("已到服务器，本机的会自动取回") : OpenDraft::tr("已到服务器");
  } else if (record.unreadable) {
    row.state = QStringLiteral("unreadable");
    row.stateText = OpenDraft::tr("无法读取，请重新添加");
  } else if (!record.refusal.empty()) {
    row.state = QStringLiteral("refused");
    row.stateText = OpenDraft::tr("服务器暂未接收");
  } else if (record.progress == FileProgress::UnderWay && record.sent > 0) {
    row.state = QStringLiteral("underWay");
    row.stateText = OpenDraft::tr("传输中 %1 / %2").arg(megabytes(record.sent), megabytes(page.size));
  } else {
    row.state = QStringLiteral("here");
    row.stateText = OpenDraft::tr("在本机 %1").arg(megabytes(page.size));
  }
}

QVariantList notesOn(const OpenDraft& draft, const Attachment& page) {
  QVariantList notes;
  for (const rules::Finding& finding : draft.snapshot()->findings)
    if (finding.place.attachment == page.id && draft.speaks(finding)) notes << noteOf(draft, finding);
  return notes;
}

void tellPlace(PageRow& row, const OpenDraft& draft, const Attachment& page) {
  const policy::Slot* slot = draft.policy().slot(page.slot);
  const policy::Group* group = draft.policy().groupOfSlot(page.slot);
  row.slot = shown(page.slot);
  row.row = page.row.empty() ? kWholeApplication : shown(page.row);
  row.slotTitle = slot ? inLanguage(slot->label, draft.language()) : row.slot;
  if (page.side != dossier::Side::None) row.slotTitle = withoutSides(row.slotTitle);
  if (!group) return;
  row.group = shown(group->id);
  if (!page.row.empty()) row.rowTitle = rowTitle(*group, draft.dossier(), page.row, draft.language());
}

PageRow pageRow(const OpenDraft& draft, const Attachment& page) {
  PageRow row;
  row.id = shown(page.id);
  tellPlace(row, draft, page);
  row.side = sideName(page.side);
  row.sideTitle = formatSide(page.side);
  row.number = page.page;
  row.name = shown(page.name);
  row.file = shown(page.file);
  row.rotation = page.rotation;
  const bool lying = page.rotation % 180 != 0;
  row.width = lying ? page.height : page.width;
  row.height = lying ? page.width : page.height;
  if (page.type == "jpeg") row.picture = PageImages::urlOf(row.file, page.rotation);
  row.mask = page.mask == dossier::MaskAnswer::Yes  ? QStringLiteral("yes")
             : page.mask == dossier::MaskAnswer::No ? QStringLiteral("no")
                                                    : QString();
  row.maskState = dossier::maskStateOf(page);
  if (page.mask != dossier::MaskAnswer::No)
    for (const dossier::Mask& mask : dossier::masksOf(page.masks))
      row.masks << seenAt(mask, page.rotation);
  tellTransfer(row, draft, page);
  row.notes = notesOn(draft, page);
  row.reasons = reasonsAt(draft, {row.group.toStdString(), page.row, {}, page.slot, page.id});
  return row;
}

// Takes the pages of one slot and row out of `left`, in their own order.
void takePages(std::vector<const Attachment*>& left, std::vector<const Attachment*>& ordered,
               const std::string& slot, const std::string& row) {
  std::erase_if(left, [&](const Attachment* page) {
    if (page->slot != slot || page->row != row) return false;
    ordered.push_back(page);
    return true;
  });
}

std::vector<const Attachment*> inFormOrder(const OpenDraft& draft) {
  std::vector<const Attachment*> left;
  for (const Attachment& page : draft.pages())
    left.push_back(&page);
  std::vector<const Attachment*> ordered;
  for (const policy::Group& group : draft.policy().groups) {
    for (const policy::Slot& slot : group.evidence)
      if (!slot.perRow) takePages(left, ordered, slot.id, {});
    for (const std::string& row : draft.dossier().rows(group.id))
      for (const policy::Slot& slot : group.evidence)
        if (slot.perRow) takePages(left, ordered, slot.id, row);
  }
  ordered.insert(ordered.end(), left.begin(), left.end());
  return ordered;
}

}  // namespace

std::vector<PageRow> pageRows(const OpenDraft& draft) {
  std::vector<PageRow> rows;
  if (!draft.snapshot()) return rows;
  for (const Attachment* page : inFormOrder(draft))
    rows.push_back(pageRow(draft, *page));
  return rows;
}

std::vector<PageRow> pageRowsOf(const OpenDraft& draft, const QString& slot, const QString& row) {
  std::vector<PageRow> rows;
  if (!draft.snapshot()) return rows;
  const std::string wantedSlot = slot.toStdString();
  const std::string wantedRow = row == kWholeApplication ? std::string() : row.toStdString();
  for (const Attachment& page : draft.pages())
    if (page.slot == wantedSlot && page.row == wantedRow) rows.push_back(pageRow(draft, page));
  return rows;
}

QRectF seenAt(const dossier::Mask& mask, int rotation) {
  const dossier::Mask seen = dossier::turned(mask, rotation);
  constexpr qreal kUnits = dossier::kPageUnits;
  return {seen.x / kUnits, seen.y / kUnits, seen.width / kUnits, seen.height / kUnits};
}

QString megabytes(std::uint64_t bytes) {
  return QStringLiteral("%1 MB").arg(std::max(0.1, double(bytes) / 1e6), 0, 'f', 1);
}

}  // namespace tarim::client::app
