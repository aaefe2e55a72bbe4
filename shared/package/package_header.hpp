// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The first record of a package: JSON with sender, recipient and time.
#include "shared/base/fields.hpp"
#include "shared/package/format.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tarim::package {

/// The header of a device's package.
struct PackageHeader {
  std::string person;
  std::string device;
  std::int64_t made = 0;              ///< Server time as the device knows it.
  std::int64_t sequence = 0;          ///< Counts this device's packages, so that older ones are recognised.
  std::string replyKey;               ///< X25519, hex: the reply is sealed to it.
  std::vector<std::string> policies;  ///< Hashes of the device's policies, which the reply leaves out.

  static void fields(auto& field, auto& header) {
    field("person", header.person, base::kId);
    field("device", header.device, base::kId);
    field("made", header.made, base::kRequired);
    field("sequence", header.sequence, base::kRequired);
    field("replyKey", header.replyKey, base::kHash);
    field("policies", header.policies, base::atMost(500));
  }
};

/// How the server handled a package.
enum class PackageOutcome {
  New,       ///< The package was accepted.
  Repeated,  ///< The package had been accepted before; it changed nothing.
  Older,     ///< The server had accepted a later one before; data that it still lacked was stored.
};
inline constexpr std::array<std::string_view, 3> kOutcomeNames{"new", "repeated", "older"};
constexpr const auto& namesOf(PackageOutcome) {
  return kOutcomeNames;
}

/// The header of the server's reply.
struct ReplyHeader {
  std::string answers;  ///< The package's id, hex.
  std::string device;   ///< The device that made the package.
  std::int64_t made = 0;
  std::int64_t packed = 0;  ///< When the package was made.
  std::int64_t from = 0;    ///< The feed in the reply begins after this position.
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
