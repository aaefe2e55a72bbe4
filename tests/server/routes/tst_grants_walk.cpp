// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Every route × every role × every way to have it (without days, within them, over, to come, taken away, in
// somebody's place) × own and another's object × a living and a revoked token. What is expected follows from
// the table of permissions alone.
#include "server/accounts/permissions.hpp"
#include "tests/server/routes/office.hpp"
#include "tests/server/routes/suites.hpp"

#include <QTest>

using namespace tarim;
using namespace tarim::tests;
using server::Action;
using server::Answer;
using server::Permission;

namespace {

/// A way to have a role. The office's clock stands at 2024-09-02T10:00:00+08:00.
struct Hold {
  const char* name;
  const char* from;
  const char* until;
  bool standsIn;
  bool takenAway;
  bool inForce;
};
constexpr auto kHolds = std::to_array<Hold>({
    {"always", "", "", false, false, true},
    {"today", "2024-09-02", "2024-09-02", false, false, true},
    {"over", "2024-08-01", "2024-09-01", false, false, false},
    {"to_come", "2024-09-03", "", false, false, false},
    {"taken_away", "2024-08-01", "", false, true, false},
    {"substitute", "2024-09-01", "2024-09-02", true, false, true},
    {"former_substitute", "2024-08-01", "2024-09-01", true, false, false},
});

struct Somebody {
  std::string person;
  server::Roles now = 0;
  server::Roles ever = 0;
};

}  // namespace

class GrantsWalkTest : public QObject {
  Q_OBJECT
 private slots:
  void initTestCase();
  void everyRouteIsOpenToExactlyThoseInTheTable();
  void ownThingsAreThereAndOthersAreNot();
  void twoRolesOpenTheRoutesOfBoth();
  void aRevokedTokenOpensNothing();

 private:
  /// Somebody whose only role that may be in force is this one.
  Somebody make(policy::Role role, const Hold& hold);
  [[nodiscard]] std::string pathOf(const Permission& permission) const;
  Answer askFor(const Permission& permission, const std::string& person);

  std::unique_ptr<Office> m_office;
  std::vector<Somebody> m_people;
  std::string m_foreignUpload;
  std::string m_foreignFile;
};

void GrantsWalkTest::initTestCase() {
  m_office = std::make_unique<Office>();
  m_office->publishPolicy();
  m_foreignFile = m_office->storeFile("other", "somebody else's page");
  const std::string bytes = "begun by somebody else";
  m_office->cutAs("other", "POST", "/v1/files", tusCreate(bytes), "begun", bytes.size());
  m_foreignUpload = m_office->services().files.known("other", base::sha256(bytes)).value().upload;
  for (const policy::RoleRow& row : policy::kRoles)
    for (const Hold& hold : kHolds)
      m_people.push_back(make(row.role, hold));
}

Somebody GrantsWalkTest::make(policy::Role role, const Hold& hold) {
  const std::string name(policy::roleName(role));
  const std::string unit = role == policy::Role::Applicant ? "station" : "bureau";
  // A table of people gives everybody one role; here it is taken away at once.
  const auto first = role == policy::Role::Expert ? policy::Role::Operator : policy::Role::Expert;
  Somebody made{name + "_" + hold.name, 0, 0};
  server::Grant grant{made.person, name, unit, hold.standsIn ? name : "", hold.from, hold.until};
  m_office->add(made.person, std::string(policy::roleName(first)), {grant});
  auto& accounts = m_office->services().accounts;
  const auto taken = accounts.revokeRole(made.person, policy::roleName(first), "bureau");
  const auto gone = hold.takenAway ? accounts.revokeRole(made.person, name, unit) : taken;
  if (!taken || !gone) throw std::runtime_error("not taken away");
  made.now = hold.inForce ? server::only(role) : server::Roles(0);
  made.ever = server::only(role) | server::only(first);
  return made;
}

std::string GrantsWalkTest::pathOf(const Permission& permission) const {
  std::string path(permission.pattern);
  const std::size_t any = path.find("{}");
  if (any == std::string::npos) return path;
  const bool isUpload = path.starts_with("/v1/files/");
  const bool isBlob = path.starts_with("/v1/blobs/");
  return path.replace(any, 2, isUpload ? m_foreignUpload : isBlob ? m_foreignFile : std::string("foreign"));
}

Answer GrantsWalkTest::askFor(const Permission& permission, const std::string& person) {
  Office::Headers headers = tus();
  headers.emplace("upload-offset", "5");
  const std::string body = permission.action == Action::Lease ? R"({"action":"take"})" : "";
  return m_office->askAs(person, std::string(permission.method), pathOf(permission), headers, body);
}

void GrantsWalkTest::everyRouteIsOpenToExactlyThoseInTheTable() {
  int opened = 0;
  int refused = 0;
  for (const Permission& permission : server::kPermissions) {
    if (permission.roles == 0) continue;
    const bool hasObject = permission.pattern.find("{}") != std::string_view::npos;
    for (const Somebody& one : m_people) {
      const bool isOpen = (permission.roles & (permission.former ? one.now | one.ever : one.now)) != 0;
      const Answer answer = askFor(permission, one.person);
      const std::string told = std::string(permission.method) + " " + std::string(permission.pattern) + " " +
                               one.person + " " + std::to_string(answer.status);
      if (!isOpen) {
        QVERIFY2(answer.status == 403 && problemCode(answer) == "NotAllowed", told.c_str());
        ++refused;
        continue;
      }
      QVERIFY2(answer.status != 401 && answer.status != 403 && answer.status < 500, told.c_str());
      if (hasObject) QVERIFY2(answer.status == 404, told.c_str());
      ++opened;
    }
  }
  qInfo("%d opened, %d refused", opened, refused);
  QVERIFY(opened > 200 && refused > 400);
}

void GrantsWalkTest::ownThingsAreThereAndOthersAreNot() {
  for (const Somebody& one : m_people) {
    if ((one.now & server::kMembers) == 0) continue;
    const std::string hash = m_office->storeFile(one.person, "a page of " + one.person);
    const bool reads = (one.now & (server::kApplicants | server::kReviewers)) != 0;
    QCOMPARE(m_office->askAs(one.person, "GET", "/v1/blobs/" + hash).status, reads ? 200 : 403);
    QCOMPARE(m_office->askAs("other", "GET", "/v1/blobs/" + hash).status, 404);
    const std::string bytes = "begun by " + one.person;
    m_office->cutAs(one.person, "POST", "/v1/files", tusCreate(bytes), "begun", bytes.size());
    const std::string upload =
        m_office->services().files.known(one.person, base::sha256(bytes)).value().upload;
    QCOMPARE(m_office->askAs(one.person, "HEAD", "/v1/files/" + upload, tus()).status, 200);
    QCOMPARE(m_office->askAs("other", "HEAD", "/v1/files/" + upload, tus()).status, 404);
  }
}

void GrantsWalkTest::twoRolesOpenTheRoutesOfBoth() {
  m_office->add("both", "applicant", {{"both", "expert", "bureau"}});
  for (const Permission& permission : server::kPermissions) {
    if (permission.roles == 0) continue;
    const server::Roles both = server::kApplicants | server::kExperts;
    const int status = askFor(permission, "both").status;
    QVERIFY2((status != 403) == ((permission.roles & both) != 0), permission.pattern.data());
  }
}

void GrantsWalkTest::aRevokedTokenOpensNothing() {
  for (const Somebody& one : m_people)
    QVERIFY(m_office->services().accounts.revokeDevice(m_office->device(one.person)).has_value());
  for (const Permission& permission : server::kPermissions)
    for (const Somebody& one : m_people) {
      if (permission.roles == 0) continue;
      QVERIFY2(askFor(permission, one.person).status == 401, permission.pattern.data());
    }
}

std::unique_ptr<QObject> makeGrantsWalkTest() {
  return std::make_unique<GrantsWalkTest>();
}

#include "tst_grants_walk.moc"
