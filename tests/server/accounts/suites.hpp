// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the tests of accounts share: a store with three levels of units and a person for every role.
#include "server/accounts/accounts.hpp"
#include "tests/support/fake_clock.hpp"

#include <QObject>
#include <QTemporaryDir>

namespace tarim::server::test {

inline constexpr base::Instant kNow = base::fromMillis(1725240000000);

/// The code of a failure, or Unknown for a success.
template <class T>
base::Code codeOf(const base::Result<T>& result) {
  return result ? base::Code::Unknown : result.error().code();
}

inline const std::vector<Unit> kUnits = {{"station", "且末县生态环境监测站", "且末", "county"},
                                         {"county", "且末县生态环境局", "且末", "prefecture"},
                                         {"other", "若羌县生态环境局", "若羌", "prefecture"},
                                         {"prefecture", "巴州生态环境局", "库尔勒", ""}};
inline const std::vector<Person> kPeople = {{"ayi", "阿依努尔", "applicant", "station"},
                                            {"bek", "别克", "applicant", "station"},
                                            {"base", "基层", "base_officer", "station"},
                                            {"unit", "推荐", "unit_officer", "county"},
                                            {"department", "审核", "department_reviewer", "county"},
                                            {"elsewhere", "外县", "unit_officer", "other"},
                                            {"committee", "评委会", "committee_office", "prefecture"},
                                            {"op", "运维", "operator", "prefecture"}};

struct World {
  QTemporaryDir dir;
  tests::FakeClock clock{kNow};
  std::unique_ptr<Store> store = std::move(*Store::open(dir.filePath("store").toStdString(), clock));
  Accounts accounts{*store};

  World() {
    if (!accounts.import(kUnits, kPeople)) throw std::runtime_error("import");
  }
};

std::unique_ptr<QObject> makeAccountsTest();
std::unique_ptr<QObject> makeNewDeviceTest();
std::unique_ptr<QObject> makeImportTest();
std::unique_ptr<QObject> makePermissionsTest();
std::unique_ptr<QObject> makeGrantsTest();

}  // namespace tarim::server::test
