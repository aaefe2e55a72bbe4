// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One look over foreign JSON before anything is built from it. A parsed value costs many times the bytes it
// came from, so ten million empty rows in thirty megabytes must be refused while they are still bytes. The
// look also finds what a parser passes over in silence: a key that stands twice in one object, of which the
// first would be lost.
#include "shared/base/result.hpp"

#include <cstddef>
#include <string_view>

namespace tarim::base {

struct JsonScanLimits {
  std::size_t maxDepth = 24;
  std::size_t maxValues = 500000;  ///< Objects, arrays and plain values together.
};

/// TooLarge for a limit, InvalidInput for bad JSON, invalid UTF-8 or a key twice; each with the JSON path
/// ($.tables.work[3]) and, where bytes are wrong, their offset. Takes memory for the keys of the open objects
/// only.
Result<void> scanJson(std::string_view text, JsonScanLimits limits = {});

}  // namespace tarim::base
