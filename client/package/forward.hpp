// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Uploads another person's sealed package over this device's link, and stores the sealed reply. This person
// can read neither; the vault only provides its token. Forwarding is idempotent and may be interrupted: bytes
// that the server has are not sent twice, and the server answers a package that it has imported before again.
#include "client/package/progress.hpp"
#include "client/sync/net/options.hpp"
#include "client/vault/vault.hpp"

#include <mutex>

namespace tarim::client {

/// Cancels a forwardPackage() call from another thread. Cannot be reset.
class CancelToken {
 public:
  void cancel();
  [[nodiscard]] bool isCancelled() const;

 private:
  friend class CancellableTransport;
  mutable std::mutex m_mutex;
  bool m_cancelled = false;
  Transport* m_transport = nullptr;
};

struct ForwardOptions {
  std::vector<std::filesystem::path> files;  ///< The parts of one package, in any order.
  /// Where to store the reply: a file, or a folder (the reply gets a new name); empty: next to the package.
  std::filesystem::path reply;
  SyncOptions sync{};
  CancelToken* cancel = nullptr;  ///< Must outlive the call.
};

struct Forwarded {
  std::filesystem::path reply;
  std::string outcome;      ///< A name of package::PackageOutcome.
  std::uint64_t bytes = 0;  ///< Of the package.
};

/// Blocks. Before anything is sent: PackageWrongWay, PackageForOther, PackagePartMissing …, and StickFull or
/// StickFailed when the reply's place is not writable. Then the server's errors about the package, the
/// link's errors, Cancelled. ReplyNotWritten when the server has the package and writing its reply failed.
base::Result<Forwarded> forwardPackage(const Vault& vault, const base::Clock& clock,
                                       const ForwardOptions& options, const CarryProgress& progress = {});

}  // namespace tarim::client
