// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/workflow/event.hpp"

#include "shared/base/json_record.hpp"

namespace tarim::workflow {

namespace {

base::Error broken(int number, std::string why) {
  base::Place place;
  place.row = number;
  return {base::Code::StorageCorrupt, "event " + std::to_string(number) + ": " + std::move(why), place};
}

}  // namespace

std::string canonicalText(const Event& event) {
  boost::json::value fields = base::jsonOf(event, base::JsonForm::Canonical);
  // An event without details has the hash that it had before events could have them.
  if (event.details.empty()) fields.as_object().erase("details");
  return base::canonicalJson(fields);
}

void chain(Event& event, const Event* last) {
  event.number = last ? last->number + 1 : 1;
  event.before = last ? last->hash : base::Hash{};
  event.hash = base::sha256(canonicalText(event));
}

base::Result<void> verifyChain(const std::vector<Event>& events) {
  base::Hash before;
  int number = 0;
  for (const Event& event : events) {
    ++number;
    if (event.application != events.front().application) return broken(number, "is of another application");
    if (event.number != number) return broken(number, "its number is " + std::to_string(event.number));
    if (event.before != before) return broken(number, "does not follow the one before");
    if (base::sha256(canonicalText(event)) != event.hash)
      return broken(number, "its content is not what was hashed");
    before = event.hash;
  }
  return {};
}

}  // namespace tarim::workflow
