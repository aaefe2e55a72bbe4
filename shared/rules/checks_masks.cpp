// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Masks (五(一)15): every image page is answered, and a page that needs a mask has one. The findings stand
// with item 15.
#include "shared/rules/registry.hpp"

#include <algorithm>
#include <charconv>

namespace tarim::rules {

namespace {

using dossier::Attachment;
using dossier::MaskAnswer;

/// Whether "[[x, y, w, h], …]" holds a rectangle with an area. Read by its numbers alone; anything else is
/// none.
bool hasRectangle(std::string_view masks) {
  int side[4] = {};
  std::size_t count = 0;
  for (std::size_t at = masks.find_first_of("0123456789"); at != std::string_view::npos;
       at = masks.find_first_of("0123456789", at)) {
    const auto read = std::from_chars(masks.data() + at, masks.data() + masks.size(), side[count++ % 4]);
    if (read.ec != std::errc{}) return false;
    at = static_cast<std::size_t>(read.ptr - masks.data());
    if (count % 4 == 0 && side[2] > 0 && side[3] > 0) return true;
  }
  return false;
}

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
    if (page.type == "jpeg" && page.mask == MaskAnswer::Unanswered) report.push_back(pageFinding(view, page));
  });
}

Check makeMasksDrawn(const CheckContext&) {
  return eachPage([](const View& view, const Attachment& page, Report& report) {
    if (page.type == "jpeg" && page.mask == MaskAnswer::Yes && !hasRectangle(page.masks))
      report.push_back(pageFinding(view, page));
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
