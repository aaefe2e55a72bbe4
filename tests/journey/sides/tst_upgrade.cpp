// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Servers' folders and devices' vaults as each release left them (tests/data/release-*), opened by the
// programs of today: nothing has to be done by hand, nothing is missing, nothing is told twice, and what was
// not proved then is proved from now on. A new folder under that name is a new row of each test here.
#include "client/sync/net/api_client.hpp"
#include "client/sync/net/tls_transport.hpp"
#include "client/sync/review_client.hpp"
#include "client/vault/submission.hpp"
#include "shared/dossier/attachments.hpp"
#include "tests/journey/sides/kept_release.hpp"
#include "tests/journey/sides/tests.hpp"
#include "tests/journey/sides/world.hpp"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <filesystem>
#include <set>

using namespace tarim;
using tests::Device;
using tests::KeptRelease;
using tests::ServerProcess;

class UpgradeTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void anOldServerAndItsVaultsGoOn_data();
  void anOldServerAndItsVaultsGoOn();
  void anOldServerTellsANewVaultEverything_data();
  void anOldServerTellsANewVaultEverything();
  void aNewServerTakesAVaultThatNeverMetOne_data();
  void aNewServerTakesAVaultThatNeverMetOne();
  void aCopyOfAnOldServerIsRestored_data();
  void aCopyOfAnOldServerIsRestored();
};

namespace {

template <class T>
T needed(base::Result<T> result) {
  if (!result) throw std::runtime_error(result.error().line());
  return std::move(*result);
}
void needed(const base::Result<void>& result) {
  if (!result) throw std::runtime_error(result.error().line());
}

/// A copy of one release's folder, whose server is one of today.
class Old {
 public:
  explicit Old(const QString& release)
      : m_path(std::filesystem::path(m_folder.path().toStdString()) / "kept"),
        m_server(QString::fromStdString((m_path / "server").string()), QStringLiteral(TARIM_BIN_DIR)) {
    std::filesystem::copy(TARIM_TESTS_DIR "/data/" + release.toStdString(), m_path,
                          std::filesystem::copy_options::recursive);
    m_kept = tests::keptRelease(m_path);
  }
  [[nodiscard]] const KeptRelease& kept() const { return m_kept; }
  [[nodiscard]] ServerProcess& server() { return m_server; }
  [[nodiscard]] QString path(const char* name) const {
    return QString::fromStdString((m_path / name).string());
  }
  /// A device that this server has enrolled; with its address of today.
  Device device(const KeptRelease::Vault& vault, const ServerProcess& server) {
    Device device = opened(vault);
    client::Account account = device.vault->settings.account();
    account.server = server.address().toStdString();
    needed(device.vault->settings.setAccount(account));
    return device;
  }
  static Device opened(const KeptRelease::Vault& vault) {
    Device device{vault.device, vault.id, {}};
    device.open();
    return device;
  }
  Device enrolled(const std::string& person, ServerProcess& server) {
    Device device{path(("new-" + person).c_str()), {}, {}};
    client::VaultDirectory directory((device.folder + QStringLiteral("/vaults")).toStdString());
    device.vault = needed(directory.create("new", tests::kPassphrase, {1u << 10, 8, 1}));
    device.id = device.vault->info().id;
    enrol(device, person, server);
    return device;
  }
  static void enrol(Device& device, const std::string& person, ServerProcess& server) {
    const QString code = server.enrolmentCode(QString::fromStdString(person));
    needed(client::SyncEngine::enrol(
        *device.vault,
        {server.address().toStdString(), server.caText().toStdString(), code.toStdString(), "new"},
        base::SystemClock()));
  }

 private:
  QTemporaryDir m_folder;
  std::filesystem::path m_path;
  KeptRelease m_kept;
  ServerProcess m_server;
};

/// What the feed tells this device from where it stands, taken over as the engine does.
std::vector<wire::FeedItem> hear(Device& device) {
  const base::SystemClock clock;
  const client::Account account = device.vault->settings.account();
  const auto transport =
      client::makeTlsTransport(needed(client::endpointOf(account.server, account.caPem)), {});
  client::ApiClient api(*transport, account.token);
  std::vector<wire::FeedItem> told;
  for (bool more = true; more;) {
    const wire::SyncRequest request = device.vault->exchange.pending(clock.now());
    const wire::SyncAnswer answer = needed(api.sync(request));
    needed(device.vault->exchange.apply(answer, clock.now(), &request));
    told.insert(told.end(), answer.feed.begin(), answer.feed.end());
    more = answer.more;
  }
  return told;
}

client::SyncSnapshot sync(Device& device) {
  const base::SystemClock clock;
  return needed(client::SyncEngine(*device.vault, clock, {}).runOnce());
}

std::string nameIn(const Device& device, const std::string& draft) {
  return std::string(device.vault->drafts.dossier(draft)->value("basic", "@", "name"));
}

std::vector<std::string> signaturesOf(const Device& device, const std::string& draft) {
  std::vector<std::string> signatures;
  for (const workflow::Receipt& receipt : device.vault->exchange.receipts(draft))
    signatures.push_back(receipt.signature);
  return signatures;
}

void nothingIsHeld(const Device& device) {
  for (const client::DraftInfo& draft : device.vault->drafts.list()) {
    QVERIFY2(!draft.held, draft.application.c_str());
    QCOMPARE(draft.acknowledged, draft.operations);
  }
}

/// The pages that a submission froze, as a reviewer gets them.
std::vector<base::Bytes> pagesOf(Device& reviewer, const std::string& application) {
  const base::SystemClock clock;
  client::ReviewClient review(*reviewer.vault, clock);
  const auto queue = needed(review.queue());
  const bool isThere = std::any_of(queue.rows.begin(), queue.rows.end(),
                                   [&](const wire::QueueRow& row) { return row.application == application; });
  if (!isThere) throw std::runtime_error(application + " is not in the queue");
  const auto frozen = needed(review.dossier(application));
  const auto manifest = QJsonDocument::fromJson(QByteArray::fromStdString(frozen.manifest)).object();
  std::vector<base::Bytes> pages;
  for (const QJsonValue& file : manifest[QLatin1String("files")].toArray())
    pages.push_back(needed(review.blob(file.toArray()[0].toString().toStdString())));
  return pages;
}

/// Each file that the vault names opens, and has a receipt where it should.
void everyPageOpens(const Device& device) {
  for (const client::FileRecord& file : device.vault->files.records())
    QVERIFY2(device.vault->files.read(file.hash), file.hash.c_str());
}

void addReleases(const std::function<bool(const KeptRelease&)>& fits = {}) {
  QTest::addColumn<QString>("release");
  const QDir data(QStringLiteral(TARIM_TESTS_DIR "/data"));
  for (const QString& name : data.entryList({QStringLiteral("release-*")}, QDir::Dirs, QDir::Name))
    if (!fits || fits(tests::keptRelease(data.filePath(name).toStdString())))
      QTest::newRow(qPrintable(name)) << name;
}

/// The reviewer's part after the queued submission has arrived: what was looked at is still here without a
/// line, and the new one comes over it.
void theReviewerReads(Old& old) {
  if (!old.kept().reviewer.isKept()) return;
  Device reviewer = old.device(old.kept().reviewer, old.server());
  const std::size_t cached = reviewer.vault->files.records().size();
  QVERIFY(cached > 0);
  everyPageOpens(reviewer);
  const auto heard = hear(reviewer);
  for (const wire::FeedItem& item : heard)
    QVERIFY2(item.application != old.kept().submitted || item.event, "told once more");
  QVERIFY(sync(reviewer).itemsLeft == 0);
  QCOMPARE(pagesOf(reviewer, old.kept().queued).size(), std::size_t(1));
  QVERIFY(hear(reviewer).empty());
}

}  // namespace

void UpgradeTest::anOldServerAndItsVaultsGoOn_data() {
  addReleases();
}

void UpgradeTest::anOldServerAndItsVaultsGoOn() {
  QFETCH(QString, release);
  Old old(release);
  const KeptRelease& kept = old.kept();
  old.server().start();
  QCOMPARE(old.server().verify(), QString());
  Device device = old.device(kept.applicant, old.server());
  const auto before = signaturesOf(device, kept.submitted);
  QCOMPARE(int(before.size()), kept.receipts);
  QCOMPARE(int(device.vault->exchange.events(kept.submitted).size()), kept.eventsHeard);
  const std::string unsynced = nameIn(device, kept.begun);
  everyPageOpens(device);

  // The cursor goes on where it stood: each event that was missed, once, and none that was heard.
  int missed = 0;
  for (const wire::FeedItem& item : hear(device)) {
    if (item.application != kept.submitted) continue;
    QVERIFY2(item.event && item.event->number > kept.eventsHeard, "what was heard is told again");
    ++missed;
  }
  QCOMPARE(missed, kept.eventsThere - kept.eventsHeard);
  QCOMPARE(sync(device).itemsLeft, std::uint64_t(0));
  QVERIFY(hear(device).empty());

  nothingIsHeld(device);
  QCOMPARE(int(device.vault->exchange.events(kept.submitted).size()), kept.eventsThere);
  QCOMPARE(device.vault->exchange.state(kept.submitted).phase, workflow::Phase::InReview);
  QCOMPARE(signaturesOf(device, kept.submitted), before);
  QCOMPARE(nameIn(device, kept.begun), unsynced);
  QCOMPARE(unsynced, std::string("未同步"));
  QCOMPARE(int(device.vault->drafts.snapshots(kept.begun).size()), kept.snapshots);
  if (!kept.queued.empty()) {
    QVERIFY(device.vault->exchange.queued().empty());
    QCOMPARE(device.vault->exchange.receipts(kept.queued).size(), std::size_t(1));
    QVERIFY(device.vault->files.toSend().empty());
    theReviewerReads(old);
  }
  const int receipts = kept.receipts + (kept.queued.empty() ? 0 : 1);
  QCOMPARE(old.server().status()[QLatin1String("receipts")].toInt(), receipts);
  old.server().stop();
  QCOMPARE(old.server().verify(), QString());
}

void UpgradeTest::anOldServerTellsANewVaultEverything_data() {
  addReleases();
}

void UpgradeTest::anOldServerTellsANewVaultEverything() {
  QFETCH(QString, release);
  Old old(release);
  const KeptRelease& kept = old.kept();
  old.server().start();
  Device first = old.device(kept.applicant, old.server());
  Device second = old.enrolled(first.vault->settings.account().person, old.server());
  const auto told = hear(second);
  std::set<std::int64_t> positions;
  for (const wire::FeedItem& item : told)
    QVERIFY2(positions.insert(item.position).second, "a position was told twice");
  QCOMPARE(int(second.vault->exchange.events(kept.submitted).size()), kept.eventsThere);
  QCOMPARE(signaturesOf(second, kept.submitted), signaturesOf(first, kept.submitted));
  QVERIFY(second.vault->drafts.dossier(kept.submitted)->cells() ==
          first.vault->drafts.dossier(kept.submitted)->cells());
  QVERIFY(hear(second).empty());
  if (kept.isOpen) {
    // What the old vault had in its queue, the new one submits, when it has heard of it.
    sync(first);
    sync(second);
    QCOMPARE(second.vault->exchange.receipts(kept.queued).size(), std::size_t(1));
    const base::SystemClock clock;
    needed(second.vault->drafts.edit(kept.begun, {{{"basic", "@", "phone"}, "13909960123"}}, clock.now()));
    sync(second);
    sync(first);
    QCOMPARE(first.vault->drafts.dossier(kept.begun)->value("basic", "@", "phone"),
             std::string_view("13909960123"));
    Device reviewer = old.enrolled(Old::opened(kept.reviewer).vault->settings.account().person, old.server());
    sync(reviewer);
    QCOMPARE(pagesOf(reviewer, kept.queued).size(), std::size_t(1));
  }
  nothingIsHeld(second);
  old.server().stop();
  QCOMPARE(old.server().verify(), QString());
}

void UpgradeTest::aNewServerTakesAVaultThatNeverMetOne_data() {
  addReleases([](const KeptRelease& kept) { return kept.offline.isKept(); });
}

void UpgradeTest::aNewServerTakesAVaultThatNeverMetOne() {
  QFETCH(QString, release);
  Old old(release);
  ServerProcess server(old.path("new-server"), QStringLiteral(TARIM_BIN_DIR));
  server.init(old.path(""));
  server.start();
  Device device = Old::opened(old.kept().offline);
  QCOMPARE(device.vault->drafts.list().size(), std::size_t(1));
  const std::string draft = device.vault->drafts.list().front().application;
  Old::enrol(device, "ayinur", server);
  sync(device);
  const base::SystemClock clock;
  needed(device.vault->exchange.queue(needed(client::prepareSubmission(*device.vault, draft)).command,
                                      clock.now()));
  sync(device);
  QCOMPARE(device.vault->exchange.receipts(draft).size(), std::size_t(1));
  nothingIsHeld(device);
  Device reviewer = old.enrolled("ahmat", server);
  sync(reviewer);
  QCOMPARE(pagesOf(reviewer, draft).size(), std::size_t(1));
  server.stop();
  QCOMPARE(server.verify(), QString());
}

void UpgradeTest::aCopyOfAnOldServerIsRestored_data() {
  addReleases();
}

void UpgradeTest::aCopyOfAnOldServerIsRestored() {
  QFETCH(QString, release);
  Old old(release);
  ServerProcess server(old.path("restored"), QStringLiteral(TARIM_BIN_DIR));
  const QString said = server.run({QStringLiteral("restore"), old.path("server"), server.folder()});
  QVERIFY2(!said.contains(QStringLiteral("WRONG")), qPrintable(said));
  QCOMPARE(server.verify(), QString());
  server.start();
  QCOMPARE(server.status()[QLatin1String("receipts")].toInt(), old.kept().receipts);
  // A vault of that release begins anew with the restored store, and keeps what it had.
  Device device = old.device(old.kept().applicant, server);
  const auto before = signaturesOf(device, old.kept().submitted);
  QCOMPARE(sync(device).itemsLeft, std::uint64_t(0));
  nothingIsHeld(device);
  QCOMPARE(signaturesOf(device, old.kept().submitted), before);
  QCOMPARE(int(device.vault->exchange.events(old.kept().submitted).size()), old.kept().eventsThere);
  server.stop();
  QCOMPARE(server.verify(), QString());
}

std::unique_ptr<QObject> makeUpgradeTest() {
  return std::make_unique<UpgradeTest>();
}

#include "tst_upgrade.moc"
