// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The first record of a package: small JSON that says who, to whom and when.
#include "shared/package/format.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tarim::package {

/// From a device.
struct PackageHeader {
  std::string person;
  std::string device;
  std::int64_t made = 0;              ///< Server time as the device knows it.
  std::int64_t sequence = 0;          ///< Of this device's packages: what is older can be told.
  std::string replyKey;               ///< X25519, hex: what the reply is sealed to.
  std::vector<std::string> policies;  ///< Hashes of those it has: they need not come with the reply.
};

/// Told in a reply, and what it means for whoever reads it.
enum class PackageOutcome {
  New,       ///< Taken.
  Repeated,  ///< Taken before; nothing was taken twice.
  Older,     ///< The server had taken a later one already; what was in it was there, or was still of use.
};
std::string_view outcomeName(PackageOutcome outcome);

/// From the server.
struct ReplyHeader {
  std::string answers;  ///< The package's id, hex.
  std::string device;   ///< That made it.
  std::int64_t made = 0;
  std::int64_t packed = 0;  ///< When the package was made.
  std::int64_t from = 0;    ///< The feed in it begins after this position.
  PackageOutcome outcome = PackageOutcome::New;
};

std::string write(const PackageHeader& packageHeader);
std::string write(const ReplyHeader& packageHeader);
/// PackageDamaged.
base::Result<PackageHeader> readPackageHeader(std::string_view text);
base::Result<ReplyHeader> readReplyHeader(std::string_view text);

}  // namespace tarim::package
