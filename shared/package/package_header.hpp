// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The first record of a package: small JSON that says who, to whom and when.
#include "shared/base/fields.hpp"
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

  static void fields(auto& field, auto& header) {
    field("person", header.person, base::kId);
    field("device", header.device, base::kId);
    field("made", header.made, base::kRequired);
    field("sequence", header.sequence, base::kRequired);
    field("replyKey", header.replyKey, base::kHash);
    field("policies", header.policies, base::atMost(500));
  }
};

/// Told in a reply, and what it means for whoever reads it.
enum class PackageOutcome {
  New,       ///< Taken.
  Repeated,  ///< Taken before; nothing was taken twice.
  Older,     ///< The server had taken a later one already; what was in it was there, or was still of use.
};
inline constexpr std::array<std::string_view, 3> kOutcomeNames{"new", "repeated", "older"};
constexpr const auto& namesOf(PackageOutcome) {
  return kOutcomeNames;
}

/// From the server.
struct ReplyHeader {
  std::string answers;  ///< The package's id, hex.
  std::string device;   ///< That made it.
  std::int64_t made = 0;
  std::int64_t packed = 0;  ///< When the package was made.
  std::int64_t from = 0;    ///< The feed in it begins after this position.
  PackageOutcome outcome = PackageOutcome::New;

  static void fields(auto& field, auto& header) {
    field("answers", header.answers, {.required = true, .most = 64});
    field("device", header.device, base::kId);
    field("made", header.made, base::kRequired);
    field("packed", header.packed);
    field("from", header.from);
    field("standing", header.outcome, {.anyName = true});
  }
};

std::string write(const PackageHeader& header);
std::string write(const ReplyHeader& header);
/// PackageDamaged.
base::Result<PackageHeader> readPackageHeader(std::string_view text);
base::Result<ReplyHeader> readReplyHeader(std::string_view text);

}  // namespace tarim::package
