// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/json.hpp"
#include "tests/fuzz/drivers.hpp"

#include <cstdlib>

#include "reader/commands.hpp"

namespace tarim::fuzz {

void table(const std::uint8_t* bytes, std::size_t size) {
  const auto read = reader::readTable({bytes, bytes + size});
  if (!base::parseJson(reader::answerOf(read))) std::abort();
}

}  // namespace tarim::fuzz
