// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <functional>

namespace tarim::client {

/// Bytes done and bytes in all; false asks to stop. On the working thread.
using CarryProgress = std::function<bool(std::uint64_t done, std::uint64_t all)>;

}  // namespace tarim::client
