// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/wire/json.hpp"
#include "shared/wire/pieces.hpp"
#include "shared/wire/protocol.hpp"

namespace tarim::wire {

using base::JsonReader;

namespace {

/// Parses, lets `fill` read the whole struct by name, and checks once at the end.
template <class Message, class Fill>
base::Result<Message> readMessage(std::string_view text, std::size_t maxBytes, Fill fill) {
  auto root = base::parseJson(text, {maxBytes, kMaxMessageDepth});
  if (!root) return root.error();
  Failure failure;
  JsonReader reader(*root, "$", failure);
  Message message;
  fill(reader, message);
  if (failure) return *failure;
  return message;
}

void fillReview(JsonReader& reader, ReviewDossier& dossier) {
  dossier.now = reader.integer("now");
  JsonReader summary = reader.object("summary");
  dossier.summary = readQueueRow(summary);
  dossier.policy = reader.stringOr("policy", {});
  dossier.manifest = reader.stringOr("manifest", {}, kMaxReviewBytes);
  dossier.previousManifest = reader.stringOr("previousManifest", {}, kMaxReviewBytes);
  dossier.findings = reader.stringOr("findings", {}, kMaxReviewBytes);
  reader.each("events", [&](JsonReader& item) { dossier.events.push_back(readEvent(item)); });
  if (reader.has("receipt")) {
    JsonReader receipt = reader.object("receipt");
    dossier.receipt = readReceipt(receipt);
  }
  dossier.note = reader.stringOr("note", {});
}

/// Absent from a server that takes no packages.
std::string readSealKey(JsonReader& reader) {
  return reader.has("sealKey") ? readHexHash(reader, "sealKey") : std::string();
}

void fillEnrolAnswer(JsonReader& reader, EnrolAnswer& answer) {
  answer.now = reader.integer("now");
  answer.token = reader.string("token");
  answer.person = reader.string("person");
  answer.personName = reader.stringOr("personName", {});
  answer.device = reader.string("device");
  answer.role = reader.string("role");
  answer.unit = reader.stringOr("unit", {});
  answer.unitName = reader.stringOr("unitName", {});
  answer.serverPublicKey = readHexHash(reader, "serverPublicKey");
  answer.sealKey = readSealKey(reader);
  answer.policies = reader.strings("policies");
}

}  // namespace

base::Result<Hello> readHello(std::string_view text) {
  return readMessage<Hello>(text, kMaxSmallBytes, [](JsonReader& reader, Hello& hello) {
    hello.now = reader.integer("now");
    hello.protocolMin = readInt(reader, "protocolMin");
    hello.protocolMax = readInt(reader, "protocolMax");
    hello.server = reader.stringOr("server", {});
    hello.publicKey = readHexHash(reader, "publicKey");
    hello.sealKey = readSealKey(reader);
  });
}

base::Result<EnrolAnswer> readEnrolAnswer(std::string_view text) {
  return readMessage<EnrolAnswer>(text, kMaxSmallBytes, fillEnrolAnswer);
}

base::Result<PackageRequest> readPackageRequest(std::string_view text) {
  return readMessage<PackageRequest>(text, kMaxSmallBytes, [](JsonReader& reader, PackageRequest& request) {
    request.files = reader.strings("files", kMaxPackageSegments);
    for (const std::string& file : request.files)
      if (!reader.failed() && !isHexHash(file)) reader.fail("files", "not a hash");
    if (!reader.failed() && request.files.empty()) reader.fail("files", "no piece of it is named");
  });
}

base::Result<Queue> readQueue(std::string_view text) {
  return readMessage<Queue>(text, kMaxReviewBytes, [](JsonReader& reader, Queue& queue) {
    queue.now = reader.integer("now");
    reader.each("rows", [&](JsonReader& item) { queue.rows.push_back(readQueueRow(item)); });
  });
}

base::Result<ReviewDossier> readReviewDossier(std::string_view text) {
  return readMessage<ReviewDossier>(text, kMaxReviewBytes, fillReview);
}

base::Result<LeaseRequest> readLeaseRequest(std::string_view text) {
  return readMessage<LeaseRequest>(text, 4 * kMaxSmallBytes, [](JsonReader& reader, LeaseRequest& request) {
    request.action = reader.string("action", 16);
    request.note = reader.stringOr("note", {});
  });
}

base::Result<LeaseAnswer> readLeaseAnswer(std::string_view text) {
  return readMessage<LeaseAnswer>(text, 4 * kMaxSmallBytes, [](JsonReader& reader, LeaseAnswer& answer) {
    answer.until = reader.integerOr("until", 0);
    answer.note = reader.stringOr("note", {});
    answer.holder = reader.stringOr("holder", {});
  });
}

base::Result<Problem> readProblem(std::string_view text) {
  return readMessage<Problem>(text, 4 * kMaxSmallBytes, [](JsonReader& reader, Problem& problem) {
    problem.code = reader.string("code");
    problem.detail = reader.stringOr("detail", {});
    problem.zh = reader.stringOr("zh", {});
    problem.en = reader.stringOr("en", {});
    problem.path = reader.stringOr("path", {});
  });
}

base::Result<workflow::Event> readEvent(std::string_view text) {
  return readMessage<workflow::Event>(
      text, kMaxSyncBytes, [](JsonReader& reader, workflow::Event& event) { event = readEvent(reader); });
}

base::Result<workflow::Command> readCommand(std::string_view text) {
  return readMessage<workflow::Command>(
      text, kMaxSyncBytes,
      [](JsonReader& reader, workflow::Command& command) { command = readCommand(reader); });
}

base::Result<workflow::Receipt> readReceipt(std::string_view text) {
  return readMessage<workflow::Receipt>(
      text, kMaxSmallBytes,
      [](JsonReader& reader, workflow::Receipt& receipt) { receipt = readReceipt(reader); });
}

}  // namespace tarim::wire
