// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// zstd for bodies (Content-Encoding: zstd), used from 256 bytes on.
#include "shared/base/bytes.hpp"

namespace tarim::wire {

std::string compress(std::string_view text);
/// TooLarge before more than maxBytes have been produced; InvalidInput for anything that is not zstd.
base::Result<std::string> decompress(std::string_view packed, std::size_t maxBytes);

}  // namespace tarim::wire
