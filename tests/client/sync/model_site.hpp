// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A whole server in memory, as much of docs/PROTOCOL.md as a device can see: enrolment, sync with commands
// that shared/workflow decides, files, policies, the reviewer's requests. Thread-safe, so that TlsSite can
// serve it.
#include "shared/crypto/crypto.hpp"
#include "tests/client/sync/model_files.hpp"
#include "tests/client/vault/directory_of_test.hpp"
#include "tests/client/vault/model_server.hpp"

#include <mutex>

namespace tarim::client::test {

class ModelSite {
 public:
  ModelSite();

  std::optional<HttpAnswer> answer(const SiteRequest& request);
  [[nodiscard]] SiteHandler handler() {
    return [this](const SiteRequest& request) { return answer(request); };
  }
  /// Asked first; what it answers is the answer.
  void intercept(SiteHandler handler);
  /// Every request that came, as "POST /v1/sync".
  [[nodiscard]] std::vector<std::string> log();
  [[nodiscard]] int count(const std::string& line);

  static constexpr std::string_view kCode = "GOOD-CODE";
  bool tellsSealKey = true;
  bool takesSlices = false;  ///< Assembles files from slices.
  base::Instant now = kNow;  ///< Its clock.
  bool takesEvidence = true;
  std::string person = "p1";
  std::string role = "applicant";
  int protocolMin = 1;
  int protocolMax = wire::kProtocolMax;
  bool makesDevices = true;  ///< False: a server from before copies became devices of their own.
  bool knowsPolicy = true;   ///< Whether it gives out the 2024 policy.
  [[nodiscard]] std::string publicKey() const;
  /// Empty while `tellsSealKey` is false: a server from before there were packages.
  [[nodiscard]] std::string sealKey() const;
  /// Signs, and opens what is sealed to sealKey().
  [[nodiscard]] const crypto::Key& key() const { return m_key; }
  void newKey();

  /// Runs `look` while nobody is served.
  template <class Look>
  auto locked(Look look) {
    const std::lock_guard lock(m_mutex);
    return look(*this);
  }
  // Inside locked(), or while nothing runs:
  ModelServer server;
  ModelFiles files;
  /// A reviewer decides.
  base::Result<void> decide(const workflow::Command& command, const workflow::Actor& actor);
  workflow::State state(const std::string& application);
  std::vector<workflow::Event> events(const std::string& application) { return m_events[application]; }
  void revoke() { m_tokens.clear(); }

  /// Identity of its store; empty: a server from before there were identities.
  std::string store;
  /// What a backup holds. Enrolments are not in it: a restored server of the test knows all devices.
  struct Backup {
    ModelServer server;
    ModelFiles files;
    std::map<std::string, std::vector<workflow::Event>> events;
    std::map<std::string, wire::CommandResult> results;
  };
  [[nodiscard]] Backup backup() const { return {server, files, m_events, m_results}; }
  void restore(const Backup& backup, const std::string& newStore);
  /// Signs a receipt for the last submission and tells it.
  void giveReceipt(const std::string& application, const std::string& number);

 private:
  HttpAnswer route(const SiteRequest& request);
  HttpAnswer enrol(const std::string& text);
  HttpAnswer newDevice(const std::string& text);
  HttpAnswer welcome(const std::string& devicePublicKey);
  HttpAnswer sync(const std::string& text, const std::string& device);
  HttpAnswer review(const SiteRequest& request);
  wire::CommandResult decideOnce(const workflow::Command& command);
  void takeEvidence(const wire::Evidence& evidence, std::int64_t at);
  bool filesAreThere(const std::string& application);

  std::mutex m_mutex;
  SiteHandler m_intercept;
  std::vector<std::string> m_log;
  crypto::Key m_key = crypto::randomKey();
  std::map<std::string, std::string> m_tokens;  ///< To the device.
  std::map<std::string, std::vector<workflow::Event>> m_events;
  std::map<std::string, wire::CommandResult> m_results;
};

/// An error as the protocol writes it.
HttpAnswer problem(int status, base::Code code, const std::string& detail = {});

}  // namespace tarim::client::test
