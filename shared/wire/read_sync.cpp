// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The two largest messages. Counts are taken from the parsed tree before the first struct is built.
#include "shared/base/ids.hpp"
#include "shared/wire/json.hpp"
#include "shared/wire/pieces.hpp"
#include "shared/wire/protocol.hpp"

namespace tarim::wire {

namespace json = boost::json;
using base::Code;
using base::JsonReader;

namespace {

/// Elements of the array under `key`; 0 when there is none (the reader names a wrong type later).
std::size_t countOf(const json::value& value, std::string_view key) {
  const json::object* object = value.if_object();
  const json::value* found = object ? object->if_contains(key) : nullptr;
  return found && found->is_array() ? found->get_array().size() : 0;
}

/// The sum of the arrays `inner` in the objects of the array `outer`.
std::size_t countInside(const json::value& root, std::string_view outer, std::string_view inner) {
  std::size_t sum = 0;
  if (countOf(root, outer) == 0) return sum;
  for (const json::value& item : root.as_object().at(outer).as_array())
    sum += countOf(item, inner);
  return sum;
}

Failure tooMany(const json::value& root, std::string_view key, std::size_t max) {
  if (countOf(root, key) <= max) return {};
  return misfit(Code::TooLarge, "$." + std::string(key), "more than " + std::to_string(max));
}

Failure tooManyInside(const json::value& root, std::string_view outer, std::string_view inner,
                      std::size_t max) {
  if (countInside(root, outer, inner) <= max) return {};
  return misfit(Code::TooLarge, "$." + std::string(outer),
                "more than " + std::to_string(max) + " " + std::string(inner));
}

Failure checkCounts(const json::value& root) {
  if (auto failure = tooMany(root, "drafts", kMaxDraftsPerSync)) return failure;
  if (auto failure = tooMany(root, "operations", kMaxDraftsPerSync)) return failure;
  if (auto failure = tooMany(root, "commands", kMaxCommandsPerSync)) return failure;
  if (auto failure = tooMany(root, "files", kMaxFilesPerSync)) return failure;
  if (auto failure = tooMany(root, "written", kMaxDraftsPerSync)) return failure;
  if (auto failure = tooMany(root, "evidence", kMaxDraftsPerSync)) return failure;
  const std::size_t operations =
      countInside(root, "operations", "list") + countInside(root, "evidence", "operations");
  if (auto failure = tooManyInside(root, "evidence", "events", kMaxEventsOfEvidence)) return failure;
  if (operations <= kMaxOperationsPerSync) return {};
  return misfit(Code::TooLarge, "$.operations",
                "more than " + std::to_string(kMaxOperationsPerSync) + " operations");
}

Failure checkProtocol(std::int64_t protocol) {
  if (protocol < kProtocolMin)
    return misfit(Code::ClientTooOld, "$.protocol", "too old: " + std::to_string(protocol));
  if (protocol > kProtocolMax)
    return misfit(Code::ServerTooOld, "$.protocol", "not known: " + std::to_string(protocol));
  return {};
}

DraftOperations readDraftOperations(JsonReader& reader, std::string_view device, Failure& failure) {
  DraftOperations draft;
  draft.application = readId(reader, "application");
  const json::value& list = reader.raw("list");
  if (list.is_null()) return draft;
  if (!list.is_array()) return reader.fail("list", "expected an array"), draft;
  draft.operations.reserve(list.get_array().size());
  for (const json::value& item : list.get_array()) {
    const std::string path = reader.path() + ".list[" + std::to_string(draft.operations.size()) + "]";
    dossier::Operation operation = readOperation(item, path, device, failure);
    if (failure) return draft;
    if (!draft.operations.empty() && operation.sequence != draft.operations.back().sequence + 1)
      failure = misfit(Code::InvalidInput, path + "[0]", "sequences ascend without holes");
    draft.operations.push_back(std::move(operation));
  }
  return draft;
}

DraftNotice readDraftNotice(JsonReader& reader) {
  DraftNotice draft;
  draft.application = readId(reader, "application");
  draft.policy = readHexHash(reader, "policy");
  return draft;
}

dossier::Stamp readStamp(JsonReader& reader) {
  dossier::Stamp stamp;
  stamp.wall = reader.integerOr("wall", 0);
  const std::int64_t counter = reader.integerOr("counter", 0);
  if (!reader.failed() && (counter < 0 || counter > 0xffffffffLL)) reader.fail("counter", "expected 32 bits");
  stamp.counter = std::uint32_t(counter);
  stamp.device = reader.stringOr("device", {});
  return stamp;
}

SignedHead readHead(JsonReader& reader) {
  SignedHead head;
  head.store = reader.stringOr("store", {}, 64);
  head.position = std::int64_t(readUnsigned(reader, "position"));
  head.hash = readHexHash(reader, "hash");
  head.at = reader.integerOr("at", 0);
  head.signature = reader.stringOr("signature", {}, 128);
  return head;
}

Acknowledged readAcknowledged(JsonReader& reader) {
  Acknowledged acknowledged;
  acknowledged.application = readId(reader, "application");
  acknowledged.sequence = readUnsigned(reader, "sequence");
  return acknowledged;
}

Evidence readEvidence(JsonReader& reader, Failure& failure) {
  Evidence evidence;
  evidence.application = readId(reader, "application");
  const json::value* list = reader.has("operations") ? &reader.raw("operations") : nullptr;
  if (list && !list->is_array()) return reader.fail("operations", "expected an array"), evidence;
  for (std::size_t i = 0; list && !failure && i < list->get_array().size(); ++i)
    evidence.operations.push_back(readOperation(
        list->get_array()[i], reader.path() + ".operations[" + std::to_string(i) + "]", {}, failure));
  reader.each("events", [&](JsonReader& item) { evidence.events.push_back(readEvent(item)); });
  reader.each("receipts", [&](JsonReader& item) { evidence.receipts.push_back(readReceipt(item)); });
  return evidence;
}

CommandResult readResult(JsonReader& reader) {
  CommandResult result;
  result.id = reader.string("id");
  result.done = reader.booleanOr("done", false);
  result.code = base::codeFromName(reader.stringOr("code", {}));
  result.detail = reader.stringOr("detail", {});
  result.findings = reader.stringOr("findings", {}, kMaxSyncBytes);
  return result;
}

FeedItem readFeedItem(JsonReader& reader, Failure& failure) {
  FeedItem item;
  item.position = reader.integer("position");
  item.application = reader.string("application");
  item.policy = reader.stringOr("policy", {});
  if (reader.has("operation"))
    item.operation = readOperation(reader.raw("operation"), reader.path() + ".operation", {}, failure);
  if (reader.has("event")) {
    JsonReader part = reader.object("event");
    item.event = readEvent(part);
  }
  if (reader.has("receipt")) {
    JsonReader part = reader.object("receipt");
    item.receipt = readReceipt(part);
  }
  const int parts =
      int(item.operation.has_value()) + int(item.event.has_value()) + int(item.receipt.has_value());
  if (!reader.failed() && parts != 1)
    failure = misfit(Code::InvalidInput, reader.path(), "expected one of operation, event and receipt");
  return item;
}

void readOutcomes(JsonReader& reader, SyncAnswer& answer) {
  reader.each("acknowledged", [&](JsonReader& item) {
    answer.acknowledged.push_back({item.string("application"), readUnsigned(item, "sequence")});
  });
  reader.each("restamped", [&](JsonReader& item) {
    answer.restamped.push_back({item.string("application"), readUnsigned(item, "sequence"), readStamp(item)});
  });
  reader.each("held", [&](JsonReader& item) {
    answer.held.push_back(
        {item.string("application"), base::codeFromName(item.string("code")), item.stringOr("detail", {})});
  });
  reader.each("files", [&](JsonReader& item) {
    answer.files.push_back({readHexHash(item, "hash"), item.booleanOr("stored", false),
                            readUnsigned(item, "offset"), item.stringOr("upload", {})});
  });
  answer.takes = reader.strings("takes");
  reader.each("results", [&](JsonReader& item) { answer.results.push_back(readResult(item)); });
}

}  // namespace

base::Result<SyncRequest> readSyncRequest(std::string_view text, std::string_view device) {
  auto root = base::parseJson(text, {kMaxSyncBytes, kMaxMessageDepth});
  if (!root) return root.error();
  Failure failure;
  JsonReader reader(*root, "$", failure);
  SyncRequest request;
  const std::int64_t protocol = reader.integer("protocol");
  if (failure) return *failure;
  if (auto refused = checkProtocol(protocol)) return *refused;
  if (auto refused = checkCounts(*root)) return *refused;
  request.protocol = int(protocol);
  request.now = reader.integer("now");
  request.cursor = std::int64_t(readUnsigned(reader, "cursor"));
  reader.each("drafts", [&](JsonReader& item) { request.drafts.push_back(readDraftNotice(item)); });
  reader.each("operations", [&](JsonReader& item) {
    request.operations.push_back(readDraftOperations(item, device, failure));
  });
  request.files = reader.strings("files");
  reader.each("commands", [&](JsonReader& item) { request.commands.push_back(readCommand(item)); });
  request.store = reader.stringOr("store", {}, 64);
  if (reader.has("head")) {
    JsonReader part = reader.object("head");
    request.head = readHead(part);
  }
  reader.each("written", [&](JsonReader& item) { request.written.push_back(readAcknowledged(item)); });
  reader.each("evidence", [&](JsonReader& item) { request.evidence.push_back(readEvidence(item, failure)); });
  for (std::size_t i = 0; !failure && i < request.files.size(); ++i)
    if (!isHexHash(request.files[i]))
      failure = misfit(Code::InvalidInput, "$.files[" + std::to_string(i) + "]",
                       "expected 64 lower-case hex digits");
  if (failure) return *failure;
  return request;
}

base::Result<SyncAnswer> readSyncAnswer(std::string_view text) {
  auto root = base::parseJson(text, {kMaxSyncBytes, kMaxMessageDepth});
  if (!root) return root.error();
  Failure failure;
  JsonReader reader(*root, "$", failure);
  SyncAnswer answer;
  answer.now = reader.integer("now");
  readOutcomes(reader, answer);
  reader.each("feed", [&](JsonReader& item) { answer.feed.push_back(readFeedItem(item, failure)); });
  answer.cursor = reader.integerOr("cursor", 0);
  answer.more = reader.booleanOr("more", false);
  answer.policies = reader.strings("policies");
  answer.store = reader.stringOr("store", {}, 64);
  if (reader.has("head")) {
    JsonReader part = reader.object("head");
    answer.head = readHead(part);
  }
  answer.lost = reader.strings("lost");
  if (failure) return *failure;
  return answer;
}

base::Result<SignedHead> readSignedHead(std::string_view text) {
  auto root = base::parseJson(text, {kMaxSmallBytes, kMaxMessageDepth});
  if (!root) return root.error();
  Failure failure;
  JsonReader reader(*root, "$", failure);
  SignedHead head = readHead(reader);
  if (failure) return *failure;
  return head;
}

base::Result<NewDeviceRequest> readNewDeviceRequest(std::string_view text) {
  auto root = base::parseJson(text, {kMaxSmallBytes, kMaxMessageDepth});
  if (!root) return root.error();
  Failure failure;
  JsonReader reader(*root, "$", failure);
  NewDeviceRequest request;
  const std::int64_t protocol = reader.integer("protocol");
  if (failure) return *failure;
  if (auto refused = checkProtocol(protocol)) return *refused;
  request.protocol = int(protocol);
  request.devicePublicKey = readHexHash(reader, "devicePublicKey");
  request.deviceName = reader.stringOr("deviceName", {}, 256);
  request.signature = reader.string("signature", 128);
  if (failure) return *failure;
  return request;
}

base::Result<EnrolRequest> readEnrolRequest(std::string_view text) {
  auto root = base::parseJson(text, {kMaxSmallBytes, kMaxMessageDepth});
  if (!root) return root.error();
  Failure failure;
  JsonReader reader(*root, "$", failure);
  EnrolRequest request;
  const std::int64_t protocol = reader.integer("protocol");
  if (failure) return *failure;
  if (auto refused = checkProtocol(protocol)) return *refused;
  request.protocol = int(protocol);
  request.code = reader.string("code", 64);
  request.deviceName = reader.stringOr("deviceName", {}, 256);
  request.devicePublicKey = readHexHash(reader, "devicePublicKey");
  if (failure) return *failure;
  return request;
}

}  // namespace tarim::wire
