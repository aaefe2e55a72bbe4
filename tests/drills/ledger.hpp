// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Records between engine and TLS the offsets that the server reported and the bytes that the device sends.
// The law: no byte below a reported offset is ever sent, and after a connection died with a file's bytes in
// flight, the file is sent on only after a query for its offset. So only bytes that were in flight are sent
// twice. The server never reports a smaller offset than before. For slices the law ends with their assembly:
// then the server removes them, including slices that another device or process sent.
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
  /// `bytes` bytes of the flight were written to the network.
  void handed(const Flight& flight, std::uint64_t bytes);
  void answered(const Flight& flight, const client::HttpAnswer& answer);
  void died(const Flight& flight);
  /// Another process has used the vault: its bytes in flight are unknown, except for files that it had never
  /// begun.
  void forgetFlights(const std::function<bool(const std::string& file)>& isNeverBegun);

  /// The first violation of the law; empty: none. `wasRemoved`: the server has assembled a file from this
  /// slice.
  [[nodiscard]] std::string violation(const std::function<bool(const std::string& file)>& wasRemoved) const;
  [[nodiscard]] std::uint64_t sentAgain() const;

 private:
  struct File {
    std::uint64_t told = 0;      ///< Durable offset that the server reported.
    std::uint64_t sent = 0;      ///< End of the bytes sent, delivered or not.
    bool isUnconfirmed = false;  ///< The connection died; the offset must be asked for.
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

/// The real transport, recorded in the ledger.
std::unique_ptr<client::Transport> watchedTransport(Ledger& ledger, const client::Endpoint& endpoint,
                                                    const client::SyncOptions& options);

}  // namespace tarim::drills
