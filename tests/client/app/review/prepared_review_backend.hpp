// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A desk without a server. Answers come on a later turn of the event loop, as they do from a real one; what
// was asked for is written down. `unreachable` makes every question fail as it does with no network.
#include "client/app/review/review_backend.hpp"
#include "tests/client/app/review/sample.hpp"
#include "tests/support/fake_clock.hpp"

#include <QObject>
#include <QStringList>

namespace tarim::tests {

class PreparedReviewBackend final : public client::app::ReviewBackend {
 public:
  using Code = base::Code;

  void queue(Then<client::app::QueueAnswer> then) override;
  void dossier(const std::string& application, Then<client::app::OpenedDossierPtr> then) override;
  void lease(const std::string& application, const wire::LeaseRequest& request,
             Then<wire::LeaseAnswer> then) override;
  void page(const std::string& hash, Then<QImage> then) override;
  void decide(const workflow::Command& command) override;
  void decisions(std::function<void(std::vector<client::QueuedCommand>)> then) override;
  void dismiss(const std::string& command) override;
  void onDecisions(std::function<void()> listener) override { m_listener = std::move(listener); }
  void keep(const std::string& key, const std::string& text) override { settings[key] = text; }
  void kept(const std::string& key, std::function<void(std::string)> then) override;
  [[nodiscard]] base::Instant now() const override { return clock.now(); }
  [[nodiscard]] client::app::Language language() const override { return spoken; }
  [[nodiscard]] std::string unitName() const override { return "且末县生态环境局"; }

  /// From now on answers wait for release().
  void hold() { m_isHeld = true; }
  void release();
  /// What the server says about the decision that waits: nothing wrong takes it from the list.
  void answerDecision(std::optional<Code> refusal = {});

  FakeClock clock{reviewTime()};
  wire::Queue theQueue = makeQueue(12);
  Sample sample = makeSample();
  std::map<std::string, std::string> settings;
  std::vector<client::QueuedCommand> queued;
  int queueRequests = 0;    ///< How often the queue was asked for.
  QStringList pages;        ///< Hashes of the pages that were asked for.
  QStringList leases;       ///< "take", "keep", "release", in order.
  std::string leaseNote;    ///< What lies with the lease.
  std::string leaseHolder;  ///< A colleague.
  bool unreachable = false;
  client::app::Language spoken = client::app::Language::Zh;

 private:
  template <class Work>
  void later(Work work);
  std::function<void()> m_listener;
  std::vector<std::function<void()>> m_waiting;
  bool m_isHeld = false;
  QObject m_alive;  ///< Its end is the end of all answers.
};

}  // namespace tarim::tests
