// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/package/package_header.hpp"

#include "shared/base/ids.hpp"
#include "shared/base/json.hpp"

#include <algorithm>
#include <array>

namespace tarim::package {

namespace json = boost::json;
using base::JsonReader;

namespace {

constexpr std::array<std::string_view, 3> kStandings{"new", "repeated", "older"};
constexpr std::size_t kMostPolicies = 500;

template <class L, class Fill>
base::Result<L> readJson(std::string_view text, Fill fill) {
  const auto value = base::parseJson(text, {wire::kMaxSmallBytes, wire::kMaxMessageDepth});
  if (!value) return base::Error(base::Code::PackageDamaged, value.error().detail());
  JsonReader::Failure failure;
  JsonReader reader(*value, "$", failure, base::Code::PackageDamaged);
  L packageHeader;
  fill(reader, packageHeader);
  if (failure) return *failure;
  return packageHeader;
}

std::string idIn(JsonReader& reader, std::string_view key) {
  std::string id = reader.string(key, 64);
  if (!reader.failed() && !base::isId(id)) reader.fail(key, "not an id");
  return id;
}

}  // namespace

std::string_view outcomeName(PackageOutcome outcome) {
  return kStandings[std::size_t(outcome)];
}

std::string write(const PackageHeader& packageHeader) {
  return json::serialize(
      json::object{{"person", packageHeader.person},
                   {"device", packageHeader.device},
                   {"made", packageHeader.made},
                   {"sequence", packageHeader.sequence},
                   {"replyKey", packageHeader.replyKey},
                   {"policies", json::array(packageHeader.policies.begin(), packageHeader.policies.end())}});
}

std::string write(const ReplyHeader& packageHeader) {
  return json::serialize(json::object{{"answers", packageHeader.answers},
                                      {"device", packageHeader.device},
                                      {"made", packageHeader.made},
                                      {"packed", packageHeader.packed},
                                      {"from", packageHeader.from},
                                      {"standing", outcomeName(packageHeader.outcome)}});
}

base::Result<PackageHeader> readPackageHeader(std::string_view text) {
  return readJson<PackageHeader>(text, [](JsonReader& reader, PackageHeader& packageHeader) {
    packageHeader.person = idIn(reader, "person");
    packageHeader.device = idIn(reader, "device");
    packageHeader.made = reader.integer("made");
    packageHeader.sequence = reader.integer("sequence");
    packageHeader.replyKey = reader.string("replyKey", 64);
    if (!reader.failed() && !base::hashFromHex(packageHeader.replyKey)) reader.fail("replyKey", "not a key");
    packageHeader.policies = reader.strings("policies", kMostPolicies);
  });
}

base::Result<ReplyHeader> readReplyHeader(std::string_view text) {
  return readJson<ReplyHeader>(text, [](JsonReader& reader, ReplyHeader& packageHeader) {
    packageHeader.answers = reader.string("answers", 64);
    packageHeader.device = idIn(reader, "device");
    packageHeader.made = reader.integer("made");
    packageHeader.packed = reader.integerOr("packed", 0);
    packageHeader.from = reader.integerOr("from", 0);
    const std::string outcome = reader.stringOr("standing", "new", 16);
    const auto* found = std::find(kStandings.begin(), kStandings.end(), outcome);
    if (found != kStandings.end()) packageHeader.outcome = PackageOutcome(found - kStandings.begin());
  });
}

}  // namespace tarim::package
