// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/text.hpp"

#include "shared/base/clean_text.hpp"
#include "tests/fuzz/drivers.hpp"

#include <cstdlib>

namespace tarim::fuzz {

void text(const std::uint8_t* bytes, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(bytes), size);
  const bool valid = base::isValidUtf8(text);
  for (const auto clean :
       {&base::cleanLine, &base::cleanName, &base::cleanCode, &base::cleanProse, &base::narrowed}) {
    const std::string once = clean(text);
    if (clean(once) != once || base::isValidUtf8(once) != valid || (!valid && once != text)) std::abort();
  }
  if (base::isBlank(text) != base::isBlank(base::cleanLine(text))) std::abort();
}

}  // namespace tarim::fuzz
