// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The server against the small model of the review (tests/shared/workflow/model.hpp): random commands of
// people with several roles, substitutes and recusals, about several applications of two counties, in a real
// store. A failing walk prints its seed; TARIM_SEED=<seed> repeats it, TARIM_STEPS=<n> walks further.
#include "shared/base/ids.hpp"
#include "tests/server/services/reviewer.hpp"
#include "tests/shared/workflow/model.hpp"

#include <QTest>

#include <random>

namespace tarim::server::test {

using workflow::CommandKind;
using workflow::Model;

namespace {

using Random = std::mt19937_64;

std::size_t pick(Random& random, std::size_t n) {
  return std::size_t(random() % n);
}

/// A role as the tables of this test give it, and whose applications it reaches.
struct Reach {
  const char* person;
  Role role;
  const char* unit;
  bool qiemo;
  bool ruoqiang;
  const char* standsFor = "";
  const char* until = "";
};

/// The people of World, and further roles. The model reads this table only.
constexpr auto kReaches = std::to_array<Reach>({
    {"base", Role::BaseOfficer, "qiemo_station", true, false},
    {"base2", Role::BaseOfficer, "qiemo_station", true, false},
    {"base_elsewhere", Role::BaseOfficer, "ruoqiang_station", false, true},
    {"base_elsewhere", Role::BaseOfficer, "qiemo_station", true, false, "base", "2024-09-03"},
    {"unit", Role::UnitOfficer, "qiemo", true, false},
    {"unit", Role::UnitOfficer, "ruoqiang", false, true},
    {"base2", Role::UnitOfficer, "bazhou", true, true},
    {"office", Role::CommitteeOffice, "bazhou", true, true},
    {"operator", Role::Operator, "bazhou", true, true},
    {"aynur", Role::BaseOfficer, "qiemo_station", true, false},
});
constexpr std::array kEverybody{"aynur",          "tursun", "base",   "base2",
                                "base_elsewhere", "unit",   "office", "operator"};

struct Case {
  std::string id;
  bool qiemo = true;
  Model model;
};

}  // namespace

class ServerModelTest : public QObject {
  Q_OBJECT
 private slots:
  void randomCommandsOfRandomPeopleFollowTheTable() {
    const QByteArray given = qgetenv("TARIM_SEED");
    const std::uint64_t first = given.isEmpty() ? std::random_device{}() : given.toULongLong();
    const int asked = qEnvironmentVariableIntValue("TARIM_STEPS");
    qInfo("seeds from %llu", static_cast<unsigned long long>(first));
    const int most = asked > 0 ? asked : 1'000;
    for (std::uint64_t run = 0; m_steps < most; ++run) {
      walk(first + run);
      if (QTest::currentTestFailed()) return;
    }
    qInfo("%d steps, %d accepted", m_steps, m_accepted);
    QVERIFY(m_accepted > m_steps / 20);
  }

 private:
  void walk(std::uint64_t seed) {
    m_random.seed(seed);
    World world;
    m_world = &world;
    for (const Reach& one : kReaches)
      must(world.services->accounts.import(
          {}, {},
          {{one.person, std::string(policy::roleName(one.role)), one.unit, one.standsFor, "", one.until}}));
    m_devices.clear();
    for (const char* person : kEverybody)
      m_devices.emplace(person, world.identity(person).device);
    DeviceOfTest aynur(world, "aynur");
    DeviceOfTest tursun(world, "tursun");
    std::vector<Case> cases;
    for (int i = 0; i < 250 && world.clock.now() < at("2024-09-08T20:00:00+08:00"); ++i, ++m_steps) {
      while (cases.size() < 4)
        cases.push_back(begin(cases.size() % 2 == 0 ? aynur : tursun));
      Case& one = cases[pick(m_random, cases.size())];
      world.clock.advance(std::chrono::minutes(pick(m_random, 60)));
      if (pick(m_random, 10) == 0)
        fire(cases);
      else
        ask(one, one.qiemo ? aynur : tursun, seed);
      if (QTest::currentTestFailed()) return;
      std::erase_if(cases, [this](const Case& each) {
        const std::string& place = each.model.place;
        const bool isOver = place == "withdrawn" || place == "abandoned" || place == "refused";
        return isOver || (place == "received" && pick(m_random, 10) == 0);
      });
    }
  }

  Case begin(DeviceOfTest& device) {
    Case made;
    made.id = device.begin();
    device.fill(made.id);
    device.sync();
    made.qiemo = device.identity.person.id == "aynur";
    made.model.owner = device.identity.person.id;
    made.model.steps = {"base_review", "publicity", "form_review", "received"};
    return made;
  }

  void fire(std::vector<Case>& cases) {
    int expected = 0;
    for (Case& one : cases)
      expected += one.model.fire(m_world->clock.now() - kFiringGrace) ? 1 : 0;
    QCOMPARE(must(m_world->services->deadlines.fireDeadlines(m_world->clock.now())), expected);
  }

  /// The roles by which somebody reaches the application today.
  std::vector<workflow::Actor> rolesOf(const std::string& person, const Case& one) const {
    std::vector<workflow::Actor> roles;
    const std::string today = base::formatDate(base::beijingDate(m_world->clock.now()));
    if (person == one.model.owner) roles.push_back({person, "", Role::Applicant});
    for (const Reach& reach : kReaches) {
      const bool reaches = person == reach.person && (one.qiemo ? reach.qiemo : reach.ruoqiang);
      const bool isOver = reach.until[0] != 0 && today > reach.until;
      if (reaches && !isOver && person != one.model.owner) roles.push_back({person, "", reach.role});
    }
    return roles;
  }

  CommandKind randomKind(const Case& one, const std::vector<workflow::Actor>& roles) {
    std::vector<CommandKind> offered;
    for (const workflow::Actor& role : roles)
      for (const CommandKind kind : workflow::kModelKinds)
        if (kind != CommandKind::Withdraw && kind != CommandKind::DeclareRecusal &&
            workflow::tableAllows(one.model.place, kind, role.role))
          offered.push_back(kind);
    if (!offered.empty() && pick(m_random, 5) > 0) return offered[pick(m_random, offered.size())];
    return workflow::kModelKinds[pick(m_random, workflow::kModelKinds.size())];
  }

  workflow::Command commandFor(const Case& one, CommandKind kind, bool isOwner, DeviceOfTest& device) {
    const base::Instant now = m_world->clock.now();
    const Model& model = one.model;
    workflow::Command command = device.ask(one.id, kind);
    command.attempt = model.attempt;
    command.root = model.root;
    if (kind == CommandKind::Submit && isOwner) command = device.submit(one.id, model.attempt + 1);
    if (kind == CommandKind::Return || kind == CommandKind::Refuse)
      command.reasons = {{"basic", "@", "phone", "", "", "", "unclear_scan", "请核对"}};
    if (kind == CommandKind::HoldPublicity) {
      const std::chrono::sys_days today(base::beijingDate(now));
      command.from = base::formatDate(base::Date(today - std::chrono::days(20)));
      command.to = base::formatDate(base::Date(today - std::chrono::days(1)));
      command.words = workflow::kOpinion;
    }
    if (kind == CommandKind::GrantException) {
      command.to =
          base::formatInstant(std::max({now, at("2024-09-09T00:00:00+08:00"), model.deadline.value_or(now),
                                        model.excepted.value_or(now)}) +
                              std::chrono::hours(1));
      command.words = "暴雪封路";
    }
    if (kind == CommandKind::DeclareRecusal) {
      command.words = "亲属";
      if (isOwner)
        command.details = {
            {"person", pick(m_random, 2) == 0 ? one.qiemo ? "base" : "base_elsewhere" : "office"}};
    }
    if (pick(m_random, 12) == 0) command.attempt += 1;
    if (pick(m_random, 12) == 0) command.reasons.clear();
    if (pick(m_random, 12) == 0) command.words.clear();
    return command;
  }

  void ask(Case& one, DeviceOfTest& device, std::uint64_t seed) {
    const std::string person = kEverybody[pick(m_random, kEverybody.size())];
    const std::vector<workflow::Actor> roles = rolesOf(person, one);
    const bool isOwner = person == one.model.owner;
    const workflow::Command command = commandFor(one, randomKind(one, roles), isOwner, device);
    const Identity identity =
        must(m_world->services->accounts.identityOf(isOwner ? device.identity.device : m_devices.at(person)));
    // A deadline that is over is fired before a command of anybody who sees the application is decided.
    const bool isApplicants = command.kind == CommandKind::Submit || command.kind == CommandKind::Withdraw ||
                              command.kind == CommandKind::MarkDelivered ||
                              command.kind == CommandKind::MarkOpened;
    if (!roles.empty() && (isOwner || !isApplicants)) one.model.fire(m_world->clock.now());
    bool expected = false;
    for (const workflow::Actor& role : roles)
      expected = expected || one.model.ask(command, role, m_world->clock.now());
    const auto result = must(m_world->services->commands.decide(identity, command, m_world->clock.now()));
    const std::string told =
        "seed " + std::to_string(seed) + " " + person + " " + std::string(workflow::kindName(command.kind)) +
        ": " + (result.done ? "accepted" : result.detail) + " | model " + workflow::brief(one.model) +
        " | server " + workflow::brief(m_world->state(one.id));
    QVERIFY2(result.done == expected, told.c_str());
    QVERIFY2(result.done || !result.detail.empty(), told.c_str());
    QVERIFY2(workflow::brief(m_world->state(one.id)) == workflow::brief(one.model), told.c_str());
    m_accepted += result.done ? 1 : 0;
    if (roles.empty())
      QVERIFY2(result.code == base::Code::NotFound || result.code == base::Code::NotAllowed, told.c_str());
  }

  Random m_random;
  World* m_world = nullptr;
  std::map<std::string, std::string> m_devices;
  int m_steps = 0;
  int m_accepted = 0;
};

}  // namespace tarim::server::test

QTEST_GUILESS_MAIN(tarim::server::test::ServerModelTest)
#include "tst_server_model.moc"
