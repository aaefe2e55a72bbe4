// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A session on a vault in a folder of its own, with a draft under the 2024 policy inside its window, for
// tests of view models.
#include "client/app/session/session.hpp"
#include "tests/client/vault/directory_of_test.hpp"
#include "tests/support/fake_clock.hpp"

#include <QTemporaryDir>

namespace tarim::client::app::test {

using client::test::kPassphrase;

/// 2024-09-02, in the window.
inline constexpr base::Instant kNow = base::fromMillis(1725240000000);

struct SessionOfTest {
  /// `enrolled`: an account as an applicant, without a server behind it.
  explicit SessionOfTest(bool enrolled = false);
  /// Opens a vault with one draft.
  void open();
  /// As after a start of the app: another session opens the vault that this one closed or closes.
  void restart();
  /// Waits until the session has a draft that `holds`.
  bool waitFor(const std::function<bool(const DraftSnapshot&)>& holds);
  /// A cell of the draft as the vault has it now.
  [[nodiscard]] std::string valueOf(const char* table, const char* column) const;
  /// What a server would tell of this draft.
  void tell(std::vector<workflow::Event> events, std::vector<workflow::Receipt> receipts = {});
  /// Everything written so far is on the server.
  void acknowledge();

  QTemporaryDir folder;
  tests::FakeClock clock{kNow};
  std::unique_ptr<Session> session;
  std::string application;
  bool enrolled = false;

 private:
  void makeSession();
  std::string m_vault;
  std::int64_t m_position = 0;
};

/// A chain of events of one application: each gets number and hash, one hour after the other.
class Chain {
 public:
  explicit Chain(std::string application, base::Instant begin = kNow);
  Chain& add(workflow::EventKind kind, const std::string& step = {},
             const std::vector<workflow::Reason>& reasons = {}, const std::string& actor = {});
  [[nodiscard]] const std::vector<workflow::Event>& events() const { return m_events; }

 private:
  std::string m_application;
  base::Instant m_at;
  int m_attempt = 0;
  std::vector<workflow::Event> m_events;
};

}  // namespace tarim::client::app::test
