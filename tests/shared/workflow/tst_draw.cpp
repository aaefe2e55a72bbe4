// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A draw is what its seed says and can be repeated elsewhere; an assignment is as even as recusal allows.
#include "shared/workflow/draw.hpp"
#include "tests/shared/workflow/flow.hpp"

#include <QProcess>
#include <QTest>

#include <algorithm>
#include <bit>
#include <climits>
#include <map>
#include <random>
#include <set>

using namespace tarim;
using namespace tarim::workflow;
using base::Code;

namespace {

const std::string kSeedText(64, 'a');

std::vector<std::string> pool(int count) {
  std::vector<std::string> ids;
  for (int i = 0; i < count; ++i)
    ids.push_back("expert" + std::to_string(i));
  return ids;
}

unsigned newSeed() {
  return qEnvironmentVariableIsSet("TARIM_SEED") ? unsigned(qEnvironmentVariableIntValue("TARIM_SEED"))
                                                 : std::random_device()();
}

struct Case {
  std::vector<PoolExpert> experts;
  std::vector<ToAssign> applications;
};

Case randomCase(std::mt19937& random, int experts, int applications) {
  Case made;
  for (int i = 0; i < experts; ++i)
    made.experts.push_back({"e" + std::to_string(i), "unit" + std::to_string(random() % 4),
                            random() % 3 ? std::vector<std::string>{"s" + std::to_string(random() % 2)}
                                         : std::vector<std::string>{}});
  for (int i = 0; i < applications; ++i) {
    ToAssign one{"a" + std::to_string(i),
                 "unit" + std::to_string(random() % 6),
                 random() % 2 ? "s" + std::to_string(random() % 2) : "",
                 {}};
    if (random() % 3 == 0) one.recused.push_back("e" + std::to_string(random() % unsigned(experts)));
    made.applications.push_back(std::move(one));
  }
  return made;
}

std::vector<int> loads(const Case& known, const std::vector<Assigned>& assigned) {
  std::vector<int> all;
  for (const PoolExpert& expert : known.experts)
    all.push_back(int(std::count_if(assigned.begin(), assigned.end(), [&](const Assigned& one) {
      return std::find(one.experts.begin(), one.experts.end(), expert.id) != one.experts.end();
    })));
  return all;
}

int squares(const std::vector<int>& loads) {
  int sum = 0;
  for (const int load : loads)
    sum += load * load;
  return sum;
}

/// The least sum of squares over all assignments, tried one by one.
int least(const Case& known, std::size_t application, std::size_t count, std::vector<int>& load) {
  if (application == known.applications.size()) return squares(load);
  int best = INT_MAX;
  for (unsigned set = 0; set < (1u << known.experts.size()); ++set) {
    if (std::size_t(std::popcount(set)) != count) continue;
    bool may = true;
    for (std::size_t e = 0; e < known.experts.size(); ++e)
      if (set >> e & 1) may = may && mayJudge(known.experts[e], known.applications[application]);
    if (!may) continue;
    for (std::size_t e = 0; e < known.experts.size(); ++e)
      load[e] += int(set >> e & 1);
    best = std::min(best, least(known, application + 1, count, load));
    for (std::size_t e = 0; e < known.experts.size(); ++e)
      load[e] -= int(set >> e & 1);
  }
  return best;
}

}  // namespace

class DrawTest : public QObject {
  Q_OBJECT
 private slots:
  void theSameSeedDrawsTheSameWhateverTheOrderOfThePool() {
    auto ids = pool(40);
    const auto first = draw({"d1", kSeedText, "今晚"}, ids, 21).value();
    std::reverse(ids.begin(), ids.end());
    const auto again = draw({"d1", kSeedText, "今晚"}, ids, 21).value();
    QVERIFY(first.drawn == again.drawn && first.substitutes == again.substitutes);
    QCOMPARE(first.drawn.size() + first.substitutes.size(), std::size_t(40));
    const std::set<std::string> all(first.drawn.begin(), first.drawn.end());
    QCOMPARE(all.size(), std::size_t(21));
    QVERIFY(draw({"d1", kSeedText, "明晚"}, ids, 21).value().drawn != first.drawn);
    QVERIFY(draw({"d2", kSeedText, "今晚"}, ids, 21).value().drawn != first.drawn);
  }

  /// By nothing but the words of shared/workflow/draw.hpp.
  void anotherProgramDrawsTheSame() {
    const auto ours = draw({"d1", kSeedText, "今晚"}, pool(30), 30).value().drawn;
    QProcess python;
    python.start("python3", {"-c", R"py(
import hashlib
def numbers(draw, seed, words):
    i = 0
    while True:
        block = hashlib.sha256(f"tarim draw 1\n{draw}\n{seed}\n{i}\n{words}".encode()).digest()
        for at in range(0, 32, 8):
            yield int.from_bytes(block[at:at + 8], "big")
        i += 1
stream = numbers("d1", "a" * 64, "今晚")
def below(n):
    while True:
        number = next(stream)
        if number < 2**64 // n * n:
            return number % n
pool = sorted(f"expert{i}" for i in range(30))
for i in range(len(pool) - 1, 0, -1):
    j = below(i + 1)
    pool[i], pool[j] = pool[j], pool[i]
print(" ".join(pool))
)py"});
    QVERIFY(python.waitForFinished(30'000));
    std::string joined;
    for (const std::string& id : ours)
      joined += (joined.empty() ? "" : " ") + id;
    QCOMPARE(python.readAllStandardOutput().trimmed().toStdString(), joined);
  }

  void aCommitmentIsOfOneSeedAlone() {
    const std::string other(64, 'b');
    QVERIFY(commitmentOf("d1", kSeedText).value() != commitmentOf("d1", other).value());
    QCOMPARE(commitmentOf("d1", "abc").error().code(), Code::InvalidInput);
    QCOMPARE(draw({"d1", kSeedText, ""}, pool(3), 4).error().code(), Code::InvalidInput);
    QCOMPARE(draw({"d1", kSeedText, ""}, {"a", "a"}, 1).error().code(), Code::InvalidInput);
  }

  void everybodyIsDrawnAboutAsOften() {
    std::map<std::string, int> often;
    constexpr int kDraws = 4000;
    for (int i = 0; i < kDraws; ++i)
      for (const std::string& id : draw({"d" + std::to_string(i), kSeedText, ""}, pool(10), 3).value().drawn)
        ++often[id];
    // 1200 each, with a deviation of 29.
    for (const auto& [id, times] : often)
      QVERIFY2(std::abs(times - kDraws * 3 / 10) < 150, (id + " " + std::to_string(times)).c_str());
  }

  void everyApplicationHasItsExpertsAndNobodyJudgesTheirOwnUnit() {
    const unsigned seed = newSeed();
    std::mt19937 random(seed);
    int assignedCases = 0;
    for (int turn = 0; turn < 200; ++turn) {
      const Case known = randomCase(random, 5 + int(random() % 12), 1 + int(random() % 30));
      const auto assigned =
          assign({"d" + std::to_string(turn), kSeedText, ""}, known.experts, known.applications, 3);
      const std::string name = "seed " + std::to_string(seed) + " turn " + std::to_string(turn);
      if (!assigned) {
        const bool tooFew =
            std::any_of(known.applications.begin(), known.applications.end(), [&](const ToAssign& one) {
              return std::count_if(known.experts.begin(), known.experts.end(),
                                   [&](const PoolExpert& e) { return mayJudge(e, one); }) < 3;
            });
        QVERIFY2(tooFew, name.c_str());
        continue;
      }
      ++assignedCases;
      QCOMPARE(assigned->size(), known.applications.size());
      for (const Assigned& one : *assigned) {
        QCOMPARE(std::set<std::string>(one.experts.begin(), one.experts.end()).size(), std::size_t(3));
        const auto of = std::find_if(known.applications.begin(), known.applications.end(),
                                     [&](const ToAssign& a) { return a.application == one.application; });
        for (const std::string& id : one.experts) {
          const auto expert = std::find_if(known.experts.begin(), known.experts.end(),
                                           [&](const PoolExpert& e) { return e.id == id; });
          QVERIFY2(mayJudge(*expert, *of), name.c_str());
        }
      }
    }
    QVERIFY(assignedCases > 50);
  }

  void loadsDifferByOneWhereNothingIsInTheWay() {
    for (int applications = 1; applications < 60; ++applications) {
      Case known;
      for (const std::string& id : pool(7))
        known.experts.push_back({id, "elsewhere", {}});
      for (int i = 0; i < applications; ++i)
        known.applications.push_back({"a" + std::to_string(i), "unit", "", {}});
      const auto all =
          loads(known, assign({"d", kSeedText, ""}, known.experts, known.applications, 3).value());
      QVERIFY(*std::max_element(all.begin(), all.end()) - *std::min_element(all.begin(), all.end()) <= 1);
    }
  }

  void noOtherAssignmentIsMoreEven() {
    const unsigned seed = newSeed();
    std::mt19937 random(seed);
    int compared = 0;
    for (int turn = 0; turn < 120; ++turn) {
      const Case known = randomCase(random, 5, 1 + int(random() % 5));
      const auto assigned =
          assign({"d" + std::to_string(turn), kSeedText, ""}, known.experts, known.applications, 2);
      if (!assigned) continue;
      std::vector<int> none(known.experts.size());
      QVERIFY2(squares(loads(known, *assigned)) == least(known, 0, 2, none),
               ("seed " + std::to_string(seed) + " turn " + std::to_string(turn)).c_str());
      ++compared;
    }
    QVERIFY(compared > 20);
  }
};

std::unique_ptr<QObject> makeDrawTest() {
  return std::make_unique<DrawTest>();
}

#include "tst_draw.moc"
