// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/client/app/session/session_of_test.hpp"

#include <QTest>

#include <stdexcept>

namespace tarim::client::app::test {
namespace {

void must(const base::Result<void>& result) {
  if (!result) throw std::runtime_error(result.error().line());
}

}  // namespace

SessionOfTest::SessionOfTest(bool withAccount) : enrolled(withAccount) {
  makeSession();
}

void SessionOfTest::makeSession() {
  SessionOptions options;
  options.folder = folder.path().toStdString();
  options.scrypt = client::test::kCheap;
  options.sync.retryFirst = options.sync.retryMost = std::chrono::hours(1);
  session = std::make_unique<Session>(clock, options);
}

void SessionOfTest::open() {
  auto vault = client::test::createVault(folder.path().toStdString());
  if (enrolled) {
    Account account;
    account.server = "127.0.0.1:1";
    account.token = "token";
    account.person = "p1";
    account.personName = "买买提·阿依努尔";
    account.role = "applicant";
    account.unitName = "且末县生态环境监测站";
    must(vault->settings.setAccount(account));
  }
  must(vault->drafts.setOpenCycles({client::test::policyOfTest()->hash.hex()}));
  application = client::test::newDraft(*vault);
  m_vault = vault->info().id;
  session->openVault(std::move(vault));
}

void SessionOfTest::restart() {
  session.reset();
  makeSession();
  session->openVault(client::test::openVault(folder.path().toStdString(), m_vault));
}

bool SessionOfTest::waitFor(const std::function<bool(const DraftSnapshot&)>& holds) {
  return QTest::qWaitFor([&] { return session->draft() && holds(*session->draft()); });
}

std::string SessionOfTest::valueOf(const char* table, const char* column) const {
  return std::string(session->vault()->drafts.dossier(application)->value(table, "@", column));
}

void SessionOfTest::tell(std::vector<workflow::Event> events, std::vector<workflow::Receipt> receipts) {
  wire::SyncAnswer answer;
  answer.now = base::toMillis(clock.now());
  const auto item = [&] {
    wire::FeedItem one;
    one.position = ++m_position;
    one.application = application;
    one.policy = client::test::policyOfTest()->hash.hex();
    return one;
  };
  for (workflow::Event& event : events) {
    answer.feed.push_back(item());
    answer.feed.back().event = std::move(event);
  }
  for (workflow::Receipt& receipt : receipts) {
    answer.feed.push_back(item());
    answer.feed.back().receipt = std::move(receipt);
  }
  answer.cursor = m_position;
  must(session->vault()->exchange.apply(answer, clock.now()));
}

void SessionOfTest::acknowledge() {
  wire::SyncAnswer answer;
  answer.now = base::toMillis(clock.now());
  answer.cursor = m_position;
  for (const DraftInfo& draft : session->vault()->drafts.list())
    answer.acknowledged.push_back({draft.application, draft.operations});
  for (const FileRecord& file : session->vault()->files.toSend())
    answer.files.push_back({file.hash, true, file.size, {}});
  must(session->vault()->exchange.apply(answer, clock.now()));
}

Chain::Chain(std::string application, base::Instant begin)
    : m_application(std::move(application)), m_at(begin) {}

Chain& Chain::add(workflow::EventKind kind, const std::string& step,
                  const std::vector<workflow::Reason>& reasons, const std::string& actor) {
  if (kind == workflow::EventKind::Submitted) ++m_attempt;
  workflow::Event event;
  event.application = m_application;
  event.kind = kind;
  event.at = m_at;
  event.attempt = m_attempt;
  event.step = step;
  event.reasons = reasons;
  event.actor = "p2";
  event.actorName = actor;
  event.root = m_attempt > 0 ? std::string(64, 'a') : std::string();
  workflow::chain(event, m_events.empty() ? nullptr : &m_events.back());
  m_events.push_back(event);
  m_at += std::chrono::hours(1);
  return *this;
}

}  // namespace tarim::client::app::test
