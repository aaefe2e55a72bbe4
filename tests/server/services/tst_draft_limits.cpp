// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// How large a person's drafts may become, and that nobody else notices when one does.
#include "server/store/draft_sizes.hpp"
#include "server/store/operations.hpp"
#include "shared/base/ids.hpp"
#include "tests/server/services/device.hpp"

#include <QTest>

namespace tarim::server::test {

using base::Code;

namespace {

/// Operations first … last, each of another cell: the row and column that `place` gives.
template <class Place>
wire::DraftOperations cellsWritten(const DeviceOfTest& device, const std::string& draft, std::uint64_t first,
                                   std::uint64_t last, Place place) {
  wire::DraftOperations list{draft, {}};
  for (std::uint64_t number = first; number <= last; ++number) {
    dossier::Operation operation;
    operation.sequence = number;
    operation.stamp = {base::toMillis(device.world.clock.now()), std::uint32_t(number),
                       device.identity.device};
    const auto [row, column] = place(number);
    operation.cell = {"work", row, column};
    operation.value = "v";
    list.operations.push_back(std::move(operation));
  }
  return list;
}

auto cellsOfOneRow(std::uint64_t number) {
  return std::pair<std::string, std::string>("r1", "c" + std::to_string(number));
}

auto rowsOfOneCell(std::uint64_t number) {
  return std::pair<std::string, std::string>("r" + std::to_string(number), "from");
}

wire::SyncRequest requestWith(const DeviceOfTest& device, wire::DraftOperations list) {
  wire::SyncRequest request;
  request.protocol = 1;
  request.now = base::toMillis(device.world.clock.now());
  request.drafts = {{list.application, device.world.policy}};
  request.operations = {std::move(list)};
  return request;
}

dossier::DraftSize sizeOfDraft(World& world, const std::string& draft) {
  return must(world.store->read(
                  [&](db::Database& database) { return draft_sizes::of(database, "aynur", draft); }))
      .size;
}

}  // namespace

class DraftLimitsTest : public QObject {
  Q_OBJECT
 private slots:
  void aDraftHasSoManyCells() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = base::newId();
    constexpr std::uint64_t kFirst = wire::kMaxOperationsPerSync;
    const auto first =
        device.send(requestWith(device, cellsWritten(device, draft, 1, kFirst, cellsOfOneRow)));
    QVERIFY(first.held.empty());
    QCOMPARE(first.acknowledged.size(), 1u);
    QCOMPARE(first.acknowledged[0].sequence, kFirst);
    const auto second = device.send(
        requestWith(device, cellsWritten(device, draft, kFirst + 1, dossier::kMaxCells + 1, cellsOfOneRow)));
    QCOMPARE(second.held.size(), 1u);
    QCOMPARE(second.held[0].code, Code::TooLarge);
    QVERIFY2(second.held[0].detail.find("30000 cells") != std::string::npos, second.held[0].detail.c_str());
    // What was acknowledged is there, what would be too much is not.
    QCOMPARE(sizeOfDraft(world, draft).operations, second.acknowledged.at(0).sequence);
    QVERIFY(sizeOfDraft(world, draft).cells <= dossier::kMaxCells);
    // What was there can still be changed, and other drafts can be written.
    const std::uint64_t next = second.acknowledged.at(0).sequence + 1;
    const auto change = device.send(
        requestWith(device, cellsWritten(device, draft, next, next, [](auto) { return cellsOfOneRow(1); })));
    QVERIFY(change.held.empty());
    const auto another =
        device.send(requestWith(device, cellsWritten(device, base::newId(), 1, 1, cellsOfOneRow)));
    QVERIFY(another.held.empty());
  }

  void aDraftHasSoManyRows() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = base::newId();
    const auto answer = device.send(
        requestWith(device, cellsWritten(device, draft, 1, dossier::kMaxRows + 1, rowsOfOneCell)));
    QCOMPARE(answer.held.at(0).code, Code::TooLarge);
    QVERIFY(sizeOfDraft(world, draft).rows <= dossier::kMaxRows);
    QVERIFY(sizeOfDraft(world, draft).rows + 500 > dossier::kMaxRows);
  }

  void aDraftHasSoManyBytesOfEdits() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = base::newId();
    const std::string value(dossier::kMaxValueBytes, 'x');
    constexpr std::uint64_t kAtOnce = 100;
    std::uint64_t last = 0;
    for (bool isHeld = false; !isHeld; last += kAtOnce) {
      QVERIFY(last < 2000);
      auto list =
          cellsWritten(device, draft, last + 1, last + kAtOnce, [](auto) { return cellsOfOneRow(1); });
      for (dossier::Operation& operation : list.operations)
        operation.value = value;
      isHeld = !must(world.services->sync.sync(device.identity, requestWith(device, list))).held.empty();
    }
    QVERIFY(sizeOfDraft(world, draft).bytes <= dossier::kMaxDraftBytes);
    QVERIFY(sizeOfDraft(world, draft).bytes + kAtOnce * value.size() > dossier::kMaxDraftBytes);
  }

  /// Short values in many drafts: the operations themselves fill a disk.
  void manyShortEditsCountAsWell() {
    QVERIFY(dossier::limitExceeded({}, {dossier::kMaxOperations, 0, 1, 1}).empty());
    const dossier::DraftSize nearly{1000, dossier::kMaxDraftBytes - 1000 * dossier::kOperationBytes, 1, 1};
    QVERIFY(dossier::limitExceeded({}, nearly).empty());
    QVERIFY(!dossier::limitExceeded(nearly, {1001, nearly.bytes, 1, 1}).empty());
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = base::newId();
    device.send(requestWith(device, cellsWritten(device, draft, 1, 10, cellsOfOneRow)));
    QCOMPARE(must(world.store->read(
                 [](db::Database& database) { return draft_sizes::bytesOf(database, "aynur"); })),
             10 * (1 + dossier::kOperationBytes));
  }

  void aPersonHasSoManyDrafts() {
    World world;
    DeviceOfTest device(world, "aynur");
    std::size_t held = 0;
    for (std::uint64_t i = 0; i <= dossier::kMaxDraftsOfPerson; ++i) {
      const auto answer =
          device.send(requestWith(device, cellsWritten(device, base::newId(), 1, 1, cellsOfOneRow)));
      held += answer.held.size();
      if (!answer.held.empty()) QCOMPARE(answer.held[0].code, Code::TooLarge);
    }
    QCOMPARE(held, std::size_t{1});
    DeviceOfTest other(world, "tursun");
    QVERIFY(
        other.send(requestWith(other, cellsWritten(other, base::newId(), 1, 1, cellsOfOneRow))).held.empty());
  }

  void evidenceIsNoWayAroundALimit() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = base::newId();
    device.send(requestWith(device, cellsWritten(device, draft, 1, 1, rowsOfOneCell)));
    wire::SyncRequest request = requestWith(device, {draft, {}});
    wire::Evidence evidence;
    evidence.application = draft;
    evidence.operations = cellsWritten(device, draft, 1, dossier::kMaxRows + 1, rowsOfOneCell).operations;
    for (dossier::Operation& operation : evidence.operations)
      operation.stamp.device = "lost";
    request.operations.clear();
    request.evidence = {evidence};
    const auto answer = must(world.services->sync.sync(device.identity, request));
    QCOMPARE(answer.held.at(0).code, Code::TooLarge);
    QCOMPARE(sizeOfDraft(world, draft).operations, std::uint64_t{1});
  }

  void manyOperationsAreStoredInSeveralCommits() {
    World world;
    DeviceOfTest device(world, "aynur");
    const std::string draft = base::newId();
    const std::uint64_t before = world.store->writerCounts().commits;
    const auto answer = device.send(requestWith(
        device, cellsWritten(device, draft, 1, 1700, [](auto n) { return cellsOfOneRow(n % 9); })));
    QCOMPARE(answer.acknowledged.size(), 1u);
    QCOMPARE(answer.acknowledged[0].sequence, 1700u);
    QVERIFY(world.store->writerCounts().commits >= before + 4);
    QCOMPARE(sizeOfDraft(world, draft).operations, std::uint64_t{1700});
  }

  /// The stamp that an operation from the future gets is above all of the draft, of whatever device.
  void aNewStampIsAboveTheHighestOfTheDraft() {
    World world;
    DeviceOfTest first(world, "aynur");
    const std::string draft = first.begin();
    first.write(draft, "name", "甲", std::chrono::seconds(90));
    first.sync();
    DeviceOfTest second(world, "aynur");
    second.sync();
    second.write(draft, "name", "乙", std::chrono::hours(48));
    const auto answer = second.sync();
    QCOMPARE(answer.restamped.size(), 1u);
    QVERIFY(answer.restamped[0].stamp > first.drafts.at(draft).own[0].stamp);
    QVERIFY(answer.restamped[0].stamp.wall < base::toMillis(world.clock.now() + std::chrono::hours(1)));
  }
};

std::unique_ptr<QObject> makeDraftLimitsTest() {
  return std::make_unique<DraftLimitsTest>();
}

}  // namespace tarim::server::test

#include "tst_draft_limits.moc"
