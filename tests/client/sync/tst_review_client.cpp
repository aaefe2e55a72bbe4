// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A reviewer's requests: answered, kept, refused, cancelled.
#include "client/sync/review_client.hpp"
#include "tests/client/sync/device_of_test.hpp"

#include <QTest>

#include <future>

namespace tarim::client::test {

using base::Code;

class ReviewClientTest : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void queueAndDossierCome();
  void dossierThatIsNoIdIsNotAskedFor();
  void leaseOfAColleagueIsTold();
  void pageIsFetchedOnceAndKeptSealed();
  void pageWithOtherBytesIsNotKept();
  void pageThatIsNotForUsIsNotFound();
  void cancelEndsWhatIsUnderWay();
  void reviewClientWorksAgainAfterACancel();
  void unenrolledReviewClientIsToldSo();

 private:
  std::unique_ptr<Site> m_site;
  std::unique_ptr<Device> m_device;
  std::unique_ptr<ReviewClient> m_client;
  std::string m_page;
};

void ReviewClientTest::init() {
  m_client.reset();
  m_site = std::make_unique<Site>();
  m_site->model.role = "base_officer";
  m_device = std::make_unique<Device>();
  QVERIFY(bool(m_device->enrol(*m_site)));
  m_client = std::make_unique<ReviewClient>(m_device->vault(), m_device->clock, quick());
  m_page = base::sha256("a page").hex();
  m_site->model.files.store(m_page, "a page");
}

void ReviewClientTest::queueAndDossierCome() {
  const auto queue = m_client->queue();
  QVERIFY(bool(queue));
  QCOMPARE(queue->rows.size(), std::size_t(2));
  const auto dossier = m_client->dossier("a1");
  QVERIFY(bool(dossier));
  QCOMPARE(dossier->summary.application, std::string("a1"));
  QCOMPARE(m_site->tls.connections(), 2);  // One was the enrolment's.
}

void ReviewClientTest::dossierThatIsNoIdIsNotAskedFor() {
  QCOMPARE(codeOf(m_client->dossier("../queue")), Code::InvalidInput);
  QCOMPARE(codeOf(m_client->lease("a b", {})), Code::InvalidInput);
  QCOMPARE(codeOf(m_client->blob("x")), Code::InvalidInput);
  QCOMPARE(m_site->tls.connections(), 1);
}

void ReviewClientTest::leaseOfAColleagueIsTold() {
  QCOMPARE(codeOf(m_client->lease("a1", {"take", ""})), Code::LeaseTaken);
}

void ReviewClientTest::pageIsFetchedOnceAndKeptSealed() {
  for (int i = 0; i < 2; ++i) {
    const auto page = m_client->blob(m_page);
    QVERIFY(bool(page));
    QCOMPARE(std::string(base::textOf(*page)), std::string("a page"));
  }
  QCOMPARE(m_site->model.count("GET /v1/blobs/" + m_page), 1);
  QVERIFY(bool(m_device->vault().files.read(m_page)));
  QVERIFY(m_device->vault().files.toSend().empty());
}

void ReviewClientTest::pageWithOtherBytesIsNotKept() {
  m_site->model.files.store(m_page, "another page");
  QCOMPARE(codeOf(m_client->blob(m_page)), Code::ProtocolBroken);
  QVERIFY(!m_device->vault().files.record(m_page));
}

void ReviewClientTest::pageThatIsNotForUsIsNotFound() {
  QCOMPARE(codeOf(m_client->blob(base::sha256("hers").hex())), Code::NotFound);
}

void ReviewClientTest::cancelEndsWhatIsUnderWay() {
  std::mutex talking;
  std::promise<void> asked;
  m_site->model.intercept([&](const SiteRequest&) -> std::optional<HttpAnswer> {
    asked.set_value();
    std::scoped_lock wait(talking);
    return std::nullopt;
  });
  std::unique_lock silence(talking);
  auto queue = std::async(std::launch::async, [&] { return codeOf(m_client->queue()); });
  asked.get_future().wait();
  m_client->cancel();
  QCOMPARE(queue.get(), Code::Cancelled);
  silence.unlock();
  m_site.reset();  // Its threads know the locals above.
}

void ReviewClientTest::reviewClientWorksAgainAfterACancel() {
  m_client->cancel();
  QVERIFY(bool(m_client->queue()));
  m_client->cancel();
  QVERIFY(bool(m_client->queue()));
}

void ReviewClientTest::unenrolledReviewClientIsToldSo() {
  Device stranger;
  ReviewClient review(stranger.vault(), stranger.clock, quick());
  QCOMPARE(codeOf(review.queue()), Code::NotAuthenticated);
}

std::unique_ptr<QObject> makeReviewClientTest() {
  return std::make_unique<ReviewClientTest>();
}

}  // namespace tarim::client::test

#include "tst_review_client.moc"
