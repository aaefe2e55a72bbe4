// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the tests of the store share: a folder, and people to whom things can belong.
#include "server/store/applications.hpp"
#include "server/store/directory.hpp"
#include "server/store/journal.hpp"
#include "server/store/store.hpp"
#include "tests/support/fake_clock.hpp"

#include <QObject>
#include <QTemporaryDir>

namespace tarim::server::test {

inline constexpr base::Instant kNow = base::fromMillis(1725240000000);

inline const crypto::Key kServerSeed{};
inline const Recorder kRecorder{kServerSeed, kNow};

/// The code of a failure, or Unknown for a success.
template <class T>
base::Code codeOf(const base::Result<T>& result) {
  return result ? base::Code::Unknown : result.error().code();
}

struct Folder {
  QTemporaryDir dir;
  [[nodiscard]] base::Path path() const { return base::Path(dir.path().toStdString()) / "store"; }
};

/// prefecture > county > station; ayi and bek at the station, cai at the prefecture; a1 and a2 are ayi's, b1
/// is bek's.
inline void settle(db::Database& database) {
  using namespace directory;
  const auto fine = [](const base::Result<void>& done) {
    if (!done) throw std::runtime_error(done.error().line());
  };
  fine(putUnit(database, {"prefecture", "巴州", "库尔勒", ""}));
  fine(putUnit(database, {"county", "且末县生态环境局", "且末", "prefecture"}));
  fine(putUnit(database, {"station", "且末县生态环境监测站", "且末", "county"}));
  fine(putPerson(database, {"ayi", "阿依努尔", "applicant", "station"}));
  fine(putPerson(database, {"bek", "别克", "applicant", "station"}));
  fine(putPerson(database, {"cai", "蔡", "committee_office", "prefecture"}));
  fine(applications::add(database, "a1", "ayi", std::string(64, 'a'), 1));
  fine(applications::add(database, "a2", "ayi", std::string(64, 'a'), 2));
  fine(applications::add(database, "b1", "bek", std::string(64, 'b'), 3));
}

std::unique_ptr<QObject> makeStoreGoldenTest();
std::unique_ptr<QObject> makeStoreTest();
std::unique_ptr<QObject> makeJobLinesTest();
std::unique_ptr<QObject> makeQuotasTest();
std::unique_ptr<QObject> makeFeedPagesTest();
std::unique_ptr<QObject> makeDraftSizesTest();
std::unique_ptr<QObject> makeFileStoreTest();
std::unique_ptr<QObject> makeAssemblyTest();
std::unique_ptr<QObject> makeFileRacesTest();
std::unique_ptr<QObject> makeLostFilesTest();
std::unique_ptr<QObject> makeTablesTest();
std::unique_ptr<QObject> makeEarlierStoresTest();
std::unique_ptr<QObject> makePlansTest();
std::unique_ptr<QObject> makeStoredGrantsTest();
std::unique_ptr<QObject> makeIdNumbersTest();
std::unique_ptr<QObject> makeIdentityTest();
std::unique_ptr<QObject> makeJournalTest();
std::unique_ptr<QObject> makeTurnsTest();
std::unique_ptr<QObject> makeTwoStoresTest();

}  // namespace tarim::server::test
