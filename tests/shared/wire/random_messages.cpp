// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/shared/wire/random_messages.hpp"

#include <array>
#include <limits>

namespace tarim::wire {

namespace {

constexpr std::array kPieces{"a",    "Z",  "9",  " ",      "\"",   "\\",   "/",    "\n",     "\t",     "\x01",
                             "\x7f", "无", "且", "买买提", "·",    "𠮷",   "😀",    "\u200b", "\ufeff", "é",
                             "{",    "]",  ":",  ",",      "null", "\\u0", "</x>", "\u2028"};

}  // namespace

std::int64_t Messages::distinctNumber(std::int64_t from) {
  const std::int64_t number = from + std::int64_t(m_distinct.size());
  m_distinct.push_back(std::to_string(number));
  return number;
}

std::string Messages::text() {
  if (m_content == Content::Distinct) return id();
  std::string text;
  for (std::size_t i = below(9); i > 0; --i)
    text += kPieces[below(kPieces.size())];
  return text;
}

std::string Messages::bytes(std::size_t count) {
  std::string bytes(count, '\0');
  for (char& c : bytes)
    c = char(below(256));
  return bytes;
}

std::string Messages::id() {
  if (m_content == Content::Distinct) return "id" + std::to_string(distinctNumber(5000000));
  std::string id;
  for (std::size_t i = 1 + below(16); i > 0; --i)
    id += "0123456789abcdefghjkmnpqrstvwxyz_-"[below(34)];
  return id;
}

std::string Messages::hex(std::size_t digits) {
  std::string hex;
  for (std::size_t i = 0; i < digits; ++i)
    hex += "0123456789abcdef"[below(16)];
  if (m_content == Content::Distinct) m_distinct.push_back(hex);
  return hex;
}

std::int64_t Messages::millis() {
  if (m_content == Content::Distinct) return distinctNumber(1700000000000);
  if (below(5) == 0) return 0;
  if (below(20) == 0) return std::numeric_limits<std::int64_t>::max();
  return std::int64_t(1700000000000 + below(100000000000));
}

int Messages::count() {
  if (m_content == Content::Distinct) return int(distinctNumber(7000000));

  return below(10) == 0 ? std::numeric_limits<int>::max() : int(below(4));
}

base::Code Messages::code() {
  return base::Code(below(std::size_t(base::Code::ConfigInvalid) + 1));
}

dossier::Stamp Messages::stamp(const std::string& device) {
  dossier::Stamp stamp;
  if (below(4) == 0 && device.empty()) return stamp;
  stamp.wall = millis();
  stamp.counter = below(10) == 0 ? std::numeric_limits<std::uint32_t>::max() : std::uint32_t(below(5));
  stamp.device = device.empty() ? id() : device;
  return stamp;
}

dossier::Operation Messages::operation(const std::string& device, std::uint64_t sequence) {
  dossier::Operation operation;
  operation.sequence = sequence;
  operation.stamp = stamp(device);
  operation.base = stamp({});
  operation.cell = {id(), below(2) ? "@" : id(), below(2) ? "$row" : id()};
  operation.value = text();
  return operation;
}

DraftOperations Messages::draftOperations(const std::string& device) {
  DraftOperations draft;
  draft.application = id();
  std::uint64_t sequence = 1 + below(1000);
  draft.operations = some([&] { return operation(device, sequence++); });
  return draft;
}

workflow::Reason Messages::reason() {
  workflow::Reason reason;
  for (auto part : {&workflow::Reason::table, &workflow::Reason::row, &workflow::Reason::column,
                    &workflow::Reason::slot, &workflow::Reason::attachment, &workflow::Reason::rect,
                    &workflow::Reason::code, &workflow::Reason::words})
    reason.*part = text();
  return reason;
}

workflow::Event Messages::event() {
  workflow::Event event;
  event.application = id();
  event.number = count();
  event.kind = workflow::EventKind(below(workflow::kEventKindNames.size()));
  event.at = base::fromMillis(millis());
  event.actor = text();
  event.actorName = text();
  event.role = text();
  event.command = text();
  event.attempt = count();
  event.step = text();
  event.root = text();
  event.reasons = some([&] { return reason(); });
  event.words = text();
  event.from = text();
  event.to = text();
  event.details = some([&] { return workflow::Detail{id(), text()}; });
  event.before = base::hashFromHex(hex()).value();
  event.hash = base::hashFromHex(hex()).value();
  event.signature = below(2) ? hex(128) : std::string();
  return event;
}

workflow::Command Messages::command() {
  workflow::Command command;
  command.id = id();
  command.application = id();
  command.kind = workflow::CommandKind(below(workflow::kCommandKindNames.size()));
  command.attempt = count();
  command.root = below(2) ? hex() : std::string();
  command.signature = below(2) ? hex(128) : std::string();
  command.reasons = some([&] { return reason(); });
  command.words = text();
  command.from = below(2) ? "2024-09-13" : "";
  command.to = below(2) ? "2024-09-20" : "";
  command.step = below(2) ? id() : std::string();
  command.details = some([&] { return workflow::Detail{id(), text()}; });
  return command;
}

workflow::Receipt Messages::receipt() {
  workflow::Receipt receipt;
  receipt.number = text();
  receipt.application = id();
  receipt.attempt = count();
  receipt.root = hex();
  receipt.policy = hex();
  receipt.at = base::fromMillis(millis());
  receipt.signature = hex(128);
  return receipt;
}

QueueRow Messages::row() {
  QueueRow row;
  row.application = id();
  for (auto part : {&QueueRow::number, &QueueRow::name, &QueueRow::unit, &QueueRow::county, &QueueRow::kind,
                    &QueueRow::level, &QueueRow::phase, &QueueRow::step, &QueueRow::leasedBy})
    row.*part = text();
  row.attempt = count();
  for (auto part :
       {&QueueRow::submittedAt, &QueueRow::changedAt, &QueueRow::deadline, &QueueRow::lastContact})
    row.*part = millis();
  row.mine = below(2);
  row.sameIdNumber = some([&] { return SameIdNumber{text(), text()}; });
  row.accountName = text();
  return row;
}

FeedItem Messages::feedItem() {
  FeedItem item;
  item.position = millis();
  item.application = id();
  item.policy = below(2) ? hex() : std::string();
  switch (below(3)) {
    case 0:
      item.operation = operation(id(), 1 + below(1000));
      break;
    case 1:
      item.event = event();
      break;
    default:
      item.receipt = receipt();
  }
  return item;
}

Hello Messages::hello() {
  return {millis(), count(), count(), text(), hex(), hex()};
}

PackageRequest Messages::packageRequest() {
  PackageRequest request{{hex()}};
  for (const std::string& more : some([&] { return hex(); }))
    request.files.push_back(more);
  return request;
}

SignedHead Messages::head() {
  return {id(), millis(), hex(), millis(), hex(128)};
}

Evidence Messages::evidence() {
  Evidence evidence;
  evidence.application = id();
  evidence.operations = some([&] { return operation(id(), 1 + below(1000)); });
  evidence.events = some([&] { return event(); });
  evidence.receipts = some([&] { return receipt(); });
  return evidence;
}

NewDeviceRequest Messages::newDeviceRequest() {
  return {1, hex(), text(), hex(128)};
}

EnrolRequest Messages::enrolRequest() {
  return {1, text(), text(), hex()};
}

EnrolAnswer Messages::enrolAnswer() {
  EnrolAnswer answer{millis(), text(), id(), text(), id(), text(), text(), text(), hex(), hex(), {}, {}};
  answer.policies = some([&] { return hex(); });
  answer.unitCounty = text();
  return answer;
}

SyncRequest Messages::syncRequest(const std::string& device) {
  SyncRequest request;
  request.protocol = 1;
  request.now = millis();
  request.cursor = millis();
  request.drafts = some([&] { return DraftNotice{id(), hex()}; });
  request.operations = some([&] { return draftOperations(device); });
  request.files = some([&] { return hex(); });
  request.commands = some([&] { return command(); });
  request.store = below(2) ? id() : std::string();
  if (below(2)) request.head = head();
  request.written = some([&] { return Acknowledged{id(), below(1000)}; });
  request.evidence = some([&] { return evidence(); });
  return request;
}

SyncAnswer Messages::syncAnswer() {
  SyncAnswer answer;
  answer.now = millis();
  answer.acknowledged = some([&] { return Acknowledged{id(), below(1000)}; });
  answer.restamped = some([&] { return Restamped{id(), below(1000), stamp({})}; });
  answer.held = some([&] { return Held{id(), code(), text()}; });
  answer.files = some([&] { return FileState{hex(), below(2) == 0, below(1u << 20), text()}; });
  answer.takes = some([&] { return text(); });
  answer.results = some([&] { return CommandResult{id(), below(2) == 0, code(), text(), text()}; });
  answer.feed = some([&] { return feedItem(); });
  answer.cursor = millis();
  answer.more = below(2);
  answer.policies = some([&] { return hex(); });
  answer.store = below(2) ? id() : std::string();
  if (below(2)) answer.head = head();
  answer.lost = some([&] { return hex(); });
  return answer;
}

Queue Messages::queue() {
  Queue queue;
  queue.now = millis();
  queue.rows = some([&] { return row(); });
  return queue;
}

ReviewDossier Messages::reviewDossier() {
  ReviewDossier dossier;
  dossier.now = millis();
  dossier.summary = row();
  for (auto part : {&ReviewDossier::policy, &ReviewDossier::manifest, &ReviewDossier::previousManifest,
                    &ReviewDossier::findings, &ReviewDossier::note})
    dossier.*part = text();
  dossier.events = some([&] { return event(); });
  if (below(2)) dossier.receipt = receipt();
  return dossier;
}

LeaseRequest Messages::leaseRequest() {
  return {"take", text()};
}
LeaseAnswer Messages::leaseAnswer() {
  return {millis(), text(), text()};
}
Problem Messages::problem() {
  return {text(), text(), text(), text(), text()};
}

}  // namespace tarim::wire
