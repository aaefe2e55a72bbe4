// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/notice_sender.hpp"

#include "server/admin/child_process.hpp"
#include "server/admin/log.hpp"

#include <boost/json.hpp>

#include <algorithm>

namespace tarim::server {

namespace {

constexpr std::chrono::seconds kLook{2};
constexpr std::chrono::seconds kFirstRest{10};
constexpr std::chrono::seconds kLongestRest{600};
constexpr int kAtOnce = 200;

std::string written(const Notice& notice) {
  const boost::json::value value = {
      {"id", notice.id},     {"person", notice.person}, {"application", notice.application},
      {"kind", notice.kind}, {"text", notice.text},     {"createdAt", notice.createdAt}};
  return boost::json::serialize(value) + "\n";
}

}  // namespace

NoticeSender::NoticeSender(Store& store, std::vector<std::string> command, std::chrono::seconds timeout)
    : m_store(store), m_command(std::move(command)), m_timeout(timeout) {
  m_ticker = std::make_unique<Ticker>([this] {
    deliverWhatIsDue();
    return std::chrono::milliseconds(kLook);
  });
}

NoticeSender::~NoticeSender() {
  m_stopping = true;
  m_ticker.reset();
}

int NoticeSender::deliverWhatIsDue() {
  const std::lock_guard lock(m_mutex);
  const auto waiting =
      m_store.read([](db::Database& database) { return notices::waiting(database, kAtOnce); });
  if (!waiting) return 0;
  int delivered = 0;
  for (const Notice& notice : *waiting) {
    if (m_stopping) break;
    const auto resting = m_rests.find(notice.id);
    if (resting != m_rests.end() && m_store.clock().now() < resting->second.until) continue;
    if (deliver(notice)) ++delivered;
  }
  return delivered;
}

bool NoticeSender::deliver(const Notice& notice) {
  const ChildOutcome outcome = runChild(m_command, written(notice), m_timeout, m_stopping);
  const base::Instant now = m_store.clock().now();
  if (outcome.ok()) {
    const auto stored = m_store.write([&](db::Database& database) {
      return notices::setDelivered(database, notice.id, base::toMillis(now));
    });
    m_rests.erase(notice.id);
    return stored.has_value();
  }
  if (m_stopping) return false;
  Rest& rest = m_rests[notice.id];
  rest.until =
      now + std::min<std::chrono::seconds>(kLongestRest, kFirstRest * (1 << std::min(rest.failures, 10)));
  ++rest.failures;
  const std::string why = !outcome.started   ? "could not be started"
                          : outcome.timedOut ? "took too long"
                                             : "ended with " + std::to_string(outcome.exitCode);
  log::warning("notices.command " + why + "; notice " + std::to_string(notice.id) + " stays in the outbox");
  return false;
}

}  // namespace tarim::server
