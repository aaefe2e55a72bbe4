// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Carries a queue of files over as many connections as the link can use, beside the one that talks. So an
// edit never waits behind a file: it has a connection of its own, already open.
//
// It watches over them: the number follows the link (concurrency_controller.hpp), what each may have under
// way is little more than the link holds, and a link that has gone silent is noticed by TCP's own
// acknowledgements, within a few round trips, and not by a fixed time-out. While it is silent, the talking
// connection is tried again and again; when that gets through and a file's connection does not, that one is
// abandoned and the file goes on where the server's durable bytes end.
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
    std::function<bool()> hasNews;
    /// Leaves the connection that talks and opens another. `patience`: with each step.
    std::function<base::Result<void>(std::chrono::milliseconds patience)> reach;
    /// Says what is new, and asks how far each file is that is in doubt.
    std::function<base::Result<void>(std::chrono::milliseconds patience)> talk;
    std::function<bool()> isInterrupted;
    bool goAhead = false;  ///< It is known how files travel to this server before it has said anything.
  };
  ParallelUploader(Vault& vault, TransferQueue& transfers, UploadEncoder& encoder,
                   SyncStatusPublisher& status, Estimator& estimator, const SyncOptions& options,
                   Callbacks callbacks);
  ~ParallelUploader();

  /// Until every file is there or was struck out. Cancelled; the link's errors when it stays dead.
  base::Result<void> run();

 private:
  /// Says what is new, while files that were never begun go ahead.
  base::Result<void> begin();
  [[nodiscard]] bool isFinished() const;
  void steer();
  void addWorker();
  base::Result<void> sayNews();
  /// Workers that ended: their errors, or new workers in their place once the link is there.
  base::Result<void> mend();
  base::Result<void> probe();
  /// Nobody there, or no way there.
  base::Result<void> bear(const base::Error& error);
  /// The link is there: connections that have not come to life again are given up.
  void giveUpLost();
  /// A server at its limit takes fewer uploads of a device at a time: workers it refused go, and no new ones
  /// come for a while. What it says to the last one is said to the whole run.
  void giveWay();
  [[nodiscard]] std::size_t wantedWorkers(const std::vector<SocketFacts>& busy);
  void retire(std::unique_ptr<UploadWorker>& worker);
  void forgetRetired();
  void retireAll();
  /// True when there was one.
  bool retireIf(const std::function<bool(const UploadWorker&)>& isToGo);
  [[nodiscard]] bool isSilent(const UploadWorker& worker) const;
  [[nodiscard]] std::chrono::milliseconds silence() const;
  /// With connecting, once round trips are known; until then as long as the options allow.
  [[nodiscard]] std::chrono::milliseconds patience() const;
  [[nodiscard]] std::chrono::milliseconds probePatience() const;
  /// Of all workers so far.
  [[nodiscard]] Traffic traffic() const;
  void show();
  void waitForChange();

  Vault& m_vault;
  TransferQueue& m_transfers;
  UploadEncoder& m_encoder;
  SyncStatusPublisher& m_status;
  Estimator& m_estimator;
  Callbacks m_callbacks;
  ConcurrencyController m_count;
  std::mutex m_mutex;
  std::condition_variable m_change;
  bool m_changed = false;
  std::string m_fileUnderWay;
  mutable std::mutex m_workersMutex;  ///< Of what traffic() reads, on whatever thread.
  std::vector<std::unique_ptr<UploadWorker>> m_workers;
  Traffic m_before;                ///< Of workers that are gone.
  std::uint64_t m_sentBefore = 0;  ///< Shown when it began.
  std::uint64_t m_measured = 0;
  Steady::time_point m_measuredAt = Steady::now();
  Steady::time_point m_heard = Steady::now();  ///< The last sign of life of the link.
  Steady::time_point m_probed{};
  int m_failedProbes = 0;  ///< One after the other.
  Steady::time_point m_shown{};
  std::size_t m_granted = 0;  ///< Workers, until m_grantedUntil.
  Steady::time_point m_grantedUntil{};
};

}  // namespace tarim::client
