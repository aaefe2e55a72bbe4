// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The bytes of a file that people have saved as text. Windows' editor begins UTF-8 with a mark, and what it
// calls Unicode is UTF-16. Every reader of such a file begins here.
#include "shared/base/result.hpp"

#include <string_view>

namespace tarim::base {

/// Without the byte order mark of UTF-8; the rest may be any bytes. InvalidInput for UTF-16 and UTF-32, with
/// or without a mark, with what to do.
Result<std::string_view> textInFile(std::string_view bytes);

}  // namespace tarim::base
