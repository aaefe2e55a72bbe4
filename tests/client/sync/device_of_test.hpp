// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A device with a vault of its own, and the server that it talks to: over real TLS, or in this process.
#include "client/sync/engine.hpp"
#include "tests/client/sync/loopback.hpp"
#include "tests/client/sync/model_site.hpp"
#include "tests/client/sync/tls_site.hpp"
#include "tests/client/vault/directory_of_test.hpp"
#include "tests/support/fake_clock.hpp"

#include <condition_variable>

namespace tarim::client::test {

/// Impatient, and with the same jitter each time.
SyncOptions quick();

/// A server on loopback TLS. The authority is made once: keys take time.
struct Site {
  explicit Site(int maxVersion = 0);
  static const Authority& authority();

  ModelSite model;
  TlsSite tls;
};

class Device {
 public:
  /// Without a policy the vault knows nothing but what the server tells.
  explicit Device(bool withPolicy = true);
  /// The vault's folder as it is now, copied to another machine.
  explicit Device(const Device& original);

  base::Result<void> enrol(const std::string& address, const std::string& caPem,
                           SyncOptions options = quick());
  base::Result<void> enrol(const Site& site) { return enrol(site.tls.address(), Site::authority().pem()); }
  /// Over a transport in this process.
  base::Result<void> enrol(ModelSite& model);
  /// One run with a fresh engine, as after a restart of the program.
  base::Result<SyncSnapshot> sync(SyncOptions options = quick());
  base::Result<SyncSnapshot> sync(ModelSite& model);
  /// Points the account to another address of the same server.
  void moveTo(const std::string& address);

  /// Draws a page of so many bytes, seals it and attaches it; gives its hash.
  std::string attach(const std::string& application, std::size_t bytes);
  std::string submit(const std::string& application);
  void reopen();
  /// Changes a byte of every sealed page.
  void damageFiles();

  Vault& vault() { return *m_vault; }
  tests::FakeClock clock{kNow};

 private:
  Folder m_folder;
  std::unique_ptr<Vault> m_vault;
  std::uint32_t m_random = 1;
};

/// A transport to a model in this process, on a line that does not break.
SyncOptions direct(ModelSite& model);

/// Waits until the engine shows something, for ten seconds at most.
class Watcher final : public SyncListener {
 public:
  void syncChanged(const SyncSnapshot& snapshot) override;
  bool waitFor(const std::function<bool(const SyncSnapshot&)>& is);

 private:
  std::mutex m_mutex;
  std::condition_variable m_changed;
  std::vector<SyncSnapshot> m_seen;
  std::size_t m_looked = 0;
};

std::unique_ptr<QObject> makeSlicesTest();
std::unique_ptr<QObject> makeTrustTest();
std::unique_ptr<QObject> makeClocksTest();
std::unique_ptr<QObject> makeTypedTest();
std::unique_ptr<QObject> makeEnrolTest();
std::unique_ptr<QObject> makeJoiningFileTest();
std::unique_ptr<QObject> makeRunsTest();
std::unique_ptr<QObject> makeFilesTest();
std::unique_ptr<QObject> makeAnswersTest();
std::unique_ptr<QObject> makeParallelUploadTest();
std::unique_ptr<QObject> makeCutsTest();
std::unique_ptr<QObject> makeSilenceTest();
std::unique_ptr<QObject> makeSchedulesTest();
std::unique_ptr<QObject> makeLifeTest();
std::unique_ptr<QObject> makeReviewClientTest();
std::unique_ptr<QObject> makeBadItemsTest();
std::unique_ptr<QObject> makeRestoredServerTest();
std::unique_ptr<QObject> makeCopiesTest();

}  // namespace tarim::client::test
