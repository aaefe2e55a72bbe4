// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/json.hpp"
#include "shared/confined/message.hpp"
#include "shared/imaging/mask.hpp"

#include <boost/json/array.hpp>

#include "reader/commands.hpp"

namespace tarim::reader {
namespace {

base::Result<std::vector<imaging::Area>> areasIn(std::string_view json) {
  const base::Error unreadable(base::Code::InvalidInput, "the areas cannot be read");
  const auto value = base::parseJson(json);
  const auto* const object = value ? value->if_object() : nullptr;
  const auto* const list = object && object->contains("areas") ? object->at("areas").if_array() : nullptr;
  if (!list) return unreadable;
  std::vector<imaging::Area> areas;
  for (const auto& one : *list) {
    const auto* const numbers = one.if_array();
    if (!numbers || numbers->size() != 4) return unreadable;
    const auto number = [&](std::size_t at) { return boost::json::value_to<int>((*numbers)[at]); };
    areas.push_back({number(0), number(1), number(2), number(3)});
  }
  return areas;
}

}  // namespace

base::Bytes maskPicture(const base::Bytes& message) {
  const confined::MessageView request = confined::readMessage(message);
  const auto areas = areasIn(request.json);
  const auto picture =
      areas ? imaging::masked(request.bytes, *areas) : base::Result<base::Bytes>(areas.error());
  if (picture) return confined::makeMessage("{}", *picture);
  return confined::makeMessage(answerOf(picture.error()), {});
}

}  // namespace tarim::reader
