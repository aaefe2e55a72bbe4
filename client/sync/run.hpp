// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One complete sync: what is small in one request, then files, then once more what waited for them; until
// nothing is left that can be sent. Whatever new is typed or decided meanwhile goes first.
#include "client/sync/parallel_uploader.hpp"
#include "client/sync/puller.hpp"
#include "client/sync/pusher.hpp"

namespace tarim::client {

/// The highest version that both sides have. ClientTooOld, ServerTooOld.
base::Result<int> commonProtocol(const wire::Hello& hello);

class SyncRun {
 public:
  struct Callbacks {
    const SyncOptions& options;
    /// Another connection to the same server.
    std::function<std::unique_ptr<Transport>()> connect;
    std::function<bool()> isInterrupted;
    bool smallOnly = false;  ///< Files wait.
    /// Also files that the server did not take a moment ago; otherwise these rest, longer each time.
    bool triesAll = true;
    bool onKept = false;  ///< The connection is open already.
  };
  SyncRun(Vault& vault, const base::Clock& clock, SyncStatusPublisher& status, Estimator& estimator,
          Puller& puller, Callbacks callbacks)
      : m_vault(vault),
        m_clock(clock),
        m_status(status),
        m_estimator(estimator),
        m_puller(puller),
        m_callbacks(std::move(callbacks)),
        m_transfers(vault, clock),
        m_encoder(vault, m_transfers),
        m_pusher(vault, clock, m_callbacks.onKept) {}

  /// The first error of the link or the vault. Else, when everything that could be was sent: OlderCopy, when
  /// this server gives a copy no device of its own; PageUnreadable, PageNotTaken, or why a draft, a command
  /// or a policy was left out.
  base::Result<void> complete(ApiClient& api);
  /// complete() ended with NotNow because the server turned out to have another store, which makes all that
  /// this run knows of it void: another run begins anew with it.
  [[nodiscard]] bool metAnotherStore() const { return m_metAnotherStore; }

 private:
  /// There is so much that files get connections of their own.
  [[nodiscard]] bool wantsParallel() const;
  /// Over this connection, until something more urgent comes. True: all that could be.
  base::Result<bool> sendAlong(ApiClient& api);
  /// Over others, while this one says what is new, first of all.
  base::Result<bool> sendInParallel(ApiClient& api);
  [[nodiscard]] RequestBudget requestBudget() const;
  /// Files that the server did not take rest for this run, unless they are due.
  void restRefused();
  /// Pages that do not open here and that the server has are brought back. The link's errors, and the disk's.
  base::Result<void> fetchUnreadable(ApiClient& api);
  base::Result<void> fetchPage(ApiClient& api, const std::string& hash);
  /// What could not be done although the run came to its end.
  [[nodiscard]] base::Result<void> outcome() const;
  /// All that is new, and how much the server has of files that are in doubt.
  base::Result<void> exchangeAll(ApiClient& api);
  /// When the server holds something because this vault is a copy: it becomes a device of its own. True when
  /// it did, and everything has to be said anew. Errors only when the run cannot go on.
  base::Result<bool> partFromOriginal(const wire::SyncAnswer& answer, ApiClient& api);
  /// Asks about no file that is in a worker's hand.
  wire::SyncRequest nextRequest(const ApiClient& api);
  base::Result<wire::SyncAnswer> exchange(ApiClient& api);
  /// In which forms the server takes files: remembered, so that the next run need not wait for it.
  void recallForms();
  void learnForms(const wire::SyncAnswer& answer);
  /// After a version was refused: asks for the server's range and checks its key.
  base::Result<void> negotiate(ApiClient& api, const base::Error& refused);

  Vault& m_vault;
  const base::Clock& m_clock;
  SyncStatusPublisher& m_status;
  Estimator& m_estimator;
  Puller& m_puller;
  Callbacks m_callbacks;
  TransferQueue m_transfers;
  UploadEncoder m_encoder;
  Pusher m_pusher;
  wire::SyncRequest m_said;  ///< What was answered last.
  bool m_metAnotherStore = false;
  bool m_partedOnce = false;
  std::optional<base::Error> m_copyTrouble;  ///< Why it is a copy still.
};

}  // namespace tarim::client
