// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What the applicant is told and what the server decides are the same bytes. Every dossier is typed into a
// real vault, read back as the app's pages read it (a snapshot of the session), sent in the messages of the
// protocol to a real server, folded there from its operations and checked as a submission is. TARIM_AGREEMENT
// says how many; the slow run takes 10,000.
#include "client/app/session/draft_snapshot.hpp"
#include "client/vault/vault.hpp"
#include "demo/application.hpp"
#include "demo/cycle.hpp"
#include "server/services/application_aggregate.hpp"
#include "server/services/services.hpp"
#include "server/services/submit.hpp"
#include "shared/base/ids.hpp"
#include "shared/wire/json.hpp"
#include "shared/wire/protocol.hpp"
#include "tests/agreement/dossiers.hpp"
#include "tests/support/fake_clock.hpp"

#include <QTemporaryDir>
#include <QTest>

namespace tarim::agreement {
namespace {

constexpr base::Date kDay{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(24)};
constexpr std::uint64_t kSeed = 20240908;
constexpr int kDossiersInOneVault = 50;
constexpr std::size_t kLastEdits = 20;  // few enough for RunningCheck to run only what reads them

template <class T>
T must(base::Result<T> result) {
  if (!result) qFatal("%s", result.error().line().c_str());
  return std::move(*result);
}

void must(const base::Result<void>& result) {
  if (!result) qFatal("%s", result.error().line().c_str());
}

/// One device and one server, without a socket between them.
class BothSides {
 public:
  explicit BothSides(const policy::Policy& policy)
      : m_policy(policy),
        m_clock(base::beginningOf(kDay)),
        m_seed(crypto::randomKey()),
        m_store(must(server::Store::open(base::Path(m_folder.path().toStdString()) / "store", m_clock))),
        m_services(*m_store, m_seed),
        m_vault(must(client::VaultDirectory(base::Path(m_folder.path().toStdString()) / "vaults")
                         .create("", "correct horse", {1u << 4, 8, 1}))) {
    must(m_services.policies.publish(policy.text, "policy.json", m_seed));
    must(m_services.accounts.import({{"u", "且末县生态环境监测站", "652825", ""}},
                                    {{"p", "阿依努尔", "applicant", "u"}}));
    must(m_vault->drafts.addPolicy(policy.text));
    enrol();
  }

  /// As people do: with a look at the page before the last few.
  std::string type(const std::vector<client::CellEdit>& edits, base::Instant at) {
    const std::string application = must(m_vault->drafts.create(m_policy.hash.hex()));
    const auto last = edits.end() - std::ptrdiff_t(std::min<std::size_t>(edits.size(), kLastEdits));
    must(m_vault->drafts.edit(application, {edits.begin(), last}, m_clock.now()));
    (void)findingsOfTheApp(application, at);
    must(m_vault->drafts.edit(application, {last, edits.end()}, m_clock.now()));
    return application;
  }

  std::string findingsOfTheApp(const std::string& application, base::Instant at) {
    return rules::toJson(must(client::app::takeSnapshotOf(*m_vault, application, at, m_running))->findings);
  }

  /// By way of the messages' bytes.
  void sync() {
    const std::string request = wire::write(m_vault->exchange.pending(m_clock.now()));
    const auto read = must(wire::readSyncRequest(request, m_identity.device));
    must(m_vault->exchange.apply(must(m_services.sync.sync(m_identity, read)), m_clock.now()));
  }

  std::string findingsOfTheServer(const std::string& application, base::Instant at) {
    return must(m_store->read([&](db::Database& database) -> base::Result<std::string> {
      const auto aggregate = server::loadAggregate(database, m_services.policies, application);
      if (!aggregate) return aggregate.error();
      const auto dossier = server::foldOperations(database, application);
      if (!dossier) return dossier.error();
      return rules::toJson(aggregate->book->check(*dossier, at, server::windowsFor(aggregate->state)));
    }));
  }

 private:
  void enrol() {
    wire::EnrolRequest request;
    request.protocol = wire::kProtocolMax;
    request.code = must(m_services.accounts.makeEnrolmentCode("p", std::chrono::hours(1)));
    request.deviceName = "agreement";
    request.devicePublicKey = m_vault->settings.devicePublicKey();
    const auto enrolled = must(m_services.accounts.enrol(request, "192.0.2.1"));
    m_identity = must(m_services.accounts.authenticate("Bearer " + enrolled.token));
  }

  const policy::Policy& m_policy;
  QTemporaryDir m_folder;
  tests::FakeClock m_clock;
  crypto::Key m_seed;
  std::unique_ptr<server::Store> m_store;
  server::Services m_services;
  std::unique_ptr<client::Vault> m_vault;
  client::app::RunningCheck m_running;
  server::Identity m_identity;
};

}  // namespace

class AgreementTest : public QObject {
  Q_OBJECT
 private slots:
  void appAndServerFindTheSameBytes();

 private:
  void compare(BothSides& sides, Author& author, int count);

  int m_free = 0;  ///< Of anything that blocks.
  int m_blocked = 0;
};

void AgreementTest::compare(BothSides& sides, Author& author, int count) {
  struct Asked {
    std::string application;
    base::Instant at;
    std::string findings;
  };
  std::vector<Asked> asked;
  for (int i = 0; i < count; ++i) {
    Asked one{{}, author.instant(), {}};
    one.application = sides.type(author.write(Sort(i % 3)), one.at);
    one.findings = sides.findingsOfTheApp(one.application, one.at);
    ++(one.findings.find(R"("severity":"blocks")") == std::string::npos ? m_free : m_blocked);
    asked.push_back(std::move(one));
    // A request takes 20,000 operations.
    if (i % 10 == 9 || i + 1 == count) sides.sync();
  }
  for (const Asked& one : asked)
    QCOMPARE(QByteArray::fromStdString(sides.findingsOfTheServer(one.application, one.at)),
             QByteArray::fromStdString(one.findings));
}

void AgreementTest::appAndServerFindTheSameBytes() {
  const int all = qEnvironmentVariableIntValue("TARIM_AGREEMENT");
  const auto policy = must(demo::policyFor(kDay));
  const auto valid = must(demo::applicationFor(*policy, kDay));
  Author author(*policy, valid, kSeed);
  qInfo("%d dossiers from seed %llu", all, static_cast<unsigned long long>(kSeed));
  QVERIFY(all > 0);
  for (int done = 0; done < all && !QTest::currentTestFailed(); done += kDossiersInOneVault) {
    BothSides sides(*policy);
    compare(sides, author, std::min(kDossiersInOneVault, all - done));
  }
  qInfo("%d blocked, %d free", m_blocked, m_free);
  QVERIFY(m_free > all / 20 && m_blocked > all / 2);
}

}  // namespace tarim::agreement

QTEST_GUILESS_MAIN(tarim::agreement::AgreementTest)
#include "tst_agreement.moc"
