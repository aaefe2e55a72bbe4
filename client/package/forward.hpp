// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Carries somebody else's sealed package over this device's link, and brings back the sealed reply. This
// person can read neither; the vault is only asked for its token. It may be broken off and begun again at any
// time: what the server has is not sent twice, and a package that was taken is answered again.
#include "client/package/progress.hpp"
#include "client/sync/net/options.hpp"
#include "client/vault/vault.hpp"

#include <mutex>

namespace tarim::client {

/// Breaks off what is under way on another thread; for good.
class Brake {
 public:
  void pull();
  [[nodiscard]] bool isPulled() const;

 private:
  friend class BrakedTransport;
  mutable std::mutex m_mutex;
  bool m_pulled = false;
  Transport* m_transport = nullptr;
};

struct ForwardOptions {
  std::vector<std::filesystem::path> files;  ///< Of one package, in any order.
  /// A file, or a folder for a name of its own; empty: beside the package.
  std::filesystem::path reply;
  SyncOptions sync{};
  Brake* brake = nullptr;  ///< Must outlive the call.
};

struct Forwarded {
  std::filesystem::path reply;
  std::string outcome;      ///< A name of package::PackageOutcome.
  std::uint64_t bytes = 0;  ///< Of the package.
};

/// On the calling thread. PackageWrongWay, PackageForOther, PackagePartMissing … before anything is sent,
/// what the server says of the package, the link's errors, Cancelled. StickFull and StorageFailed before
/// anything is sent, when no reply could be written; ReplyNotWritten afterwards.
base::Result<Forwarded> forwardPackage(const Vault& vault, const base::Clock& clock,
                                       const ForwardOptions& options, const CarryProgress& progress = {});

}  // namespace tarim::client
