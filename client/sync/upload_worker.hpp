// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One upload connection with its thread. The worker sends files from the queue until none can be claimed,
// then is idle until wake(). An error of its link ends it; its claimed files go back to the queue.
#include "client/sync/file_sender.hpp"

#include <condition_variable>
#include <thread>

namespace tarim::client {

class UploadWorker {
 public:
  /// Calls `changed`, on the worker's thread, whenever bytes became durable or the worker became idle or
  /// ended.
  UploadWorker(TransferQueue& transfers, UploadEncoder& encoder, std::unique_ptr<Transport> transport,
               std::string token, std::function<void(const std::string& hash)> began,
               std::function<void()> changed);
  ~UploadWorker() { end(); }
  UploadWorker(const UploadWorker&) = delete;
  UploadWorker& operator=(const UploadWorker&) = delete;

  enum class State { Working, Idle, Ended };
  [[nodiscard]] State state() const;
  /// Why the worker ended.
  [[nodiscard]] std::optional<base::Error> error() const;
  /// Tells an idle worker that there may be files again.
  void wake();
  /// While set, the worker claims no further file.
  void setParked(bool parked);
  /// Interrupts the connection and joins the thread.
  void end();

  [[nodiscard]] std::optional<SocketFacts> facts() const { return m_transport->facts(); }
  [[nodiscard]] Traffic traffic() const { return m_transport->traffic(); }
  void setInFlightLimit(std::uint64_t bytes) { m_transport->setInFlightLimit(bytes); }
  /// Bytes of files that the peer's TCP has acknowledged and the server has not yet called durable.
  [[nodiscard]] std::uint64_t receivedNotStored() const;

 private:
  void work();
  bool waitForWork();

  std::unique_ptr<Transport> m_transport;
  ApiClient m_api;
  std::atomic<std::uint64_t> m_stored{0};
  std::function<void()> m_changed;
  FileSender m_sender;
  mutable std::mutex m_mutex;
  std::condition_variable m_wakeUp;
  State m_state = State::Working;
  std::optional<base::Error> m_error;
  bool m_stop = false;
  bool m_wakeRequested = false;
  std::atomic<bool> m_parked{false};
  std::thread m_thread;
};

}  // namespace tarim::client
