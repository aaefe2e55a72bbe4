// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Masks (五(一)15): every image page is answered, and a page that needs a mask has one. The findings stand
// with item 15.
#include "shared/base/json.hpp"
#include "shared/rules/registry.hpp"

#include <algorithm>

namespace tarim::rules {

namespace {

using dossier::Attachment;
using dossier::MaskAnswer;

constexpr std::int64_t kPage = 10000;  ///< Width and height of a page in a mask's units.

/// What a stretch from `begin` covers of the page's side.
std::int64_t coveredOf(std::int64_t begin, std::int64_t length) {
  if (length <= 0 || begin >= kPage || begin <= -kPage * 100 || length > kPage * 100) return 0;
  return std::min(begin + length, kPage) - std::max<std::int64_t>(begin, 0);
}

bool coversThePage(const boost::json::value& rectangle) {
  const auto* sides = rectangle.if_array();
  if (!sides || sides->size() != 4) return false;
  const bool whole =
      std::all_of(sides->begin(), sides->end(), [](const auto& side) { return side.is_int64(); });
  return whole && coveredOf((*sides)[0].get_int64(), (*sides)[2].get_int64()) > 0 &&
         coveredOf((*sides)[1].get_int64(), (*sides)[3].get_int64()) > 0;
}

/// Whether a rectangle of "[[x, y, w, h], …]" covers something of the page: outside of it, without an area
/// or with a negative one it covers nothing, and neither does what is no list of rectangles.
bool coverThePage(std::string_view masks) {
  const auto read = base::parseJson(masks);
  const auto* rectangles = read ? read->if_array() : nullptr;
  return rectangles && std::any_of(rectangles->begin(), rectangles->end(), coversThePage);
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
    if (page.type == "jpeg" && page.mask == MaskAnswer::Yes && !coverThePage(page.masks))
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
