// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One complete sync: operations and commands in one request, then files, then the commands that waited for
// files, until nothing is left that can be sent. New edits and commands go first at any time.
#include "client/sync/parallel_uploader.hpp"
#include "client/sync/puller.hpp"
#include "client/sync/pusher.hpp"

namespace tarim::client {

/// The highest protocol version that both sides know. ClientTooOld, ServerTooOld.
base::Result<int> commonProtocol(const wire::Hello& hello);

class SyncRun {
 public:
  struct Callbacks {
    const SyncOptions& options;
    /// Makes another connection to the same server.
    std::function<std::unique_ptr<Transport>()> connect;
    std::function<bool()> isInterrupted;
    bool smallOnly = false;  ///< Send no files.
    /// Also send files that the server has refused recently; otherwise each waits out its backoff.
    bool retryRefused = true;
    bool onOpenConnection = false;  ///< ApiClient is connected already.
  };
  SyncRun(Vault& vault, const base::Clock& clock, SyncStatusPublisher& status, Estimator& estimator,
          Puller& puller, Callbacks callbacks)
      : m_vault(vault),
        m_clock(clock),
        m_status(status),
        m_estimator(estimator),
        m_puller(puller),
        m_callbacks(std::move(callbacks)),
        m_transfers(vault.files, clock),
        m_encoder(vault.files, m_transfers),
        m_pusher(vault, clock, m_callbacks.onOpenConnection) {}

  /// The first error of the link or the vault. When the run came to its end: OlderCopy if this server grants
  /// a copied vault no device of its own; PageUnreadable, PageNotTaken, or why a draft, a command or a policy
  /// was excluded.
  base::Result<void> complete(ApiClient& api);
  /// complete() ended with NotNow because the server has another store than before, so what this run has sent
  /// and asked no longer counts. The caller starts another run.
  [[nodiscard]] bool storeHasChanged() const { return m_storeHasChanged; }

 private:
  /// Enough bytes wait that files get connections of their own.
  [[nodiscard]] bool wantsParallel() const;
  /// Sends files over this connection until an edit or a command is unsent. True: no file is left to send.
  base::Result<bool> sendOnThisConnection(ApiClient& api);
  /// Sends files over other connections, while this one syncs.
  base::Result<bool> sendInParallel(ApiClient& api);
  [[nodiscard]] RequestBudget requestBudget() const;
  /// Skips refused files whose backoff has not ended.
  void skipRefused();
  /// Downloads pages that do not open on this device and that the server has. Errors of link and disk.
  base::Result<void> fetchUnreadable(ApiClient& api);
  base::Result<void> fetchPage(ApiClient& api, const std::string& hash);
  /// The first problem that the run went past.
  [[nodiscard]] base::Result<void> outcome() const;
  /// Syncs until the feed is at its end and nothing is unsent; queries unconfirmed files.
  base::Result<void> exchangeAll(ApiClient& api);
  /// Makes the vault a device of its own, if the server holds a draft because the vault is a copy. True: it
  /// did, and everything has to be sent again. Errors only when the run cannot go on.
  base::Result<bool> becomeOwnDevice(const wire::SyncAnswer& answer, ApiClient& api);
  /// Queries no claimed file.
  wire::SyncRequest nextRequest(const ApiClient& api);
  base::Result<wire::SyncAnswer> exchange(ApiClient& api);
  /// The encodings that the server accepts, kept in the vault so that the next run need not wait for an
  /// answer.
  void applyKnownForms();
  void rememberForms(const wire::SyncAnswer& answer);
  /// After the server has refused the protocol version: fetches the server's range and checks its key.
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
  wire::SyncRequest m_lastRequest;  ///< The last answered request.
  bool m_storeHasChanged = false;
  bool m_hasBecomeDevice = false;
  std::optional<base::Error> m_copyTrouble;  ///< Why the vault could not become a device of its own.
};

}  // namespace tarim::client
