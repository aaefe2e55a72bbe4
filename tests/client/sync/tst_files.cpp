// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Files on a server that forgets, refuses and doubts.
#include "tests/client/sync/device_of_test.hpp"

#include <QTest>

#include <filesystem>

namespace tarim::client::test {

using base::Code;

class FilesTest : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void smallFilesAreUnderWayTogether();
  void interruptedUploadGoesOnAtItsOffset();
  void expiredUploadBeginsAnew();
  void misplacedSliceAsksForTheOffset();
  void fileCalledDamagedIsSentAgain();
  void fileAlwaysCalledDamagedStopsOnlyItself();
  void refusedFileStopsOnlyItself();
  void fileDamagedOnThisDiskStopsOnlyItself();
  void fileThatTheServerHasIsNotSent();
  void uploadThatAnotherDeviceBeganGoesOn();
  void serverThatKeepsNothingIsGivenUp();

 private:
  base::Result<SyncSnapshot> sync() { return m_device->sync(*m_model); }

  std::unique_ptr<ModelSite> m_model;
  std::unique_ptr<Device> m_device;
  std::string m_draft;
};

void FilesTest::init() {
  m_model = std::make_unique<ModelSite>();
  m_device = std::make_unique<Device>();
  QVERIFY(bool(m_device->enrol(*m_model)));
  m_draft = newDraft(m_device->vault());
}

void FilesTest::smallFilesAreUnderWayTogether() {
  for (int i = 0; i < 30; ++i)
    m_device->attach(m_draft, 900 + std::size_t(i));
  SyncOptions options = quick();
  Loopback* line = nullptr;
  options.transport = [&](const Endpoint&, const SyncOptions&) {
    auto made = std::make_unique<Loopback>(m_model->handler(), [] { return Fate(); });
    line = made.get();
    return made;
  };
  SyncEngine engine(m_device->vault(), m_device->clock, options);
  QVERIFY(bool(engine.runOnce()));
  QCOMPARE(m_model->files.stored().size(), std::size_t(30));
  QVERIFY2(line->mostUnderWay() > 8, std::to_string(line->mostUnderWay()).c_str());
  QVERIFY2(line->mostUnderWay() <= 16, std::to_string(line->mostUnderWay()).c_str());
  QCOMPARE(m_model->count("POST /v1/files"), 30);
}

void FilesTest::interruptedUploadGoesOnAtItsOffset() {
  const std::string hash = m_device->attach(m_draft, 500000);
  int requests = 0;
  SyncOptions options = quick();
  options.transport = [&](const Endpoint&, const SyncOptions&) {
    return std::make_unique<Loopback>(m_model->handler(), [&] {
      return ++requests == 4 ? Fate{Fate::Kind::BodyCut, 0.5}
             : requests > 4  ? Fate{Fate::Kind::RequestLost, 0}
                             : Fate();
    });
  };
  QVERIFY(!m_device->sync(options));
  const std::uint64_t kept = m_model->files.bytesTaken();
  QVERIFY(kept > 0 && kept < 500000);
  m_device->reopen();
  QVERIFY(bool(sync()));
  QVERIFY(m_model->files.has(hash));
  QCOMPARE(m_model->files.bytesAgain(), std::uint64_t(0));
  QCOMPARE(m_model->files.bytesTaken(), std::uint64_t(500000));
}

void FilesTest::expiredUploadBeginsAnew() {
  const std::string hash = m_device->attach(m_draft, 200000);
  int patches = 0;
  m_model->intercept([&](const SiteRequest& request) -> std::optional<HttpAnswer> {
    if (request.method == "PATCH" && ++patches == 2) m_model->files.expire();
    return std::nullopt;
  });
  QVERIFY(bool(sync()));
  QVERIFY(m_model->files.has(hash));
  QCOMPARE(m_device->vault().files.record(hash)->progress, FileProgress::OnServer);
}

void FilesTest::misplacedSliceAsksForTheOffset() {
  const std::string hash = m_device->attach(m_draft, 200000);
  m_model->files.callMisplaced(1);
  QVERIFY(bool(sync()));
  QVERIFY(m_model->files.has(hash));
  QVERIFY(m_model->count("HEAD /v1/files/u1") >= 1);
  QCOMPARE(m_model->files.bytesAgain(), std::uint64_t(0));
}

void FilesTest::fileCalledDamagedIsSentAgain() {
  const std::string hash = m_device->attach(m_draft, 1000);
  m_model->files.callDamaged(1);
  QVERIFY(bool(sync()));
  QVERIFY(m_model->files.has(hash));
}

void FilesTest::fileAlwaysCalledDamagedStopsOnlyItself() {
  const std::string bad = m_device->attach(m_draft, 1000);
  const std::string good = m_device->attach(m_draft, 2000);
  m_model->intercept([&](const SiteRequest& request) -> std::optional<HttpAnswer> {
    if (request.method == "POST" && request.header("upload-length") == "1000") return HttpAnswer{460, {}, {}};
    return std::nullopt;
  });
  QVERIFY(!sync());
  QVERIFY(m_model->files.has(good) && !m_model->files.has(bad));
  QVERIFY2(m_model->count("POST /v1/files") < 10, "it goes round in a circle");
  QCOMPARE(m_device->vault().files.toSend().size(), std::size_t(1));
  m_model->intercept({});
  QVERIFY(bool(sync()));
  QVERIFY(m_model->files.has(bad));
}

void FilesTest::refusedFileStopsOnlyItself() {
  const std::string bad = m_device->attach(m_draft, 1000);
  const std::string good = m_device->attach(m_draft, 2000);
  m_model->intercept([&](const SiteRequest& request) -> std::optional<HttpAnswer> {
    if (request.method == "POST" && request.header("upload-length") == "1000")
      return problem(413, Code::TooLarge);
    return std::nullopt;
  });
  QCOMPARE(codeOf(sync()), Code::PageNotTaken);
  QVERIFY(m_model->files.has(good));
  QVERIFY(m_device->vault().files.record(bad)->progress != FileProgress::OnServer);
}

void FilesTest::fileDamagedOnThisDiskStopsOnlyItself() {
  const std::string bad = m_device->attach(m_draft, 1000);
  m_device->damageFiles();
  const std::string good = m_device->attach(m_draft, 2000);
  QCOMPARE(codeOf(sync()), Code::PageUnreadable);
  QVERIFY(m_model->files.has(good) && !m_model->files.has(bad));
}

void FilesTest::fileThatTheServerHasIsNotSent() {
  const std::string hash = m_device->attach(m_draft, 100000);
  const auto bytes = m_device->vault().files.read(hash);
  m_model->files.store(hash, std::string(base::textOf(*bytes)));
  QVERIFY(bool(sync()));
  QCOMPARE(m_model->count("POST /v1/files"), 0);
  QCOMPARE(m_device->vault().files.record(hash)->progress, FileProgress::OnServer);
}

void FilesTest::uploadThatAnotherDeviceBeganGoesOn() {
  Device other;
  QVERIFY(bool(other.enrol(*m_model)));
  const std::string hash = m_device->attach(m_draft, 100000);
  QCOMPARE(other.attach(newDraft(other.vault()), 100000), hash);
  int requests = 0;
  SyncOptions options = quick();
  options.transport = [&](const Endpoint&, const SyncOptions&) {
    return std::make_unique<Loopback>(m_model->handler(), [&] {
      return ++requests > 2 ? Fate{Fate::Kind::RequestLost, 0} : Fate();
    });
  };
  QVERIFY(!other.sync(options));
  const std::uint64_t kept = m_model->files.bytesTaken();
  QVERIFY(kept > 0 && kept < 100000);
  QVERIFY(bool(sync()));
  QCOMPARE(m_model->files.bytesTaken(), std::uint64_t(100000));
}

void FilesTest::serverThatKeepsNothingIsGivenUp() {
  m_device->attach(m_draft, 100000);
  m_model->intercept([&](const SiteRequest& request) -> std::optional<HttpAnswer> {
    if (request.target == "/v1/files")
      return HttpAnswer{201, {{"Location", "/v1/files/u1"}, {"Upload-Offset", "0"}}, {}};
    if (request.target == "/v1/files/u1") return HttpAnswer{200, {{"Upload-Offset", "0"}}, {}};
    return std::nullopt;
  });
  QCOMPARE(codeOf(sync()), Code::PageNotTaken);
  QVERIFY(m_model->log().size() < 40);
}

std::unique_ptr<QObject> makeFilesTest() {
  return std::make_unique<FilesTest>();
}

}  // namespace tarim::client::test

#include "tst_files.moc"
