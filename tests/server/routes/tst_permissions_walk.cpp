// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Walks the whole table: every route × every role × no token, a revoked one, somebody else's object.
#include "server/accounts/permissions.hpp"
#include "tests/server/routes/office.hpp"
#include "tests/server/routes/suites.hpp"

#include <QTest>

using namespace tarim;
using namespace tarim::tests;
using server::Action;
using server::Answer;
using server::Permission;

class PermissionsWalkTest : public QObject {
  Q_OBJECT
 private slots:
  void initTestCase();
  void withoutATokenIsNotAuthenticated();
  void aRevokedTokenIsNotAuthenticated();
  void aTokenThatIsNoneIsNotAuthenticated_data();
  void aTokenThatIsNoneIsNotAuthenticated();
  void otherRolesAreNotAllowed();
  void ownRolesAreLetIn();
  void somebodyElsesThingsAreNotFound();
  void otherPathsAndMethodsDoNotExist();

 private:
  /// The path with an object in it that belongs to "other".
  std::string foreignPath(const Permission& permission) const;
  Answer askFor(const Permission& permission, Office::Headers headers);

  std::unique_ptr<Office> m_office;
  std::string m_foreignUpload;
  std::string m_foreignFile;
};

void PermissionsWalkTest::initTestCase() {
  m_office = std::make_unique<Office>();
  m_foreignFile = m_office->storeFile("other", "somebody else's page");
  const std::string bytes = "begun by somebody else";
  m_office->cutAs("other", "POST", "/v1/files", tusCreate(bytes), "begun", bytes.size());
  m_foreignUpload = m_office->services().files.known("other", base::sha256(bytes)).value().upload;
  QVERIFY(!m_foreignUpload.empty());
  // An application of theirs, never submitted.
  m_office->publishPolicy();
  const std::string announced = R"({"protocol":1,"now":0,"drafts":[{"application":"foreign","policy":")" +
                                m_office->policyHash() + R"("}]})";
  QCOMPARE(m_office->askAs("other", "POST", "/v1/sync", {}, announced).status, 200);
}

std::string PermissionsWalkTest::foreignPath(const Permission& permission) const {
  std::string path(permission.pattern);
  const std::size_t any = path.find("{}");
  if (any == std::string::npos) return path;
  const bool isUpload = path.starts_with("/v1/files/");
  const bool isBlob = path.starts_with("/v1/blobs/");
  return path.replace(any, 2, isUpload ? m_foreignUpload : isBlob ? m_foreignFile : std::string("foreign"));
}

Answer PermissionsWalkTest::askFor(const Permission& permission, Office::Headers headers) {
  headers.merge(tus());
  headers.emplace("upload-offset", "5");
  const std::string body = permission.action == Action::Lease ? R"({"action":"take"})" : "";
  return m_office->ask(std::string(permission.method), foreignPath(permission), headers, body);
}

void PermissionsWalkTest::withoutATokenIsNotAuthenticated() {
  for (const Permission& permission : server::kPermissions) {
    const Answer answer = askFor(permission, {});
    if (permission.roles == 0) {
      QVERIFY2(answer.status != 401 && answer.status != 403, permission.pattern.data());
      continue;
    }
    QVERIFY2(answer.status == 401, permission.pattern.data());
    QCOMPARE(problemCode(answer), "NotAuthenticated");
  }
}

void PermissionsWalkTest::aRevokedTokenIsNotAuthenticated() {
  Office office;
  for (const policy::RoleRow& role : policy::kRoles) {
    const std::string person(role.name);
    QVERIFY(office.services().accounts.revokeDevice(office.device(person)).has_value());
    for (const Permission& permission : server::kPermissions) {
      if (permission.roles == 0) continue;
      const Answer answer =
          office.askAs(person, std::string(permission.method), foreignPath(permission), tus());
      QVERIFY2(answer.status == 401, permission.pattern.data());
    }
  }
}

void PermissionsWalkTest::aTokenThatIsNoneIsNotAuthenticated_data() {
  QTest::addColumn<QString>("authorization");
  QTest::newRow("empty") << "";
  QTest::newRow("no scheme") << "abc";
  QTest::newRow("another scheme") << "Basic YTpi";
  QTest::newRow("no token") << "Bearer ";
  QTest::newRow("unknown") << "Bearer 0000000000000000000000000000000000000000000000000000";
  QTest::newRow("long") << "Bearer " + QString(10000, 'x');
}

void PermissionsWalkTest::aTokenThatIsNoneIsNotAuthenticated() {
  QFETCH(QString, authorization);
  for (const Permission& permission : server::kPermissions) {
    if (permission.roles == 0) continue;
    const Answer answer = askFor(permission, {{"authorization", authorization.toStdString()}});
    QVERIFY2(answer.status == 401, permission.pattern.data());
    QCOMPARE(headerOf(answer, "WWW-Authenticate"), "Bearer");
  }
}

void PermissionsWalkTest::otherRolesAreNotAllowed() {
  int refused = 0;
  for (const Permission& permission : server::kPermissions)
    for (std::size_t i = 0; i < policy::kRoles.size(); ++i) {
      if (permission.roles == 0 || server::holds(permission.roles, static_cast<server::Role>(i))) continue;
      const Answer answer =
          askFor(permission, {{"authorization", m_office->token(std::string(policy::kRoles[i].name))}});
      QVERIFY2(answer.status == 403, permission.pattern.data());
      QCOMPARE(problemCode(answer), "NotAllowed");
      ++refused;
    }
  QVERIFY(refused > 5);
}

void PermissionsWalkTest::ownRolesAreLetIn() {
  for (const Permission& permission : server::kPermissions)
    for (std::size_t i = 0; i < policy::kRoles.size(); ++i) {
      if (!server::holds(permission.roles, static_cast<server::Role>(i))) continue;
      const Answer answer =
          askFor(permission, {{"authorization", m_office->token(std::string(policy::kRoles[i].name))}});
      QVERIFY2(answer.status != 401 && answer.status != 403 && answer.status < 500,
               permission.pattern.data());
      if (answer.status >= 400) QVERIFY2(!problemCode(answer).empty(), permission.pattern.data());
    }
}

void PermissionsWalkTest::somebodyElsesThingsAreNotFound() {
  int looked = 0;
  for (const Permission& permission : server::kPermissions)
    for (std::size_t i = 0; i < policy::kRoles.size(); ++i) {
      const bool isTheirs = permission.pattern.find("{}") != std::string_view::npos && permission.roles != 0;
      if (!isTheirs || !server::holds(permission.roles, static_cast<server::Role>(i))) continue;
      const Answer answer =
          askFor(permission, {{"authorization", m_office->token(std::string(policy::kRoles[i].name))}});
      QVERIFY2(answer.status == 404,
               (std::string(permission.pattern) + " " + std::to_string(answer.status)).c_str());
      QVERIFY(answer.body.find(m_foreignUpload) == std::string::npos);
      ++looked;
    }
  QVERIFY(looked > 20);
  // It is there, for the one whose it is, and was not touched.
  const Answer own = m_office->askAs("other", "HEAD", "/v1/files/" + m_foreignUpload, tus());
  QCOMPARE(own.status, 200);
  QCOMPARE(headerOf(own, "Upload-Offset"), "5");
  QCOMPARE(m_office->askAs("other", "GET", "/v1/blobs/" + m_foreignFile).status, 200);
}

void PermissionsWalkTest::otherPathsAndMethodsDoNotExist() {
  for (const char* path : {"/", "/v1", "/v1/", "/v2/hello", "/v1/hello/", "/v1/blobs/", "/v1/blobs/a/b",
                           "/v1/admin", "/../v1/hello"}) {
    const Answer answer = m_office->askAs("operator", "GET", path);
    QVERIFY2(answer.status == 404, path);
    QCOMPARE(problemCode(answer), "NotFound");
  }
  const Answer wrong = m_office->ask("DELETE", "/v1/hello");
  QCOMPARE(wrong.status, 405);
  QCOMPARE(headerOf(wrong, "Allow"), "GET");
  QCOMPARE(headerOf(m_office->ask("GET", "/v1/files/x"), "Allow"), "HEAD, PATCH, DELETE, OPTIONS");
}

std::unique_ptr<QObject> makePermissionsWalkTest() {
  return std::make_unique<PermissionsWalkTest>();
}

#include "tst_permissions_walk.moc"
