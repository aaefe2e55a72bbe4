// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/wire/json.hpp"
#include "shared/wire/pieces.hpp"

namespace tarim::wire {

namespace json = boost::json;

namespace {

using wire::toJson;

json::object toJson(const DraftOperations& draft) {
  json::object object;
  object["application"] = draft.application;
  put(object, "list",
      arrayOf(draft.operations, [](const dossier::Operation& o) { return toJson(o, Author::Implied); }));
  return object;
}

json::object toJson(const DraftNotice& draft) {
  json::object object;
  object["application"] = draft.application;
  object["policy"] = draft.policy;
  return object;
}

json::object toJson(const Acknowledged& acknowledged) {
  json::object object;
  object["application"] = acknowledged.application;
  put(object, "sequence", std::int64_t(acknowledged.sequence));
  return object;
}

json::object toJson(const SignedHead& head) {
  json::object object;
  put(object, "store", std::string_view(head.store));
  object["position"] = head.position;
  object["hash"] = head.hash;
  put(object, "at", head.at);
  put(object, "signature", std::string_view(head.signature));
  return object;
}

json::object toJson(const Restamped& restamped) {
  json::object object;
  object["application"] = restamped.application;
  put(object, "sequence", std::int64_t(restamped.sequence));
  put(object, "wall", restamped.stamp.wall);
  put(object, "counter", std::int64_t{restamped.stamp.counter});
  put(object, "device", std::string_view(restamped.stamp.device));
  return object;
}

json::object toJson(const Held& held) {
  json::object object;
  object["application"] = held.application;
  object["code"] = base::codeName(held.code);
  put(object, "detail", std::string_view(held.detail));
  return object;
}

json::object toJson(const FileState& file) {
  json::object object;
  object["hash"] = file.hash;
  put(object, "stored", file.stored);
  put(object, "offset", std::int64_t(file.offset));
  put(object, "upload", std::string_view(file.upload));
  return object;
}

json::object toJson(const CommandResult& result) {
  json::object object;
  object["id"] = result.id;
  put(object, "done", result.done);
  if (result.code != base::Code::Unknown) object["code"] = base::codeName(result.code);
  put(object, "detail", std::string_view(result.detail));
  put(object, "findings", std::string_view(result.findings));
  return object;
}

json::object toJson(const FeedItem& item) {
  json::object object;
  object["position"] = item.position;
  object["application"] = item.application;
  put(object, "policy", std::string_view(item.policy));
  if (item.operation) object["operation"] = toJson(*item.operation, Author::Written);
  if (item.event) object["event"] = toJson(*item.event);
  if (item.receipt) object["receipt"] = toJson(*item.receipt);
  return object;
}

json::object toJson(const Evidence& evidence) {
  json::object object;
  object["application"] = evidence.application;
  put(object, "operations",
      arrayOf(evidence.operations, [](const dossier::Operation& o) { return toJson(o, Author::Written); }));
  put(object, "events", arrayOf(evidence.events, [](const workflow::Event& e) { return toJson(e); }));
  put(object, "receipts", arrayOf(evidence.receipts, [](const workflow::Receipt& r) { return toJson(r); }));
  return object;
}

template <class Item>
void putAll(json::object& object, std::string_view key, const std::vector<Item>& items) {
  put(object, key, arrayOf(items, [](const Item& item) { return toJson(item); }));
}

}  // namespace

std::string write(const Hello& hello) {
  json::object object;
  object["now"] = hello.now;
  object["protocolMin"] = hello.protocolMin;
  object["protocolMax"] = hello.protocolMax;
  put(object, "server", std::string_view(hello.server));
  object["publicKey"] = hello.publicKey;
  put(object, "sealKey", std::string_view(hello.sealKey));
  return json::serialize(object);
}

std::string write(const EnrolRequest& request) {
  json::object object;
  object["protocol"] = request.protocol;
  object["code"] = request.code;
  put(object, "deviceName", std::string_view(request.deviceName));
  object["devicePublicKey"] = request.devicePublicKey;
  return json::serialize(object);
}

std::string write(const EnrolAnswer& answer) {
  json::object object;
  object["now"] = answer.now;
  object["token"] = answer.token;
  object["person"] = answer.person;
  put(object, "personName", std::string_view(answer.personName));
  object["device"] = answer.device;
  object["role"] = answer.role;
  put(object, "unit", std::string_view(answer.unit));
  put(object, "unitName", std::string_view(answer.unitName));
  object["serverPublicKey"] = answer.serverPublicKey;
  put(object, "sealKey", std::string_view(answer.sealKey));
  put(object, "policies", answer.policies);
  return json::serialize(object);
}

std::string write(const SignedHead& head) {
  return json::serialize(toJson(head));
}

std::string write(const NewDeviceRequest& request) {
  json::object object;
  object["protocol"] = request.protocol;
  object["devicePublicKey"] = request.devicePublicKey;
  put(object, "deviceName", std::string_view(request.deviceName));
  object["signature"] = request.signature;
  return json::serialize(object);
}

std::string write(const PackageRequest& request) {
  json::object object;
  put(object, "files", request.files);
  return json::serialize(object);
}

std::string write(const SyncRequest& request) {
  json::object object;
  object["protocol"] = request.protocol;
  object["now"] = request.now;
  put(object, "cursor", request.cursor);
  putAll(object, "drafts", request.drafts);
  putAll(object, "operations", request.operations);
  put(object, "files", request.files);
  putAll(object, "commands", request.commands);
  put(object, "store", std::string_view(request.store));
  if (request.head) object["head"] = toJson(*request.head);
  putAll(object, "written", request.written);
  putAll(object, "evidence", request.evidence);
  return json::serialize(object);
}

std::string write(const SyncAnswer& answer) {
  json::object object;
  object["now"] = answer.now;
  putAll(object, "acknowledged", answer.acknowledged);
  putAll(object, "restamped", answer.restamped);
  putAll(object, "held", answer.held);
  putAll(object, "files", answer.files);
  put(object, "takes", answer.takes);
  putAll(object, "results", answer.results);
  putAll(object, "feed", answer.feed);
  put(object, "cursor", answer.cursor);
  put(object, "more", answer.more);
  put(object, "policies", answer.policies);
  put(object, "store", std::string_view(answer.store));
  if (answer.head) object["head"] = toJson(*answer.head);
  put(object, "lost", answer.lost);
  return json::serialize(object);
}

std::string write(const Queue& queue) {
  json::object object;
  object["now"] = queue.now;
  putAll(object, "rows", queue.rows);
  return json::serialize(object);
}

std::string write(const ReviewDossier& dossier) {
  json::object object;
  object["now"] = dossier.now;
  object["summary"] = toJson(dossier.summary);
  put(object, "policy", std::string_view(dossier.policy));
  put(object, "manifest", std::string_view(dossier.manifest));
  put(object, "previousManifest", std::string_view(dossier.previousManifest));
  put(object, "findings", std::string_view(dossier.findings));
  putAll(object, "events", dossier.events);
  if (dossier.receipt) object["receipt"] = toJson(*dossier.receipt);
  put(object, "note", std::string_view(dossier.note));
  return json::serialize(object);
}

std::string write(const LeaseRequest& request) {
  json::object object;
  object["action"] = request.action;
  put(object, "note", std::string_view(request.note));
  return json::serialize(object);
}

std::string write(const LeaseAnswer& answer) {
  json::object object;
  put(object, "until", answer.until);
  put(object, "note", std::string_view(answer.note));
  put(object, "holder", std::string_view(answer.holder));
  return json::serialize(object);
}

std::string write(const Problem& problem) {
  json::object object;
  object["code"] = problem.code;
  put(object, "detail", std::string_view(problem.detail));
  put(object, "zh", std::string_view(problem.zh));
  put(object, "en", std::string_view(problem.en));
  put(object, "path", std::string_view(problem.path));
  return json::serialize(object);
}

std::string write(const workflow::Event& event) {
  return json::serialize(toJson(event));
}

std::string write(const workflow::Command& command) {
  return json::serialize(toJson(command));
}

std::string write(const workflow::Receipt& receipt) {
  return json::serialize(toJson(receipt));
}

Problem problemOf(const base::Error& error) {
  using base::Code;
  const Code code = error.code();
  const bool own = code == Code::Unknown || code == Code::StorageFailed || code == Code::StorageCorrupt;
  const base::Words words = base::words(code);
  Problem problem;
  problem.code = base::codeName(code);
  problem.detail = own ? std::string() : error.detail();
  problem.zh = words.zh;
  problem.en = words.en;
  problem.path = own ? std::string() : error.place().path;
  return problem;
}

}  // namespace tarim::wire
