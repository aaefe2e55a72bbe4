// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// draw: a random draw of experts and their assignment, from a file that anybody may have;
// shared/workflow/draw.hpp says how another program draws the same.
#include "client/cli/commands.hpp"
#include "client/cli/output.hpp"
#include "client/cli/policy_input.hpp"
#include "client/cli/session.hpp"
#include "shared/base/ids.hpp"
#include "shared/base/json_record.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/workflow/draw.hpp"

#include <iostream>

namespace tarim::client::cli {
namespace {

using base::Code;
using base::Error;

constexpr std::size_t kMaxDrawBytes = 16u << 20;
constexpr int kMostOfEach = 1000;

/// The file: what is drawn from what by which seed.
struct DrawFile {
  std::string draw;
  std::string commitment;  ///< As published before; empty: none to compare with.
  std::string seed;
  std::string words;
  std::vector<workflow::PoolExpert> experts;
  int count = 0;  ///< How many are drawn; 0: all judge.
  std::vector<workflow::ToAssign> applications;
  int each = 0;  ///< Experts for each application.

  static void fields(auto& field, auto& file) {
    field("draw", file.draw, base::kId);
    field("commitment", file.commitment, base::atMost(64));
    field("seed", file.seed, base::kRequired);
    field("words", file.words);
    field("experts", file.experts, base::kRequired);
    field("count", file.count);
    field("applications", file.applications);
    field("each", file.each);
  }
};

struct DrawAnswer {
  std::string draw;
  std::string commitment;
  std::vector<std::string> drawn;
  std::vector<std::string> substitutes;
  std::vector<workflow::Assigned> assigned;

  static void fields(auto& field, auto& answer) {
    field("draw", answer.draw, base::kAlways);
    field("commitment", answer.commitment, base::kAlways);
    field("drawn", answer.drawn, base::kAlways);
    field("substitutes", answer.substitutes, base::kAlways);
    field("assigned", answer.assigned, base::kAlways);
  }
};

base::Result<DrawAnswer> answerTo(const DrawFile& file) {
  const workflow::DrawSeed seed{file.draw, file.seed, file.words};
  const auto commitment = workflow::commitmentOf(file.draw, file.seed);
  if (!commitment) return commitment.error();
  if (!file.commitment.empty() && file.commitment != *commitment)
    return Error(Code::InvalidInput, "this seed is not the one that was published as " + file.commitment);
  if (file.count < 0 || file.each < 0 || file.each > kMostOfEach)
    return Error(Code::InvalidInput, "count and each are numbers from 0 on");
  std::vector<std::string> pool;
  for (const workflow::PoolExpert& expert : file.experts)
    pool.push_back(expert.id);
  const std::size_t count = file.count == 0 ? pool.size() : std::size_t(file.count);
  auto drawn = workflow::draw(seed, pool, count);
  if (!drawn) return drawn.error();
  std::vector<workflow::PoolExpert> judges;
  for (const workflow::PoolExpert& expert : file.experts)
    if (std::find(drawn->drawn.begin(), drawn->drawn.end(), expert.id) != drawn->drawn.end())
      judges.push_back(expert);
  // A stream of its own: who is drawn says nothing of who judges what.
  auto assigned = workflow::assign({file.draw + "-assign", file.seed, file.words}, std::move(judges),
                                   file.applications, std::size_t(file.each));
  if (!assigned) return assigned.error();
  return DrawAnswer{file.draw, *commitment, std::move(drawn->drawn), std::move(drawn->substitutes),
                    std::move(*assigned)};
}

int newSeed(const Arguments& arguments) {
  const std::string id = arguments.option("id").value_or(base::newId());
  const std::string seed = base::toHex(crypto::randomKey());
  const auto commitment = workflow::commitmentOf(id, seed);
  if (!commitment) return complain(commitment.error());
  std::cout << R"({"draw":")" << id << R"(","commitment":")" << *commitment << R"(","seed":")" << seed
            << "\"}\n";
  return kFine;
}

}  // namespace

int runDraw(const Words& words, const base::Clock&) {
  const auto arguments = Arguments::parse(words, {{"id"}, {}});
  if (!arguments) return complain(arguments.error());
  if (arguments->words().size() != 1)
    return complain(Error(Code::InvalidInput, "draw seed, or draw FILE.json"));
  if (arguments->words().front() == "seed") return newSeed(*arguments);
  const auto text = readInput(arguments->words().front(), kMaxDrawBytes);
  if (!text) return complain(text.error());
  const auto file = base::readRecord<DrawFile>(*text, {kMaxDrawBytes, 8});
  if (!file) return complain(file.error());
  const auto answer = answerTo(*file);
  if (!answer) return complain(answer.error());
  std::cout << base::writeRecord(*answer) << "\n";
  return kFine;
}

}  // namespace tarim::client::cli
