// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A copy of a device's vault becomes a device of its own: who may, how often, and what a revocation takes
// along.
#include "shared/workflow/device_id.hpp"
#include "tests/server/accounts/suites.hpp"

#include <QTest>

namespace tarim::server::test {
namespace {

using base::Code;
using namespace std::chrono_literals;

crypto::Key seedNumber(std::uint8_t number) {
  crypto::Key key{};
  key[0] = number;
  return key;
}

std::string publicKeyFor(std::uint8_t number) {
  return base::toHex(crypto::publicKeyOf(seedNumber(number)));
}

std::string authorizationOf(const std::string& token) {
  return "Bearer " + token;
}

}  // namespace

class NewDeviceTest : public QObject {
  Q_OBJECT
 private slots:
  void init() {
    m_world = std::make_unique<World>();
    m_parent = enrolled("ayi", 1);
  }
  void cleanup() { m_world.reset(); }

  void copyBecomesADeviceAndNamesItsParent() {
    const auto made = newDevice(m_parent, 1, 2);
    QVERIFY(made);
    QVERIFY(made->person.id == "ayi" && made->device == *workflow::deviceIdOf(publicKeyFor(2)));
    // Both go on.
    QVERIFY(m_world->accounts.authenticate(authorizationOf(made->token)));
    QVERIFY(m_world->accounts.identityOf(m_parent.device));
    const auto devices = *m_world->accounts.devicesOf("ayi");
    QCOMPARE(devices.size(), std::size_t(2));
    const Device& copy = devices[0].parent.empty() ? devices[1] : devices[0];
    QCOMPARE(copy.parent, m_parent.device);
    QCOMPARE(copy.name, std::string("平板"));
    QCOMPARE(copy.lastContact, std::int64_t(0));
  }

  void repeatingGivesAFreshTokenUntilItHasSynced() {
    const auto first = newDevice(m_parent, 1, 2);
    const auto second = newDevice(m_parent, 1, 2);
    QVERIFY(first && second && first->device == second->device && first->token != second->token);
    QCOMPARE(codeOf(m_world->accounts.authenticate(authorizationOf(first->token))), Code::NotAuthenticated);
    QCOMPARE(m_world->accounts.devicesOf("ayi")->size(), std::size_t(2));
    QVERIFY(m_world->store->write([&](db::Database& database) {
      return directory::setLastContact(database, second->device, base::toMillis(kNow));
    }));
    QCOMPARE(codeOf(newDevice(m_parent, 1, 2)), Code::AlreadyDone);
    QVERIFY(m_world->accounts.authenticate(authorizationOf(second->token)));
  }

  void onlyTheParentsKeyVouches_data() {
    QTest::addColumn<int>("signer");
    QTest::addColumn<int>("signedKey");
    QTest::newRow("the new key itself") << 2 << 2;
    QTest::newRow("somebody else") << 9 << 2;
    QTest::newRow("the parent, under another key") << 1 << 3;
  }

  void onlyTheParentsKeyVouches() {
    QFETCH(int, signer);
    QFETCH(int, signedKey);
    const auto made = m_world->accounts.newDevice(
        m_parent, request(std::uint8_t(2), std::uint8_t(signer), publicKeyFor(std::uint8_t(signedKey))));
    QCOMPARE(codeOf(made), Code::InvalidInput);
    QCOMPARE(made.error().place().path, std::string("$.signature"));
    QCOMPARE(m_world->accounts.devicesOf("ayi")->size(), std::size_t(1));
  }

  void keysOfOthersAreRefused() {
    const Identity bek = enrolled("bek", 5);
    const auto stolen = newDevice(m_parent, 1, 5);
    QCOMPARE(codeOf(stolen), Code::InvalidInput);
    QCOMPARE(stolen.error().place().path, std::string("$.devicePublicKey"));
    QVERIFY(m_world->accounts.identityOf(bek.device));
    // A device that enrolled with a code is nobody's copy.
    (void)enrolled("ayi", 6);
    QCOMPARE(codeOf(newDevice(m_parent, 1, 6)), Code::AlreadyDone);
    QCOMPARE(codeOf(m_world->accounts.newDevice(m_parent, {1, "xyz", "", ""})), Code::InvalidInput);
  }

  void stolenTokenCannotFillTheTable() {
    for (std::size_t i = 0; i < kCopiesPerDay; ++i) {
      QVERIFY(newDevice(m_parent, 1, std::uint8_t(10 + i)));
      m_world->clock.advance(1h);
    }
    const auto refused = newDevice(m_parent, 1, 100);
    QCOMPARE(codeOf(refused), Code::Throttled);
    QCOMPARE(refused.error().detail(), std::to_string((24 - kCopiesPerDay) * 3600));
    // A lost answer of the last one is no further device, and other people have a share of their own.
    QVERIFY(newDevice(m_parent, 1, std::uint8_t(10 + kCopiesPerDay - 1)));
    const Identity bek = enrolled("bek", 5);
    QVERIFY(newDevice(bek, 5, 101));
    m_world->clock.advance(std::chrono::hours(24 - kCopiesPerDay));
    QVERIFY(newDevice(m_parent, 1, 100));
    QCOMPARE(codeOf(newDevice(m_parent, 1, 102)), Code::Throttled);
  }

  void revokedDeviceMakesNoneAndTakesItsDescendantsAlong() {
    const Identity child = identityFor(*newDevice(m_parent, 1, 2));
    const Identity grandchild = identityFor(*newDevice(child, 2, 3));
    const Identity other = enrolled("ayi", 7);
    const auto revoked = m_world->accounts.revokeDevice(m_parent.device);
    QVERIFY(revoked);
    QCOMPARE(revoked->size(), std::size_t(3));
    QCOMPARE(revoked->front().id, m_parent.device);
    for (const Identity& one : {m_parent, child, grandchild})
      QCOMPARE(codeOf(m_world->accounts.identityOf(one.device)), Code::NotAuthenticated);
    QVERIFY(m_world->accounts.identityOf(other.device));
    // An identity that was read before the revocation.
    QCOMPARE(codeOf(newDevice(m_parent, 1, 8)), Code::NotAuthenticated);
  }

  void deviceThatEnrolsWithACodeStandsOnItsOwn() {
    const Identity child = identityFor(*newDevice(m_parent, 1, 2));
    (void)enrolled("ayi", 2);
    QCOMPARE(m_world->accounts.revokeDevice(m_parent.device)->size(), std::size_t(1));
    QVERIFY(m_world->accounts.identityOf(child.device));
  }

 private:
  Identity enrolled(const std::string& person, std::uint8_t key) {
    const auto code = *m_world->accounts.makeEnrolmentCode(person, 24h);
    return identityFor(*m_world->accounts.enrol({1, code, "平板", publicKeyFor(key)}, "peer"));
  }
  Identity identityFor(const Enrolled& enrolled) {
    return *m_world->accounts.authenticate(authorizationOf(enrolled.token));
  }
  static wire::NewDeviceRequest request(std::uint8_t key, std::uint8_t signer, const std::string& signedKey) {
    const std::string text = workflow::newDeviceText(signedKey);
    return {1, publicKeyFor(key), "", base::toHex(crypto::sign(seedNumber(signer), base::bytesOf(text)))};
  }
  base::Result<Enrolled> newDevice(const Identity& parent, std::uint8_t parentKey, std::uint8_t key) {
    return m_world->accounts.newDevice(parent, request(key, parentKey, publicKeyFor(key)));
  }

  std::unique_ptr<World> m_world;
  Identity m_parent;
};

std::unique_ptr<QObject> makeNewDeviceTest() {
  return std::make_unique<NewDeviceTest>();
}

}  // namespace tarim::server::test

#include "tst_new_device.moc"
