// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/wire/joining.hpp"

#include "shared/base/bytes.hpp"
#include "tests/fuzz/drivers.hpp"

#include <cstdlib>

namespace tarim::fuzz {

void joining(const std::uint8_t* bytes, std::size_t size) {
  const auto read = wire::readJoining(base::textOf({bytes, size}));
  if (!read) {
    if (read.error().line().find('\n') != std::string::npos) std::abort();
    return;
  }
  const auto text = wire::writeJoining(*read);
  if (!text) return;  // Names that need escapes may be too long for a code.
  const auto again = wire::readJoining(*text);
  if (!again || again->code != read->code || again->address != read->address || again->until != read->until)
    std::abort();
}

}  // namespace tarim::fuzz
