// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Parallel uploads, the number of connections, and the TLS session that survives a restart.
#include "client/sync/concurrency_controller.hpp"
#include "client/sync/file_sender.hpp"
#include "client/sync/net/tus.hpp"
#include "tests/client/sync/device_of_test.hpp"

#include <QTest>

namespace tarim::client::test {

using namespace std::chrono_literals;

class ParallelUploadTest : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void manyFilesGetUploadConnections();
  void fewBytesUseTheSyncConnection();
  void cutUploadResumesAtTheServersOffset();
  void unansweredFileIsNotClaimableBeforeAQuery();
  void fileUnconfirmedDuringAQueryStaysUnconfirmed();
  void claimedFileIsNotQueried();
  void requestsBehindAClosingAnswerAreUnconfirmed();
  void unconfirmedFileThatNobodyNeedsIsForgotten();
  void fileThatWasNeverBegunIsClaimableOnHold();
  void fileIsMarkedBegunBeforeItsFirstByte();
  void fileThatCannotBeRestoredIsSentUnchanged();
  void acceptedEncodingsAreRemembered();
  void lastFilesAreSplit();
  void slicesThatDoNotMakeTheFileAreSentWhole();
  void nextRunResumesSlices();
  void unassembledSlicesAreAssembledOnRequest();
  void assembledHeaderOfAnotherFileIsIgnored();
  void tlsSessionSurvivesARestart();
  void linkWithAQueueKeepsOneConnection();
  void lossyLinkGetsMoreConnections();
  void longQueueReducesConnections();
  void severalConnectionsStartTogetherOnShortRoundTrips_data();
  void severalConnectionsStartTogetherOnShortRoundTrips();

 private:
  std::unique_ptr<Site> m_site;
  std::unique_ptr<Device> m_device;
  std::string m_draft;
};

namespace {

SyncOptions inParallel() {
  SyncOptions options = quick();
  options.mostWorkers = 3;
  options.worthParallel = 50'000;
  return options;
}

/// A connection after slow start, on a link of 100 ms, with this queueing delay.
SocketFacts steady(std::chrono::milliseconds queue) {
  SocketFacts facts;
  facts.leastRoundTrip = 100ms;
  facts.roundTrip = 100ms + queue;
  facts.unacknowledged = 20'000;
  facts.rate = 100'000;
  facts.acknowledged = 100'000;
  facts.slowStart = false;
  return facts;
}

/// The number of connections after so many seconds of the same facts for each.
std::size_t after(ConcurrencyController& count, std::chrono::milliseconds queue, int seconds) {
  static ConcurrencyController::Moment now{1h};
  std::size_t workers = count.wanted();
  for (int i = 0; i < seconds * 10; ++i)
    workers = count.decide(std::vector<SocketFacts>(workers, steady(queue)), now += 100ms);
  return workers;
}

/// Callbacks that read the pages of a vault without recompression.
FileSender::Callbacks callbacksOf(const Vault& vault, RequestBudget budget = {40'000, 200'000}) {
  const auto read = [&vault](const FileRecord& file) {
    return base::Result<EncodedFile>(EncodedFile{vault.files.read(file.hash).value(), false});
  };
  const auto nothing = [](const std::string&) {};
  return {read, [budget] { return budget; }, [](std::uint64_t) {}, nothing, nothing};
}

}  // namespace

void ParallelUploadTest::init() {
  m_site = std::make_unique<Site>();
  m_device = std::make_unique<Device>();
  QVERIFY(bool(m_device->enrol(*m_site)));
  m_draft = newDraft(m_device->vault());
}

void ParallelUploadTest::manyFilesGetUploadConnections() {
  for (int i = 0; i < 8; ++i)
    m_device->attach(m_draft, 60'000);
  const auto synced = m_device->sync(inParallel());
  QVERIFY2(synced, synced ? "" : synced.error().line().c_str());
  QCOMPARE(synced->itemsLeft, std::uint64_t(0));
  QCOMPARE(m_site->model.locked([](ModelSite& site) { return site.files.stored().size(); }), std::size_t(8));
  QCOMPARE(m_site->model.count("POST /v1/files"), 8);
  QCOMPARE(synced->bytesHanded, std::uint64_t(480'000));
  QCOMPARE(synced->bytesSent, std::uint64_t(480'000));
  QVERIFY(synced->wireOut > synced->bytesHanded);
}

void ParallelUploadTest::fewBytesUseTheSyncConnection() {
  m_device->attach(m_draft, 20'000);
  const auto synced = m_device->sync(inParallel());
  QVERIFY(synced);
  QCOMPARE(synced->itemsLeft, std::uint64_t(0));
  QCOMPARE(synced->bytesHanded, std::uint64_t(0));
}

void ParallelUploadTest::cutUploadResumesAtTheServersOffset() {
  CuttingLine line(m_site->tls.address().substr(m_site->tls.address().rfind(':') + 1));
  m_device->moveTo(line.address());
  for (int i = 0; i < 4; ++i)
    m_device->attach(m_draft, 100'000);
  line.cutNext({true, 150'000});
  line.cutNext({true, 150'000});
  SyncEngine engine(m_device->vault(), m_device->clock, inParallel());
  for (int i = 0; i < 5 && engine.snapshot().bytesSent < 400'000; ++i)
    (void)engine.runOnce();
  const auto synced = engine.runOnce();
  QVERIFY2(synced, synced ? "" : synced.error().line().c_str());
  QCOMPARE(synced->itemsLeft, std::uint64_t(0));
  QCOMPARE(m_site->model.locked([](ModelSite& site) { return site.files.bytesTaken(); }),
           std::uint64_t(400'000));
}

/// Another worker would send the file from the offset of the last answer.
void ParallelUploadTest::unansweredFileIsNotClaimableBeforeAQuery() {
  Vault& vault = m_device->vault();
  const std::string page = m_device->attach(m_draft, 1000);
  TransferQueue transfers(vault.files, m_device->clock);
  FileSender sender(transfers, callbacksOf(vault, {1000, 1000}));
  Loopback line(m_site->model.handler(), [] { return Fate{Fate::Kind::AnswerLost}; });
  ApiClient api(line, vault.settings.account().token);
  QVERIFY(!sender.send(api, [] { return false; }));
  QVERIFY(m_site->model.files.has(page));
  QVERIFY(!transfers.claim());
  QVERIFY(transfers.hasUnconfirmed());
  std::vector<std::string> files{page};
  transfers.beginQuery(files);
  QVERIFY(!transfers.claim());
  transfers.endQuery(true);
  QVERIFY(!transfers.hasUnconfirmed());
  QCOMPARE(transfers.claim()->hash, page);
}

void ParallelUploadTest::fileUnconfirmedDuringAQueryStaysUnconfirmed() {
  const std::string first = m_device->attach(m_draft, 100);
  const std::string second = m_device->attach(m_draft, 200);
  TransferQueue transfers(m_device->vault().files, m_device->clock);
  std::vector<std::string> files{first};
  transfers.markUnconfirmed(first);
  transfers.beginQuery(files);
  transfers.markUnconfirmed(second);
  transfers.endQuery(false);
  QVERIFY(!transfers.claim());
  transfers.beginQuery(files);
  transfers.markUnconfirmed(second);
  transfers.endQuery(true);
  QCOMPARE(transfers.claim()->hash, first);
  QVERIFY(!transfers.claim());
  QVERIFY(transfers.hasUnconfirmed());
}

/// A sync answer may be older than the worker's last answer, and would set the file back.
void ParallelUploadTest::claimedFileIsNotQueried() {
  const std::string first = m_device->attach(m_draft, 100);
  const std::string second = m_device->attach(m_draft, 200);
  TransferQueue transfers(m_device->vault().files, m_device->clock);
  QCOMPARE(transfers.claim()->hash, first);
  std::vector<std::string> files{first, second};
  transfers.beginQuery(files);
  QCOMPARE(files, std::vector<std::string>{second});
  QVERIFY(!transfers.claim());
  transfers.release(first);
  QCOMPARE(transfers.claim()->hash, first);
  transfers.endQuery(true);
  QCOMPARE(transfers.claim()->hash, second);
}

/// A stopping server closes the connection with its last answer.
void ParallelUploadTest::requestsBehindAClosingAnswerAreUnconfirmed() {
  Vault& vault = m_device->vault();
  const std::string pages[] = {m_device->attach(m_draft, 100), m_device->attach(m_draft, 200),
                               m_device->attach(m_draft, 300)};
  TransferQueue transfers(vault.files, m_device->clock);
  FileSender sender(transfers, callbacksOf(vault, {1000, 10'000}));
  const auto site = m_site->model.handler();
  int answers = 0;
  Loopback line(
      [&](const SiteRequest& request) {
        auto answer = site(request);
        if (answer && ++answers == 1) answer->headers.emplace_back("Connection", "close");
        return answer;
      },
      [] { return Fate{}; });
  ApiClient api(line, vault.settings.account().token);
  const auto sent = sender.send(api, [] { return false; });
  QVERIFY(!sent);
  QCOMPARE(sent.error().code(), base::Code::Offline);
  QCOMPARE(vault.files.record(pages[0])->sent, std::uint64_t(100));
  QCOMPARE(vault.files.record(pages[1])->upload, std::string(kBegun));
  QCOMPARE(transfers.unconfirmed(), (std::set<std::string>{pages[1], pages[2]}));
}

/// No request would ever query it, and the run would wait for ever.
void ParallelUploadTest::unconfirmedFileThatNobodyNeedsIsForgotten() {
  const std::string page = m_device->attach(m_draft, 100);
  TransferQueue transfers(m_device->vault().files, m_device->clock);
  transfers.markUnconfirmed(page);
  transfers.markUnconfirmed(std::string(64, 'a'));
  std::vector<std::string> files;
  transfers.beginQuery(files);
  transfers.endQuery(true);
  QCOMPARE(transfers.unconfirmed(), std::set<std::string>{page});
}

void ParallelUploadTest::fileThatWasNeverBegunIsClaimableOnHold() {
  const std::string first = m_device->attach(m_draft, 200);
  const std::string second = m_device->attach(m_draft, 100);
  Vault& vault = m_device->vault();
  {
    TransferQueue transfers(vault.files, m_device->clock);
    transfers.hold(1);
    std::vector<std::string> files{first, second};
    transfers.beginQuery(files);
    QCOMPARE(files, std::vector<std::string>{second});
    QCOMPARE(transfers.claim()->hash, first);
    QVERIFY(!transfers.claim());
    QVERIFY(bool(transfers.markBegun(first)));
    transfers.endQuery(true);
    QVERIFY(!transfers.claim());
    transfers.endHold();
    QCOMPARE(transfers.claim()->hash, second);
  }
  // Its first bytes may have come.
  TransferQueue next(vault.files, m_device->clock);
  next.hold(2);
  QCOMPARE(next.claim()->hash, second);
  QVERIFY(!next.claim());
  std::vector<std::string> files{first, second};
  next.beginQuery(files);
  QCOMPARE(files, std::vector<std::string>{first});
  next.endQuery(true);
  next.endHold();
  QCOMPARE(next.claim()->upload, std::string());
}

void ParallelUploadTest::fileIsMarkedBegunBeforeItsFirstByte() {
  const std::string page = m_device->attach(m_draft, 1000);
  Vault& vault = m_device->vault();
  const auto site = m_site->model.handler();
  std::vector<std::string> seen;
  Loopback line(
      [&](const SiteRequest& request) {
        seen.push_back(vault.files.record(page)->upload);
        return site(request);
      },
      [] { return Fate{}; });
  TransferQueue transfers(vault.files, m_device->clock);
  FileSender sender(transfers, callbacksOf(vault, {600, 600}));
  ApiClient api(line, vault.settings.account().token);
  QVERIFY(bool(sender.send(api, [] { return false; })));
  QCOMPARE(seen.size(), std::size_t(2));
  QCOMPARE(seen[0], std::string(kBegun));
  QVERIFY(tus::isUpload(seen[1]));
}

void ParallelUploadTest::fileThatCannotBeRestoredIsSentUnchanged() {
  const std::string page = m_device->attach(m_draft, 1000);
  Vault& vault = m_device->vault();
  const auto site = m_site->model.handler();
  bool isFirst = true;
  Loopback line(
      [&](const SiteRequest& request) {
        auto answer = site(request);
        if (answer && std::exchange(isFirst, false)) answer->status = 460;
        return answer;
      },
      [] { return Fate{}; });
  TransferQueue transfers(vault.files, m_device->clock);
  std::vector<std::string> asTheyAre;
  auto callbacks = callbacksOf(vault);
  callbacks.recompressionFailed = [&](const std::string& hash) { asTheyAre.push_back(hash); };
  FileSender sender(transfers, callbacks);
  ApiClient api(line, vault.settings.account().token);
  QVERIFY(bool(sender.send(api, [] { return false; })));
  QCOMPARE(asTheyAre, std::vector<std::string>{page});
  QCOMPARE(vault.files.record(page)->progress, FileProgress::OnServer);
}

void ParallelUploadTest::acceptedEncodingsAreRemembered() {
  const auto forms = [this] {
    m_device->attach(m_draft, 1000);
    return m_device->sync() ? m_device->vault().settings.get("sync.forms") : "no sync";
  };
  QCOMPARE(forms(), std::string());
  m_site->model.takesSlices = true;
  QCOMPARE(forms(), std::string(wire::kSlicesForm));
  m_site->model.takesSlices = false;
  QVERIFY(bool(m_device->sync()));  // It has no reason to say how it takes files.
  QCOMPARE(m_device->vault().settings.get("sync.forms"), std::string(wire::kSlicesForm));
  QCOMPARE(forms(), std::string());
}

// --- in slices
// -------------------------------------------------------------------------------------------------------

namespace {

/// A queue with so few files left that they are split.
std::unique_ptr<TransferQueue> queueAtItsEnd(Device& device) {
  auto transfers = std::make_unique<TransferQueue>(device.vault().files, device.clock);
  transfers->enableSlices();
  transfers->setWorkers(4);
  return transfers;
}

}  // namespace

void ParallelUploadTest::lastFilesAreSplit() {
  const std::string page = m_device->attach(m_draft, 200'000);
  Vault& vault = m_device->vault();
  const auto transfers = queueAtItsEnd(*m_device);
  FileSender sender(*transfers, callbacksOf(vault));
  Loopback line(m_site->model.handler(), [] { return Fate{}; });
  ApiClient api(line, vault.settings.account().token);
  QVERIFY(bool(sender.send(api, [] { return false; })));
  QVERIFY(m_site->model.files.has(page));
  QCOMPARE(m_site->model.files.stored().size(), std::size_t(7));  // Six slices of 33,334 bytes, and the file.
  QCOMPARE(vault.files.record(page)->progress, FileProgress::OnServer);
  QCOMPARE(transfers->stored(), std::uint64_t(200'000));
  QCOMPARE(transfers->waiting(), std::size_t(0));
}

void ParallelUploadTest::slicesThatDoNotMakeTheFileAreSentWhole() {
  const std::string page = m_device->attach(m_draft, 200'000);
  m_site->model.files.failAssemblies(1);
  const auto transfers = queueAtItsEnd(*m_device);
  FileSender sender(*transfers, callbacksOf(m_device->vault()));
  Loopback line(m_site->model.handler(), [] { return Fate{}; });
  ApiClient api(line, m_device->vault().settings.account().token);
  QVERIFY(bool(sender.send(api, [] { return false; })));
  QVERIFY(m_site->model.files.has(page));
  QCOMPARE(m_device->vault().files.record(page)->progress, FileProgress::OnServer);
  QCOMPARE(m_site->model.files.bytesTaken(), std::uint64_t(400'000));
}

/// Through the engine: the first run is cut after some slices; the next run queries them.
void ParallelUploadTest::nextRunResumesSlices() {
  m_site->model.takesSlices = true;
  const std::string page = m_device->attach(m_draft, 200'000);
  {
    const auto transfers = queueAtItsEnd(*m_device);
    FileSender sender(*transfers, callbacksOf(m_device->vault()));
    int requests = 0;
    const auto breaksLater = [&requests] {
      return Fate{++requests > 3 ? Fate::Kind::RequestLost : Fate::Kind::Arrives};
    };
    Loopback line(m_site->model.handler(), breaksLater);
    ApiClient api(line, m_device->vault().settings.account().token);
    QVERIFY(!sender.send(api, [] { return false; }));
  }
  QCOMPARE(m_site->model.files.bytesTaken(), std::uint64_t(3 * 33'334));
  QCOMPARE(m_device->vault().files.record(page)->sent, std::uint64_t(3 * 33'334));
  m_device->reopen();
  const auto synced = m_device->sync(quick());
  QVERIFY2(synced, synced ? "" : synced.error().line().c_str());
  QCOMPARE(synced->itemsLeft, std::uint64_t(0));
  QVERIFY(m_site->model.files.has(page));
  QCOMPARE(m_site->model.files.bytesTaken(), std::uint64_t(200'000));
}

/// The server ended between the last slice and the assembly.
void ParallelUploadTest::unassembledSlicesAreAssembledOnRequest() {
  m_site->model.takesSlices = true;
  const std::string page = m_device->attach(m_draft, 200'000);
  {
    const auto transfers = queueAtItsEnd(*m_device);
    FileSender sender(*transfers, callbacksOf(m_device->vault()));
    int requests = 0;
    const auto loses = [&requests] {
      return Fate{++requests == 6 ? Fate::Kind::AnswerLost : Fate::Kind::Arrives};
    };
    Loopback line(m_site->model.handler(), loses);
    ApiClient api(line, m_device->vault().settings.account().token);
    QVERIFY(!sender.send(api, [] { return false; }));
  }
  m_site->model.files.remove(page);
  const auto synced = m_device->sync(quick());
  QVERIFY2(synced, synced ? "" : synced.error().line().c_str());
  QCOMPARE(synced->itemsLeft, std::uint64_t(0));
  QVERIFY(m_site->model.files.has(page));
  QCOMPARE(m_site->model.files.bytesTaken(), std::uint64_t(200'000));
}

/// The last slice also belonged to another device's page, and completed only that one.
void ParallelUploadTest::assembledHeaderOfAnotherFileIsIgnored() {
  const std::string page = m_device->attach(m_draft, 200'000);
  const auto transfers = queueAtItsEnd(*m_device);
  FileSender sender(*transfers, callbacksOf(m_device->vault()));
  int assemblyRequests = 0;
  const auto site = [&](const SiteRequest& request) {
    auto answer = m_site->model.handler()(request);
    if (request.body.empty()) {
      ++assemblyRequests;
      return answer;
    }
    m_site->model.files.remove(page);
    std::erase_if(answer->headers, [](const auto& header) { return header.first == "Tarim-Joined"; });
    answer->headers.emplace_back("Tarim-Joined", std::string(64, 'a') + " 1");
    return answer;
  };
  Loopback line(site, [] { return Fate{}; });
  ApiClient api(line, m_device->vault().settings.account().token);
  QVERIFY(bool(sender.send(api, [] { return false; })));
  QCOMPARE(assemblyRequests, 1);
  QVERIFY(m_site->model.files.has(page));
  QCOMPARE(m_device->vault().files.record(page)->progress, FileProgress::OnServer);
}

void ParallelUploadTest::tlsSessionSurvivesARestart() {
  const auto first = m_device->sync(quick());
  QVERIFY(first);
  m_device->reopen();
  const auto second = m_device->sync(quick());
  QVERIFY(second);
  // No certificate came.
  QVERIFY2(second->wireIn + 400 < first->wireIn, std::to_string(second->wireIn).c_str());
}

void ParallelUploadTest::linkWithAQueueKeepsOneConnection() {
  ConcurrencyController count(12);
  QCOMPARE(after(count, 300ms, 60), std::size_t(1));
  QVERIFY(!count.isLossy());
  // 10 kB fit the link; three times as much, but never so little that a loss empties it.
  QCOMPARE(count.inFlightLimit(), std::uint64_t(30'000));
}

void ParallelUploadTest::lossyLinkGetsMoreConnections() {
  ConcurrencyController count(12);
  QVERIFY(after(count, 2ms, 4) > 1);
  QVERIFY(count.isLossy());
  QCOMPARE(after(count, 2ms, 60), std::size_t(12));
}

void ParallelUploadTest::longQueueReducesConnections() {
  ConcurrencyController count(12);
  const std::size_t many = after(count, 2ms, 30);
  QCOMPARE(after(count, 400ms, 30), many);
  QCOMPARE(after(count, 1500ms, 60), std::size_t(1));
}

void ParallelUploadTest::severalConnectionsStartTogetherOnShortRoundTrips_data() {
  QTest::addColumn<int>("roundTrip");
  QTest::addColumn<int>("acknowledged");
  QTest::addColumn<int>("workers");
  QTest::newRow("short round trips") << 80 << 0 << 3;
  QTest::newRow("long ones, nothing tried") << 600 << 1000 << 1;
  QTest::newRow("long ones, a window has passed") << 600 << 15'000 << 3;
}

void ParallelUploadTest::severalConnectionsStartTogetherOnShortRoundTrips() {
  QFETCH(int, roundTrip);
  QFETCH(int, acknowledged);
  QFETCH(int, workers);
  SocketFacts facts;
  facts.leastRoundTrip = facts.roundTrip = std::chrono::milliseconds(roundTrip);
  facts.unacknowledged = 14'000;
  facts.acknowledged = std::uint64_t(acknowledged);
  ConcurrencyController count(12);
  QCOMPARE(count.decide({facts}, ConcurrencyController::Moment(1h)), std::size_t(workers));
}

std::unique_ptr<QObject> makeParallelUploadTest() {
  return std::make_unique<ParallelUploadTest>();
}

}  // namespace tarim::client::test

#include "tst_parallel_upload.moc"
