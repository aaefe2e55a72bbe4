// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/accounts/codes.hpp"
#include "shared/base/ids.hpp"
#include "shared/workflow/device_id.hpp"
#include "tests/server/accounts/suites.hpp"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

namespace tarim::server::test {
namespace {

using base::Code;
using namespace std::chrono_literals;

std::string keyOf(std::uint8_t seed) {
  crypto::Key key{};
  key[0] = seed;
  return base::toHex(crypto::publicKeyOf(key));
}

wire::EnrolRequest request(const std::string& code, std::uint8_t key = 1) {
  return {1, code, "平板", keyOf(key)};
}

std::string bearer(const std::string& token) {
  return "Bearer " + token;
}

HeldRole roleOf(const std::string& id) {
  for (const Person& person : kPeople)
    if (person.id == id) return {*policy::roleFromName(person.role), {id, person.role, person.unit}};
  throw std::logic_error(id);
}

}  // namespace

class AccountsTest : public QObject {
  Q_OBJECT
 private slots:
  void init() { m_world = std::make_unique<World>(); }
  void cleanup() { m_world.reset(); }
  void aCodeCanBeReadOverTheTelephone();
  void aCodeIsForSomebodyThatExists();
  void aCodeBecomesADevice();
  void aCodeIsUnderstoodHoweverItIsTyped();
  void repeatingGivesAFreshTokenAndEndsTheOld();
  void anotherKeyFindsTheCodeUsed();
  void aCodeEndsWithItsLastInstant();
  void anUnknownCodeIsUnknownAndSlowsDown();
  void aRightCodeIsNeverThrottled();
  void aUsedCodeThrottlesWhoTriesItElsewhere();
  void openCodesAreListedWithTheirAgeAndWithdrawn();
  void theNameOfADeviceIsOneCleanLine();
  void aBadKeyIsRefusedAndTheCodeIsKept();
  void theKeyOfSomebodyElsesDeviceIsRefused();
  void noTokenIsKeptAsItIs();
  void wrongAuthorizationsAreNotAuthenticated_data();
  void wrongAuthorizationsAreNotAuthenticated();
  void aRevokedDeviceIsUnknown();
  void aUsedCodeDoesNotBringARevokedDeviceBack();
  void aNewCodeBringsARevokedDeviceBack();
  void reachFollowsTheUnits_data();
  void reachFollowsTheUnits();
  void failuresAreCountedInASlidingWindow();
  void aClockThatIsSetBackMakesNobodyWait();
  void thePeerThatFailedLongestAgoIsForgotten();

 private:
  std::string codeFor(const std::string& person) { return *m_world->accounts.makeEnrolmentCode(person, 24h); }
  std::unique_ptr<World> m_world;
};

void AccountsTest::aCodeCanBeReadOverTheTelephone() {
  const QRegularExpression form("^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$");
  const std::string code = codeFor("ayi");
  QVERIFY2(form.match(QString::fromStdString(code)).hasMatch(), code.c_str());
  QVERIFY(code != codeFor("ayi"));
}

void AccountsTest::aCodeIsForSomebodyThatExists() {
  QCOMPARE(codeOf(m_world->accounts.makeEnrolmentCode("nobody", 24h)), Code::NotFound);
}

void AccountsTest::aCodeBecomesADevice() {
  const auto enrolled = m_world->accounts.enrol(request(codeFor("ayi")), "peer");
  QVERIFY(enrolled);
  QVERIFY(enrolled->person.name == "阿依努尔" && enrolled->unit.name == kUnits[0].name);
  QCOMPARE(enrolled->device, *workflow::deviceIdOf(keyOf(1)));
  m_world->clock.advance(5s);
  const auto identity = m_world->accounts.authenticate(bearer(enrolled->token));
  QVERIFY(identity);
  QVERIFY(identity->person.id == "ayi" && identity->role == Role::Applicant);
  QVERIFY(identity->device == enrolled->device && identity->devicePublicKey == keyOf(1));
  QCOMPARE(identity->lastContact, base::toMillis(kNow));
  QCOMPARE(m_world->accounts.devicesOf("ayi")->size(), std::size_t{1});
}

void AccountsTest::aCodeIsUnderstoodHoweverItIsTyped() {
  QCOMPARE(normalCode(" 7k2m 9QXB--oil0\t"), std::string("7k2m9qxb0110"));
  QCOMPARE(normalCode("７Ｋ２Ｍ—９ｑｘｂ－Ｏ\u3000il\u200b\u20110"), std::string("7k2m9qxb0110"));
  std::string typed = QString::fromStdString(codeFor("ayi")).toLower().replace('-', ' ').toStdString();
  std::replace(typed.begin(), typed.end(), '1', 'l');
  std::replace(typed.begin(), typed.end(), '0', 'o');
  QVERIFY(m_world->accounts.enrol(request(typed), "peer"));
}

void AccountsTest::repeatingGivesAFreshTokenAndEndsTheOld() {
  const std::string code = codeFor("ayi");
  const auto first = m_world->accounts.enrol(request(code), "peer");
  const auto second = m_world->accounts.enrol(request(code), "peer");
  QVERIFY(first && second && first->token != second->token && first->device == second->device);
  QCOMPARE(codeOf(m_world->accounts.authenticate(bearer(first->token))), Code::NotAuthenticated);
  QVERIFY(m_world->accounts.authenticate(bearer(second->token)));
}

void AccountsTest::anotherKeyFindsTheCodeUsed() {
  const std::string code = codeFor("ayi");
  const auto first = m_world->accounts.enrol(request(code), "peer");
  QCOMPARE(codeOf(m_world->accounts.enrol(request(code, 2), "peer")), Code::CodeUsed);
  QVERIFY(m_world->accounts.authenticate(bearer(first->token)));
  m_world->clock.advance(48h);
  QCOMPARE(codeOf(m_world->accounts.enrol(request(code, 2), "peer")), Code::CodeUsed);
}

void AccountsTest::aCodeEndsWithItsLastInstant() {
  const std::string code = codeFor("ayi");
  m_world->clock.set(kNow + 24h);
  QCOMPARE(codeOf(m_world->accounts.enrol(request(code), "peer")), Code::CodeExpired);
  m_world->clock.set(kNow + 24h - base::Millis(1));
  QVERIFY(m_world->accounts.enrol(request(code), "peer"));
}

void AccountsTest::anUnknownCodeIsUnknownAndSlowsDown() {
  const wire::EnrolRequest wrong = request("0000-0000-0000-0000");
  for (int i = 0; i < 10; ++i)
    QCOMPARE(codeOf(m_world->accounts.enrol(wrong, "peer")), Code::CodeUnknown);
  const auto throttled = m_world->accounts.enrol(wrong, "peer");
  QCOMPARE(codeOf(throttled), Code::Throttled);
  QCOMPARE(throttled.error().detail(), std::string("600"));
  QCOMPARE(codeOf(m_world->accounts.enrol(wrong, "another peer")), Code::CodeUnknown);
  m_world->clock.advance(600s);
  QCOMPARE(codeOf(m_world->accounts.enrol(wrong, "peer")), Code::CodeUnknown);
}

/// A whole office, or a whole county, stands behind one address.
void AccountsTest::aRightCodeIsNeverThrottled() {
  const std::string code = codeFor("ayi");
  for (int i = 0; i < 20; ++i)
    QVERIFY(!m_world->accounts.enrol(request("0000-0000-0000-0000"), "peer"));
  QVERIFY(m_world->accounts.enrol(request(code), "peer"));
  QCOMPARE(codeOf(m_world->accounts.enrol(request("0000-0000-0000-0000"), "peer")), Code::Throttled);
  // Repeating it after a lost answer, too.
  QVERIFY(m_world->accounts.enrol(request(code), "peer"));
}

void AccountsTest::aUsedCodeThrottlesWhoTriesItElsewhere() {
  const std::string code = codeFor("ayi");
  QVERIFY(m_world->accounts.enrol(request(code), "peer"));
  for (int i = 0; i < 10; ++i)
    QCOMPARE(codeOf(m_world->accounts.enrol(request(code, 2), "a stranger")), Code::CodeUsed);
  QCOMPARE(codeOf(m_world->accounts.enrol(request(code, 2), "a stranger")), Code::Throttled);
  QVERIFY(m_world->accounts.enrol(request(code), "a stranger"));
}

void AccountsTest::openCodesAreListedWithTheirAgeAndWithdrawn() {
  const std::string first = codeFor("ayi");
  m_world->clock.advance(2h);
  const std::string second = codeFor("ayi");
  const std::string used = codeFor("ayi");
  QVERIFY(m_world->accounts.enrol(request(used), "peer"));
  const auto open = m_world->accounts.openCodes();
  QVERIFY(open);
  QCOMPARE(open->size(), std::size_t{2});
  QCOMPARE(open->front().code, hashOfCode(first));
  QCOMPARE(open->front().madeAt, base::toMillis(kNow));
  QCOMPARE(open->back().madeAt, base::toMillis(kNow + 2h));
  QVERIFY(m_world->accounts.withdrawCode(Accounts::markOf(hashOfCode(first))));
  QCOMPARE(codeOf(m_world->accounts.enrol(request(first, 2), "peer")), Code::CodeExpired);
  QVERIFY(m_world->accounts.withdrawCode(second));
  QCOMPARE(codeOf(m_world->accounts.enrol(request(second, 2), "peer")), Code::CodeExpired);
  QCOMPARE(codeOf(m_world->accounts.withdrawCode(used)), Code::NotFound);
  QCOMPARE(codeOf(m_world->accounts.withdrawCode(second)), Code::NotFound);
  QVERIFY(m_world->accounts.openCodes()->empty());
}

void AccountsTest::theNameOfADeviceIsOneCleanLine() {
  wire::EnrolRequest named = request(codeFor("ayi"));
  named.deviceName = "\x1b[2J\x1b]0;owned\aphone\n0000000000000000  fake-line  last seen never";
  QVERIFY(m_world->accounts.enrol(named, "peer"));
  const std::string name = m_world->accounts.devicesOf("ayi")->front().name;
  QVERIFY2(std::none_of(name.begin(), name.end(), [](unsigned char letter) { return letter < 0x20; }),
           name.c_str());
  QVERIFY(name.find("phone") != std::string::npos);
}

void AccountsTest::aBadKeyIsRefusedAndTheCodeIsKept() {
  wire::EnrolRequest bad = request(codeFor("ayi"));
  bad.devicePublicKey = "12345";
  const auto refused = m_world->accounts.enrol(bad, "peer");
  QCOMPARE(codeOf(refused), Code::InvalidInput);
  QCOMPARE(refused.error().place().path, std::string("$.devicePublicKey"));
  bad.devicePublicKey = keyOf(1);
  QVERIFY(m_world->accounts.enrol(bad, "peer"));
}

void AccountsTest::theKeyOfSomebodyElsesDeviceIsRefused() {
  const auto first = m_world->accounts.enrol(request(codeFor("ayi")), "peer");
  QCOMPARE(codeOf(m_world->accounts.enrol(request(codeFor("bek")), "peer")), Code::InvalidInput);
  QCOMPARE(m_world->accounts.authenticate(bearer(first->token))->person.id, std::string("ayi"));
}

void AccountsTest::noTokenIsKeptAsItIs() {
  const std::string code = codeFor("ayi");
  const auto enrolled = m_world->accounts.enrol(request(code), "peer");
  m_world->store.reset();
  bool hasLooked = false;
  for (const char* name : {"tarim.sqlite", "tarim.sqlite-wal"}) {
    base::DiskFiles disk;
    const auto bytes = disk.read(base::Path(m_world->dir.filePath("store").toStdString()) / name, 1u << 30);
    if (!bytes) continue;
    hasLooked = hasLooked || base::textOf(*bytes).find("阿依努尔") != std::string_view::npos;
    QVERIFY(base::textOf(*bytes).find(enrolled->token) == std::string_view::npos);
    QVERIFY(base::textOf(*bytes).find(code) == std::string_view::npos);
    QVERIFY(base::textOf(*bytes).find(normalCode(code)) == std::string_view::npos);
  }
  QVERIFY(hasLooked);
}

void AccountsTest::wrongAuthorizationsAreNotAuthenticated_data() {
  QTest::addColumn<QString>("before");
  QTest::addColumn<QString>("after");
  QTest::addColumn<bool>("good");
  QTest::newRow("as it is") << "Bearer "
                            << "" << true;
  QTest::newRow("another case") << "bEARER "
                                << "" << true;
  QTest::newRow("none") << ""
                        << "" << false;
  QTest::newRow("another scheme") << "Basic  "
                                  << "" << false;
  QTest::newRow("longer") << "Bearer "
                          << "0" << false;
  QTest::newRow("two spaces") << "Bearer  "
                              << "" << false;
}

void AccountsTest::wrongAuthorizationsAreNotAuthenticated() {
  QFETCH(QString, before);
  QFETCH(QString, after);
  QFETCH(bool, good);
  const auto enrolled = m_world->accounts.enrol(request(codeFor("ayi")), "peer");
  const std::string header = before.toStdString() + enrolled->token + after.toStdString();
  QCOMPARE(codeOf(m_world->accounts.authenticate(header)), good ? Code::Unknown : Code::NotAuthenticated);
  QCOMPARE(codeOf(m_world->accounts.authenticate("")), Code::NotAuthenticated);
  QCOMPARE(codeOf(m_world->accounts.authenticate("Bearer " + std::string(64, '0'))), Code::NotAuthenticated);
}

void AccountsTest::aRevokedDeviceIsUnknown() {
  const auto first = m_world->accounts.enrol(request(codeFor("ayi")), "peer");
  const auto second = m_world->accounts.enrol(request(codeFor("ayi"), 2), "peer");
  QVERIFY(m_world->accounts.revokeDevice(first->device));
  QCOMPARE(codeOf(m_world->accounts.authenticate(bearer(first->token))), Code::NotAuthenticated);
  QVERIFY(m_world->accounts.authenticate(bearer(second->token)));
  QCOMPARE(codeOf(m_world->accounts.revokeDevice("nothing")), Code::NotFound);
}

void AccountsTest::aUsedCodeDoesNotBringARevokedDeviceBack() {
  const std::string code = codeFor("ayi");
  const auto first = m_world->accounts.enrol(request(code), "peer");
  QVERIFY(m_world->accounts.revokeDevice(first->device));
  QCOMPARE(codeOf(m_world->accounts.enrol(request(code), "peer")), Code::CodeUsed);
}

void AccountsTest::aNewCodeBringsARevokedDeviceBack() {
  const auto first = m_world->accounts.enrol(request(codeFor("ayi")), "peer");
  QVERIFY(m_world->accounts.revokeDevice(first->device));
  const auto again = m_world->accounts.enrol(request(codeFor("ayi")), "peer");
  QVERIFY(again && m_world->accounts.authenticate(bearer(again->token)));
}

void AccountsTest::reachFollowsTheUnits_data() {
  QTest::addColumn<QString>("who");
  QTest::addColumn<QString>("unit");
  QTest::addColumn<bool>("visible");
  QTest::newRow("own") << "ayi"
                       << "station" << true;
  QTest::newRow("a neighbour's") << "bek"
                                 << "station" << false;
  QTest::newRow("base officer, own unit") << "base"
                                          << "station" << true;
  QTest::newRow("base officer, above") << "base"
                                       << "county" << false;
  QTest::newRow("unit officer, below") << "unit"
                                       << "station" << true;
  QTest::newRow("department, below") << "department"
                                     << "station" << true;
  QTest::newRow("another county") << "elsewhere"
                                  << "station" << false;
  QTest::newRow("committee") << "committee"
                             << "other" << true;
  QTest::newRow("operator") << "op"
                            << "other" << true;
}

void AccountsTest::reachFollowsTheUnits() {
  QFETCH(QString, who);
  QFETCH(QString, unit);
  QFETCH(bool, visible);
  const auto answer = m_world->store->read([&](db::Database& database) {
    return maySee(database, roleOf(who.toStdString()), "ayi", unit.toStdString());
  });
  QCOMPARE(*answer, visible);
}

void AccountsTest::failuresAreCountedInASlidingWindow() {
  RateLimit limit(2, 10s);
  limit.failed("p", kNow);
  QCOMPARE(limit.wait("p", kNow), std::int64_t{0});
  limit.failed("p", kNow + 3s);
  QCOMPARE(limit.wait("p", kNow + 3s), std::int64_t{7});
  QCOMPARE(limit.wait("p", kNow + 9999ms), std::int64_t{1});
  QCOMPARE(limit.wait("p", kNow + 10s), std::int64_t{0});
  limit.failed("p", kNow + 11s);
  QCOMPARE(limit.wait("p", kNow + 11s), std::int64_t{2});
  QCOMPARE(limit.wait("other", kNow + 11s), std::int64_t{0});
}

void AccountsTest::aClockThatIsSetBackMakesNobodyWait() {
  RateLimit limit(1, 10s);
  limit.failed("p", kNow);
  QVERIFY(limit.wait("p", kNow) > 0);
  QCOMPARE(limit.wait("p", kNow - 24h), std::int64_t{0});
}

void AccountsTest::thePeerThatFailedLongestAgoIsForgotten() {
  RateLimit limit(1, 100s, 2);
  limit.failed("first", kNow);
  limit.failed("second", kNow + 1s);
  limit.failed("first", kNow + 2s);
  limit.failed("third", kNow + 3s);
  QCOMPARE(limit.wait("second", kNow + 3s), std::int64_t{0});
  QVERIFY(limit.wait("first", kNow + 3s) > 0 && limit.wait("third", kNow + 3s) > 0);
}

std::unique_ptr<QObject> makeAccountsTest() {
  return std::make_unique<AccountsTest>();
}

}  // namespace tarim::server::test

#include "tst_accounts.moc"
