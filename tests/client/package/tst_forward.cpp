// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/package/forward.hpp"
#include "client/package/pack.hpp"
#include "tests/client/package/suites.hpp"

#include <QTest>

namespace tarim::client::test {

/// A colleague's link, which may be a poor one.
class ForwardTest : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void aCutLinkGoesOnWhereItStopped();
  void whatTheServerHasIsNotSentAgain();
  void cancelTokenStopsForwarding();
  void whatTheServerSaysOfThePackageIsTold();
  void whatIsNotForThisServerIsNotSent();

 private:
  /// Takes a package whose segments are there.
  void serve();
  [[nodiscard]] ForwardOptions options();

  std::unique_ptr<ModelSite> m_model;
  std::unique_ptr<Device> m_device;
  std::unique_ptr<Device> m_colleague;
  std::unique_ptr<Folder> m_stick;
  Packed m_packed;
};

void ForwardTest::init() {
  m_model = std::make_unique<ModelSite>();
  m_device = std::make_unique<Device>();
  m_colleague = std::make_unique<Device>();
  m_stick = std::make_unique<Folder>();
  QVERIFY(m_device->enrol(*m_model) && m_colleague->enrol(*m_model));
  const std::string draft = newDraft(m_device->vault());
  m_device->attach(draft, 2'000'000);
  auto packed = pack(m_device->vault(), m_device->clock, {m_stick->path(), 700'000});
  QVERIFY(packed && packed->files.size() == 3);
  m_packed = *packed;
}

void ForwardTest::serve() {
  m_model->intercept([this](const SiteRequest& request) -> std::optional<HttpAnswer> {
    if (request.target != wire::kPackagesPath) return std::nullopt;
    const auto asked = wire::readPackageRequest(request.body);
    for (const std::string& segment : asked->files)
      if (!m_model->files.has(segment)) return problem(409, base::Code::FilesMissing);
    return HttpAnswer{200, {{"tarim-standing", "new"}}, "a sealed reply"};
  });
}

ForwardOptions ForwardTest::options() {
  ForwardOptions options;
  options.files = m_packed.files;
  options.sync = direct(*m_model);
  return options;
}

void ForwardTest::aCutLinkGoesOnWhereItStopped() {
  serve();
  int requests = 0;
  ForwardOptions poor = options();
  poor.sync.transport = [&](const Endpoint&, const SyncOptions&) {
    return std::make_unique<Loopback>(m_model->handler(), [&requests] {
      // Every fifth request breaks off half-way.
      return ++requests % 5 == 0 ? Fate{Fate::Kind::BodyCut, 0.5} : Fate();
    });
  };
  const auto forwarded = forwardPackage(m_colleague->vault(), m_colleague->clock, poor);
  QVERIFY2(forwarded, forwarded ? "" : forwarded.error().line().c_str());
  QVERIFY(requests > 8);
  QCOMPARE(m_model->files.bytesAgain(), std::uint64_t(0));
  QCOMPARE(forwarded->bytes, m_packed.bytes);
  QVERIFY(std::filesystem::exists(forwarded->reply));
  QVERIFY(m_colleague->vault().files.toSend().empty() && m_colleague->vault().drafts.list().empty());
}

void ForwardTest::whatTheServerHasIsNotSentAgain() {
  serve();
  QVERIFY(forwardPackage(m_colleague->vault(), m_colleague->clock, options()));
  const std::uint64_t taken = m_model->files.bytesTaken();
  const int asked = m_model->count("POST /v1/packages");
  QVERIFY(forwardPackage(m_colleague->vault(), m_colleague->clock, options()));
  QCOMPARE(m_model->files.bytesTaken(), taken);
  QCOMPARE(m_model->count("POST /v1/packages"), asked + 1);
}

void ForwardTest::cancelTokenStopsForwarding() {
  serve();
  CancelToken cancel;
  ForwardOptions cancellable = options();
  cancellable.cancel = &cancel;
  const auto stopped = forwardPackage(m_colleague->vault(), m_colleague->clock, cancellable,
                                      [&](std::uint64_t done, std::uint64_t) {
                                        if (done > 500'000) cancel.cancel();
                                        return !cancel.isCancelled();
                                      });
  QCOMPARE(codeOf(stopped), base::Code::Cancelled);
  QCOMPARE(m_model->count("POST /v1/packages"), 0);
  // Begun again, it goes on.
  QVERIFY(forwardPackage(m_colleague->vault(), m_colleague->clock, options()));
  QCOMPARE(m_model->files.bytesAgain(), std::uint64_t(0));
}

void ForwardTest::whatTheServerSaysOfThePackageIsTold() {
  m_model->intercept([](const SiteRequest& request) -> std::optional<HttpAnswer> {
    if (request.target != wire::kPackagesPath) return std::nullopt;
    return problem(403, base::Code::PackageOfUnknown);
  });
  QCOMPARE(codeOf(forwardPackage(m_colleague->vault(), m_colleague->clock, options())),
           base::Code::PackageOfUnknown);
  QCOMPARE(std::distance(std::filesystem::directory_iterator(m_stick->path()), {}), std::ptrdiff_t(3));
}

void ForwardTest::whatIsNotForThisServerIsNotSent() {
  ModelSite elsewhere;
  Device stranger;
  QVERIFY(stranger.enrol(elsewhere));
  ForwardOptions there = options();
  there.sync = direct(elsewhere);
  QCOMPARE(codeOf(forwardPackage(stranger.vault(), stranger.clock, there)), base::Code::PackageForOther);
  QCOMPARE(elsewhere.count("POST /v1/files"), 0);
  ForwardOptions cut = options();
  cut.files.erase(cut.files.begin() + 1);
  QCOMPARE(codeOf(forwardPackage(m_colleague->vault(), m_colleague->clock, cut)),
           base::Code::PackagePartMissing);
  QCOMPARE(m_model->count("POST /v1/files"), 0);
}

std::unique_ptr<QObject> makeForwardTest() {
  return std::make_unique<ForwardTest>();
}

}  // namespace tarim::client::test

#include "tst_forward.moc"
