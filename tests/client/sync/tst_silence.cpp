// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Connections whose peer has stopped to listen: whoever waits for room, or for an answer, hears of it at once
// and not after a time-out.
#include "client/sync/net/tls_transport.hpp"
#include "tests/client/sync/device_of_test.hpp"

#include <QTest>

#include <future>

namespace tarim::client::test {
namespace {

using base::Code;
using namespace std::chrono_literals;

/// A server that never answers its first request, and so reads nothing of what comes behind it.
class Deaf {
 public:
  Deaf() : m_transport(makeTlsTransport(endpoint(), patient())) {
    const HttpRequest first{"GET", "/first", {}, {}};
    if (!m_transport->send(first)) qFatal("no connection");
  }
  ~Deaf() {
    m_transport->interrupt();
    if (m_sent.valid()) m_sent.wait();
    hangUp();
  }
  Transport& transport() { return *m_transport; }
  /// More than systems keep for those who do not read.
  void sendMuch() {
    m_sent = std::async(std::launch::async, [this] {
      const HttpRequest second{"PATCH", "/second", {}, m_much};
      return m_transport->send(second);
    });
  }
  [[nodiscard]] bool isStuck() const {
    const auto facts = m_transport->facts();
    return facts && facts->unacknowledged > 0 && facts->sinceAnswer > 150ms;
  }
  void hangUp() {
    if (!std::exchange(m_hungUp, true)) m_end.set_value();
  }
  /// How sending ended; nothing when it did not.
  std::optional<base::Result<void>> sent() {
    if (m_sent.wait_for(20s) != std::future_status::ready) return std::nullopt;
    return m_sent.get();
  }

 private:
  static SyncOptions patient() {
    SyncOptions options = quick();
    options.answerTimeout = 5min;
    return options;
  }
  Endpoint endpoint() { return endpointOf(m_site.address(), Site::authority().pem()).value(); }
  std::optional<HttpAnswer> wait(const SiteRequest&) {
    m_ended.wait();
    return std::nullopt;
  }

  std::promise<void> m_end;
  std::shared_future<void> m_ended = m_end.get_future().share();
  bool m_hungUp = false;
  TlsSite m_site{Site::authority().issue("IP:127.0.0.1"),
                 [this](const SiteRequest& request) { return wait(request); }};
  base::Bytes m_much = base::Bytes(32u << 20, 'm');
  std::unique_ptr<Transport> m_transport;
  std::future<base::Result<void>> m_sent;
};

}  // namespace

class SilenceTest : public QObject {
  Q_OBJECT
 private slots:
  void brokenConnectionEndsTheWaitForAWindow();
  void silentPeerTimesOut();
  void unacknowledgedBytesAreCounted();
};

void SilenceTest::brokenConnectionEndsTheWaitForAWindow() {
  Deaf peer;
  peer.transport().setInFlightLimit(1);
  peer.sendMuch();
  QTRY_VERIFY(peer.isStuck());
  peer.hangUp();
  const auto sent = peer.sent();
  QVERIFY(sent);
  QCOMPARE(codeOf(*sent), Code::Offline);
}

void SilenceTest::silentPeerTimesOut() {
  Deaf peer;
  peer.transport().setSilenceTimeout(200ms);
  peer.sendMuch();
  const auto sent = peer.sent();
  QVERIFY(sent);
  QCOMPARE(codeOf(*sent), Code::TimedOut);
}

void SilenceTest::unacknowledgedBytesAreCounted() {
  Deaf peer;
  peer.sendMuch();
  QTRY_VERIFY(peer.isStuck());
  QCOMPARE(peer.transport().traffic().cutOff, std::uint64_t(0));
  peer.transport().interrupt();
  QVERIFY(peer.sent());
  const Traffic traffic = peer.transport().traffic();
  QVERIFY(traffic.cutOff > 0);
  QVERIFY(traffic.cutOff < traffic.out);
  QVERIFY(traffic.bodies <= traffic.out);
}

std::unique_ptr<QObject> makeSilenceTest() {
  return std::make_unique<SilenceTest>();
}

}  // namespace tarim::client::test

#include "tst_silence.moc"
