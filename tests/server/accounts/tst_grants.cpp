// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Roles with days, substitutes and merged units, as they are imported, shown and taken away.
#include "tests/server/accounts/suites.hpp"

#include <QTest>

Q_DECLARE_METATYPE(tarim::server::Grant)

namespace tarim::server::test {

class GrantsTest : public QObject {
  Q_OBJECT
 private slots:
  void everybodyHasTheRoleOfTheTable();
  void furtherRolesStandBesideIt();
  void anotherRoleInTheTableReplacesTheOneOfBefore();
  void whatDoesNotFitIsNamedAndNothingIsTakenIn_data();
  void whatDoesNotFitIsNamedAndNothingIsTakenIn();
  void anEarlierEndIsTakenFromTheTable();
  void whatWasTakenAwayStaysSo();
  void aMergedUnitIsNoUnitAnyMore();
  void sightIsAskedOfEachRole();
};

void GrantsTest::everybodyHasTheRoleOfTheTable() {
  World world;
  for (const Person& person : kPeople) {
    const auto roles = world.accounts.rolesOf(person.id);
    QCOMPARE(roles->size(), std::size_t{1});
    QVERIFY(roles->front() == (Grant{person.id, person.role, person.unit}));
  }
  QCOMPARE(codeOf(world.accounts.rolesOf("nobody")), base::Code::NotFound);
}

void GrantsTest::furtherRolesStandBesideIt() {
  World world;
  const Grant second{"base", "unit_officer", "county", "", "2024-09-01", "2024-09-30"};
  // A substitute may stand above the one whose role it is: own roles are taken in first.
  const Grant substitute{"elsewhere", "unit_officer", "county", "base", "2024-09-10", "2024-09-20"};
  QVERIFY(world.accounts.import({}, {}, {substitute, second}).has_value());
  QVERIFY(world.accounts.import(kUnits, kPeople, {substitute, second}).has_value());
  QVERIFY(*world.accounts.rolesOf("base") ==
          (std::vector<Grant>{{"base", "base_officer", "station"}, second}));
  QVERIFY(world.accounts.rolesOf("elsewhere")->back() == substitute);
}

void GrantsTest::anotherRoleInTheTableReplacesTheOneOfBefore() {
  World world;
  const Grant second{"base", "unit_officer", "county"};
  QVERIFY(world.accounts.import({}, {{"base", "基层", "base_officer", "other"}}, {second}).has_value());
  QVERIFY(*world.accounts.rolesOf("base") == (std::vector<Grant>{{"base", "base_officer", "other"}, second}));
}

void GrantsTest::whatDoesNotFitIsNamedAndNothingIsTakenIn_data() {
  QTest::addColumn<Grant>("role");
  QTest::addColumn<QString>("column");
  QTest::newRow("person") << Grant{"nobody", "operator", "county"} << "person";
  QTest::newRow("role") << Grant{"base", "judge", "county"} << "role";
  QTest::newRow("unit") << Grant{"base", "operator", "gone"} << "unit";
  QTest::newRow("first day") << Grant{"base", "operator", "county", "", "1.9.2024"} << "from";
  QTest::newRow("no such day") << Grant{"base", "operator", "county", "", "2024-02-30"} << "from";
  QTest::newRow("last day") << Grant{"base", "operator", "county", "", "", "soon"} << "until";
  QTest::newRow("ends first") << Grant{"base", "operator", "county", "", "2024-09-02", "2024-09-01"}
                              << "until";
  QTest::newRow("for nobody") << Grant{"base", "unit_officer", "county", "ghost"} << "for";
  QTest::newRow("for another role") << Grant{"base", "operator", "county", "unit"} << "for";
  QTest::newRow("for oneself") << Grant{"unit", "unit_officer", "county", "unit"} << "for";
}

void GrantsTest::whatDoesNotFitIsNamedAndNothingIsTakenIn() {
  QFETCH(Grant, role);
  QFETCH(QString, column);
  World world;
  const Grant fine{"ayi", "base_officer", "station"};
  const auto refused = world.accounts.import({}, {{"new", "新", "applicant", "station"}}, {fine, role});
  QCOMPARE(codeOf(refused), base::Code::InvalidInput);
  QCOMPARE(refused.error().place().file, std::string("roles"));
  QCOMPARE(refused.error().place().path, column.toStdString());
  QCOMPARE(refused.error().place().row, 2);
  QCOMPARE(world.accounts.rolesOf("ayi")->size(), std::size_t{1});
  QCOMPARE(codeOf(world.accounts.rolesOf("new")), base::Code::NotFound);
}

void GrantsTest::anEarlierEndIsTakenFromTheTable() {
  World world;
  Grant role{"base", "unit_officer", "county", "", "2024-09-01", "2024-09-30"};
  QVERIFY(world.accounts.import({}, {}, {role}).has_value());
  role.until = "2024-09-10";
  QVERIFY(world.accounts.import({}, {}, {role}).has_value());
  QCOMPARE(world.accounts.rolesOf("base")->back().until, std::string("2024-09-10"));
}

void GrantsTest::whatWasTakenAwayStaysSo() {
  World world;
  const Grant substitute{"elsewhere", "unit_officer", "county", "unit"};
  QVERIFY(world.accounts.import({}, {}, {substitute}).has_value());
  QCOMPARE(world.accounts.revokeRole("unit", "unit_officer", "county")->size(), std::size_t{2});
  QCOMPARE(codeOf(world.accounts.revokeRole("unit", "unit_officer", "county")), base::Code::NotFound);
  QCOMPARE(codeOf(world.accounts.revokeRole("base", "unit_officer", "county")), base::Code::NotFound);
  QVERIFY(world.accounts.import(kUnits, kPeople).has_value());
  QCOMPARE(world.accounts.rolesOf("unit")->front().endedAt, base::toMillis(kNow));
  QCOMPARE(world.accounts.rolesOf("elsewhere")->back().endedAt, base::toMillis(kNow));
  // Nobody stands in for a role that nobody has.
  QCOMPARE(codeOf(world.accounts.import({}, {}, {substitute})), base::Code::InvalidInput);
}

void GrantsTest::aMergedUnitIsNoUnitAnyMore() {
  World world;
  QVERIFY(world.accounts.import({}, {}, {{"base", "base_officer", "other"}}).has_value());
  QVERIFY(world.accounts.mergeUnit("station", "other").has_value());
  QVERIFY(*world.accounts.rolesOf("base") == (std::vector<Grant>{{"base", "base_officer", "other"}}));
  QCOMPARE(world.accounts.rolesOf("ayi")->front().unit, std::string("other"));
  const auto read = world.store->read([](db::Database& db) { return directory::unit(db, "station"); });
  QVERIFY(!*read);
  QCOMPARE(world.accounts.import(kUnits, {}).error().place().file, std::string("units"));
  const auto people = world.accounts.import({}, {kPeople[0]});
  QVERIFY(people.error().detail().find("merged into \"other\"") != std::string::npos);
  // A second merge takes the name of the first along.
  QVERIFY(world.accounts.mergeUnit("other", "county").has_value());
  const auto again = world.accounts.import({}, {kPeople[0]});
  QVERIFY(again.error().detail().find("merged into \"county\"") != std::string::npos);
  QCOMPARE(codeOf(world.accounts.mergeUnit("prefecture", "county")), base::Code::InvalidInput);
  QCOMPARE(codeOf(world.accounts.mergeUnit("county", "county")), base::Code::InvalidInput);
}

void GrantsTest::sightIsAskedOfEachRole() {
  World world;
  const HeldRole here{Role::BaseOfficer, {"base", "base_officer", "station"}};
  const HeldRole elsewhere{Role::UnitOfficer, {"base", "unit_officer", "other"}};
  QVERIFY(*world.store->read([&](db::Database& db) { return maySee(db, here, "ayi", "station"); }));
  QVERIFY(!*world.store->read([&](db::Database& db) { return maySee(db, elsewhere, "ayi", "station"); }));
}

std::unique_ptr<QObject> makeGrantsTest() {
  return std::make_unique<GrantsTest>();
}

}  // namespace tarim::server::test

#include "tst_grants.moc"
