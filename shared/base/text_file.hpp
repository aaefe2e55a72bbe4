// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Text files saved by people. The Windows editor starts UTF-8 with a byte order mark, and its "Unicode" is
// UTF-16. Every reader of such a file calls this first.
#include "shared/base/result.hpp"

#include <string_view>

namespace tarim::base {

/// The bytes without the byte order mark of UTF-8; they may still be invalid UTF-8. InvalidInput, with what
/// to do, for UTF-16 and UTF-32, with or without a mark.
Result<std::string_view> textInFile(std::string_view bytes);

}  // namespace tarim::base
