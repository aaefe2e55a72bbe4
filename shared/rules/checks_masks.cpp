// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Masks (五(一)15): every image page is answered, and a page that needs a mask has one. The findings stand
// with item 15.
#include "shared/dossier/masks.hpp"
#include "shared/rules/registry.hpp"

#include <algorithm>

namespace tarim::rules {

namespace {

using dossier::Attachment;
using dossier::MaskState;

RawFinding pageFinding(const View& view, const Attachment& page) {
  const policy::Slot* slot = view.policy.slot(page.slot);
  RawFinding finding;
  finding.place.slot = page.slot;
  finding.place.attachment = page.id;
  finding.words = {{"label", slot ? slot->label : same(page.slot)},
                   {"page", same(std::to_string(page.page))}};
  return finding;
}

}  // namespace

Check makeMasksAnswered(const CheckContext&) {
  return eachPage([](const View& view, const Attachment& page, Report& report) {
    if (dossier::maskStateOf(page) == MaskState::Unanswered) report.push_back(pageFinding(view, page));
  });
}

Check makeMasksDrawn(const CheckContext&) {
  return eachPage([](const View& view, const Attachment& page, Report& report) {
    if (dossier::maskStateOf(page) == MaskState::Undrawn) report.push_back(pageFinding(view, page));
  });
}

Check makePagesSmall(const CheckContext& context) {
  const std::int64_t least = context.params.integer("least");
  if (least < 1 || least > 100000) context.params.fail("least", "must be 1-100000 pixels");
  return eachPage([least](const View& view, const Attachment& page, Report& report) {
    const int shorter = std::min(page.width, page.height);
    if (shorter <= 0 || shorter >= least) return;
    RawFinding finding = pageFinding(view, page);
    const policy::Group* group = view.policy.groupOfSlot(page.slot);
    finding.place.table = group ? group->id : std::string();
    if (!page.row.empty()) finding.place.row = page.row;
    finding.found = std::to_string(shorter);
    finding.needed = std::to_string(least);
    report.push_back(std::move(finding));
  });
}

}  // namespace tarim::rules
