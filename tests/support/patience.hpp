// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace tarim::tests {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kSanitized = true;
#else
inline constexpr bool kSanitized = false;
#endif

/// Milliseconds to wait for another process or thread before a test gives up: sanitized programs are slower.
inline constexpr int kPatience = kSanitized ? 600'000 : 60'000;

}  // namespace tarim::tests
