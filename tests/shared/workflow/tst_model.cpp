// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The workflow against a small model of the table (model.hpp): every triple of place, action and role, and
// random commands of random actors at random times. A failing walk prints its seed; TARIM_SEED=<seed> repeats
// it, TARIM_STEPS=<n> walks further.
#include "shared/workflow/recusal.hpp"
#include "tests/shared/workflow/model.hpp"

#include <QTest>

#include <array>
#include <random>

using namespace tarim;
using namespace tarim::workflow;

namespace {

using Random = std::mt19937_64;

std::size_t pick(Random& random, std::size_t n) {
  return std::size_t(random() % n);
}

/// An application that has come to this place.
void goTo(Flow& flow, std::string_view place) {
  if (place == "draft") return;
  if (place == "withdrawn") {
    flow.act(CommandKind::Withdraw, Role::Applicant);
  } else if (place == "returned" || place == "abandoned") {
    flow.goToReturned();
    if (place == "abandoned") {
      flow.now += std::chrono::hours(49);
      flow.take(*fire(flow.state, flow.now));
    }
  } else if (place == "refused") {
    flow.goTo("publicity");
    flow.act(CommandKind::Refuse, Role::UnitOfficer);
  } else if (place == "received") {
    flow.goTo("form_review");
    flow.act(CommandKind::Pass, Role::CommitteeOffice);
  } else {
    flow.goTo(place);
  }
}

Command recusal(const Flow& flow, Role role, const std::vector<std::string>& people) {
  Command command = flow.fitting(CommandKind::DeclareRecusal);
  command.words = "亲属";
  for (const std::string& person : people)
    command.details.push_back({"person", person});
  if (people.empty() && role == Role::Applicant) command.details.push_back({"person", "p-base_officer"});
  return command;
}

/// Ten people: one of each role, two more reviewers, and the applicant once more as an officer of the unit.
std::vector<Actor> cast() {
  std::vector<Actor> actors;
  for (const policy::RoleRow& row : policy::kRoles)
    actors.push_back(actorOf(row.role));
  for (const Role role : {Role::BaseOfficer, Role::UnitOfficer, Role::CommitteeOffice}) {
    actors.push_back(actorOf(role));
    actors.back().person += "-2";
  }
  actors.push_back(actorOf(Role::BaseOfficer));
  actors.back().person = actorOf(Role::Applicant).person;
  // The unit's officer acts in the second base officer's place, too.
  actors.push_back(actorOf(Role::BaseOfficer));
  actors.back().person = actorOf(Role::UnitOfficer).person;
  actors.back().standsFor = "p-base_officer-2";
  return actors;
}

/// Whole, or spoilt in one place.
Command randomCommand(Random& random, const Flow& flow, CommandKind kind, const Actor& actor,
                      const std::vector<Actor>& actors) {
  Command command = kind == CommandKind::DeclareRecusal ? recusal(flow, actor.role, {}) : flow.fitting(kind);
  switch (pick(random, 20)) {
    case 0:
      command.attempt += int(pick(random, 3)) - 1;
      break;
    case 1:
      command.root = rootOf(int(pick(random, 5)));
      break;
    case 2:
      command.reasons.clear();
      break;
    case 3:
      command.words.clear();
      break;
    case 4:
      command.step = "recommend_review";
      break;
    case 5:
      if (kind == CommandKind::DeclareRecusal)
        command.details = {{"person", actors[pick(random, actors.size())].person}};
      break;
    default:
      break;
  }
  return command;
}

/// Mostly on; sometimes back, as a clock that was set right.
void passTime(Random& random, Flow& flow) {
  switch (pick(random, 12)) {
    case 0:
      flow.now += std::chrono::hours(pick(random, 30));
      break;
    case 1:
      if (flow.state.deadline) flow.now = *flow.state.deadline + base::Millis(int(pick(random, 3)) - 1);
      break;
    case 2:
      flow.now -= std::chrono::hours(pick(random, 12));
      break;
    default:
      flow.now += std::chrono::minutes(pick(random, 40));
  }
}

CommandKind randomKind(Random& random, const Model& model, const Actor& actor) {
  std::vector<CommandKind> offered;
  for (const CommandKind kind : kModelKinds)
    if (kind != CommandKind::DeclareRecusal && kind != CommandKind::Withdraw &&
        tableAllows(model.place, kind, actor.role))
      offered.push_back(kind);
  if (offered.empty() || pick(random, 4) == 0) return kModelKinds[pick(random, kModelKinds.size())];
  return offered[pick(random, offered.size())];
}

struct Counts {
  int steps = 0;
  int accepted = 0;
  std::set<std::string> reached;  ///< "place action role" of every triple that was accepted.
};

}  // namespace

class ModelTest : public QObject {
  Q_OBJECT
 private slots:
  void everyPlaceActionAndRoleIsAllowedOrRefusedWithAReason_data() {
    QTest::addColumn<QString>("place");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("role");
    for (const char* place : kPlaces)
      for (const CommandKind kind : kModelKinds)
        for (const policy::RoleRow& role : policy::kRoles)
          QTest::addRow("%s %s %s", place, std::string(kindName(kind)).c_str(),
                        std::string(role.name).c_str())
              << place << int(kind) << int(role.role);
  }
  void everyPlaceActionAndRoleIsAllowedOrRefusedWithAReason() {
    QFETCH(QString, place);
    QFETCH(int, kind);
    QFETCH(int, role);
    Flow flow;
    goTo(flow, place.toStdString());
    const Role asking{Role(role)};
    const Command command = CommandKind(kind) == CommandKind::DeclareRecusal
                                ? recusal(flow, asking, {})
                                : flow.fitting(CommandKind(kind));
    const auto event = flow.ask(command, asking);
    QCOMPARE(event.has_value(), tableAllows(place.toStdString(), CommandKind(kind), asking));
    if (event) {
      QVERIFY(advance(flow.state, *event, flow.policy).has_value());
      return;
    }
    QVERIFY(!event.error().detail().empty());
    static const std::set<base::Code> kReasons{base::Code::NotAllowed, base::Code::NotNow,
                                               base::Code::TooLate};
    QVERIFY2(kReasons.contains(event.error().code()), event.error().line().c_str());
  }

  void randomCommandsOfRandomActorsFollowTheTable() {
    const QByteArray given = qgetenv("TARIM_SEED");
    const std::uint64_t first = given.isEmpty() ? std::random_device{}() : given.toULongLong();
    const int most = qEnvironmentVariableIntValue("TARIM_STEPS");
    qInfo("seeds from %llu", static_cast<unsigned long long>(first));
    Counts counts;
    for (std::uint64_t run = 0; counts.steps < (most > 0 ? most : 10'000); ++run) {
      walk(first + run, counts);
      if (QTest::currentTestFailed()) return;
      if (!given.isEmpty() && most == 0) return;
    }
    qInfo("%d steps, %d accepted, %zu triples", counts.steps, counts.accepted, counts.reached.size());
    QVERIFY(counts.accepted > counts.steps / 20);
  }

 private:
  static void walk(std::uint64_t seed, Counts& counts) {
    Random random(seed);
    const std::vector<Actor> actors = cast();
    Flow flow;
    Model model;
    model.owner = actorOf(Role::Applicant).person;
    static constexpr std::array kFrom{"returned", "delivered", "opened"};
    model.countsFrom = flow.policy.review.returnCountsFrom = kFrom[pick(random, 3)];
    for (int i = 0; i < 150; ++i, ++counts.steps) {
      passTime(random, flow);
      if (pick(random, 6) == 0) {
        const auto fired = fire(flow.state, flow.now);
        QVERIFY2(fired.has_value() == model.fire(flow.now), qPrintable(story(flow, model, seed)));
        if (fired) flow.take(*fired);
      } else {
        one(random, flow, model, actors, seed, counts);
      }
      if (QTest::currentTestFailed()) return;
      QVERIFY2(brief(flow.state) == brief(model), qPrintable(story(flow, model, seed)));
    }
    const auto folded = fold(flow.events, flow.policy);
    QVERIFY2(folded && brief(*folded) == brief(model), qPrintable(story(flow, model, seed)));
    QVERIFY(verifyChain(flow.events).has_value());
  }

  static void one(Random& random, Flow& flow, Model& model, const std::vector<Actor>& actors,
                  std::uint64_t seed, Counts& counts) {
    const Actor& actor = actors[pick(random, actors.size())];
    const CommandKind kind = randomKind(random, model, actor);
    const Command command = randomCommand(random, flow, kind, actor, actors);
    const std::string triple =
        model.place + " " + std::string(kindName(kind)) + " " + std::string(policy::roleName(actor.role));
    const bool barred = mayNotAct(flow.state, actor.person).has_value();
    // The program knows the owner from the first thing that the applicant did.
    QCOMPARE(barred, actor.person == flow.state.owner || model.recused.contains(actor.person));
    QVERIFY(flow.state.owner == (flow.state.attempt > 0 ? model.owner : flow.state.owner));
    const auto event = decide(flow.state, command, actor, flow.policy, flow.now);
    const bool expected = model.ask(command, actor, flow.now);
    QVERIFY2(event.has_value() == expected,
             qPrintable(story(flow, model, seed) + QString::fromStdString(" | " + triple + ": ") +
                        QString::fromStdString(event ? "accepted" : event.error().line())));
    if (!event) {
      QVERIFY(!event.error().detail().empty());
      return;
    }
    QCOMPARE(std::string(valueOf(event->details, "for")), actor.standsFor);
    ++counts.accepted;
    counts.reached.insert(triple);
    flow.take(*event);
  }

  static QString story(const Flow& flow, const Model& model, std::uint64_t seed) {
    QString text = QString("seed %1 at %2: ").arg(seed).arg(base::formatInstant(flow.now).c_str());
    for (const Event& event : flow.events)
      text += QString::fromStdString(std::string(kindName(event.kind))) + " ";
    return text + QString::fromStdString("| program " + brief(flow.state) + " | model " + brief(model));
  }
};

std::unique_ptr<QObject> makeModelTest() {
  return std::make_unique<ModelTest>();
}

#include "tst_model.moc"
