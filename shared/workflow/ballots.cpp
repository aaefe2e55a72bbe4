// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/workflow/ballots.hpp"

#include "shared/base/fields.hpp"
#include "shared/crypto/blind_signature.hpp"

namespace tarim::workflow {

namespace {

using base::Code;
using base::Error;
using base::Result;

constexpr std::size_t kChoiceSize = 7;
constexpr std::string_view kHead = "tarim ballot 1\n";

struct Parts {
  base::Bytes prepared;
  base::Bytes signature;
};

Result<Parts> partsOf(std::string_view record) {
  const Error none{Code::InvalidInput, "no ballot"};
  const std::size_t dot = record.find('.');
  if (dot == std::string_view::npos) return none;
  auto prepared = base::fromHex(record.substr(0, dot));
  auto signature = base::fromHex(record.substr(dot + 1));
  if (!prepared || !signature || prepared->size() <= crypto::kMessagePrefixBytes) return none;
  // One ballot has one record: other digits of the same bytes would be a double that looks like none.
  if (ballotRecord(*prepared, *signature) != record) return none;
  return Parts{std::move(*prepared), std::move(*signature)};
}

Result<Choice> choiceIn(std::string_view vote, const base::Bytes& prepared) {
  const std::string_view text = base::textOf(prepared).substr(crypto::kMessagePrefixBytes);
  for (std::size_t i = 0; i < kChoiceNames.size(); ++i)
    if (text == ballotText(vote, Choice(i))) return Choice(i);
  return Error(Code::InvalidInput, "is not a ballot of this vote");
}

}  // namespace

std::string ballotText(std::string_view vote, Choice choice) {
  std::string name(base::enumName(choice));
  name.resize(kChoiceSize, ' ');
  return std::string(kHead) + std::string(vote) + "\n" + name;
}

std::string ballotRecord(base::ByteView prepared, base::ByteView signature) {
  return base::toHex(prepared) + "." + base::toHex(signature);
}

Result<Choice> readBallot(std::string_view vote, std::string_view key, std::string_view record) {
  const auto parts = partsOf(record);
  if (!parts) return parts.error();
  const auto der = base::fromHex(key);
  if (!der || !crypto::verifyUnblinded(*der, parts->prepared, parts->signature))
    return Error(Code::InvalidInput, "is not signed under the key of this vote");
  return choiceIn(vote, parts->prepared);
}

Result<Choice> choiceOf(std::string_view vote, std::string_view record) {
  const auto parts = partsOf(record);
  if (!parts) return parts.error();
  return choiceIn(vote, parts->prepared);
}

Result<Tally> tallyOf(std::string_view vote, std::string_view key, const std::vector<std::string>& records) {
  Tally tally;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const std::string name = "ballot " + std::to_string(i + 1) + " ";
    if (i > 0 && records[i] <= records[i - 1])
      return Error(Code::InvalidInput,
                   name + (records[i] == records[i - 1] ? "is there twice" : "is out of order"));
    const auto choice = readBallot(vote, key, records[i]);
    if (!choice) return Error(Code::InvalidInput, name + choice.error().detail());
    int& count = *choice == Choice::For       ? tally.votesFor
                 : *choice == Choice::Against ? tally.against
                                              : tally.abstained;
    ++count;
  }
  return tally;
}

}  // namespace tarim::workflow
