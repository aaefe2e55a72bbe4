// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/wire/pieces.hpp"

namespace tarim::wire {

namespace json = boost::json;

void put(json::object& object, std::string_view key, std::string_view value) {
  if (!value.empty()) object[key] = value;
}

void put(json::object& object, std::string_view key, std::int64_t value) {
  if (value != 0) object[key] = value;
}

void put(json::object& object, std::string_view key, bool value) {
  if (value) object[key] = true;
}

void put(json::object& object, std::string_view key, const std::vector<std::string>& values) {
  if (values.empty()) return;
  json::array& array = object[key].emplace_array();
  for (const std::string& value : values)
    array.emplace_back(std::string_view(value));
}

void put(json::object& object, std::string_view key, json::array values) {
  if (!values.empty()) object[key] = std::move(values);
}

json::object toJson(const workflow::Reason& reason) {
  json::object object;
  put(object, "table", std::string_view(reason.table));
  put(object, "row", std::string_view(reason.row));
  put(object, "column", std::string_view(reason.column));
  put(object, "slot", std::string_view(reason.slot));
  put(object, "attachment", std::string_view(reason.attachment));
  put(object, "rect", std::string_view(reason.rect));
  put(object, "code", std::string_view(reason.code));
  put(object, "words", std::string_view(reason.words));
  return object;
}

namespace {

json::array reasonsJson(const std::vector<workflow::Reason>& reasons) {
  return arrayOf(reasons, [](const workflow::Reason& reason) { return toJson(reason); });
}

}  // namespace

json::object toJson(const workflow::Event& event) {
  json::object object;
  object["application"] = event.application;
  object["number"] = event.number;
  object["kind"] = workflow::kindName(event.kind);
  object["at"] = base::toMillis(event.at);
  put(object, "actor", std::string_view(event.actor));
  put(object, "actorName", std::string_view(event.actorName));
  put(object, "role", std::string_view(event.role));
  put(object, "command", std::string_view(event.command));
  put(object, "attempt", std::int64_t{event.attempt});
  put(object, "step", std::string_view(event.step));
  put(object, "root", std::string_view(event.root));
  put(object, "reasons", reasonsJson(event.reasons));
  put(object, "words", std::string_view(event.words));
  put(object, "from", std::string_view(event.from));
  put(object, "to", std::string_view(event.to));
  object["before"] = event.before.hex();
  object["hash"] = event.hash.hex();
  put(object, "signature", std::string_view(event.signature));
  return object;
}

json::object toJson(const workflow::Command& command) {
  json::object object;
  object["id"] = command.id;
  object["application"] = command.application;
  object["kind"] = workflow::kindName(command.kind);
  put(object, "attempt", std::int64_t{command.attempt});
  put(object, "root", std::string_view(command.root));
  put(object, "signature", std::string_view(command.signature));
  put(object, "reasons", reasonsJson(command.reasons));
  put(object, "words", std::string_view(command.words));
  put(object, "from", std::string_view(command.from));
  put(object, "to", std::string_view(command.to));
  put(object, "step", std::string_view(command.step));
  return object;
}

json::object toJson(const workflow::Receipt& receipt) {
  json::object object;
  object["number"] = receipt.number;
  object["application"] = receipt.application;
  object["attempt"] = receipt.attempt;
  object["root"] = receipt.root;
  object["policy"] = receipt.policy;
  object["at"] = base::toMillis(receipt.at);
  object["signature"] = receipt.signature;
  return object;
}

json::object toJson(const QueueRow& row) {
  json::object object;
  object["application"] = row.application;
  put(object, "number", std::string_view(row.number));
  put(object, "name", std::string_view(row.name));
  put(object, "unit", std::string_view(row.unit));
  put(object, "county", std::string_view(row.county));
  put(object, "kind", std::string_view(row.kind));
  put(object, "level", std::string_view(row.level));
  put(object, "phase", std::string_view(row.phase));
  put(object, "step", std::string_view(row.step));
  put(object, "attempt", std::int64_t{row.attempt});
  put(object, "submittedAt", row.submittedAt);
  put(object, "changedAt", row.changedAt);
  put(object, "deadline", row.deadline);
  put(object, "leasedBy", std::string_view(row.leasedBy));
  put(object, "lastContact", row.lastContact);
  put(object, "mine", row.mine);
  return object;
}

json::array toJson(const dossier::Operation& operation, Author author) {
  json::array array;
  array.reserve(11);
  array.emplace_back(operation.sequence);
  array.emplace_back(operation.stamp.wall);
  array.emplace_back(operation.stamp.counter);
  array.emplace_back(operation.base.wall);
  array.emplace_back(operation.base.counter);
  array.emplace_back(std::string_view(operation.base.device));
  array.emplace_back(std::string_view(operation.cell.table));
  array.emplace_back(std::string_view(operation.cell.row));
  array.emplace_back(std::string_view(operation.cell.column));
  array.emplace_back(std::string_view(operation.value));
  if (author == Author::Written) array.emplace_back(std::string_view(operation.stamp.device));
  return array;
}

}  // namespace tarim::wire
