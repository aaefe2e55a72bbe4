// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One connection that carries files, with its thread. It takes files from the queue until there are none,
// then rests until it is nudged; an error of its link ends it, and what it had in hand goes back.
#include "client/sync/file_sender.hpp"

#include <condition_variable>
#include <thread>

namespace tarim::client {

class UploadWorker {
 public:
  /// `changed` is told, on the worker's thread, whenever something became durable or the worker rests or
  /// ends.
  UploadWorker(TransferQueue& transfers, UploadEncoder& encoder, std::unique_ptr<Transport> transport,
               std::string token, std::function<void(const std::string& hash)> began,
               std::function<void()> changed);
  ~UploadWorker() { end(); }
  UploadWorker(const UploadWorker&) = delete;
  UploadWorker& operator=(const UploadWorker&) = delete;

  enum class State { Working, Resting, Ended };
  [[nodiscard]] State state() const;
  /// Why it ended.
  [[nodiscard]] std::optional<base::Error> error() const;
  /// There may be work again.
  void nudge();
  /// Takes no further file while set.
  void park(bool parked);
  /// Breaks off what is under way and joins.
  void end();

  [[nodiscard]] std::optional<SocketFacts> facts() const { return m_transport->facts(); }
  [[nodiscard]] Traffic traffic() const { return m_transport->traffic(); }
  void setAllowance(std::uint64_t bytes) { m_transport->setAllowance(bytes); }
  /// Bytes of files that the peer's system has taken and the server has not yet called durable.
  [[nodiscard]] std::uint64_t onTheirSide() const;

 private:
  void work();
  bool waitForWork();

  std::unique_ptr<Transport> m_transport;
  ApiClient m_api;
  std::atomic<std::uint64_t> m_stored{0};
  std::function<void()> m_changed;
  FileSender m_sender;
  mutable std::mutex m_mutex;
  std::condition_variable m_wake;
  State m_state = State::Working;
  std::optional<base::Error> m_error;
  bool m_stop = false;
  bool m_nudged = false;
  std::atomic<bool> m_parked{false};
  std::thread m_thread;
};

}  // namespace tarim::client
