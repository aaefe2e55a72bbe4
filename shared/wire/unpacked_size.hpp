// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How large a compressed message becomes, from its first bytes: before anything is unpacked.
#include <cstddef>
#include <optional>
#include <string_view>

namespace tarim::wire {

/// What a zstd or zt1 frame says of its size when unpacked; absent when it does not say, or is none. The
/// sender wrote it, so it may be wrong: decompress() is what enforces a limit.
std::optional<std::size_t> unpackedSize(std::string_view packed);

}  // namespace tarim::wire
