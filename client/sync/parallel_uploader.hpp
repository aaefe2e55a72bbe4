// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Uploads the files of a TransferQueue over as many connections as the link can use, beside the connection
// that syncs. Because the sync connection is its own and already open, an edit never waits behind a file.
//
// The number of connections follows the link (concurrency_controller.hpp), and each has only a little more in
// flight than the bandwidth-delay product. TCP's own acknowledgements show within a few round trips that a
// link has gone silent; no fixed time-out is needed. While the link is silent, the uploader probes it by
// reconnecting the sync connection. Once a probe succeeds, upload connections that are still silent are
// retired, and their files go on at the offsets that the server reports.
#include "client/sync/concurrency_controller.hpp"
#include "client/sync/estimator.hpp"
#include "client/sync/sync_status_publisher.hpp"
#include "client/sync/upload_worker.hpp"

namespace tarim::client {

class ParallelUploader {
 public:
  using Steady = std::chrono::steady_clock;

  struct Callbacks {
    std::function<std::unique_ptr<Transport>()> connect;
    std::string token;
    /// An edit, a command or a new draft waits to be sent.
    std::function<bool()> hasUnsent;
    /// Closes the sync connection and opens another, each step of it within `timeout`.
    std::function<base::Result<void>(std::chrono::milliseconds timeout)> reconnect;
    /// Syncs: sends what is new, and queries the offset of every unconfirmed file.
    std::function<base::Result<void>(std::chrono::milliseconds timeout)> sync;
    std::function<bool()> isInterrupted;
    /// An earlier run has learnt which encodings this server takes, so uploads need not wait for a sync.
    bool formsKnown = false;
  };
  ParallelUploader(Vault& vault, TransferQueue& transfers, UploadEncoder& encoder,
                   SyncStatusPublisher& status, Estimator& estimator, const SyncOptions& options,
                   Callbacks callbacks);
  ~ParallelUploader();

  /// Runs until every file is stored or skipped. Cancelled; the link's error when it stays dead.
  base::Result<void> run();

 private:
  /// Syncs, while files that were never begun are sent already.
  base::Result<void> begin();
  [[nodiscard]] bool isFinished() const;
  void adjustWorkers();
  void addWorker();
  base::Result<void> syncUnsent();
  /// Looks for workers that failed or fell silent and, if there are any, probes the link. Returns an error
  /// that is not the link's.
  base::Result<void> checkWorkers();
  base::Result<void> probe();
  /// The server does not answer, or the connection was refused. An error only once the link was dead for
  /// long.
  base::Result<void> handleFailedProbe(const base::Error& error);
  /// After a successful probe: retires connections that are still silent.
  void retireLost();
  /// A server at its limit refuses some uploads of a device: retires the workers that it refused, and adds no
  /// worker for a while. The last worker stays, and its error ends the run.
  void retireThrottled();
  [[nodiscard]] std::size_t wantedWorkers(const std::vector<SocketFacts>& busy);
  void retire(std::unique_ptr<UploadWorker>& worker);
  void eraseRetired();
  void retireAll();
  /// True when a worker was retired.
  bool retireIf(const std::function<bool(const UploadWorker&)>& isToRetire);
  [[nodiscard]] bool isSilent(const UploadWorker& worker) const;
  /// How long TCP may go without an acknowledgement before a connection counts as silent.
  [[nodiscard]] std::chrono::milliseconds silenceLimit() const;
  /// silenceLimit() once round trips are known; until then no limit beyond SyncOptions.
  [[nodiscard]] std::chrono::milliseconds timeout() const;
  [[nodiscard]] std::chrono::milliseconds probeTimeout() const;
  /// Of all workers so far.
  [[nodiscard]] Traffic traffic() const;
  void publish();
  void waitForChange();

  Vault& m_vault;
  TransferQueue& m_transfers;
  UploadEncoder& m_encoder;
  SyncStatusPublisher& m_status;
  Estimator& m_estimator;
  Callbacks m_callbacks;
  ConcurrencyController m_controller;
  std::mutex m_mutex;
  std::condition_variable m_change;
  bool m_changed = false;
  std::string m_fileUnderWay;
  mutable std::mutex m_workersMutex;  ///< Guards m_workers and m_retiredTraffic for traffic().
  std::vector<std::unique_ptr<UploadWorker>> m_workers;
  Traffic m_retiredTraffic;
  std::uint64_t m_sentBefore = 0;  ///< SyncSnapshot::bytesSent at the beginning.
  std::uint64_t m_measured = 0;    ///< Bytes that the Estimator knows of.
  Steady::time_point m_measuredAt = Steady::now();
  Steady::time_point m_aliveAt = Steady::now();  ///< The link's last sign of life.
  Steady::time_point m_probedAt{};
  int m_failedProbes = 0;  ///< In a row.
  Steady::time_point m_publishedAt{};
  std::size_t m_workerLimit = 0;  ///< Holds until m_workerLimitUntil.
  Steady::time_point m_workerLimitUntil{};
};

}  // namespace tarim::client
