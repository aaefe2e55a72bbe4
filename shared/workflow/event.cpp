// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/workflow/event.hpp"

#include "shared/base/json.hpp"

namespace tarim::workflow {

namespace json = boost::json;

namespace {

json::object reasonJson(const Reason& reason) {
  json::object object;
  object["attachment"] = reason.attachment;
  object["code"] = reason.code;
  object["column"] = reason.column;
  object["rect"] = reason.rect;
  object["row"] = reason.row;
  object["slot"] = reason.slot;
  object["table"] = reason.table;
  object["words"] = reason.words;
  return object;
}

base::Error broken(int number, std::string why) {
  base::Place place;
  place.row = number;
  return {base::Code::StorageCorrupt, "event " + std::to_string(number) + ": " + std::move(why), place};
}

}  // namespace

std::string canonicalText(const Event& event) {
  json::array reasons;
  for (const Reason& reason : event.reasons)
    reasons.emplace_back(reasonJson(reason));
  json::object object;
  object["actor"] = event.actor;
  object["actorName"] = event.actorName;
  object["application"] = event.application;
  object["at"] = base::toMillis(event.at);
  object["attempt"] = event.attempt;
  object["before"] = event.before.hex();
  object["command"] = event.command;
  object["from"] = event.from;
  object["kind"] = kindName(event.kind);
  object["number"] = event.number;
  object["reasons"] = std::move(reasons);
  object["role"] = event.role;
  object["root"] = event.root;
  object["step"] = event.step;
  object["to"] = event.to;
  object["words"] = event.words;
  return base::canonicalJson(object);
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
