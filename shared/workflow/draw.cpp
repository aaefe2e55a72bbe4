// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/workflow/draw.hpp"

#include <algorithm>
#include <deque>
#include <limits>
#include <optional>

namespace tarim::workflow {

namespace {

using base::Code;
using base::Error;
using base::Result;

constexpr std::string_view kDrawHead = "tarim draw 1\n";
constexpr std::uint64_t kNumbersOfBlock = 4;
constexpr std::size_t kNobody = std::size_t(-1);

/// Who judges what, while it is being evened out.
class Assignment {
 public:
  Assignment(const std::vector<PoolExpert>& experts, const std::vector<ToAssign>& applications)
      : m_applications(applications.size(), std::vector<bool>(experts.size())),
        m_may(applications.size(), std::vector<bool>(experts.size())),
        m_load(experts.size()) {
    for (std::size_t a = 0; a < applications.size(); ++a)
      for (std::size_t e = 0; e < experts.size(); ++e)
        m_may[a][e] = mayJudge(experts[e], applications[a]);
  }

  /// The ones with the least load first; `order` decides among equals. False: there are not enough.
  bool fill(std::size_t application, std::size_t count, const std::vector<std::size_t>& order) {
    std::vector<std::size_t> candidates;
    for (const std::size_t expert : order)
      if (m_may[application][expert]) candidates.push_back(expert);
    if (candidates.size() < count) return false;
    std::stable_sort(candidates.begin(), candidates.end(),
                     [this](std::size_t one, std::size_t other) { return m_load[one] < m_load[other]; });
    for (std::size_t i = 0; i < count; ++i) {
      m_applications[application][candidates[i]] = true;
      ++m_load[candidates[i]];
    }
    return true;
  }

  /// Hands applications on until nothing can be evened out any more. Each step lowers the sum of squares.
  void even() {
    for (bool moved = true; moved;) {
      moved = false;
      for (std::size_t expert = 0; expert < m_load.size() && !moved; ++expert)
        moved = lower(expert);
    }
  }

  [[nodiscard]] bool judges(std::size_t application, std::size_t expert) const {
    return m_applications[application][expert];
  }

 private:
  /// Over a chain of experts, each of whom hands one application to the next, to somebody with two less.
  bool lower(std::size_t from) {
    std::vector<std::size_t> giver(m_load.size(), kNobody), given(m_load.size(), kNobody);
    std::deque<std::size_t> open{from};
    while (!open.empty()) {
      const std::size_t expert = open.front();
      open.pop_front();
      if (m_load[expert] + 2 <= m_load[from]) return handOn(from, expert, giver, given);
      for (std::size_t a = 0; a < m_applications.size(); ++a) {
        if (!m_applications[a][expert]) continue;
        for (std::size_t next = 0; next < m_load.size(); ++next) {
          if (next == from || giver[next] != kNobody || m_applications[a][next] || !m_may[a][next]) continue;
          giver[next] = expert;
          given[next] = a;
          open.push_back(next);
        }
      }
    }
    return false;
  }

  bool handOn(std::size_t from, std::size_t to, const std::vector<std::size_t>& giver,
              const std::vector<std::size_t>& given) {
    --m_load[from];
    ++m_load[to];
    for (std::size_t expert = to; expert != from; expert = giver[expert]) {
      m_applications[given[expert]][giver[expert]] = false;
      m_applications[given[expert]][expert] = true;
    }
    return true;
  }

  std::vector<std::vector<bool>> m_applications;
  std::vector<std::vector<bool>> m_may;
  std::vector<std::size_t> m_load;
};

template <class T, class Id>
std::optional<std::string> twice(const std::vector<T>& sorted, Id id) {
  for (std::size_t i = 1; i < sorted.size(); ++i)
    if (id(sorted[i]) == id(sorted[i - 1])) return id(sorted[i]);
  return {};
}

bool isAmong(const std::vector<std::string>& list, std::string_view one) {
  return std::find(list.begin(), list.end(), one) != list.end();
}

}  // namespace

Result<std::string> commitmentOf(std::string_view id, std::string_view seed) {
  const auto bytes = base::hashFromHex(seed);
  if (!bytes || bytes->hex() != seed) return Error(Code::InvalidInput, "a seed has 64 lower-case hex digits");
  return base::sha256(std::string(kDrawHead) + std::string(id) + "\n" + std::string(seed)).hex();
}

std::uint64_t DrawStream::next() {
  const std::uint64_t part = m_count % kNumbersOfBlock;
  if (part == 0)
    m_block = base::sha256(std::string(kDrawHead) + m_seed.draw + "\n" + m_seed.seed + "\n" +
                           std::to_string(m_count / kNumbersOfBlock) + "\n" + m_seed.words);
  ++m_count;
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < 8; ++i)
    number = number << 8 | m_block.bytes[part * 8 + i];
  return number;
}

std::uint64_t DrawStream::below(std::uint64_t n) {
  constexpr std::uint64_t kMost = std::numeric_limits<std::uint64_t>::max();
  // 2^64 modulo n, without 2^64.
  const std::uint64_t rest = (kMost % n + 1) % n;
  for (;;) {
    const std::uint64_t number = next();
    if (number <= kMost - rest) return number % n;
  }
}

Result<Drawn> draw(const DrawSeed& seed, std::vector<std::string> pool, std::size_t count) {
  if (const auto known = commitmentOf(seed.draw, seed.seed); !known) return known.error();
  std::sort(pool.begin(), pool.end());
  if (const auto same = twice(pool, [](const std::string& id) { return id; }))
    return Error(Code::InvalidInput, *same + " is in the pool twice");
  if (pool.size() < count)
    return Error(Code::InvalidInput, std::to_string(count) + " are to be drawn and " +
                                         std::to_string(pool.size()) + " are in the pool");
  DrawStream stream(seed);
  stream.shuffle(pool);
  const auto end = pool.begin() + std::ptrdiff_t(count);
  return Drawn{{pool.begin(), end}, {end, pool.end()}};
}

bool mayJudge(const PoolExpert& expert, const ToAssign& application) {
  const bool fits = application.specialty.empty() || expert.specialties.empty() ||
                    isAmong(expert.specialties, application.specialty);
  return fits && expert.unit != application.unit && !isAmong(application.recused, expert.id);
}

Result<std::vector<Assigned>> assign(const DrawSeed& seed, std::vector<PoolExpert> experts,
                                     std::vector<ToAssign> applications, std::size_t count) {
  if (const auto known = commitmentOf(seed.draw, seed.seed); !known) return known.error();
  const auto byId = [](const PoolExpert& one, const PoolExpert& other) { return one.id < other.id; };
  const auto byApplication = [](const ToAssign& one, const ToAssign& other) {
    return one.application < other.application;
  };
  std::sort(experts.begin(), experts.end(), byId);
  std::sort(applications.begin(), applications.end(), byApplication);
  if (const auto same = twice(experts, [](const PoolExpert& one) { return one.id; }))
    return Error(Code::InvalidInput, *same + " is in the pool twice");
  if (const auto same = twice(applications, [](const ToAssign& one) { return one.application; }))
    return Error(Code::InvalidInput, *same + " is to be assigned twice");
  Assignment assignment(experts, applications);
  DrawStream stream(seed);
  std::vector<std::size_t> turn(applications.size()), order(experts.size());
  for (std::size_t i = 0; i < turn.size(); ++i)
    turn[i] = i;
  for (std::size_t i = 0; i < order.size(); ++i)
    order[i] = i;
  stream.shuffle(turn);
  for (const std::size_t a : turn) {
    stream.shuffle(order);
    if (!assignment.fill(a, count, order))
      return Error(Code::InvalidInput, "fewer than " + std::to_string(count) + " experts may judge " +
                                           applications[a].application);
  }
  assignment.even();
  std::vector<Assigned> assigned;
  for (std::size_t a = 0; a < applications.size(); ++a) {
    Assigned& one = assigned.emplace_back();
    one.application = applications[a].application;
    for (std::size_t e = 0; e < experts.size(); ++e)
      if (assignment.judges(a, e)) one.experts.push_back(experts[e].id);
  }
  return assigned;
}

}  // namespace tarim::workflow
