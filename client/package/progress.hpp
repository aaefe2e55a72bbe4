// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <functional>

namespace tarim::client {

/// Called on the working thread with the bytes done and the bytes in all; returning false cancels.
using CarryProgress = std::function<bool(std::uint64_t done, std::uint64_t all)>;

}  // namespace tarim::client
