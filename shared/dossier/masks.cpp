// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/dossier/masks.hpp"

#include "shared/base/json.hpp"

#include <algorithm>
#include <optional>

namespace tarim::dossier {
namespace {

struct Stretch {
  int begin = 0;
  int length = 0;
};

/// What a stretch covers of the page's side; nothing when it covers nothing.
std::optional<Stretch> clipped(std::int64_t begin, std::int64_t length) {
  constexpr std::int64_t kPage = kPageUnits;
  if (length <= 0 || begin >= kPage || begin <= -kPage * 100 || length > kPage * 100) return {};
  const std::int64_t from = std::max<std::int64_t>(begin, 0);
  const std::int64_t to = std::min(begin + length, kPage);
  if (to <= from) return {};
  return Stretch{int(from), int(to - from)};
}

std::optional<Mask> maskOf(const boost::json::value& rectangle) {
  const auto* sides = rectangle.if_array();
  if (!sides || sides->size() != 4) return {};
  const auto isWhole = [](const boost::json::value& side) { return side.is_int64(); };
  if (!std::all_of(sides->begin(), sides->end(), isWhole)) return {};
  const auto across = clipped((*sides)[0].get_int64(), (*sides)[2].get_int64());
  const auto down = clipped((*sides)[1].get_int64(), (*sides)[3].get_int64());
  if (!across || !down) return {};
  return Mask{across->begin, down->begin, across->length, down->length};
}

}  // namespace

std::vector<Mask> masksOf(std::string_view cell) {
  std::vector<Mask> masks;
  if (cell.empty()) return masks;
  const auto read = base::parseJson(cell);
  const auto* rectangles = read ? read->if_array() : nullptr;
  if (!rectangles) return masks;
  for (const boost::json::value& rectangle : *rectangles)
    if (const auto mask = maskOf(rectangle)) masks.push_back(*mask);
  return masks;
}

std::string masksText(const std::vector<Mask>& masks) {
  if (masks.empty()) return {};
  boost::json::array rectangles;
  for (const Mask& mask : masks)
    rectangles.push_back(boost::json::array{mask.x, mask.y, mask.width, mask.height});
  return boost::json::serialize(rectangles);
}

Mask turned(const Mask& mask, int degrees) {
  const int right = kPageUnits - mask.x - mask.width;
  const int bottom = kPageUnits - mask.y - mask.height;
  switch (degrees) {
    case 90:
      return {bottom, mask.x, mask.height, mask.width};
    case 180:
      return {right, bottom, mask.width, mask.height};
    case 270:
      return {mask.y, right, mask.height, mask.width};
    default:
      return mask;
  }
}

MaskState maskStateOf(const Attachment& page) {
  if (page.type != "jpeg") return MaskState::NotAsked;
  if (page.mask == MaskAnswer::Unanswered) return MaskState::Unanswered;
  return page.mask == MaskAnswer::Yes && masksOf(page.masks).empty() ? MaskState::Undrawn : MaskState::Done;
}

MasksLeft masksLeftOn(const std::vector<Attachment>& pages) {
  MasksLeft left;
  for (const Attachment& page : pages) {
    const MaskState state = maskStateOf(page);
    left.unanswered += state == MaskState::Unanswered;
    left.undrawn += state == MaskState::Undrawn;
  }
  return left;
}

}  // namespace tarim::dossier
