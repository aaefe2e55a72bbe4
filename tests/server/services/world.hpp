// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A server in a folder of its own, without a socket: real store, real keys, people of two counties, the small
// policy of tests/data/policies, and a clock that stands at 2 September 2024, 10:00, inside its window.
#include "server/services/services.hpp"
#include "tests/support/fake_clock.hpp"

#include <QObject>
#include <QTemporaryDir>

namespace tarim::server::test {

/// 2024-09-02T10:00:00+08:00; the window ends on the 9th at 00:00, the 48 hours are counted from a return.
base::Instant at(std::string_view iso);

/// Throws on failure: a test that cannot begin fails.
template <class T>
T must(base::Result<T> result) {
  if (!result) throw std::runtime_error(result.error().line());
  return std::move(*result);
}
inline void must(const base::Result<void>& result) {
  if (!result) throw std::runtime_error(result.error().line());
}

/// The code of a failure, or Unknown for a success.
template <class T>
base::Code codeOf(const base::Result<T>& result) {
  return result ? base::Code::Unknown : result.error().code();
}

struct World {
  World();
  /// As after a restart of the program: everything in memory is made anew.
  void reopen();
  /// A copy as the operator's command makes it; its folder.
  base::Path backUp();
  /// The store's folder is gone and a copy is put in its place and served.
  void restore(const base::Path& copy);
  /// As restore(), from a snapshot of the machine, which the store cannot detect.
  void putBack(const base::Path& snapshot);
  base::Path snapshot();
  [[nodiscard]] std::string storeId();

  QTemporaryDir folder;
  tests::FakeClock clock;
  crypto::Key seed;
  std::unique_ptr<Store> store;
  std::unique_ptr<Services> services;
  std::string policy;  ///< Hash of the small policy.

  [[nodiscard]] base::Path path() const { return folder.path().toStdString(); }
  /// A new device of this person, enrolled with a code.
  Identity enrol(std::string_view person, const crypto::Key& deviceSeed);
  /// Somebody who needs no device key.
  Identity identity(std::string_view person);
  /// Uploads the bytes as this person; gives the hash.
  std::string upload(std::string_view person, std::string_view bytes);
  /// What the state of an application is after its stored events.
  workflow::State state(std::string_view application);
  std::vector<workflow::Event> events(std::string_view application);
  std::size_t noticesOf(std::string_view kind);
};

std::unique_ptr<QObject> makeSyncTest();
std::unique_ptr<QObject> makeCopiesTest();
std::unique_ptr<QObject> makeDraftLimitsTest();
std::unique_ptr<QObject> makePreparedTest();
std::unique_ptr<QObject> makeSubmitTest();
std::unique_ptr<QObject> makeDecisionsTest();
std::unique_ptr<QObject> makeReviewTest();
std::unique_ptr<QObject> makeDeadlinesTest();
std::unique_ptr<QObject> makeVerifyTest();
std::unique_ptr<QObject> makeInterleavingsTest();
std::unique_ptr<QObject> makePackagesTest();
std::unique_ptr<QObject> makeRestoredTest();
std::unique_ptr<QObject> makeRecordTest();
std::unique_ptr<QObject> makeEvidenceTest();
std::unique_ptr<QObject> makeTwoServersTest();
std::unique_ptr<QObject> makeRolesTest();
std::unique_ptr<QObject> makeStageDecisionsTest();
std::unique_ptr<QObject> makeVotesTest();
std::unique_ptr<QObject> makeAuditTest();
std::unique_ptr<QObject> makeBlindTest();
std::unique_ptr<QObject> makeBlindNamesTest();

}  // namespace tarim::server::test
