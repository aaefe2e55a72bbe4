// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a device was told of its files and what it sends of them, looked at between engine and TLS. The law:
// no byte below an offset that the device was told is ever sent, and after a connection died with a file's
// bytes on it, that file is not sent on before it was asked for. So what is sent twice was in flight, and
// nothing else. And the server never tells less than before. Of slices that is so until they are assembled:
// then the server lets them go, also those that another device or another process sent.
#include "client/sync/net/transport.hpp"

#include <deque>
#include <functional>
#include <map>
#include <mutex>

namespace tarim::drills {

class Ledger {
 public:
  struct Flight {
    std::string file;  ///< Empty: no bytes of a file.
    std::uint64_t begin = 0;
    std::uint64_t length = 0;
  };
  Flight sends(const client::HttpRequest& request);
  /// So much of it was given to the network.
  void handed(const Flight& flight, std::uint64_t bytes);
  void answered(const Flight& flight, const client::HttpAnswer& answer);
  void died(const Flight& flight);
  /// Another process has used the vault: what it had in flight is not known, but for files that it had never
  /// begun.
  void forgetFlights(const std::function<bool(const std::string& file)>& isNeverBegun);

  /// The first that broke the law; empty: none. `wasLetGo`: the server has assembled a file of this slice.
  [[nodiscard]] std::string violation(const std::function<bool(const std::string& file)>& wasLetGo) const;
  [[nodiscard]] std::uint64_t sentAgain() const;

 private:
  struct File {
    std::uint64_t told = 0;  ///< Durable at the server.
    std::uint64_t sent = 0;  ///< Up to here, whatever became of it.
    bool isUnsure = false;
  };
  void tell(const std::string& file, std::uint64_t offset);
  void tellAll(const client::HttpAnswer& answer);
  void beginAnew(const std::string& file);
  void complain(const std::string& file, const std::string& why);

  mutable std::mutex m_mutex;
  std::map<std::string, File> m_files;
  std::map<std::string, std::string> m_uploads;                   ///< URL to file.
  std::vector<std::pair<std::string, std::string>> m_complaints;  ///< File and what happened to it.
  std::uint64_t m_sentAgain = 0;
};

/// The real transport, with a ledger kept.
std::unique_ptr<client::Transport> watchedTransport(Ledger& ledger, const client::Endpoint& endpoint,
                                                    const client::SyncOptions& options);

}  // namespace tarim::drills
