// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/services/device.hpp"

#include "shared/base/ids.hpp"
#include "shared/imaging/turbo.hpp"
#include "shared/wire/json.hpp"
#include "shared/wire/protocol.hpp"

namespace tarim::server::test {

const std::string kScan = [] {
  const imaging::Pixels page{8, 8, base::Bytes(192, 200)};
  return std::string(base::textOf(must(imaging::encodeJpeg(page, 90, imaging::Chroma::Full))));
}();

DeviceOfTest::DeviceOfTest(World& theWorld, std::string person, const crypto::Key& key)
    : world(theWorld), seed(key), identity(theWorld.enrol(person, seed)) {}

dossier::MergedCells DeviceOfTest::Draft::cells() const {
  dossier::MergedCells cells;
  for (const auto& [key, operation] : all)
    cells.apply(operation);
  return cells;
}

std::string DeviceOfTest::begin() {
  const std::string application = base::newId();
  drafts[application].policy = world.policy;
  return application;
}

void DeviceOfTest::write(const std::string& application, const dossier::CellKey& cell,
                         const std::string& value, base::Millis ahead) {
  Draft& draft = drafts.at(application);
  dossier::HybridClock clock(identity.device);
  dossier::Operation operation;
  for (const auto& [key, known] : draft.all) {
    clock.observe(known.stamp);
    if (known.cell == cell) operation.base = std::max(operation.base, known.stamp);
  }
  operation.sequence = draft.own.size() + 1;
  operation.stamp = clock.next(base::toMillis(world.clock.now() + ahead));
  operation.cell = cell;
  operation.value = value;
  draft.own.push_back(operation);
  draft.all[{identity.device, operation.sequence}] = operation;
}

void DeviceOfTest::write(const std::string& application, const char* column, const std::string& value,
                         base::Millis ahead) {
  write(application, {"basic", "@", column}, value, ahead);
}

void DeviceOfTest::fill(const std::string& application, bool withFile) {
  write(application, {"application", "@", "kind"}, "assessment");
  write(application, {"application", "@", "level"}, "junior");
  write(application, "name", "阿依努尔·买买提");
  write(application, "phone", "13909960123");
  write(application, "remark", "无");
  write(application, {"work", "r1", "$row"}, "live");
  write(application, {"work", "r1", "from"}, "2016-08");
  write(application, {"work", "r1", "employer"}, "且末县生态环境监测站");
  dossier::Attachment page;
  page.id = "a1";
  page.slot = "work_proof";
  page.table = "work";
  page.row = "r1";
  page.page = 1;
  page.file = base::sha256(kScan).hex();
  page.size = kScan.size();
  page.type = "jpeg";
  page.width = 1240;
  page.height = 1754;
  page.mask = dossier::MaskAnswer::No;
  page.name = "证明.jpg";
  for (const auto& [cell, value] : dossier::cellsOf(page))
    write(application, cell, value);
  if (withFile) world.upload(identity.person.id, kScan);
}

workflow::Command DeviceOfTest::submit(const std::string& application, int attempt) const {
  const Draft& draft = drafts.at(application);
  workflow::Command command = ask(application, workflow::CommandKind::Submit);
  command.attempt = attempt;
  if (attempt == 0) {
    for (const workflow::Event& event : draft.events)
      command.attempt = std::max(command.attempt, event.attempt);
    command.attempt += 1;
  }
  const dossier::MergedCells cells = draft.cells();
  const auto manifest = dossier::makeManifest(cells.dossier(), application, command.attempt,
                                              must(base::hashFromHex(draft.policy)));
  command.root = manifest.root.hex();
  const std::string text = workflow::signedText(application, command.attempt, command.root, draft.policy);
  command.signature = base::toHex(crypto::sign(seed, base::bytesOf(text)));
  return command;
}

workflow::Command DeviceOfTest::ask(const std::string& application, workflow::CommandKind kind) const {
  workflow::Command command;
  command.id = base::newId();
  command.application = application;
  command.kind = kind;
  return command;
}

wire::SyncRequest DeviceOfTest::request() const {
  wire::SyncRequest request;
  request.protocol = wire::kProtocolMax;
  request.now = base::toMillis(world.clock.now());
  request.cursor = cursor;
  request.store = store;
  if (tellsHead) request.head = head;
  for (const auto& [application, draft] : drafts) {
    request.drafts.push_back({application, draft.policy});
    const auto first = draft.own.begin() + std::ptrdiff_t(draft.acknowledged);
    if (first != draft.own.end()) request.operations.push_back({application, {first, draft.own.end()}});
  }
  return request;
}

std::vector<wire::Evidence> DeviceOfTest::evidence() const {
  std::vector<wire::Evidence> all;
  for (const auto& [application, draft] : drafts) {
    wire::Evidence one;
    one.application = application;
    for (const auto& [author, operation] : draft.all)
      if (author.first != identity.device) one.operations.push_back(operation);
    one.events = draft.events;
    one.receipts = draft.receipts;
    all.push_back(std::move(one));
  }
  return all;
}

wire::SyncAnswer DeviceOfTest::send(const wire::SyncRequest& request) {
  const auto read = must(wire::readSyncRequest(wire::write(request), identity.device));
  return must(wire::readSyncAnswer(wire::write(must(world.services->sync.sync(identity, read)))));
}

void DeviceOfTest::takeBack() {
  cursor = 0;
  for (auto& [application, draft] : drafts)
    draft.acknowledged = 0;
}

void DeviceOfTest::take(const wire::SyncAnswer& answer) {
  if (!store.empty() && store != answer.store) takeBack();
  store = answer.store;
  if (answer.head) head = answer.head;
  for (const wire::Acknowledged& one : answer.acknowledged) {
    std::uint64_t& known = drafts.at(one.application).acknowledged;
    known = std::max(known, one.sequence);
  }
  for (const wire::Restamped& one : answer.restamped) {
    Draft& draft = drafts.at(one.application);
    draft.own.at(one.sequence - 1).stamp = one.stamp;
    draft.all.at({identity.device, one.sequence}).stamp = one.stamp;
  }
  for (const wire::FeedItem& item : answer.feed)
    takeItem(item);
  cursor = answer.cursor;
}

void DeviceOfTest::takeItem(const wire::FeedItem& item) {
  Draft& draft = drafts[item.application];
  draft.policy = item.policy;
  if (item.operation) draft.all[{item.operation->stamp.device, item.operation->sequence}] = *item.operation;
  if (item.event && item.event->number == int(draft.events.size()) + 1) draft.events.push_back(*item.event);
  if (item.receipt && item.receipt->attempt == int(draft.receipts.size()) + 1)
    draft.receipts.push_back(*item.receipt);
}

wire::SyncAnswer DeviceOfTest::sync(std::vector<workflow::Command> commands) {
  wire::SyncRequest asked = request();
  asked.commands = std::move(commands);
  wire::SyncAnswer answer = send(asked);
  take(answer);
  for (wire::SyncAnswer next = answer; next.more;) {
    next = send(request());
    take(next);
  }
  return answer;
}

wire::CommandResult DeviceOfTest::decide(const workflow::Command& command) {
  return sync({command}).results.at(0);
}

}  // namespace tarim::server::test
