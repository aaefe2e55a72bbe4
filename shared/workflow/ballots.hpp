// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A ballot of a secret vote: one member's choice about one application, signed blindly (RFC 9474,
// crypto/blind_signature.hpp) under the key of this vote alone. It names no member, has no time, and all
// ballots of a vote are equally long.
//
//   text       "tarim ballot 1\n<vote>\n<choice>", the choice padded with blanks to seven characters
//   prepared   32 random bytes and the text: what the signature stands for, and what makes each ballot unlike
//              any other
//   record     hex of prepared, ".", hex of the signature: as cast, kept and published
#include "shared/base/bytes.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace tarim::workflow {

enum class Choice { For, Against, Abstain };
/// In ballots, in the order of the choices.
inline constexpr std::array<std::string_view, 3> kChoiceNames{"for", "against", "abstain"};
constexpr const auto& namesOf(Choice) {
  return kChoiceNames;
}

struct Tally {
  int votesFor = 0;
  int against = 0;
  int abstained = 0;
  [[nodiscard]] int cast() const { return votesFor + against + abstained; }
  bool operator==(const Tally&) const = default;
};

/// The text that a member has signed.
std::string ballotText(std::string_view vote, Choice choice);
std::string ballotRecord(base::ByteView prepared, base::ByteView signature);
/// What a ballot of this vote chooses. InvalidInput when it is no record, is of another vote, or is not
/// signed under the key (hex of DER).
base::Result<Choice> readBallot(std::string_view vote, std::string_view key, std::string_view record);
/// What ballots that were already read say: the signatures are not looked at again. InvalidInput.
base::Result<Choice> choiceOf(std::string_view vote, std::string_view record);

/// Counts published ballots. InvalidInput naming the first, counted from 1, that is not of this vote, not
/// signed under its key, or not behind the one before in the order of their texts (a double is not).
base::Result<Tally> tallyOf(std::string_view vote, std::string_view key,
                            const std::vector<std::string>& records);

}  // namespace tarim::workflow
