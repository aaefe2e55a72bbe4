// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Masks (五(一)15): every image page is answered, and a page that needs a mask has one. The findings stand
// with item 15.
#include "shared/rules/registry.hpp"

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

Said pageSaid(const View& view, const Attachment& page) {
  const policy::Slot* slot = view.policy.slot(page.slot);
  Said said;
  said.place.slot = page.slot;
  said.place.attachment = page.id;
  said.words = {{"label", slot ? slot->label : same(page.slot)}, {"page", same(std::to_string(page.page))}};
  return said;
}

}  // namespace

Check makeMasksAnswered(const Making&) {
  return [](const View& view, Report& report) {
    for (const Attachment& page : view.attachments)
      if (page.type == "jpeg" && page.mask == MaskAnswer::Unanswered) report.push_back(pageSaid(view, page));
  };
}

Check makeMasksDrawn(const Making&) {
  return [](const View& view, Report& report) {
    for (const Attachment& page : view.attachments)
      if (page.type == "jpeg" && page.mask == MaskAnswer::Yes && !hasRectangle(page.masks))
        report.push_back(pageSaid(view, page));
  };
}

}  // namespace tarim::rules
