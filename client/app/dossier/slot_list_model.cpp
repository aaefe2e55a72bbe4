// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/dossier/slot_list_model.hpp"

#include "client/app/draft/places.hpp"
#include "client/app/draft/shown_texts.hpp"

#include <algorithm>

namespace tarim::client::app {
namespace {

QStringList sidesOf(const policy::Slot& slot) {
  return slot.twoSides ? QStringList{sideName(dossier::Side::Front), sideName(dossier::Side::Back)}
                       : QStringList{sideName(dossier::Side::None)};
}

SlotLine slotLine(const OpenDraft& draft, const policy::Group& group, const policy::Slot& slot,
                  const std::string& row) {
  SlotLine line;
  const std::string proves = slot.perRow ? row : std::string();
  line.id = shown(slot.id);
  line.title = inLanguage(slot.label, draft.language());
  line.help = inLanguage(slot.help, draft.language());
  line.required = slot.required;
  line.sides = sidesOf(slot);
  for (const std::string& type : slot.types)
    line.types << shown(type);
  line.pages =
      int(std::count_if(draft.pages().begin(), draft.pages().end(), [&](const dossier::Attachment& page) {
        return page.slot == slot.id && page.row == proves;
      }));
  line.most = slot.maxPages;
  for (const rules::Finding& finding : draft.snapshot()->findings) {
    const auto& place = finding.place;
    const bool here = place.row == row || (!slot.perRow && place.row.empty());
    if (place.slot == slot.id && place.attachment.empty() && here && draft.speaks(finding))
      line.notes << noteOf(draft, finding);
  }
  line.reasons = reasonsAt(draft, {group.id, row, {}, slot.id, {}});
  line.readOnly = !draft.mayWrite();
  return line;
}

}  // namespace

void SlotListModel::read() {
  std::vector<SlotLine> lines;
  if (const policy::Group* group = this->group())
    for (const policy::Slot& slot : group->evidence)
      if (slot.perRow != isRecord() &&
          rules::holds(slot.when, form()->draft()->dossier(), group->id, row().toStdString()))
        lines.push_back(slotLine(*form()->draft(), *group, slot, row().toStdString()));
  m_rows.show(std::move(lines));
}

}  // namespace tarim::client::app
