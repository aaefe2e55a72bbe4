// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/dossier/merge.hpp"
#include "tests/fuzz/drivers.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace tarim::fuzz {
namespace {

using namespace tarim::dossier;

constexpr std::size_t kBytesEach = 5;
constexpr std::size_t kMaxOperations = 200;

Operation operationOf(const std::uint8_t* bytes) {
  static const std::array<std::string, 4> columns{"$row", "$order", "post", "none"};
  static const std::array<std::string, 4> values{"live", "deleted", "1.5", ""};
  static const std::array<std::string, 4> rows{"@", "r1", "r2", "r3"};
  static const std::array<std::string, 3> devices{"a", "b", "c"};
  Operation operation;
  operation.sequence = 1;
  operation.stamp = {1 + bytes[0], 0, devices[bytes[1] % 3u]};
  if (bytes[2] != 0) operation.base = {bytes[2], 0, devices[bytes[1] / 3u % 3u]};
  operation.cell = {"work", rows[bytes[3] % 4u], columns[bytes[3] / 4u % 4u]};
  operation.value = bytes[4] < 4 ? values[bytes[4]] : std::to_string(bytes[4]);
  return operation;
}

MergedCells merged(const std::vector<Operation>& operations) {
  MergedCells cells;
  for (const Operation& operation : operations)
    cells.apply(operation);
  return cells;
}

bool alike(const MergedCells& a, const MergedCells& b) {
  return a.dossier().cells() == b.dossier().cells() && a.dossier().rows("work") == b.dossier().rows("work") &&
         a.conflicts() == b.conflicts() && a.highest() == b.highest();
}

}  // namespace

void operations(const std::uint8_t* bytes, std::size_t size) {
  std::vector<Operation> all;
  for (std::size_t at = 0; at + kBytesEach <= size && all.size() < kMaxOperations; at += kBytesEach)
    all.push_back(operationOf(bytes + at));
  MergedCells cells = merged(all);
  std::reverse(all.begin(), all.end());
  if (!alike(cells, merged(all))) std::abort();
  for (const Operation& operation : all)
    if (cells.apply(operation) != Applied::Repeated) std::abort();
  for (std::int64_t wall = 1000; !cells.conflicts().empty(); ++wall) {
    const std::size_t before = cells.conflicts().size();
    const Conflict conflict = cells.conflicts().front();
    const Answer answer = keep(conflict);
    cells.apply({1, {wall, 0, "d"}, answer.base, conflict.cell, answer.value});
    if (cells.conflicts().size() >= before) std::abort();
  }
}

}  // namespace tarim::fuzz
