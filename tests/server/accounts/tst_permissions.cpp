// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/accounts/permissions.hpp"
#include "tests/server/accounts/suites.hpp"

#include <QTest>

namespace tarim::server::test {

class PermissionsTest : public QObject {
  Q_OBJECT
 private slots:
  void everyRowIsFoundByItsOwnPath();
  void unknownPathsAndMethodsAreTold_data();
  void unknownPathsAndMethodsAreTold();
  void onlyHelloEnrolOptionsAndBallotsNeedNoToken();
  void everyRoleHasAName();
};

void PermissionsTest::everyRowIsFoundByItsOwnPath() {
  for (const Permission& permission : kPermissions) {
    std::string path(permission.pattern);
    const std::size_t any = path.find("{}");
    if (any != std::string::npos) path.replace(any, 2, "thing-1");
    const Found found = findPermission(permission.method, path);
    QVERIFY2(found.permission == &permission && found.pathKnown, path.c_str());
    QCOMPARE(found.argument, std::string(any == std::string::npos ? "" : "thing-1"));
  }
}

void PermissionsTest::unknownPathsAndMethodsAreTold_data() {
  QTest::addColumn<QString>("method");
  QTest::addColumn<QString>("path");
  QTest::addColumn<bool>("pathKnown");
  QTest::newRow("another method") << "DELETE"
                                  << "/v1/sync" << true;
  QTest::newRow("lower case") << "get"
                              << "/v1/hello" << true;
  QTest::newRow("no such path") << "GET"
                                << "/v1/nothing" << false;
  QTest::newRow("empty") << "GET"
                         << "" << false;
  QTest::newRow("root") << "GET"
                        << "/" << false;
  QTest::newRow("nothing for {}") << "GET"
                                  << "/v1/blobs/" << false;
  QTest::newRow("two segments for {}") << "GET"
                                       << "/v1/blobs/a/b" << false;
  QTest::newRow("slash behind") << "GET"
                                << "/v1/hello/" << false;
  QTest::newRow("nothing between") << "POST"
                                   << "/v1/review/applications//lease" << false;
  QTest::newRow("overlapping ends") << "POST"
                                    << "/v1/review/applications/lease" << true;
  QTest::newRow("longer") << "GET"
                          << "/v1/hellohello" << false;
}

void PermissionsTest::unknownPathsAndMethodsAreTold() {
  QFETCH(QString, method);
  QFETCH(QString, path);
  QFETCH(bool, pathKnown);
  const Found found = findPermission(method.toStdString(), path.toStdString());
  QVERIFY(found.permission == nullptr);
  QCOMPARE(found.pathKnown, pathKnown);
}

void PermissionsTest::onlyHelloEnrolOptionsAndBallotsNeedNoToken() {
  for (const Permission& permission : kPermissions) {
    const bool open = permission.action == Action::Hello || permission.action == Action::Enrol ||
                      permission.action == Action::FileOptions || permission.action == Action::CastBallot;
    QVERIFY2((permission.roles == 0) == open, std::string(permission.pattern).c_str());
  }
}

void PermissionsTest::everyRoleHasAName() {
  for (std::size_t i = 0; i < policy::kRoles.size(); ++i) {
    const auto role = static_cast<Role>(i);
    QVERIFY(policy::roleFromName(policy::roleName(role)) == role && holds(kEverybody, role));
    QCOMPARE(holds(kReviewers, role), policy::isReviewer(role));
  }
  QVERIFY(!policy::roleFromName(policy::kServerActor) && !policy::roleFromName(""));
}

std::unique_ptr<QObject> makePermissionsTest() {
  return std::make_unique<PermissionsTest>();
}

}  // namespace tarim::server::test

#include "tst_permissions.moc"
