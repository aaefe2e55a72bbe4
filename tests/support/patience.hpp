// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace tarim::tests {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr int kSlower = 10;
#else
inline constexpr int kSlower = 1;
#endif

/// Milliseconds to wait for another process or thread before a test gives up: sanitized programs are slower.
inline constexpr int kPatience = 60'000 * kSlower;

}  // namespace tarim::tests
