// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/wire/unpacked_size.hpp"

#include <zstd.h>

namespace tarim::wire {

std::optional<std::size_t> unpackedSize(std::string_view packed) {
  const unsigned long long size = ZSTD_getFrameContentSize(packed.data(), packed.size());
  if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR) return {};
  return std::size_t(size);
}

}  // namespace tarim::wire
