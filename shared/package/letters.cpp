// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/package/letters.hpp"

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
  L letter;
  fill(reader, letter);
  if (failure) return *failure;
  return letter;
}

std::string idIn(JsonReader& reader, std::string_view key) {
  std::string id = reader.string(key, 64);
  if (!reader.failed() && !base::isId(id)) reader.fail(key, "not an id");
  return id;
}

}  // namespace

std::string_view standingName(Standing standing) {
  return kStandings[std::size_t(standing)];
}

std::string write(const Letter& letter) {
  return json::serialize(
      json::object{{"person", letter.person},
                   {"device", letter.device},
                   {"made", letter.made},
                   {"sequence", letter.sequence},
                   {"replyKey", letter.replyKey},
                   {"policies", json::array(letter.policies.begin(), letter.policies.end())}});
}

std::string write(const ReplyLetter& letter) {
  return json::serialize(json::object{{"answers", letter.answers},
                                      {"device", letter.device},
                                      {"made", letter.made},
                                      {"packed", letter.packed},
                                      {"from", letter.from},
                                      {"standing", standingName(letter.standing)}});
}

base::Result<Letter> readLetter(std::string_view text) {
  return readJson<Letter>(text, [](JsonReader& reader, Letter& letter) {
    letter.person = idIn(reader, "person");
    letter.device = idIn(reader, "device");
    letter.made = reader.integer("made");
    letter.sequence = reader.integer("sequence");
    letter.replyKey = reader.string("replyKey", 64);
    if (!reader.failed() && !base::hashFromHex(letter.replyKey)) reader.fail("replyKey", "not a key");
    letter.policies = reader.strings("policies", kMostPolicies);
  });
}

base::Result<ReplyLetter> readReplyLetter(std::string_view text) {
  return readJson<ReplyLetter>(text, [](JsonReader& reader, ReplyLetter& letter) {
    letter.answers = reader.string("answers", 64);
    letter.device = idIn(reader, "device");
    letter.made = reader.integer("made");
    letter.packed = reader.integerOr("packed", 0);
    letter.from = reader.integerOr("from", 0);
    const std::string standing = reader.stringOr("standing", "new", 16);
    const auto* found = std::find(kStandings.begin(), kStandings.end(), standing);
    if (found != kStandings.end()) letter.standing = Standing(found - kStandings.begin());
  });
}

}  // namespace tarim::package
