// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// One page, draft, command or policy that cannot be taken stops only itself: the others arrive, it is told,
// and tried again.
#include "client/sync/file_sender.hpp"
#include "client/vault/pages.hpp"
#include "shared/wire/compress.hpp"
#include "shared/wire/json.hpp"
#include "tests/client/sync/device_of_test.hpp"

#include <QTest>

namespace tarim::client::test {

using base::Code;
using namespace std::chrono_literals;

namespace {

constexpr int kPages = 24;
constexpr std::size_t kBadPage = 10'007;  ///< Bytes of the page that is not taken.

bool isOfBadPage(const SiteRequest& request) {
  return request.method == "POST" && request.header("upload-length") == std::to_string(kBadPage);
}

SiteHandler answering(int status) {
  return [status](const SiteRequest& request) -> std::optional<HttpAnswer> {
    if (!isOfBadPage(request)) return std::nullopt;
    return HttpAnswer{status, {{"Tus-Resumable", "1.0.0"}}, {}};
  };
}

wire::SyncRequest requestIn(const SiteRequest& request) {
  const auto packing = wire::packingNamed(request.header("content-encoding"));
  const auto text = packing ? wire::decompress(request.body, wire::kMaxSyncBytes, *packing)
                            : base::Result<std::string>(request.body);
  return wire::readSyncRequest(text.value(), "d1").value();
}

bool speaksOf(const wire::SyncRequest& request, const std::string& application) {
  const auto isIt = [&](const auto& one) { return one.application == application; };
  return std::ranges::any_of(request.drafts, isIt) || std::ranges::any_of(request.operations, isIt);
}

}  // namespace

class BadItemsTest : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void aPageThatIsNeverTakenStopsOnlyItself_data();
  void aPageThatIsNeverTakenStopsOnlyItself();
  void aServerThatFailsAtEveryPageEndsTheRun();
  void errorOfAllUploadsEndsTheRun_data();
  void errorOfAllUploadsEndsTheRun();
  void refusedFilesGoLast();
  void refusedPagesBackOff();
  void refusedSliceIsSentAsAWholeFile_data();
  void refusedSliceIsSentAsAWholeFile();
  void refusedRecompressedFileIsSentUnchanged();
  void draftThatTheServerFailsAtIsExcluded_data();
  void draftThatTheServerFailsAtIsExcluded();
  void commandThatTheServerFailsAtIsExcluded();
  void serverThatFailsAtEverythingEndsTheRun();
  void aPolicyThatCannotBeHadNowStopsNothing();
  void aPageThatDoesNotOpenComesBackFromTheServer();
  void aPageThatNeitherHasIsAskedOfThePerson();
  void aPageThatDoesNotOpenStopsOnlyItself();

 private:
  base::Result<SyncSnapshot> sync() { return m_device->sync(*m_model); }
  Vault& vault() { return m_device->vault(); }

  std::unique_ptr<ModelSite> m_model;
  std::unique_ptr<Device> m_device;
  std::string m_draft;
};

void BadItemsTest::init() {
  m_model = std::make_unique<ModelSite>();
  m_device = std::make_unique<Device>();
  QVERIFY(bool(m_device->enrol(*m_model)));
  m_draft = newDraft(m_device->vault());
}

// --- pages
// -----------------------------------------------------------------------------------------------------------

void BadItemsTest::aPageThatIsNeverTakenStopsOnlyItself_data() {
  QTest::addColumn<int>("status");
  QTest::addColumn<bool>("workers");
  for (const bool workers : {false, true})
    for (const int status : {400, 403, 413, 415, 460, 500, 502, 503, 507})
      QTest::addRow("%d%s", status, workers ? ", in workers" : "") << status << workers;
}

void BadItemsTest::aPageThatIsNeverTakenStopsOnlyItself() {
  QFETCH(int, status);
  QFETCH(bool, workers);
  SyncOptions options = direct(*m_model);
  options.mostWorkers = workers ? 3 : 0;
  options.worthParallel = 50'000;
  std::string bad;
  for (int i = 0; i < kPages; ++i) {
    const std::string hash = m_device->attach(m_draft, kBadPage - 7 + std::size_t(i));
    if (i == 7) bad = hash;
  }
  m_model->intercept(answering(status));
  const auto synced = m_device->sync(options);
  QCOMPARE(codeOf(synced), Code::PageNotTaken);
  QVERIFY(synced.error().detail().find("page 1") != std::string::npos);
  QCOMPARE(m_model->files.stored().size(), std::size_t(kPages - 1));
  QCOMPARE(vault().files.toSend().size(), std::size_t(1));
  QVERIFY(!vault().files.record(bad)->refusal.empty());
  QCOMPARE(troubledPages(vault()).at(0).code, Code::PageNotTaken);
  // The next run, of another process, tries it again.
  m_device->reopen();
  const auto before = m_model->count("POST /v1/files");
  QCOMPARE(codeOf(m_device->sync(options)), Code::PageNotTaken);
  QVERIFY(m_model->count("POST /v1/files") > before);
  QCOMPARE(vault().files.record(bad)->refusals, 2u);
  m_model->intercept({});
  QVERIFY(bool(m_device->sync(options)));
  QVERIFY(m_model->files.has(bad));
  QVERIFY(troubledPages(vault()).empty());
}

void BadItemsTest::aServerThatFailsAtEveryPageEndsTheRun() {
  for (int i = 0; i < kPages; ++i)
    m_device->attach(m_draft, 1000 + std::size_t(i));
  m_model->intercept([](const SiteRequest& request) -> std::optional<HttpAnswer> {
    if (request.target != "/v1/files") return std::nullopt;
    return HttpAnswer{507, {}, {}};
  });
  SyncOptions options = direct(*m_model);
  QCOMPARE(codeOf(m_device->sync(options)), Code::ServerFailed);
  QVERIFY2(m_model->count("POST /v1/files") < kPages, "every page was carried there in vain");
  // Others come first then, and in the end all of them were tried, and all arrive.
  for (int run = 0; run < kPages; ++run)
    QVERIFY(!m_device->sync(options));
  QCOMPARE(troubledPages(vault()).size(), std::size_t(kPages));
  QCOMPARE(codeOf(m_device->sync(options)), Code::PageNotTaken);
  m_model->intercept({});
  QVERIFY(bool(m_device->sync(options)));
  QCOMPARE(m_model->files.stored().size(), std::size_t(kPages));
}

void BadItemsTest::errorOfAllUploadsEndsTheRun_data() {
  QTest::addColumn<int>("status");
  QTest::addColumn<QByteArray>("code");
  QTest::newRow("token") << 401 << QByteArray("NotAuthenticated");
  QTest::newRow("limit") << 429 << QByteArray("Throttled");
  QTest::newRow("role") << 403 << QByteArray("NotAllowed");
  QTest::newRow("version") << 426 << QByteArray("ClientTooOld");
  QTest::newRow("portal") << 511 << QByteArray("CaptivePortal");
}

void BadItemsTest::errorOfAllUploadsEndsTheRun() {
  QFETCH(int, status);
  QFETCH(QByteArray, code);
  const Code expected = base::codeFromName(code.toStdString());
  for (int i = 0; i < kPages; ++i)
    m_device->attach(m_draft, 1000 + std::size_t(i));
  m_model->intercept([&](const SiteRequest& request) -> std::optional<HttpAnswer> {
    if (request.target != "/v1/files") return std::nullopt;
    return problem(status, expected);
  });
  QCOMPARE(codeOf(sync()), expected);
  QVERIFY(troubledPages(vault()).empty());
}

void BadItemsTest::refusedFilesGoLast() {
  const std::string bad = m_device->attach(m_draft, 100);
  const std::string good = m_device->attach(m_draft, 200);
  TransferQueue first(vault().files, m_device->clock);
  QCOMPARE(first.claim()->hash, bad);
  first.markRefused(bad, base::Error(Code::ServerFailed));
  first.release(bad);
  QCOMPARE(first.claim()->hash, good);
  QVERIFY(!first.claim());
  TransferQueue second(vault().files, m_device->clock);
  QCOMPARE(second.claim()->hash, good);
  QCOMPARE(second.claim()->hash, bad);
}

void BadItemsTest::refusedPagesBackOff() {
  m_device->attach(m_draft, kBadPage);
  m_model->intercept(answering(500));
  SyncOptions options = direct(*m_model);
  options.retryFirst = options.retryMost = 1h;  // Runs are this test's alone.
  Watcher watcher;
  SyncEngine engine(vault(), m_device->clock, options, &watcher);
  int runs = 0;
  int ended = 0;
  bool isWaiting = false;
  const auto run = [&] {
    if (runs++ == 0)
      engine.start();
    else
      engine.poke();
    return watcher.waitFor([&](const SyncSnapshot& shown) {
      const bool wasWaiting = std::exchange(isWaiting, shown.phase == SyncPhase::Waiting);
      ended += isWaiting && !wasWaiting;
      return ended == runs;
    });
  };
  const auto posts = [&] { return m_model->count("POST /v1/files"); };
  QVERIFY(run());
  QCOMPARE(posts(), 1);
  QVERIFY(run());
  QCOMPARE(posts(), 1);
  QCOMPARE(engine.snapshot().trouble->code(), Code::PageNotTaken);
  m_device->clock.advance(31s);
  QVERIFY(run());
  QCOMPARE(posts(), 2);
  m_device->clock.advance(31s);
  QVERIFY(run());
  QCOMPARE(posts(), 2);
  m_device->clock.advance(31s);
  QVERIFY(run());
  QCOMPARE(posts(), 3);
}

void BadItemsTest::refusedSliceIsSentAsAWholeFile_data() {
  QTest::addColumn<int>("status");
  for (const int status : {413, 460, 500, 507})
    QTest::addRow("%d", status) << status;
}

void BadItemsTest::refusedSliceIsSentAsAWholeFile() {
  QFETCH(int, status);
  const std::string page = m_device->attach(m_draft, 200'000);
  TransferQueue queue(vault().files, m_device->clock);
  queue.enableSlices();
  queue.setWorkers(4);
  std::string bad;  // The second of six.
  int slices = 0;
  const auto site = m_model->handler();
  Loopback line(
      [&](const SiteRequest& request) -> std::optional<HttpAnswer> {
        const std::string metadata = request.header("upload-metadata");
        if (request.method == "POST" && request.header("upload-length") != "200000" && ++slices == 2)
          bad = metadata;
        if (!bad.empty() && metadata == bad) return HttpAnswer{status, {{"Tus-Resumable", "1.0.0"}}, {}};
        return site(request);
      },
      [] { return Fate{}; });
  const auto read = [this](const FileRecord& file) {
    return base::Result<EncodedFile>(EncodedFile{vault().files.read(file.hash).value(), false});
  };
  FileSender sender(queue, {read,
                            [] {
                              return RequestBudget{40'000, 200'000};
                            },
                            [](std::uint64_t) {}, [](const std::string&) {}, [](const std::string&) {}});
  ApiClient api(line, vault().settings.account().token);
  QVERIFY(bool(sender.send(api, [] { return false; })));
  QVERIFY(m_model->files.has(page));
  QCOMPARE(vault().files.record(page)->progress, FileProgress::OnServer);
  QVERIFY(troubledPages(vault()).empty());
}

void BadItemsTest::refusedRecompressedFileIsSentUnchanged() {
  const std::string page = m_device->attach(m_draft, 3000);
  const auto site = m_model->handler();
  Loopback line(
      [&](const SiteRequest& request) -> std::optional<HttpAnswer> {
        if (request.header("upload-metadata").find(",form ") != std::string::npos)
          return HttpAnswer{500, {{"Tus-Resumable", "1.0.0"}}, {}};
        return site(request);
      },
      [] { return Fate{}; });
  bool asItIs = false;
  const auto read = [&](const FileRecord& file) {
    auto bytes = vault().files.read(file.hash).value();
    if (!asItIs) bytes.resize(2000);
    return base::Result<EncodedFile>(EncodedFile{bytes, !asItIs});
  };
  TransferQueue queue(vault().files, m_device->clock);
  FileSender sender(
      queue, {read,
              [] {
                return RequestBudget{40'000, 200'000};
              },
              [](std::uint64_t) {}, [](const std::string&) {}, [&](const std::string&) { asItIs = true; }});
  ApiClient api(line, vault().settings.account().token);
  QVERIFY(bool(sender.send(api, [] { return false; })));
  QVERIFY(m_model->files.has(page));
  QVERIFY(troubledPages(vault()).empty());
}

// --- drafts, commands, policies
// --------------------------------------------------------------------------------------

void BadItemsTest::draftThatTheServerFailsAtIsExcluded_data() {
  QTest::addColumn<int>("status");
  for (const int status : {400, 413, 500})
    QTest::addRow("%d", status) << status;
}

void BadItemsTest::draftThatTheServerFailsAtIsExcluded() {
  QFETCH(int, status);
  const std::string bad = newDraft(vault());
  const std::string third = newDraft(vault());
  for (const std::string& draft : {m_draft, bad, third})
    QVERIFY(put(vault(), draft, "name", "阿依努尔"));
  const std::string page = m_device->attach(third, 1000);
  m_model->intercept([&](const SiteRequest& request) -> std::optional<HttpAnswer> {
    if (request.target != "/v1/sync" || !speaksOf(requestIn(request), bad)) return std::nullopt;
    return problem(status, status == 413   ? Code::TooLarge
                           : status == 400 ? Code::InvalidInput
                                           : Code::StorageFailed);
  });
  const auto synced = sync();
  QVERIFY(!synced);
  QCOMPARE(synced.error().place().path, bad);
  QVERIFY(m_model->files.has(page));
  const auto left = [&](const std::string& application) {
    for (const DraftInfo& draft : vault().drafts.list())
      if (draft.application == application) return draft.operations - draft.acknowledged;
    return std::uint64_t(0);
  };
  QCOMPARE(left(m_draft), std::uint64_t(0));
  QCOMPARE(left(third), std::uint64_t(0));
  QCOMPARE(left(bad), std::uint64_t(1));
  QVERIFY(m_model->count("POST /v1/sync") < 10);
  m_model->intercept({});
  QVERIFY(bool(sync()));
  QCOMPARE(left(bad), std::uint64_t(0));
}

void BadItemsTest::commandThatTheServerFailsAtIsExcluded() {
  QVERIFY(bool(sync()));
  workflow::Command bad;
  bad.id = "bad";
  bad.application = m_draft;
  bad.kind = workflow::CommandKind::Withdraw;
  bad.attempt = 1;
  QVERIFY(vault().exchange.queue(bad, kNow));
  const std::string other = newDraft(vault());
  const std::string submission = m_device->submit(other);
  m_model->intercept([&](const SiteRequest& request) -> std::optional<HttpAnswer> {
    if (request.target != "/v1/sync") return std::nullopt;
    const auto commands = requestIn(request).commands;
    if (std::ranges::count(commands, bad.id, &workflow::Command::id) == 0) return std::nullopt;
    return problem(500, Code::StorageFailed);
  });
  const auto synced = sync();
  QVERIFY(!synced);
  QCOMPARE(synced.error().place().path, bad.id);
  const auto queued = vault().exchange.queued();
  QCOMPARE(std::ranges::count_if(queued, [&](const QueuedCommand& one) { return one.command.id == bad.id; }),
           1);
  QCOMPARE(std::ranges::count_if(
               queued, [&](const QueuedCommand& one) { return one.command.id == submission && !one.result; }),
           0);
  m_model->intercept({});
  QVERIFY(bool(sync()));
}

void BadItemsTest::serverThatFailsAtEverythingEndsTheRun() {
  QVERIFY(put(vault(), m_draft, "name", "阿依努尔"));
  QVERIFY(put(vault(), newDraft(vault()), "name", "阿依努尔"));
  m_model->intercept([&](const SiteRequest& request) -> std::optional<HttpAnswer> {
    return request.target == "/v1/sync" ? std::optional(problem(500, Code::StorageFailed)) : std::nullopt;
  });
  QCOMPARE(codeOf(sync()), Code::ServerFailed);
  QVERIFY(m_model->count("POST /v1/sync") <= 5);
}

void BadItemsTest::aPolicyThatCannotBeHadNowStopsNothing() {
  QVERIFY(put(vault(), m_draft, "name", "阿依努尔") && sync());
  Device other(false);
  m_model->intercept([](const SiteRequest& request) -> std::optional<HttpAnswer> {
    return request.target.starts_with("/v1/policies/") ? std::optional(problem(500, Code::StorageFailed))
                                                       : std::nullopt;
  });
  (void)other.enrol(*m_model);
  if (!other.vault().settings.account().enrolled()) QSKIP("enrolment wants the policy");
  QCOMPARE(codeOf(other.sync(*m_model)), Code::ServerFailed);
  QCOMPARE(valueOf(other.vault(), m_draft, "name"), std::string("阿依努尔"));
  m_model->intercept({});
  QVERIFY(bool(other.sync(*m_model)));
  QVERIFY(bool(other.vault().drafts.rulebook(policyOfTest()->hash.hex())));
}

// --- pages that do not open
// ------------------------------------------------------------------------------------------

void BadItemsTest::aPageThatDoesNotOpenComesBackFromTheServer() {
  const std::string page = m_device->attach(m_draft, 200'000);
  QVERIFY(bool(sync()));
  const auto bytes = vault().files.read(page).value();
  m_device->damageFiles();
  checkPages(vault().files, [] { return true; });
  QVERIFY(vault().files.record(page)->unreadable);
  QVERIFY(troubledPages(vault()).at(0).isOnServer);
  const auto synced = sync();
  QVERIFY2(synced, synced ? "" : synced.error().line().c_str());
  QVERIFY(!vault().files.record(page)->unreadable);
  QVERIFY(vault().files.read(page).value() == bytes);
  QVERIFY(troubledPages(vault()).empty());
  QCOMPARE(m_model->count("GET /v1/blobs/" + page), 1);
}

void BadItemsTest::aPageThatNeitherHasIsAskedOfThePerson() {
  const std::string page = m_device->attach(m_draft, 5000);
  QVERIFY(bool(sync()));
  const auto bytes = vault().files.read(page).value();
  m_device->damageFiles();
  checkPages(vault().files, [] { return true; });
  m_model->files.remove(page);
  m_model->files.expire();
  QCOMPARE(codeOf(sync()), Code::PageUnreadable);
  QVERIFY(!troubledPages(vault()).at(0).isOnServer);
  QCOMPARE(codeOf(sync()), Code::PageUnreadable);
  QVERIFY(vault().files.add(bytes));
  QVERIFY(bool(sync()));
  QVERIFY(m_model->files.has(page));
}

void BadItemsTest::aPageThatDoesNotOpenStopsOnlyItself() {
  const std::string bad = m_device->attach(m_draft, 1000);
  m_device->damageFiles();
  for (int i = 0; i < kPages; ++i)
    m_device->attach(m_draft, 2000 + std::size_t(i));
  QCOMPARE(codeOf(sync()), Code::PageUnreadable);
  QCOMPARE(m_model->files.stored().size(), std::size_t(kPages));
  QVERIFY(vault().files.record(bad)->unreadable);
}

std::unique_ptr<QObject> makeBadItemsTest() {
  return std::make_unique<BadItemsTest>();
}

}  // namespace tarim::client::test

#include "tst_bad_items.moc"
