// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A random draw that anybody can repeat, and the even assignment of applications to the experts who were
// drawn.
//
// The order of a draw: whoever holds it makes a secret seed of 32 random bytes and publishes its commitment
// with the pool; those who witness it say words of their own (the winning numbers of that evening, a sentence
// of the chair); then the seed is published, and seed and words together give the numbers. So neither side
// alone can choose what is drawn.
//
//   commitment  SHA-256 of "tarim draw 1\n<id of the draw>\n<seed, 64 hex digits>"
//   block i     SHA-256 of "tarim draw 1\n<id>\n<seed>\n<i>\n<words>", i = 0, 1, 2 …
//   numbers     the four 64-bit big-endian numbers of each block, one after another
//   below n     the next number that is less than the largest multiple of n below 2^64 (others are skipped),
//               modulo n
//   shuffle     Fisher–Yates from the end: for i = n-1 … 1 swap i with a number below i+1
//
// The pool is sorted by id (bytes) and shuffled; the first are drawn, the others replace them in their order.
#include "shared/base/fields.hpp"
#include "shared/base/hash.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tarim::workflow {

struct DrawSeed {
  std::string draw;   ///< Id.
  std::string seed;   ///< 64 hex digits.
  std::string words;  ///< Of the witnesses.
};

/// Hex. InvalidInput for a seed that is none.
base::Result<std::string> commitmentOf(std::string_view draw, std::string_view seed);

/// The numbers of a draw.
class DrawStream {
 public:
  explicit DrawStream(DrawSeed seed) : m_seed(std::move(seed)) {}
  std::uint64_t next();
  /// From 0 to n-1, each alike; n from 1 on.
  std::uint64_t below(std::uint64_t n);
  template <class T>
  void shuffle(std::vector<T>& list) {
    for (std::size_t i = list.size(); i > 1; --i)
      std::swap(list[i - 1], list[std::size_t(below(i))]);
  }

 private:
  DrawSeed m_seed;
  base::Hash m_block;
  std::uint64_t m_count = 0;
};

struct Drawn {
  std::vector<std::string> drawn;
  std::vector<std::string> substitutes;  ///< Replace those who cannot come, in this order.
};
/// InvalidInput: fewer in the pool than are to be drawn, or somebody twice.
base::Result<Drawn> draw(const DrawSeed& seed, std::vector<std::string> pool, std::size_t count);

/// An expert of the pool.
struct PoolExpert {
  std::string id;
  std::string unit;
  std::vector<std::string> specialties;  ///< Empty: any.

  static void fields(auto& field, auto& expert) {
    field("id", expert.id, base::kId);
    field("unit", expert.unit);
    field("specialties", expert.specialties);
  }
};
struct ToAssign {
  std::string application;
  std::string unit;
  std::string specialty;             ///< Empty: any expert.
  std::vector<std::string> recused;  ///< Experts who must not judge it (回避).

  static void fields(auto& field, auto& one) {
    field("application", one.application, base::kRequired);
    field("unit", one.unit);
    field("specialty", one.specialty);
    field("recused", one.recused);
  }
};
struct Assigned {
  std::string application;
  std::vector<std::string> experts;  ///< In the order of their ids.
  bool operator==(const Assigned&) const = default;

  static void fields(auto& field, auto& one) {
    field("application", one.application, base::kRequired);
    field("experts", one.experts);
  }
};
/// Whether this expert may judge it: not of the applicant's unit, not recused, of the specialty.
bool mayJudge(const PoolExpert& expert, const ToAssign& application);
/// `count` experts for each application, as even as recusal allows: nobody's load can be lowered to that of
/// somebody with two less by handing applications on. InvalidInput names the first application for which
/// there are not enough. The order of both lists does not matter.
base::Result<std::vector<Assigned>> assign(const DrawSeed& seed, std::vector<PoolExpert> experts,
                                           std::vector<ToAssign> applications, std::size_t count);

}  // namespace tarim::workflow
