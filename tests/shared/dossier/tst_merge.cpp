// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/shared/dossier/suites.hpp"
#include "tests/shared/dossier/world.hpp"

#include <QTest>

#include <algorithm>
#include <map>

using namespace tarim::dossier;

namespace {
constexpr unsigned kRuns = 60;
const CellKey kName{"basic", "@", "name"};
const CellKey kRow{"work", "r1", "$row"};
const CellKey kPost{"work", "r1", "post"};

MergedCells merged(const std::vector<Operation>& operations) {
  MergedCells cells;
  for (const Operation& operation : operations)
    cells.apply(operation);
  return cells;
}
std::vector<Operation> operator+(std::vector<Operation> a, const std::vector<Operation>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}
Operation write(std::string device, std::int64_t wall, const CellKey& cell, std::string value,
                Stamp base = {}) {
  return {1, {wall, 0, std::move(device)}, std::move(base), cell, std::move(value)};
}
}  // namespace

class MergeTest : public QObject {
  Q_OBJECT

 private:
  static void eachRun() {
    QTest::addColumn<unsigned>("seed");
    const auto first = static_cast<unsigned>(qEnvironmentVariableIntValue("TARIM_SEED"));
    for (unsigned i = 0; i < (first ? 1u : kRuns); ++i) {
      const unsigned seed = first ? first : 1000 + i;
      QTest::addRow("seed %u", seed) << seed;
    }
  }

  struct Run : World {
    explicit Run(unsigned seed, bool everything = false) : World(seed, 4) {
      run(everything ? 80 : 120, everything);
    }
  };

 private slots:
  void law1OrderDoesNotMatter_data() { eachRun(); }
  void law1OrderDoesNotMatter() {
    QFETCH(unsigned, seed);
    Run world(seed);
    const std::string expected = shownBy(merged(world.shuffled()), world.log());
    for (int i = 0; i < 5; ++i)
      QCOMPARE(shownBy(merged(world.shuffled()), world.log()), expected);
  }

  void law2GroupingDoesNotMatter_data() { eachRun(); }
  void law2GroupingDoesNotMatter() {
    QFETCH(unsigned, seed);
    Run world(seed);
    std::vector<Operation> parts[3];
    for (const Operation& operation : world.shuffled())
      parts[world.below(3)].push_back(operation);
    QCOMPARE(shownBy(merged((parts[0] + parts[1]) + parts[2]), world.log()),
             shownBy(merged((parts[1] + parts[2]) + parts[0]), world.log()));
  }

  void law3RepetitionChangesNothing_data() { eachRun(); }
  void law3RepetitionChangesNothing() {
    QFETCH(unsigned, seed);
    Run world(seed);
    MergedCells cells = merged(world.shuffled());
    const std::string before = shownBy(cells, world.log());
    for (const Operation& operation : world.shuffled())
      QVERIFY(cells.apply(operation) == Applied::Repeated);
    QCOMPARE(shownBy(cells, world.log()), before);
  }

  void law4PartitionedDevicesConverge_data() { eachRun(); }
  void law4PartitionedDevicesConverge() {
    QFETCH(unsigned, seed);
    Run world(seed);
    world.settle();
    for (std::size_t device = 1; device < world.devices(); ++device)
      QCOMPARE(shownBy(world.cells(device), world.log()), shownBy(world.cells(0), world.log()));
  }

  void law5HighestStampWins_data() { eachRun(); }
  void law5HighestStampWins() {
    QFETCH(unsigned, seed);
    Run world(seed);
    std::map<CellKey, Operation> winners;
    for (const auto& [operation, seen] : world.log())
      if (winners[operation.cell].stamp < operation.stamp) winners[operation.cell] = operation;
    const MergedCells cells = merged(world.shuffled());
    for (const auto& [cell, winner] : winners) {
      QVERIFY(cells.stampOf(cell) == winner.stamp);
      const auto row = winners.find({cell.table, cell.row, std::string(kRowColumn)});
      const bool shown = cell.row == kRecordRow || (row != winners.end() && row->second.value == kLive);
      QCOMPARE(std::string(cells.dossier().value(cell.table, cell.row, cell.column)),
               shown ? winner.value : std::string());
    }
  }

  void law5WritesUnderOneStampHaveOneWinner() {
    const Operation a = write("a", 5, kName, "one"), b = write("a", 5, kName, "two");
    QCOMPARE(merged({a, b}).dossier().value("basic", "@", "name"), std::string_view("two"));
    QCOMPARE(merged({b, a}).dossier().value("basic", "@", "name"), std::string_view("two"));
  }

  void law6AnEditConcurrentWithADeleteDoesNotResurrect() {
    MergedCells cells = merged({write("a", 1, kRow, "live"), write("a", 2, kPost, "工程师"),
                                write("a", 3, kRow, "deleted"), write("b", 9, kPost, "高级工程师")});
    QVERIFY(cells.dossier().rows("work").empty());
    QCOMPARE(cells.dossier().value("work", "r1", "post"), std::string_view());
    QVERIFY(cells.conflicts().empty());
    cells.apply(write("a", 4, kRow, "live"));
    QCOMPARE(cells.dossier().rows("work").size(), std::size_t(1));
    QCOMPARE(cells.dossier().value("work", "r1", "post"), std::string_view("高级工程师"));
    QCOMPARE(cells.conflicts().size(), std::size_t(1));
  }

  void law6AnOlderLiveDoesNotResurrect() {
    const MergedCells cells = merged({write("a", 3, kRow, "deleted"), write("b", 2, kRow, "live")});
    QVERIFY(cells.dossier().rows("work").empty());
  }

  void law7NothingIsLostSilently_data() { eachRun(); }
  void law7NothingIsLostSilently() {
    QFETCH(unsigned, seed);
    Run world(seed);
    const MergedCells cells = merged(world.shuffled());
    std::set<std::pair<CellKey, Stamp>> open;
    for (const Conflict& conflict : cells.conflicts())
      open.insert({conflict.cell, conflict.lostStamp});
    const auto& log = world.log();
    for (std::size_t lost = 0; lost < log.size(); ++lost) {
      const Operation& operation = log[lost].operation;
      // Somebody who had seen it, its author included, wrote the cell afterwards; or somebody chose the same
      // value.
      const bool dealtWith = std::any_of(log.begin(), log.end(), [&](const World::Written& other) {
        return other.operation.cell == operation.cell &&
               (other.seen.count(lost) ||
                (other.operation.value == operation.value && other.operation.stamp > operation.stamp));
      });
      const bool shown = !cells.dossier().row(operation.cell.table, operation.cell.row).empty();
      const bool asks =
          operation.cell.column != kOrderColumn && (shown || operation.cell.column == kRowColumn);
      const bool wins = cells.stampOf(operation.cell) == operation.stamp;
      if (!dealtWith && asks && !wins)
        QVERIFY2(open.count({operation.cell, operation.stamp}), operation.value.c_str());
    }
  }

  void law7TypingOnDoesNotHideTheOtherDevice() {
    const Operation other = write("b", 100, kName, "买买提");
    const Operation first = write("a", 105, kName, "艾"),
                    second = write("a", 106, kName, "艾力", first.stamp);
    const auto conflicts = merged({second, other, first}).conflicts();
    QCOMPARE(conflicts.size(), std::size_t(1));
    QCOMPARE(conflicts[0].kept, std::string("艾力"));
    QCOMPARE(conflicts[0].lost, std::string("买买提"));
  }

  void law7OnlyTheLastValueOfADeviceIsAskedAbout() {
    const Operation first = write("b", 1, kName, "x"), second = write("b", 2, kName, "xy", first.stamp);
    const auto conflicts = merged({first, second, write("a", 3, kName, "z")}).conflicts();
    QCOMPARE(conflicts.size(), std::size_t(1));
    QCOMPARE(conflicts[0].lost, std::string("xy"));
  }

  void law7EqualValuesAreNoConflict() {
    QVERIFY(merged({write("a", 1, kName, "x"), write("b", 2, kName, "x")}).conflicts().empty());
  }

  void law8SequentialWritersHaveNoConflict_data() { eachRun(); }
  void law8SequentialWritersHaveNoConflict() {
    QFETCH(unsigned, seed);
    Run world(seed, true);
    const MergedCells cells = merged(world.shuffled());
    QCOMPARE(cells.conflicts().size(), std::size_t(0));
  }

  void law9AnsweringSettlesEveryConflict_data() { eachRun(); }
  void law9AnsweringSettlesEveryConflict() {
    QFETCH(unsigned, seed);
    Run world(seed);
    world.settle();
    for (int answers = 0; !world.cells(0).conflicts().empty(); ++answers) {
      QVERIFY2(answers < 200, "answers must come to an end");
      const std::size_t before = world.cells(0).conflicts().size();
      const Conflict conflict = world.cells(0).conflicts()[world.below(before)];
      const Answer answer =
          conflict.cell.column != kRowColumn && world.below(2) ? take(conflict) : keep(conflict);
      world.write(world.below(world.devices()), conflict.cell, answer.value, &answer.base);
      world.settle();
      QVERIFY(world.cells(1).conflicts().size() < before);
    }
  }

  void law9TypingOnAfterAnAnswerAsksNothing() {
    MergedCells cells = merged({write("a", 1, kName, "x"), write("b", 2, kName, "y")});
    QCOMPARE(cells.conflicts().size(), std::size_t(1));
    const Answer answer = take(cells.conflicts()[0]);
    cells.apply(write("c", 3, kName, answer.value, answer.base));
    QVERIFY(cells.conflicts().empty());
    cells.apply(write("c", 4, kName, "xyz", cells.stampOf(kName)));
    QVERIFY(cells.conflicts().empty());
  }

  void law10ClocksRiseAboveAllTheyHaveSeen_data() { eachRun(); }
  void law10ClocksRiseAboveAllTheyHaveSeen() {
    QFETCH(unsigned, seed);
    Run world(seed);
    for (const World::Written& written : world.log())
      for (const std::size_t seen : written.seen)
        QVERIFY(world.log()[seen].operation.stamp < written.operation.stamp);
  }

  void law10AStandingClockStillRises() {
    HybridClock clock("a");
    const Stamp first = clock.next(1000), second = clock.next(1000), third = clock.next(400);
    QVERIFY(first < second && second < third);
    clock.observe({1000, 4'294'967'295u, "b"});
    const Stamp fourth = clock.next(1000);
    QVERIFY(fourth > (Stamp{1000, 4'294'967'295u, "b"}));
    QCOMPARE(fourth.device, std::string("a"));
  }
};

std::unique_ptr<QObject> makeMergeTest() {
  return std::make_unique<MergeTest>();
}
#include "tst_merge.moc"
