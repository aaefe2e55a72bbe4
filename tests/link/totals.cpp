// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/link/totals.hpp"

namespace tarim::link {

namespace {

Counts difference(const Counts& after, const Counts& before) {
  return {after.offered - before.offered,
          after.bytes - before.bytes,
          after.overflowed - before.overflowed,
          after.lost - before.lost,
          after.cut - before.cut,
          after.arrived - before.arrived,
          after.arrivedBytes - before.arrivedBytes};
}

}  // namespace

Totals operator-(const Totals& after, const Totals& before) {
  return {difference(after.up, before.up), difference(after.down, before.down), after.turns - before.turns,
          after.dead - before.dead};
}

}  // namespace tarim::link
