// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A transport without a network: requests go to a function in this process. Its line breaks where a test
// says: before the request, inside its body, or before the answer. It closes behind an answer that says so.
#include "tests/client/sync/site_request.hpp"

#include <atomic>
#include <deque>

namespace tarim::client::test {

/// What becomes of one request.
struct Fate {
  enum class Kind { Arrives, RequestLost, BodyCut, AnswerLost } kind = Kind::Arrives;
  double share = 0;  ///< Of the body that arrives.
};

class Loopback final : public Transport {
 public:
  Loopback(SiteHandler site, std::function<Fate()> fate) : m_site(std::move(site)), m_fate(std::move(fate)) {}

  base::Result<void> send(const HttpRequest& request) override;
  base::Result<HttpAnswer> receive(std::size_t maxBody) override;
  [[nodiscard]] bool isConnected() const override { return m_connected; }
  void close() override;
  [[nodiscard]] Traffic traffic() const override { return m_traffic; }
  void interrupt() override { m_interrupted = true; }
  void resume() override { m_interrupted = false; }
  /// The most requests that waited for their answers at a time.
  [[nodiscard]] std::size_t mostUnderWay() const { return m_most; }

 private:
  SiteHandler m_site;
  std::function<Fate()> m_fate;
  std::deque<std::optional<HttpAnswer>> m_answers;
  Traffic m_traffic;
  bool m_connected = false;
  bool m_broken = false;  ///< Nothing gets through until it is closed.
  std::size_t m_most = 0;
  std::atomic<bool> m_interrupted{false};
};

}  // namespace tarim::client::test
